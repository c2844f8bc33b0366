package io.trueloss.loss;

import static io.trueloss.error.Require.positive;

import io.trueloss.error.UserError;
import io.trueloss.formula.Expr;
import io.trueloss.formula.Expr.Apply;
import io.trueloss.formula.Formula;
import io.trueloss.formula.Label;
import io.trueloss.formula.Op;
import java.util.List;

/// Another loss with a weight for each class, for classes that are rare or whose errors cost more.
///
/// - Domain: that of the loss inside; the target has classes, one weight for each. A soft label, where the loss
///   inside is linear in it, costs the weighted mixture of the costs of the classes.
/// - Minimised by: what minimises the loss inside where each class occurs as often as its weight says.
/// - Use when: missing one class costs more than missing another, or a class is rare and must be seen.
/// - Avoid when: the probabilities themselves are wanted: they become those of a world in which the classes are
///   that frequent.
/// - Source: Elkan (2001), Proc. IJCAI 17, 973–978; King and Zeng (2001), Polit. Anal. 9(2), 137–163.
///
/// @param loss the loss inside
/// @param weights the weight of each class in the order of their indices, > 0; with two classes, class 0 first
public record ClassWeighted(Loss loss, List<Double> weights) implements Wrapper {

    public ClassWeighted {
        weights = List.copyOf(weights);
        weights.forEach(weight -> positive("weights", weight));
        if (weights.size() < 2) {
            throw new IllegalArgumentException("weights must be one for each class, at least 2, was " + weights);
        }
        if (Inside.hasNoClasses(loss)) {
            throw new IllegalArgumentException("loss must be one for classes, was " + loss.text());
        }
    }

    @Override
    public boolean acceptsSoftLabels() {
        return loss.acceptsSoftLabels() && Labels.linear(loss.formula());
    }

    @Override
    public Formula wrap(Formula inner, Label label) {
        return switch (label) {
            case NUMBER, VECTOR -> Labels.of(inner, twoClasses(inner));
            case CLASS -> weighted(inner, Expr.of(Op.INDEX, list(), Labels.Y));
            case DISTRIBUTION -> mixture(inner);
        };
    }

    /// Linear in the label: each class costs its weight times what it costs inside.
    private Expr twoClasses(Formula inner) {
        if (weights.size() != 2) {
            throw new UserError(
                    "TL2106",
                    "class-weighted: weights must be two where the target has two classes, was " + weights,
                    text(),
                    "give the weight of class 0, then that of class 1");
        }
        var no = Rewrite.shorter(Op.SUB, List.of(Expr.of(1), Labels.Y));
        return Expr.of(Op.ADD, term(inner, 1, Labels.Y), term(inner, 0, no));
    }

    private Expr term(Formula inner, int k, Expr share) {
        var cost = Labels.twoClass(inner, Expr.of(k));
        return product(product(Expr.of(weights.get(k)), share), cost);
    }

    /// A mixture of classes weighs as much as its parts, and the loss inside sees their weighted shares.
    private Formula mixture(Formula inner) {
        var total = Expr.of(Op.SUM, Expr.of(Op.MUL, list(), new Apply(Op.ONEHOT, List.of(Labels.Y))));
        var body = Labels.classes(inner, share -> Expr.of(Op.DIV, Expr.of(Op.MUL, list(), share), total), entries -> {
            var shares = Expr.of(Op.MUL, list(), new Apply(Op.ONEHOT, List.of(Labels.Y)));
            return Expr.of(Op.DIV, Expr.of(Op.SUM, Expr.of(Op.MUL, shares, entries)), total);
        });
        return Labels.of(inner, Expr.of(Op.MUL, total, body));
    }

    private static Formula weighted(Formula inner, Expr weight) {
        return new Formula(inner.scores(), Expr.of(Op.MUL, weight, inner.body()), inner.bindings());
    }

    private static Expr product(Expr left, Expr right) {
        return Rewrite.shorter(Op.MUL, List.of(left, right));
    }

    private Expr list() {
        return new Apply(Op.LIST, weights.stream().map(Expr::of).toList());
    }
}
