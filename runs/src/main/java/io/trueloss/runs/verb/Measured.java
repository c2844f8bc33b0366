package io.trueloss.runs.verb;

import io.trueloss.formula.FirstUse;
import io.trueloss.loss.Loss;
import io.trueloss.report.Estimate;
import io.trueloss.table.Goal;
import java.util.List;
import java.util.Optional;

/// What was measured.
///
/// @param source where the rows came from
/// @param goal what was to be predicted
/// @param rows how many rows there are in it
/// @param n how many they stand for: a row of frequency 3 is three, one of weight 0 none
/// @param missing how many rows were left out because their target is missing
/// @param effective how many rows of equal weight would say as much, if weights differ
/// @param clusters how many clusters there are, if rows are clustered
/// @param by the column whose values were measured each, if one was named
/// @param run the run that was measured, if it was one
/// @param lines the numbers: of all rows first, then of each level
/// @param slips the losses that were typed and keep no digits somewhere
public record Measured(
        String source,
        Goal goal,
        int rows,
        long n,
        int missing,
        Optional<Double> effective,
        Optional<Integer> clusters,
        Optional<String> by,
        Optional<OfRun> run,
        List<Line> lines,
        List<Slip> slips) {

    public Measured {
        lines = List.copyOf(lines);
        slips = List.copyOf(slips);
    }

    /// A number.
    ///
    /// @param level the value of the column `by` that it was measured on; empty for all rows
    /// @param kind loss or metric
    /// @param name as people type it
    /// @param value the number
    public record Line(Optional<String> level, String kind, String name, Estimate value) {}

    /// A loss that was typed, and where it keeps no digits.
    ///
    /// @param loss the loss
    /// @param lapse where
    public record Slip(Loss loss, FirstUse.Lapse lapse) {}

    /// A run that was measured.
    ///
    /// @param id its name
    /// @param loss the loss it was trained under
    /// @param part its validation rows, or its test rows
    /// @param sealed how many test rows it has
    /// @param opened how often those were opened, by any run on the same data and split, this time included
    public record OfRun(String id, String loss, RunRows.Part part, int sealed, long opened) {}

    /// The same of a run.
    Measured with(OfRun measured) {
        return new Measured(
                source, goal, rows, n, missing, effective, clusters, by, Optional.of(measured), lines, slips);
    }

    /// The number of all rows with this name.
    public Estimate of(String name) {
        return lines.stream()
                .filter(line -> line.level().isEmpty() && line.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("name must be one that was measured, was " + name))
                .value();
    }
}
