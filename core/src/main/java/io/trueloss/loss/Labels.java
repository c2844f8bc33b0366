package io.trueloss.loss;

import io.trueloss.formula.Expr;
import io.trueloss.formula.Expr.Apply;
import io.trueloss.formula.Expr.Name;
import io.trueloss.formula.Formula;
import io.trueloss.formula.Op;
import io.trueloss.formula.Swap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// How a formula depends on its label, and the same formula with another label in its place.
final class Labels {

    static final Expr Y = new Name("y");
    private static final Expr SIGN = new Name("s");
    private static final int CURVED = 2;

    private Labels() {}

    /// Whether the loss of a mixed label is the same mixture of the losses of its parts, so that a soft label
    /// means what people expect. Yes only if the formula shows it.
    static boolean linear(Formula formula) {
        return degree(body(formula)) < CURVED;
    }

    /// Whether the formula takes a class apart (`onehot(y)`, `v[y]`), so that its target must be a class.
    static boolean usesClasses(Formula formula) {
        return uses(body(formula), Labels::takesClass);
    }

    /// Whether the formula uses `s`, so that its target must have two classes.
    static boolean usesSign(Formula formula) {
        return uses(body(formula), SIGN::equals);
    }

    /// A formula with the same scores, and everything else in its body.
    static Formula of(Formula scores, Expr body) {
        return new Formula(scores.scores(), body, new LinkedHashMap<>());
    }

    /// The formula as one expression: every name after `where` replaced by what it stands for.
    static Expr body(Formula formula) {
        Map<Expr, Expr> known = new HashMap<>();
        formula.bindings().forEach((name, value) -> known.put(new Name(name), put(known, value)));
        return put(known, formula.body());
    }

    /// What the formula of a two-class target is where the label is `y`, an expression.
    static Expr twoClass(Formula formula, Expr y) {
        var sign = Rewrite.shorter(Op.SUB, List.of(Rewrite.shorter(Op.MUL, List.of(y, Expr.of(2))), Expr.of(1)));
        return put(Map.of(Y, y, SIGN, y.equals(Expr.of(1)) ? Expr.of(1) : sign), body(formula));
    }

    /// What the formula of a target with classes is where each use of the label is changed.
    ///
    /// @param share makes of `onehot(y)` what stands in its place
    /// @param entry makes of `v` what stands in the place of `v[y]`
    static Expr classes(Formula formula, UnaryOperator<Expr> share, UnaryOperator<Expr> entry) {
        Function<Expr, Optional<Expr>> rule = node -> !takesClass(node)
                ? Optional.empty()
                : node instanceof Apply(Op op, var args) && op == Op.INDEX
                        ? Optional.of(entry.apply(args.getFirst()))
                        : Optional.of(share.apply(node));
        return new Swap(rule, Rewrite::shorter).of(body(formula));
    }

    private static Expr put(Map<Expr, Expr> known, Expr node) {
        return new Swap(name -> Optional.ofNullable(known.get(name)), Rewrite::shorter).of(node);
    }

    private static boolean takesClass(Expr node) {
        return node instanceof Apply(Op op, var args)
                && (op == Op.ONEHOT || op == Op.INDEX)
                && args.getLast().equals(Y);
    }

    private static boolean uses(Expr node, Predicate<Expr> wanted) {
        return wanted.test(node)
                || node instanceof Apply apply && apply.args().stream().anyMatch(arg -> uses(arg, wanted));
    }

    /// 0 if the label does not occur, 1 if it occurs linearly, else [#CURVED].
    private static int degree(Expr node) {
        if (takesClass(node)) {
            return node instanceof Apply apply && uses(apply.args().getFirst(), Labels::takesClass) ? CURVED : 1;
        }
        return switch (node) {
            case Apply apply -> Math.min(CURVED, combined(apply));
            default -> node.equals(Y) || node.equals(SIGN) ? 1 : 0;
        };
    }

    private static int combined(Apply apply) {
        int[] degrees = apply.args().stream().mapToInt(Labels::degree).toArray();
        int most = Arrays.stream(degrees).max().orElse(0);
        return switch (apply.op()) {
            case ADD, SUB, NEG, SUM, MEAN, LIST -> most;
            case MUL, DOT -> degrees[0] + degrees[1];
            case XLOGY, XLOG1PY, DIV, INDEX -> degrees[1] == 0 ? degrees[0] : CURVED;
            case IF -> degrees[0] == 0 ? most : CURVED;
            case LOGSUMEXP -> shift(apply.args().getFirst());
            default -> most == 0 ? 0 : CURVED;
        };
    }

    /// logsumexp(v - c) is logsumexp(v) - c: linear in the label if the number c is, and v knows no label.
    private static int shift(Expr inside) {
        if (inside instanceof Apply(Op op, var args) && op == Op.SUB && args.getLast() instanceof Apply number) {
            boolean alone = number.op() == Op.INDEX || number.op().form() == Op.Form.REDUCTION;
            return alone && degree(args.getFirst()) == 0 ? degree(number) : degree(inside) * CURVED;
        }
        return degree(inside) * CURVED;
    }
}
