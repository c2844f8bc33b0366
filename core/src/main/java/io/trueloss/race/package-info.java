/// Optimizers raced against each other on equal terms: same start, same rows in the same order, every
/// evaluation on the clock.
@NullMarked
package io.trueloss.race;

import org.jspecify.annotations.NullMarked;
