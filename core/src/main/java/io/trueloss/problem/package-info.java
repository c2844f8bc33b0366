/// Functions with known minima, on which optimizers are tried: those of the literature, by name.
@NullMarked
package io.trueloss.problem;

import org.jspecify.annotations.NullMarked;
