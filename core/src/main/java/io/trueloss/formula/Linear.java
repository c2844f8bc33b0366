package io.trueloss.formula;

import io.trueloss.formula.Expr.Apply;
import io.trueloss.formula.Expr.Name;
import io.trueloss.formula.Expr.Num;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A sum of names, each times an exact number, and an exact number: `f - y`, `2*y - 1`, `3*f/4 + 1`.
///
/// @param terms what each name (or entry of a vector of scores) is multiplied with, none of them zero
/// @param constant the number without a name
record Linear(Map<Expr, Rational> terms, Rational constant) {

    /// The linear form of an expression, if it is one as written.
    static Optional<Linear> of(Expr node) {
        return switch (node) {
            case Num number -> Rational.decimal(number.value()).map(value -> new Linear(Map.of(), value));
            case Name name -> Optional.of(new Linear(Map.of(name, Rational.ONE), Rational.ZERO));
            case Apply apply -> of(apply);
        };
    }

    private static Optional<Linear> of(Apply apply) {
        var args = apply.args();
        return switch (apply.op()) {
            case ADD -> both(args.getFirst(), args.getLast(), Rational.ONE);
            case SUB -> both(args.getFirst(), args.getLast(), Rational.of(-1));
            case NEG -> of(args.getFirst()).map(inner -> inner.times(Rational.of(-1)));
            case MUL -> of(args.getFirst()).flatMap(left -> of(args.getLast()).flatMap(left::product));
            case DIV ->
                of(args.getFirst())
                        .flatMap(left -> of(args.getLast())
                                .filter(right -> right.isConstant() && !right.constant.isZero())
                                .map(right -> left.times(Rational.ONE.over(right.constant))));
            case INDEX ->
                args.getLast() instanceof Num
                        ? Optional.of(new Linear(Map.of(apply, Rational.ONE), Rational.ZERO))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Linear> both(Expr left, Expr right, Rational factor) {
        return of(left).flatMap(one -> of(right).map(other -> one.plus(other.times(factor))));
    }

    private Rational factor(Expr name) {
        return terms.getOrDefault(name, Rational.ZERO);
    }

    boolean isConstant() {
        return terms.isEmpty();
    }

    Linear plus(Linear other) {
        var sum = new LinkedHashMap<>(terms);
        other.terms.forEach((name, factor) -> sum.merge(name, factor, Rational::plus));
        sum.values().removeIf(Rational::isZero);
        return new Linear(sum, constant.plus(other.constant));
    }

    Linear times(Rational factor) {
        var product = new LinkedHashMap<Expr, Rational>();
        if (!factor.isZero()) {
            terms.forEach((name, value) -> product.put(name, value.times(factor)));
        }
        return new Linear(product, constant.times(factor));
    }

    /// The product with another form, if one of the two is a number.
    Optional<Linear> product(Linear other) {
        return isConstant()
                ? Optional.of(other.times(constant))
                : other.isConstant() ? Optional.of(times(other.constant)) : Optional.empty();
    }

    /// The number a such that this form is a times the other one.
    Optional<Rational> multiple(Linear other) {
        return ratio(other).filter(ratio -> constant.equals(other.constant.times(ratio)));
    }

    /// The number a such that this form is a times the other one, apart from the constants.
    Optional<Rational> ratio(Linear other) {
        if (isConstant() || !terms.keySet().equals(other.terms.keySet())) {
            return Optional.empty();
        }
        var some = terms.keySet().iterator().next();
        var ratio = factor(some).over(other.factor(some));
        boolean all = terms.keySet().stream()
                .allMatch(name -> factor(name).equals(other.factor(name).times(ratio)));
        return all ? Optional.of(ratio) : Optional.empty();
    }
}
