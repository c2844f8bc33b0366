/// Randomness with a name: the same seed gives the same bits, whoever else draws.
@NullMarked
package io.trueloss.random;

import org.jspecify.annotations.NullMarked;
