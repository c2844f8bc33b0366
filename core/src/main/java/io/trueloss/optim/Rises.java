package io.trueloss.optim;

import io.trueloss.error.Require;
import io.trueloss.listing.Or;

/// Stops when the validation loss rose in so many strips of steps, one after the other: UP of Prechelt.
///
/// The values at the ends of strips are compared, however much or little they differ. The weights that are kept
/// are those of the lowest validation loss.
///
/// - Use when: the size of the loss means nothing, so that no percentage can be named.
/// - Avoid when: the validation loss goes up and down: it may never rise so often in a row.
/// - Source: Prechelt (1998), Neural Networks 11(4), 761–767.
///
/// @param times in how many successive strips it must rise, 1 or more
/// @param strip how many steps a strip has, 1 or more
public record Rises(int times, @Or("5") int strip) implements Halt {
    public Rises {
        Require.atLeast("times", 1, times);
        Require.atLeast("strip", 1, strip);
    }

    @Override
    public boolean over(Course course) {
        if (course.steps() % strip != 0 || course.steps() < times * strip) {
            return false;
        }
        for (int k = 0; k < times; k++) {
            if (!(course.held(k * strip) > course.held((k + 1) * strip))) {
                return false;
            }
        }
        return true;
    }
}
