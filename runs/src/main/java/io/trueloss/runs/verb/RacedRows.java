package io.trueloss.runs.verb;

import io.trueloss.model.Problem;
import io.trueloss.race.Raced;
import io.trueloss.report.Block;
import io.trueloss.report.Piece;
import java.util.List;
import java.util.Optional;

/// A race over rows.
///
/// @param run the name of its folder
/// @param seed where everything random came from
/// @param prepared the rows, and how they were parted
/// @param problem what was to be solved
/// @param races how it went: one race, or one for each half that was learned from
/// @param judged how small the loss is, for each lane; empty of halves
/// @param halves what was lost on the other halves, if there were any
/// @param setBy the optimizer that set the loss that counts as there
/// @param opened how often the test rows were opened by now, this time included; 0 if they were not
/// @param level confidence level of the intervals
public record RacedRows(
        String run,
        long seed,
        Prepared prepared,
        Problem problem,
        List<Raced> races,
        List<RaceJudged> judged,
        Optional<RaceHalves.Held> halves,
        Optional<String> setBy,
        long opened,
        double level) {

    public RacedRows {
        races = List.copyOf(races);
        judged = List.copyOf(judged);
    }

    /// Who set the loss that counts as there.
    Optional<Block> reference() {
        return setBy.map(name -> Block.line(
                "reference",
                "{reference} set that loss: tuned, what it came to in the median over repeats of its own",
                Piece.fact("reference", name)));
    }

    /// The race, or the one over the first half.
    public Raced raced() {
        return races.getFirst();
    }

    /// Whether it was cancelled before there was anything to tell.
    boolean none() {
        return races.isEmpty() || raced().none();
    }

    /// Whether it was cancelled before all that was asked for was whole.
    boolean cut() {
        return raced().cut() || halves.stream().anyMatch(held -> races.size() < held.asked());
    }

    RacedRows opened(long times) {
        return new RacedRows(run, seed, prepared, problem, races, judged, halves, setBy, times, level);
    }
}
