package io.trueloss.loss;

import static io.trueloss.error.Require.positive;

import io.trueloss.listing.Or;

/// The divergence from a teacher's probabilities to the model's own, both softened by a temperature, for a
/// small model that learns from a large one.
///
/// - Domain: y the teacher's scores (logits) of each class, any real numbers; f the model's own. The same
///   number added to all of either changes nothing. Rounding is about 1e-16 times the temperature squared.
/// - Minimised by: for one row the teacher's scores, up to a shift; else those of the mean of its softened
///   probabilities.
/// - Use when: a teacher knows more of a row than which class it is: how near the others are.
/// - Avoid when: the teacher's probabilities are known, not its scores: softmax with soft labels has the same
///   minimiser.
/// - Source: Hinton, Vinyals and Dean (2015), arXiv:1503.02531. Times temperature squared, so that the
///   gradient keeps its size; other systems leave that to the user: `scaled(loss=distillation(temperature=4),
///   by=0.0625)`.
///
/// @param temperature what both scores are divided by, > 0; higher shows more of the unlikely classes
@Is("temperature^2*sum(softmax(a)*(a - logsumexp(a) - (b - logsumexp(b))))"
        + " where a = (y - max(y))/temperature, b = (f - f[0])/temperature")
public record Distillation(@Or("2") double temperature) implements VectorLoss {

    public Distillation {
        positive("temperature", temperature);
    }

    @Override
    public Target target() {
        return Target.NUMBERS;
    }

    @Override
    public Link link() {
        return Link.SOFTMAX;
    }
}
