package io.trueloss.formula;

import io.trueloss.formula.Expr.Apply;
import io.trueloss.formula.Expr.Name;
import io.trueloss.formula.Expr.Num;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Computes a formula without vectors over intervals, with bounds of its derivatives along one number.
///
/// Branches that are certainly not taken are not looked at. Whether every function was inside its domain is
/// told by [#domain], which grows worse with every node.
final class Jets {

    /// Where arguments lay.
    enum Domain {
        /// Every function certainly inside its domain.
        INSIDE,
        /// Some function perhaps outside.
        PERHAPS,
        /// Some function certainly outside.
        OUTSIDE
    }

    private final Map<Expr, Jet> leaves;
    private final Map<Expr, Jet> known = new IdentityHashMap<>();
    private Domain domain = Domain.INSIDE;

    /// @param leaves the names (and entries of vectors) of the formula; others may be anything
    Jets(Map<Expr, Jet> leaves) {
        this.leaves = leaves;
    }

    Domain domain() {
        return domain;
    }

    Jet of(Expr node) {
        var seen = known.get(node);
        if (seen == null) {
            seen = fresh(node);
            known.put(node, seen);
        }
        return seen;
    }

    private Jet fresh(Expr node) {
        return switch (node) {
            case Num number -> {
                worsen(Double.isNaN(number.value()) ? Domain.PERHAPS : Domain.INSIDE);
                yield Jet.constant(Interval.decimal(number.value()));
            }
            case Name name -> leaf(name);
            case Apply apply -> leaves.containsKey(apply) ? leaf(apply) : applied(apply, apply.args());
        };
    }

    private Jet leaf(Expr node) {
        return leaves.getOrDefault(node, Jet.constant(Interval.WHOLE));
    }

    private Jet applied(Apply apply, List<Expr> args) {
        return switch (apply.op()) {
            case ADD -> of(args.getFirst()).plus(of(args.getLast()));
            case SUB -> of(args.getFirst()).plus(of(args.getLast()).negate());
            case NEG -> of(args.getFirst()).negate();
            case MUL ->
                args.getFirst().equals(args.getLast())
                        ? of(args.getFirst()).pow(2)
                        : of(args.getFirst()).times(of(args.getLast()));
            case DIV -> quotient(of(args.getFirst()), of(args.getLast()));
            case POW -> power(args);
            case MAX -> args.stream().map(this::of).reduce(Jets::greater).orElseThrow();
            case MIN ->
                args.stream()
                        .map(arg -> of(arg).negate())
                        .reduce(Jets::greater)
                        .orElseThrow()
                        .negate();
            case CLAMP -> of(Expr.of(Op.MIN, Expr.of(Op.MAX, args.get(0), args.get(1)), args.get(2)));
            case HYPOT -> hypot(of(args.getFirst()), of(args.getLast()));
            case LOGSUMEXP ->
                logsumexp(
                        ((Apply) args.getFirst()).args().stream().map(this::of).toList());
            case LOG_DIFF_SIGMOID -> of(Bending.difference(args.getFirst(), args.getLast()));
            case XLOGY -> xlog(Op.LOG, args);
            case XLOG1PY -> xlog(Op.LOG1P, args);
            case IF -> chosen(args);
            case INDEX -> entry(args);
            case POLYGAMMA -> polygamma(args);
            case LIST, ONEHOT, SORT, UNSORT, SPARSEMAX, SUPPORT, SOFTMAX, TIE, REM -> several(args);
            default -> {
                var x = of(args.getFirst());
                inside(apply.op(), x.value());
                yield Curves.of(apply.op(), x);
            }
        };
    }

    private void inside(Op op, Interval x) {
        switch (op) {
            case LOG, LOG1MEXP, DIGAMMA, LGAMMA -> positive(x);
            case LOG1P -> {
                if (!(x.low() > -1)) {
                    below(x.plus(Interval.ONE));
                }
            }
            case SQRT -> notNegative(x);
            default -> {}
        }
    }

    private void positive(Interval x) {
        if (!x.isPositive()) {
            below(x);
        }
    }

    private void notNegative(Interval x) {
        if (!x.isNotNegative()) {
            below(x);
        }
    }

    /// What should be positive, or at least zero, is not for certain.
    private void below(Interval x) {
        worsen(x.isNegative() ? Domain.OUTSIDE : Domain.PERHAPS);
    }

    private void worsen(Domain other) {
        domain = domain.compareTo(other) < 0 ? other : domain;
    }

    private Jet quotient(Jet a, Jet b) {
        if (b.value().has(0)) {
            worsen(Domain.PERHAPS);
        }
        return a.times(b.then(
                Interval.ONE.over(b.value()),
                Interval.ONE.over(b.value().pow(2)).negate(),
                Interval.point(2).over(b.value().pow(3))));
    }

