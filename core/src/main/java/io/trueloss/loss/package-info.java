/// Losses: what one row costs. Each is one formula in one file; everything else follows from the formula.
@NullMarked
package io.trueloss.loss;

import org.jspecify.annotations.NullMarked;
