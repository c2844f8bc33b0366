package io.trueloss.formula;

import io.trueloss.formula.Expr.Apply;
import io.trueloss.formula.Expr.Name;
import io.trueloss.formula.Expr.Num;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A polynomial of one variable with exact coefficients: whether it is anywhere below zero is decided, not
/// searched for, so that a place where it touches zero is no doubt.
///
/// @param coefficients of the powers from 0 on, the last one not zero; none for the polynomial 0
record Polynomial(List<Rational> coefficients) {

    private static final int MOST_DEGREE = 24;
    private static final Polynomial ONE = new Polynomial(List.of(Rational.ONE));

    Polynomial {
        int size = coefficients.size();
        while (size > 0 && coefficients.get(size - 1).isZero()) {
            size--;
        }
        coefficients = List.copyOf(coefficients.subList(0, size));
    }

    /// What an expression is as a polynomial of a name, if it is one and names nothing else.
    static Optional<Polynomial> of(Expr node, Expr variable) {
        return switch (node) {
            case Num number -> Rational.decimal(number.value()).map(value -> new Polynomial(List.of(value)));
            case Name name ->
                name.equals(variable)
                        ? Optional.of(new Polynomial(List.of(Rational.ZERO, Rational.ONE)))
                        : Optional.empty();
            case Apply apply -> of(apply, variable).filter(found -> found.degree() <= MOST_DEGREE);
        };
    }

    private static Optional<Polynomial> of(Apply apply, Expr variable) {
        var last = apply.args().getLast();
        var left = of(apply.args().getFirst(), variable);
        return switch (apply.op()) {
            case NEG -> left.map(Polynomial::negated);
            case ADD -> left.flatMap(a -> of(last, variable).map(a::plus));
            case SUB -> left.flatMap(a -> of(last, variable).map(b -> a.plus(b.negated())));
            case MUL -> left.flatMap(a -> of(last, variable).map(a::times));
            case DIV ->
                left.flatMap(a -> of(last, variable)
                        .filter(b -> b.degree() == 0)
                        .map(b -> a.times(new Polynomial(List.of(Rational.ONE.over(b.leading()))))));
            case POW -> left.flatMap(a -> a.power(last));
            default -> Optional.empty();
        };
    }

    private Optional<Polynomial> power(Expr exponent) {
        boolean whole = exponent instanceof Num(double value)
                && value >= 0
                && value == Math.rint(value)
                && value * Math.max(1, degree()) <= MOST_DEGREE;
        if (!whole) {
            return Optional.empty();
        }
        int count = (int) ((Num) exponent).value();
        return Optional.of(IntStream.range(0, count).mapToObj(i -> this).reduce(ONE, Polynomial::times));
    }

    /// The highest power; -1 of the polynomial 0.
    int degree() {
        return coefficients.size() - 1;
    }

    private Rational leading() {
        return coefficients.getLast();
    }

    private Rational at(int power) {
        return power < coefficients.size() ? coefficients.get(power) : Rational.ZERO;
    }

    Polynomial plus(Polynomial other) {
        return new Polynomial(IntStream.range(0, Math.max(coefficients.size(), other.coefficients.size()))
                .mapToObj(power -> at(power).plus(other.at(power)))
                .toList());
    }

    Polynomial negated() {
        return new Polynomial(coefficients.stream().map(Rational::negate).toList());
    }

    Polynomial times(Polynomial other) {
        var sums = new ArrayList<Rational>();
        for (int power = 0; power < coefficients.size() + other.coefficients.size() - 1; power++) {
            var sum = Rational.ZERO;
            for (int i = Math.max(0, power - other.degree()); i <= Math.min(power, degree()); i++) {
                sum = sum.plus(at(i).times(other.at(power - i)));
            }
            sums.add(sum);
        }
        return new Polynomial(sums);
    }

    Polynomial derivative() {
        return new Polynomial(IntStream.rangeClosed(1, degree())
                .mapToObj(power -> at(power).times(Rational.of(power)))
                .toList());
    }

    private record Division(Polynomial quotient, Polynomial rest) {}

    private Division over(Polynomial divisor) {
        var quotient = new Polynomial(List.of());
        var rest = this;
        while (rest.degree() >= divisor.degree()) {
            var terms = new ArrayList<Rational>();
            IntStream.range(0, rest.degree() - divisor.degree()).forEach(i -> terms.add(Rational.ZERO));
            terms.add(rest.leading().over(divisor.leading()));
            var term = new Polynomial(terms);
            quotient = quotient.plus(term);
            rest = rest.plus(term.times(divisor).negated());
        }
        return new Division(quotient, rest);
    }

    /// The greatest common divisor, with 1 before its highest power.
    private Polynomial common(Polynomial other) {
        var a = this;
        var b = other;
        while (b.degree() >= 0) {
            var rest = a.over(b).rest();
            a = b;
            b = rest;
        }
        return a.degree() < 0 ? a : a.times(new Polynomial(List.of(Rational.ONE.over(a.leading()))));
    }

    /// Whether it is nowhere below zero: it is not at one place far out, and no root of odd multiplicity lets
    /// it change its sign. The factors by multiplicity are those of Yun (1976), SYMSAC, 26–35.
    boolean isNotNegative() {
        if (degree() <= 0) {
            return degree() < 0 || leading().signum() > 0;
        }
        var shared = common(derivative());
        var left = over(shared).quotient();
        var slope = derivative().over(shared).quotient().plus(left.derivative().negated());
        for (int multiplicity = 1; left.degree() > 0; multiplicity++) {
            var factor = left.common(slope);
            if (multiplicity % 2 == 1 && factor.hasRoot()) {
                return false;
            }
            left = left.over(factor).quotient();
            slope = slope.over(factor).quotient().plus(left.derivative().negated());
        }
        return leading().signum() > 0;
    }

    /// Whether a polynomial without multiple roots is zero somewhere: by Sturm's chain from end to end.
    private boolean hasRoot() {
        var before = this;
        var here = derivative();
        int low = 0;
        int high = 0;
        while (here.degree() >= 0) {
            high += before.leading().signum() != here.leading().signum() ? 1 : 0;
            low += before.farBelow() != here.farBelow() ? 1 : 0;
            var next = before.over(here).rest().negated();
            before = here;
            here = next;
        }
        return low != high;
    }

    /// Its sign at a place far below.
    private int farBelow() {
        return degree() % 2 == 0 ? leading().signum() : -leading().signum();
    }
}
