package io.trueloss.report;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// What a verb has to say, for every renderer.
///
/// @param verb the verb, as people type it
/// @param status how it ended
/// @param run the run that was made or read, if any
/// @param seed the seed that everything random came from, if anything was random
/// @param main the name of the grid or chart that is the answer: what `-o csv` and `-o tsv` print; empty if
///     the facts are
/// @param data whether that grid is data rather than a summary: then it is printed as CSV with every digit, on
///     a terminal too, unless another form is asked for
/// @param blocks what to say, in order
public record Report(
        String verb,
        Status status,
        Optional<String> run,
        OptionalLong seed,
        Optional<String> main,
        boolean data,
        List<Block> blocks) {

    public Report {
        blocks = List.copyOf(blocks);
        var names = new HashSet<String>();
        blocks.stream()
                .flatMap(Report::names)
                .filter(name -> !names.add(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(
                            "facts and grids must have names of their own, was twice " + name);
                });
    }

    /// Facts and grids share their names, so that `--fields` can choose any of them.
    private static Stream<String> names(Block block) {
        return switch (block) {
            case Block.Line line ->
                line.pieces().stream()
                        .flatMap(piece -> piece instanceof Piece.Fact fact ? Stream.of(fact.name()) : Stream.empty());
            case Block.Grid grid -> Stream.of(grid.name());
            case Block.Chart chart -> Stream.of(chart.name());
            case Block.Bars bars -> Stream.of(bars.name());
            case Block.Finding _, Block.Next _, Block.Page _, Block.Verbatim _ -> Stream.empty();
        };
    }

    /// A report of a verb that did what it was asked to, with nothing random in it.
    public static Report of(String verb, List<Block> blocks) {
        return new Report(verb, Status.OK, Optional.empty(), OptionalLong.empty(), Optional.empty(), false, blocks);
    }

    /// A report of a verb that did what it was asked to, with nothing random in it.
    public static Report of(String verb, Block... blocks) {
        return of(verb, List.of(blocks));
    }

    /// The same report with another end.
    public Report with(Status ended) {
        return new Report(verb, ended, run, seed, main, data, blocks);
    }

    /// The same report about a run.
    public Report about(String id) {
        return new Report(verb, status, Optional.of(id), seed, main, data, blocks);
    }

    /// The same report of something random.
    public Report seeded(long number) {
        return new Report(verb, status, run, OptionalLong.of(number), main, data, blocks);
    }

    /// The same report with a grid as its answer.
    public Report mainly(String grid) {
        return new Report(verb, status, run, seed, Optional.of(grid), false, blocks);
    }

    /// The same report with a grid of data as its answer, such as predictions.
    public Report dataIn(String grid) {
        return new Report(verb, status, run, seed, Optional.of(grid), true, blocks);
    }
}
