package io.trueloss.risk;

import io.trueloss.optim.Bundle;
import io.trueloss.optim.Parting;
import io.trueloss.optim.Separation;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Seeks a direction along which no row loses for ever and as many gain as can.
///
/// @param places where the weights of each score are
/// @param sample what a loss needs of the rows beside their scores
/// @param cost what a row costs
/// @param design the columns of the rows
record Ways(Places places, Sample sample, Cost cost, Design design) {
    private static final double LEVEL = 1e-9;

    /// The direction that is best by all rows, tested on every row; where none can be sought, or rounding
    /// spoils it, the way the weights are going, if it is one.
    ///
    /// @param scores the scores at the weights
    Optional<Parting> parting(double[] hint, double[][] scores) {
        Recession recession = new Recession(places, sample, cost, scores);
        Pulls pulls = pulls();
        return Separation.of(pulls)
                .flatMap(found -> tested(found.direction(), recession, pulls))
                .or(() -> tested(hint, recession, pulls));
    }

    private Pulls pulls() {
        return cost.convex() || places.scores() == 1
                ? new Rays(sample, cost).over(design, places)
                : Pulls.none(design, places);
    }

    private Optional<Parting> tested(double[] direction, Recession recession, Pulls pulls) {
        OptionalInt falling = recession.along(direction, design);
        if (falling.isEmpty()) return Optional.empty();
        int rows = (int) IntStream.range(0, sample.rows())
                .filter(i -> sample.weight()[i] > 0)
                .count();
        int parted = pulls.count() == 0 ? falling.getAsInt() : rows - level(direction, pulls);
        return Optional.of(new Parting(direction, rows, falling.getAsInt(), parted));
    }

    /// How many rows have a vector along which the direction does not lead.
    private int level(double[] direction, Pulls pulls) {
        Bundle units = Separation.units(pulls);
        return (int) IntStream.range(0, pulls.count())
                .filter(i -> !(units.dot(i, direction) > LEVEL))
                .map(i -> pulls.rows().get(i))
                .distinct()
                .count();
    }
}