    private Jet power(List<Expr> args) {
        var base = of(args.getFirst());
        if (args.getLast() instanceof Num(double p)) {
            boolean whole = p == Math.rint(p);
            if (!whole && p > 0) {
                notNegative(base.value());
            } else if (!whole) {
                positive(base.value());
            } else if (p < 0 && base.value().has(0)) {
                worsen(Domain.PERHAPS);
            }
            return base.pow(p);
        }
        positive(base.value());
        return Curves.of(Op.EXP, of(args.getLast()).times(Curves.of(Op.LOG, base)));
    }

    /// The greater one where that is certain. Where the two touch at an end it is not: the kink lies between
    /// two boxes.
    private static Jet greater(Jet a, Jet b) {
        if (a.value().low() > b.value().high() || b.value().low() > a.value().high()) {
            return a.value().low() > b.value().high() ? a : b;
        }
        var either = a.or(b);
        return new Jet(
                a.value().max(b.value()),
                either.slope(),
                a.isConstant() && b.isConstant() ? Interval.ZERO : Interval.WHOLE);
    }

    /// (a*b' - b*a')^2/h^3 + (a*a'' + b*b'')/h.
    private static Jet hypot(Jet a, Jet b) {
        var x = a.value();
        var y = b.value();
        var h = x.pow(2).plus(y.pow(2)).sqrt().max(x.abs()).max(y.abs());
        var turn = x.times(b.slope()).plus(y.times(a.slope()).negate()).pow(2);
        return new Jet(
                h,
                x.times(a.slope()).plus(y.times(b.slope())).over(h),
                turn.over(h.pow(3))
                        .plus(x.times(a.bend()).plus(y.times(b.bend())).over(h)));
    }

    /// The derivative is a mean of the slopes, the second one a mean of the bends and the variance of the
    /// slopes.
    private static Jet logsumexp(List<Jet> terms) {
        var all = terms.stream().reduce(Jet::or).orElseThrow();
        double spread = Math.nextUp(all.slope().high() - all.slope().low());
        var variance = new Interval(0, Math.nextUp(spread * spread / 4));
        var value = Elementary.logsumexp(terms.stream().map(Jet::value).toList());
        return terms.stream().allMatch(Jet::isConstant)
                ? Jet.constant(value)
                : new Jet(value, all.slope(), all.bend().plus(variance));
    }

    private Jet xlog(Op log, List<Expr> args) {
        var factor = of(args.getFirst());
        if (factor.value().isZero()) {
            return Jet.constant(Interval.ZERO);
        }
        var x = of(args.getLast());
        inside(log, x.value());
        return factor.times(Curves.of(log, x));
    }

    private Jet chosen(List<Expr> args) {
        return switch (new Truth(node -> of(node).value()).of(args.getFirst())) {
            case YES -> of(args.get(1));
            case NO -> of(args.get(2));
            case OPEN -> {
                var yes = of(args.get(1));
                var no = of(args.get(2));
                yield isFixed(args.getFirst())
                        ? yes.or(no)
                        : Jet.wild(yes.value().hull(no.value()));
            }
        };
    }

    /// Whether a condition does not depend on the number along which derivatives are taken.
    private boolean isFixed(Expr condition) {
        return condition instanceof Apply(Op op, var args)
                && args.stream().allMatch(arg -> op.form() == Op.Form.LOGIC ? isFixed(arg) : of(arg).isConstant());
    }

    private Jet entry(List<Expr> args) {
        var index = of(args.getLast()).value();
        if (!(args.getFirst() instanceof Apply(Op op, var entries)) || op != Op.LIST) {
            return several(args);
        }
        if (index.isPoint() && index.low() >= 0 && index.low() < entries.size()) {
            return of(entries.get((int) index.low()));
        }
        worsen(Domain.PERHAPS);
        return entries.stream().map(this::of).reduce(Jet::or).orElseThrow();
    }

    private Jet polygamma(List<Expr> args) {
        var x = of(args.getLast());
        positive(x.value());
        if (!(args.getFirst() instanceof Num(double order)) || order < 1 || order > 98) {
            return several(args);
        }
        int n = (int) order;
        return x.then(
                Elementary.polygamma(n, x.value()),
                Elementary.polygamma(n + 1, x.value()),
                Elementary.polygamma(n + 2, x.value()));
    }

    private Jet several(List<Expr> args) {
        boolean fixed = args.stream().allMatch(arg -> of(arg).isConstant());
        return fixed ? Jet.constant(Interval.WHOLE) : Jet.wild(Interval.WHOLE);
    }
}
