package io.trueloss.optim;

import io.trueloss.arithmetic.Trig;
import io.trueloss.error.Require;
import io.trueloss.listing.Or;

/// Lets the rate rise from a small share to its full height along half a cosine, then fall along another to
/// nearly nothing.
///
/// - Use when: the length of the run is known and short, and the full rate is a bold one.
/// - Source: Smith and Topin (2019), Proc. SPIE 11006, arXiv 1708.07120; shares as in PyTorch.
///
/// @param steps how many steps it takes, 1 or more
/// @param rise the share of the steps in which it rises, between 0 and 1
/// @param first by how much the first rate is smaller than the full one, > 0
/// @param last by how much the last rate is smaller than the first, > 0
public record OneCycle(
        @Or("1000") int steps,
        @Or("0.3") double rise,
        @Or("25") double first,
        @Or("10000") double last) implements Schedule {

    public OneCycle {
        Require.atLeast("steps", 2, steps);
        Require.fraction("rise", rise);
        Require.positive("first", first);
        Require.positive("last", last);
    }

    @Override
    public double factor(int t) {
        double top = rise * steps - 1;
        double end = steps - 1;
        double at = Math.min(t - 1, end);
        double start = 1 / first;
        return at <= top ? between(start, 1, at / top) : between(1, start / last, (at - top) / (end - top));
    }

    private static double between(double from, double to, double share) {
        return to + (from - to) / 2 * (1 + Trig.cos(Math.PI * share));
    }
}
