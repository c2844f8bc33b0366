/// Elementary and special functions and sums that give equal bits on every machine with a fused multiply-add,
/// cold or warm.
///
/// Nothing here calls `Math.exp` and its like, whose bits change when the compiler takes over: every function
/// is one sequence of `+ - * / sqrt`, `Math.fma` and bit operations. Where a page says **straight line**, the
/// sequence has no loop, no table and no branch but selects (`condition ? a : b` with both sides computed
/// already), so that vector code can repeat it lane by lane and get the same bits. A NaN is a NaN: its
/// payload bits are not promised.
///
/// Accuracy is stated in ulp (units in the last place of the true value, subnormal values included) as the
/// worst error seen in a sweep of 100,000 or more points against 40 digits.
///
/// Functions of floats are written like those of doubles, with shorter polynomials; they are within 2 ulp of a
/// float, tested over evenly spaced floats of every size. What has none is the double's, rounded.
///
/// Shared conventions: `k` counts octaves (powers of two), `high + low` is one number held in two doubles.
@NullMarked
package io.trueloss.arithmetic;

import org.jspecify.annotations.NullMarked;
