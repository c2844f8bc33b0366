package io.trueloss.formula;

import io.trueloss.formula.Expr.Apply;
import io.trueloss.formula.Expr.Num;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A product taken apart: a constant factor, powers of different bases, and one exponential of a sum.
final class Product {

    private final Bending bending;
    private Interval factor = Interval.ONE;
    private final Map<Expr, Double> powers = new LinkedHashMap<>();
    private final List<Expr> exponents = new ArrayList<>();
    private boolean poisoned;

    private Product(Bending bending) {
        this.bending = bending;
    }

    static Trace of(Bending bending, Expr node) {
        var product = new Product(bending);
        product.take(node, 1);
        return product.trace();
    }

    private void take(Expr node, double power) {
        if (node instanceof Apply(Op op, var args)) {
            switch (op) {
                case NEG -> {
                    factor = factor.times(Interval.point(-1).pow(power));
                    take(args.getFirst(), power);
                    return;
                }
                case MUL -> {
                    take(args.getFirst(), power);
                    take(args.getLast(), power);
                    return;
                }
                case DIV -> {
                    take(args.getFirst(), power);
                    take(args.getLast(), -power);
                    return;
                }
                default -> {}
            }
        }
        single(node, power);
    }

    private void single(Expr node, double power) {
        var trace = bending.of(node);
        if (trace.isConstant()) {
            factor = power < 0 ? factor.over(trace.range()) : factor.times(trace.range());
        } else if (node instanceof Apply(Op op, var args) && op == Op.EXP) {
            exponents.add(power < 0 ? Expr.of(Op.NEG, args.getFirst()) : args.getFirst());
        } else if (node instanceof Apply(Op op, var args) && op == Op.POW && args.getLast() instanceof Num(double p)) {
            raise(args.getFirst(), p * power);
        } else {
            raise(node, power);
        }
    }

    /// Bases that are multiples of each other are one base. Whole powers of one direction keep their domain
    /// when joined.
    private void raise(Expr base, double power) {
        var linear = Linear.of(base);
        for (var entry : powers.entrySet()) {
            var known = entry.getKey();
            var ratio = linear.flatMap(one -> Linear.of(known).flatMap(one::multiple));
            boolean same = known.equals(base) || ratio.isPresent();
            if (same && whole(power) && whole(entry.getValue()) && power > 0 == entry.getValue() > 0) {
                factor =
                        factor.times(ratio.orElse(Rational.ONE).pow((int) power).interval());
                powers.merge(known, power, Double::sum);
                return;
            }
            poisoned |= same;
        }
        powers.putIfAbsent(base, power);
    }

    private static boolean whole(double power) {
        return power == Math.rint(power) && Math.abs(power) <= 64;
    }

    private Trace trace() {
        if (poisoned) {
            return Trace.unknown(Interval.WHOLE);
        }
        var parts = new ArrayList<Trace>();
        powers.forEach((base, power) -> parts.add(bending.power(base, power)));
        if (!exponents.isEmpty()) {
            var sum = exponents.stream()
                    .reduce((left, right) -> Expr.of(Op.ADD, left, right))
                    .orElseThrow();
            parts.add(bending.of(Expr.of(Op.EXP, sum)));
        }
        var known = parts.stream().reduce(Product::together).orElse(Trace.constant(Interval.ONE));
        var bend = known.bend() == Bend.UNKNOWN ? special() : known.bend();
        return new Trace(bend, known.log(), known.range()).times(factor);
    }

    /// Two factors that both vary: only their logarithms add up.
    private static Trace together(Trace one, Trace other) {
        return Trace.positive(
                Bend.UNKNOWN, one.log().plus(other.log()), one.range().times(other.range()));
    }

    /// u*log(u) and u^2/v, v > 0, are convex for linear u and v.
    private Bend special() {
        if (powers.size() != 2 || !exponents.isEmpty()) {
            return Bend.UNKNOWN;
        }
        var bases = List.copyOf(powers.keySet());
        return pair(bases.getFirst(), bases.getLast()) || pair(bases.getLast(), bases.getFirst())
                ? Bend.CONVEX
                : Bend.UNKNOWN;
    }

    private boolean pair(Expr u, Expr v) {
        double first = powers.getOrDefault(u, 0.0);
        double second = powers.getOrDefault(v, 0.0);
        boolean straight = bending.of(u).bend() == Bend.AFFINE;
        boolean entropy = first == 1 && second == 1 && v.equals(Expr.of(Op.LOG, u));
        var below = bending.of(v);
        boolean quotient = first == 2
                && second == -1
                && below.bend().isConcave()
                && below.range().isPositive();
        return straight && (entropy || quotient);
    }
}
