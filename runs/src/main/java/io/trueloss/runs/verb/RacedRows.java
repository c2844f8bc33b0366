package io.trueloss.runs.verb;

import io.trueloss.model.Problem;
import io.trueloss.race.Raced;
import java.util.List;

/// A race over rows.
///
/// @param run the name of its folder
/// @param seed where everything random came from
/// @param prepared the rows, and how they were parted
/// @param problem what was to be solved
/// @param raced how it went
/// @param judged how small the loss is, for each lane
/// @param opened how often the test rows were opened by now, this time included; 0 if they were not
/// @param level confidence level of the intervals
public record RacedRows(
        String run,
        long seed,
        Prepared prepared,
        Problem problem,
        Raced raced,
        List<RaceJudged> judged,
        long opened,
        double level) {

    public RacedRows {
        judged = List.copyOf(judged);
    }

    RacedRows opened(long times) {
        return new RacedRows(run, seed, prepared, problem, raced, judged, times, level);
    }
}
