package io.trueloss.loss;

/// The squared error of probabilities, for honest ones that no single row can make costly: at most 1 (2 with
/// several classes).
///
/// - Domain: y 0 or 1 and f the log-odds of class 1; or y one of several classes and f a score for each. A
///   label may be a share or a distribution.
/// - Minimised by: the share of class 1, or of each class: it is a proper score.
/// - Use when: a probability is wanted and a few labels are wrong.
/// - Avoid when: tiny probabilities must be told apart; or a fit must be certain to be the best one: it is not
///   convex in f.
/// - Source: Brier (1950), Mon. Weather Rev. 78(1), 1–3. With two classes it is (p - y)^2, half of Brier's own
///   sum over both.
@Is(value = "(y*sigmoid(-f) - (1 - y)*sigmoid(f))^2", classes = "sum((softmax(f) - onehot(y))^2)")
public record Brier() implements VectorLoss {

    @Override
    public Target target() {
        return Target.BINARY;
    }

    @Override
    public boolean acceptsSoftLabels() {
        return true;
    }
}
