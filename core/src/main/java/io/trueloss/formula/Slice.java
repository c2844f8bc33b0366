package io.trueloss.formula;

import io.trueloss.formula.Expr.Apply;
import io.trueloss.formula.Expr.Name;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// An expression that depends on the scores through one linear form alone, such as f - y, as a function of that
/// form. If it is convex in the form, it is convex in the scores.
final class Slice {

    /// The linear form, as a name. No column can be called so.
    static final Expr X = new Name("\u0000x");

    private Slice() {}

    /// The expression over [#X] and names that are no scores, if it is of this kind.
    static Optional<Expr> of(Expr expr, Predicate<Expr> isScore) {
        var node = new Swap(Slice::compared).of(expr);
        var forms = new LinkedHashMap<Expr, Linear>();
        collect(node, isScore, forms, new HashSet<>());
        if (forms.isEmpty()) {
            return Optional.empty();
        }
        var whole = forms.values().stream().toList();
        var parts = whole.stream().map(form -> part(form, isScore)).toList();
        return over(node, forms, whole).or(() -> over(node, forms, parts));
    }

    /// A comparison of linear forms as one of their difference with zero.
    private static Optional<Expr> compared(Expr node) {
        return node instanceof Apply(Op op, var args)
                        && op.form() == Op.Form.COMPARISON
                        && Linear.of(args.getFirst()).isPresent()
                        && Linear.of(args.getLast())
                                .filter(right -> !right.isConstant())
                                .isPresent()
                ? Optional.of(Expr.of(op, Expr.of(Op.SUB, args.getFirst(), args.getLast()), Expr.of(0)))
                : Optional.empty();
    }

    /// The largest parts that are linear and name a score.
    private static void collect(Expr node, Predicate<Expr> isScore, Map<Expr, Linear> forms, Set<Expr> seen) {
        if (!seen.add(node)) {
            return;
        }
        var linear = Linear.of(node);
        if (linear.isPresent()) {
            if (linear.get().terms().keySet().stream().anyMatch(isScore)) {
                forms.put(node, linear.get());
            }
        } else if (node instanceof Apply apply) {
            apply.args().forEach(arg -> collect(arg, isScore, forms, seen));
        }
    }

    private static Linear part(Linear form, Predicate<Expr> isScore) {
        var terms = new LinkedHashMap<Expr, Rational>();
        form.terms().forEach((name, factor) -> {
            if (isScore.test(name)) {
                terms.put(name, factor);
            }
        });
        return new Linear(terms, Rational.ZERO);
    }

    /// @param directions for each form the part that must be a multiple of one and the same form
    private static Optional<Expr> over(Expr node, Map<Expr, Linear> forms, List<Linear> directions) {
        var first = directions.getFirst();
        var unit =
                first.times(Rational.ONE.over(first.terms().values().iterator().next()));
        var direction = new Linear(unit.terms(), Rational.ZERO);
        var swaps = new LinkedHashMap<Expr, Expr>();
        var entries = List.copyOf(forms.entrySet());
        for (int i = 0; i < entries.size(); i++) {
            var form = entries.get(i).getValue();
            var swap = directions.get(i).ratio(direction).flatMap(ratio -> rest(form, direction, ratio));
            if (swap.isEmpty()) {
                return Optional.empty();
            }
            swaps.put(entries.get(i).getKey(), swap.get());
        }
        return Optional.of(new Swap(part -> Optional.ofNullable(swaps.get(part))).of(node));
    }

    /// ratio*x + what is left of the form.
    private static Optional<Expr> rest(Linear form, Linear direction, Rational ratio) {
        var left = form.plus(direction.times(ratio.negate()));
        var sum = Stream.concat(
                Stream.of(term(ratio, X)),
                left.terms().entrySet().stream().map(entry -> term(entry.getValue(), entry.getKey())));
        return sum.reduce((one, other) -> one.flatMap(a -> other.map(b -> Expr.of(Op.ADD, a, b))))
                .orElseThrow()
                .flatMap(terms -> left.constant().isZero()
                        ? Optional.of(terms)
                        : left.constant().expr().map(number -> Expr.of(Op.ADD, terms, number)));
    }

    private static Optional<Expr> term(Rational factor, Expr name) {
        return factor.equals(Rational.ONE)
                ? Optional.of(name)
                : factor.expr().map(number -> Expr.of(Op.MUL, number, name));
    }
}
