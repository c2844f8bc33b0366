package io.trueloss.optim;

/// What a search along lines has learned of the curvature from the steps that it made.
interface Learned {

    /// The step that it advises where the gradient is `g`; minus the gradient if nothing was learned yet.
    double[] direction(double[] g);

    /// Learns from a step and from how the gradient changed along it.
    void add(double[] step, double[] change);

    /// Whether nothing was learned yet.
    boolean empty();

    /// Forgets everything.
    void clear();

    /// What has to be kept so that another one, given it, goes on as this one would have.
    double[][] memory();

    /// Whether its advice is only as good as the last step was the lowest along its line.
    default boolean exacting() {
        return false;
    }
}
