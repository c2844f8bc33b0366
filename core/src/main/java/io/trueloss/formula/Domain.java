package io.trueloss.formula;

import io.trueloss.formula.Expr.Apply;
import io.trueloss.formula.Expr.Name;
import io.trueloss.formula.Expr.Num;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where a loss is defined: what must hold of scores, target and columns besides being numbers.
public final class Domain {

    private static final Expr OUTSIDE = Expr.of(Double.POSITIVE_INFINITY);

    private final Bound bound;
    private final Scalars scalars;
    private final Bending bending;
    private final Set<String> conditions = new LinkedHashSet<>();
    private final Set<Expr> seen = new HashSet<>();

    private Domain(Bound bound) {
        this.bound = bound;
        this.scalars = new Scalars(bound.typing());
        Map<Expr, Interval> scores = new LinkedHashMap<>();
        bound.parts().forEach(part -> scores.put(new Name(part.name()), Interval.WHOLE));
        this.bending = new Bending(scores, Map.of());
    }

    /// The conditions, as formulas; none if the loss is defined everywhere. What holds anyway (`1 + f^2 > 0`)
    /// is left out, and so is what a branch needs that only some scores take: the condition guards it.
    public static List<String> of(Bound bound) {
        var domain = new Domain(bound);
        domain.look(bound.resolved().value());
        return List.copyOf(domain.conditions);
    }

    private void look(Expr node) {
        if (node instanceof Apply apply && seen.add(node)) {
            boolean guarded = apply.op() == Op.IF && isScored(apply.args().getFirst());
            (guarded ? apply.args().subList(0, 1) : apply.args()).forEach(this::look);
            condition(apply);
            if (guarded) {
                apply.args().subList(1, 3).forEach(this::within);
            }
        }
    }

    /// A choice within a choice.
    private void within(Expr branch) {
        if (branch instanceof Apply choice && choice.op() == Op.IF) {
            chosen(choice);
            choice.args().subList(1, 3).forEach(this::within);
        }
    }

    private boolean isScored(Expr node) {
        return node instanceof Name(String name)
                        && bound.parts().stream().anyMatch(part -> part.name().equals(name))
                || node instanceof Apply apply && apply.args().stream().anyMatch(this::isScored);
    }

    private void condition(Apply apply) {
        var first = apply.args().getFirst();
        var last = apply.args().getLast();
        switch (apply.op()) {
            case LOG, LOG1MEXP -> above(first, 0);
            case SQRT -> need(first, Interval.NOT_NEGATIVE, " >= 0");
            case LOG1P -> above(first, -1);
            case LGAMMA, DIGAMMA, POLYGAMMA -> need(last, positive(), " != 0, -1, -2, ...");
            case XLOGY -> product(first, last);
            case XLOG1PY -> above(last, -1);
            case LOG_DIFF_SIGMOID -> conditions.add(text(first) + " > " + text(last));
            case DIV, REM -> apart(last);
            case POW -> power(first, last);
            case IF -> chosen(apply);
            default -> {}
        }
    }

    /// Where one branch is `inf`, the loss is defined where the other is taken.
    private void chosen(Apply choice) {
        var condition = choice.args().getFirst();
        if (choice.args().getLast().equals(OUTSIDE)) {
            conditions.add(text(condition));
        } else if (choice.args().get(1).equals(OUTSIDE)) {
            conditions.add("not " + (condition instanceof Apply ? "(" + text(condition) + ")" : text(condition)));
        }
    }

    /// x*log(x) is 0 where x is.
    private void product(Expr factor, Expr node) {
        if (factor.equals(node)) {
            need(node, Interval.NOT_NEGATIVE, " >= 0");
        } else {
            above(node, 0);
        }
    }

    private void power(Expr base, Expr exponent) {
        if (!(exponent instanceof Num(double p))) {
            above(base, 0);
        } else if (p != Math.rint(p)) {
            need(base, p > 0 ? Interval.NOT_NEGATIVE : positive(), p > 0 ? " >= 0" : " > 0");
        } else if (p < 0) {
            apart(base);
        }
    }

    private void above(Expr node, double end) {
        need(node, new Interval(Math.nextUp(end), Double.POSITIVE_INFINITY), " > " + (end == 0 ? "0" : "-1"));
    }

    private void apart(Expr node) {
        if (ranges(node).stream().anyMatch(range -> range.has(0) && !isPositive(node))) {
            conditions.add(text(node) + " != 0");
        }
    }

    private void need(Expr node, Interval where, String rule) {
        boolean within =
                ranges(node).stream().allMatch(range -> range.low() >= where.low() && range.high() <= where.high());
        if (!within && !isPositive(node)) {
            conditions.add(text(node) + rule);
        }
    }

    /// Whether it is positive by its form, such as exp(f), whatever rounding makes of its bounds.
    private boolean isPositive(Expr node) {
        return scalars.all(node).stream().allMatch(entry -> bending.of(entry).log() != Bend.UNKNOWN);
    }

    private List<Interval> ranges(Expr node) {
        return scalars.all(node).stream()
                .map(entry -> bending.of(entry).range())
                .toList();
    }

    private static Interval positive() {
        return new Interval(Double.MIN_VALUE, Double.POSITIVE_INFINITY);
    }

    private String text(Expr node) {
        return bound.text(sign(node));
    }

    /// `2*y - 1` as the `s` that was typed.
    private Expr sign(Expr node) {
        var sign = Expr.of(Op.SUB, Expr.of(Op.MUL, Expr.of(2), new Name("y")), Expr.of(1));
        return bound.resolved().formula().free().contains("s")
                ? new Swap(part -> part.equals(sign) ? Optional.of(new Name("s")) : Optional.empty()).of(node)
                : node;
    }
}
