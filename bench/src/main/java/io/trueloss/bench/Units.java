package io.trueloss.bench;

import io.trueloss.formula.Node;
import io.trueloss.formula.Op;
import io.trueloss.formula.Piece;
import io.trueloss.formula.Workings;
import io.trueloss.formula.Workings.Order;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How many costly functions the value and the gradient of a loss take. What has an exponential and a logarithm
/// inside counts as these, and a division each for their rest.
final class Units {

    /// What is counted, and a formula that takes one of it and nothing else.
    private static final Map<Op, String> FORMULAS = new EnumMap<>(Map.ofEntries(
            Map.entry(Op.EXP, "exp(f - y)"),
            Map.entry(Op.EXPM1, "expm1(f - y)"),
            Map.entry(Op.EXPM1MX, "expm1mx(f - y)"),
            Map.entry(Op.LOG, "log((f - y)^2)"),
            Map.entry(Op.LOG1P, "log1p(abs(f) + abs(y))"),
            Map.entry(Op.DIV, "(f - y)/(f + y)"),
            Map.entry(Op.SQRT, "sqrt((f - y)^2)"),
            Map.entry(Op.POW, "((f - y)^2)^1.3"),
            Map.entry(Op.ATAN, "atan(f - y)"),
            Map.entry(Op.REM, "rem(f, 1 + abs(y))"),
            Map.entry(Op.SIN, "sin(f - y)"),
            Map.entry(Op.COS, "cos(f - y)"),
            Map.entry(Op.HYPOT, "hypot(f, y)"),
            Map.entry(Op.SINH, "sinh(f - y)"),
            Map.entry(Op.COSH, "cosh(f - y)"),
            Map.entry(Op.TANH, "tanh(f - y)"),
            Map.entry(Op.LOGCOSH, "logcosh(f - y)"),
            Map.entry(Op.LOG1MEXP, "log1mexp((f - y)^2)"),
            Map.entry(Op.ERF, "erf(f - y)"),
            Map.entry(Op.PHI, "Phi(f - y)"),
            Map.entry(Op.LOG_PHI, "log_Phi(f - y)"),
            Map.entry(Op.MILLS, "mills(f - y)"),
            Map.entry(Op.LGAMMA, "lgamma((f - y)^2)"),
            Map.entry(Op.DIGAMMA, "digamma((f - y)^2)"),
            Map.entry(Op.XLOGY, "xlogy(f, y^2)"),
            Map.entry(Op.XLOG1PY, "xlog1py(f, y^2)")));

    private Units() {}

    static Map<Op, String> formulas() {
        return FORMULAS;
    }

    /// How often each is in the roots of a problem's loss, of the target or of the score: the kernel computes
    /// both.
    static Map<Op, Integer> of(Problem problem) {
        var counts = new EnumMap<Op, Integer>(Op.class);
        var seen = new HashSet<Node>();
        Workings.of(problem.loss()).roots(Order.GRADIENT).forEach(root -> count(root, seen, counts));
        return counts;
    }

    /// How many operations it takes besides: sums, products, comparisons and choices.
    static int simple(Problem problem) {
        var seen = new HashSet<Node>();
        Workings.of(problem.loss()).roots(Order.GRADIENT).forEach(root -> count(root, seen, new EnumMap<>(Op.class)));
        return (int) seen.stream()
                .filter(node -> node instanceof Node.Call call && units(call).isEmpty())
                .count();
    }

    private static void count(Node node, Set<Node> seen, Map<Op, Integer> counts) {
        if (!seen.add(node)) {
            return;
        }
        if (node instanceof Node.Call call) {
            for (Op unit : units(call)) {
                counts.merge(unit, 1, Integer::sum);
            }
        }
        node.args().forEach(arg -> count(arg, seen, counts));
    }

    /// Whether a power with this exponent is computed as a product.
    private static boolean isProduct(Node exponent) {
        return exponent.isConstant() && (exponent.number() == 2 || exponent.number() == 3 || exponent.number() == 4);
    }

    private static List<Op> units(Node.Call call) {
        if (call.piece() == Piece.LOGISTIC) {
            return List.of(Op.EXP, Op.LOG1P, Op.DIV);
        }
        if (call.piece() == Piece.MILLS_REST) {
            return List.of(Op.MILLS);
        }
        return switch (call.op()) {
            case SIGMOID -> List.of(Op.EXP, Op.DIV);
            case SOFTPLUS, LOG_SIGMOID -> List.of(Op.EXP, Op.LOG1P);
            case POW -> isProduct(call.args().getLast()) ? List.of() : List.of(Op.POW);
            case DIV -> call.args().getLast() instanceof Node.Constant ? List.of() : List.of(Op.DIV);
            default -> FORMULAS.containsKey(call.op()) ? List.of(call.op()) : List.of();
        };
    }
}
