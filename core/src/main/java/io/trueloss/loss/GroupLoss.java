package io.trueloss.loss;

/// A loss of several rows at once, such as a ranking or a set of survival times. It is written in Java, as no
/// formula of one row can say it; whoever sums it never splits a group.
public non-sealed interface GroupLoss extends Loss {

    /// What a group costs.
    ///
    /// @param y the targets of the group's rows
    /// @param f their scores
    /// @param gradient receives the derivative in each score
    double evaluate(double[] y, double[] f, double[] gradient);
}
