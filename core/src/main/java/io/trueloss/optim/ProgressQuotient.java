package io.trueloss.optim;

import io.trueloss.error.Require;
import io.trueloss.listing.Or;

/// Stops when the validation loss has risen much while the training loss hardly falls any more: PQ of
/// Prechelt.
///
/// At the end of each strip of steps, the rise of the validation loss above its lowest (in percent) is divided
/// by the progress of the training loss over the strip (the mean above the lowest, in thousandths). The weights
/// that are kept are those of the lowest validation loss.
///
/// - Use when: the training loss falls in fits and starts, and a rise may be followed by a better fall.
/// - Avoid when: runs are long and cost much: it is slower than generalization-loss.
/// - Source: Prechelt (1998), Neural Networks 11(4), 761–767.
///
/// @param alpha how large the quotient may be, > 0
/// @param strip how many steps are looked at together, 2 or more
public record ProgressQuotient(double alpha, @Or("5") int strip) implements Halt {
    public ProgressQuotient {
        Require.positive("alpha", alpha);
        Require.atLeast("strip", 2, strip);
    }

    @Override
    public boolean over(Course course) {
        boolean end = course.steps() > 0 && course.steps() % strip == 0;
        return end && course.rise() > alpha * 10 * course.progress(strip);
    }
}
