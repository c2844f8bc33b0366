package io.trueloss.loss;

import static io.trueloss.error.Require.positive;

import io.trueloss.formula.Expr;
import io.trueloss.formula.Formula;
import io.trueloss.formula.Label;
import io.trueloss.formula.Op;
import io.trueloss.listing.Or;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// A weighted sum of losses of the same target and the same scores, for a compromise between them.
///
/// - Domain: where all the losses inside are defined.
/// - Minimised by: a compromise; with large weights of one, what minimises that one.
/// - Use when: one loss says what matters and another keeps what the first does not see, such as `huber` with a
///   little of `quantile`.
/// - Avoid when: the losses have different units: then the weights are what decides, and they mean nothing.
/// - Source: elementary.
///
/// @param losses the losses inside, for the same target and with the same scores
/// @param weights the factor of each, > 0; each is 1 if none are given
public record Sum(List<Loss> losses, @Or("[]") List<Double> weights) implements Wrapper {

    public Sum {
        if (losses.isEmpty()) {
            throw new IllegalArgumentException("losses must be one or more, was none");
        }
        losses = Inside.alike(losses);
        weights = weights.isEmpty() ? Collections.nCopies(losses.size(), 1.0) : List.copyOf(weights);
        weights.forEach(weight -> positive("weights", weight));
        if (weights.size() != losses.size()) {
            throw new IllegalArgumentException(
                    "weights must be one for each of the " + losses.size() + " losses, was " + weights);
        }
    }

    /// The one whose target and scores are those of all.
    @Override
    public Loss loss() {
        return Inside.leading(losses);
    }

    @Override
    public boolean acceptsSoftLabels() {
        return losses.stream().allMatch(Loss::acceptsSoftLabels);
    }

    @Override
    public Formula wrap(Formula inner, Label label) {
        return IntStream.range(0, losses.size())
                .mapToObj(i -> term(i, label))
                .reduce((left, right) -> Expr.of(Op.ADD, left, right))
                .map(body -> Labels.of(inner, body))
                .orElseThrow();
    }

    private Expr term(int i, Label label) {
        return Rewrite.shorter(
                Op.MUL,
                List.of(Expr.of(weights.get(i)), Labels.body(losses.get(i).formula(label))));
    }
}
