package io.trueloss.formula;

import java.util.List;

/// How each function looks in LaTeX, given what its arguments look like.
final class LatexFunction {

    private LatexFunction() {}

    static String of(Op op, List<String> args) {
        var x = args.getFirst();
        return switch (op) {
            case LOG -> "\\log" + around(x);
            case SIGMOID -> "\\sigma" + around(x);
            case LOG_SIGMOID -> "\\log \\sigma" + around(x);
            case LOG_DIFF_SIGMOID -> "\\log" + around("\\sigma" + around(x) + " - \\sigma" + around(args.get(1)));
            case LOGCOSH -> "\\log \\cosh" + around(x);
            case SIN, COS, TANH, SINH, COSH -> "\\" + op.text() + around(x);
            case ATAN -> "\\arctan" + around(x);
            case PHI -> "\\Phi" + around(x);
            case LOG_PHI -> "\\log \\Phi" + around(x);
            case MILLS -> "\\frac{\\varphi" + around(x) + "}{\\Phi" + around(x) + "}";
            case LGAMMA -> "\\log \\Gamma" + around(x);
            case DIGAMMA -> "\\psi" + around(x);
            case POLYGAMMA -> "\\psi^{(" + x + ")}" + around(args.get(1));
            default -> "\\operatorname{" + op.text() + "}" + around(String.join(", ", args));
        };
    }

    /// What a function is in simpler ones, for those that have no sign of their own.
    static Expr written(Op op, List<Expr> args) {
        var x = args.getFirst();
        var one = Expr.of(1);
        return switch (op) {
            case HYPOT -> Expr.of(Op.SQRT, Expr.of(Op.ADD, squared(x), squared(args.get(1))));
            case LOG1P -> Expr.of(Op.LOG, onePlus(x));
            case EXPM1 -> Expr.of(Op.SUB, Expr.of(Op.EXP, x), one);
            case EXPM1MX -> Expr.of(Op.SUB, Expr.of(Op.SUB, Expr.of(Op.EXP, x), one), x);
            case SOFTPLUS -> Expr.of(Op.LOG, onePlus(Expr.of(Op.EXP, x)));
            case LOG1MEXP -> Expr.of(Op.LOG, Expr.of(Op.SUB, one, Expr.of(Op.EXP, Expr.of(Op.NEG, x))));
            case XLOGY -> Expr.of(Op.MUL, x, Expr.of(Op.LOG, args.get(1)));
            case XLOG1PY -> Expr.of(Op.MUL, x, Expr.of(Op.LOG, onePlus(args.get(1))));
            default -> Ties.written(args);
        };
    }

    private static Expr onePlus(Expr x) {
        return x instanceof Expr.Apply apply && apply.op() == Op.NEG
                ? Expr.of(Op.SUB, Expr.of(1), apply.args().getFirst())
                : Expr.of(Op.ADD, Expr.of(1), x);
    }

    private static Expr squared(Expr x) {
        return Expr.of(Op.POW, x, Expr.of(2));
    }

    private static String around(String text) {
        return "\\left(" + text + "\\right)";
    }
}
