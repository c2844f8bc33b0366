package io.trueloss.optim;

/// Where a descent stands after a move: all that it needs to go on later, bit for bit.
///
/// @param steps how many moves were made
/// @param evaluations how often the whole objective was evaluated
/// @param rowGradients for how many rows a gradient was taken to move by
/// @param seconds how long it took
/// @param largest the largest residual met
/// @param first the size of the value at the start
/// @param here where the moves stand
/// @param trail where the descent has been
/// @param memory what the moves remember
/// @param early what a rule for stopping early remembers; empty arrays where there is none
/// @param going how it has been going
public record State(
        int steps,
        long evaluations,
        long rowGradients,
        double seconds,
        double largest,
        double first,
        Point here,
        Walked trail,
        double[][] memory,
        Watched early,
        Marked going) {

    /// What [Trail] knows.
    ///
    /// @param best the best point
    /// @param last the last point
    /// @param direction the last move, of length 1
    /// @param stride its length
    /// @param growing over how many moves the weights grew steadily
    /// @param asked after how many it is time to ask where that leads
    public record Walked(Point best, Point last, double[] direction, double stride, int growing, int asked) {}

    /// What [Going] knows.
    ///
    /// @param values what is made small, at steps that are marked
    /// @param residuals the slope there
    /// @param travels how far the value went up and down since the mark before
    /// @param stride how many steps lie between marks
    /// @param seen how many steps were seen
    /// @param last the last value
    /// @param travel how far the value went since the last mark
    public record Marked(
            double[] values, double[] residuals, double[] travels, int stride, int seen, double last, double travel) {}

    /// What was seen for stopping early.
    ///
    /// @param train what is made small, at the start and after each step
    /// @param held the loss on rows that are not learned from
    /// @param kept the point where that was lowest
    public record Watched(double[] train, double[] held, Point kept) {}
}
