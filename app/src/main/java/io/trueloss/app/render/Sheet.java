package io.trueloss.app.render;

import io.trueloss.report.Block;
import io.trueloss.report.Block.Grid;
import io.trueloss.report.Estimate;
import io.trueloss.report.Piece.Fact;
import io.trueloss.report.Report;
import io.trueloss.report.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A table for programs: each estimate is spread over columns of its own, so that every cell is one plain
/// value.
///
/// @param columns the columns' names
/// @param rows the cells, row by row, none of them an estimate
record Sheet(List<String> columns, List<List<Value>> rows) {

    /// The answer of a report as one table: its main grid, or else its facts.
    static Sheet of(Report report) {
        return report.main().map(name -> of(grid(report, name))).orElseGet(() -> facts(report));
    }

    /// A grid with its estimates spread.
    static Sheet of(Grid grid) {
        var spread = IntStream.range(0, grid.columns().size())
                .mapToObj(column -> grid.rows().stream().anyMatch(row -> row.get(column) instanceof Estimate))
                .toList();
        var columns = IntStream.range(0, spread.size())
                .boxed()
                .flatMap(at -> spread.get(at)
                        ? Parts.columns(grid.columns().get(at))
                        : Stream.of(grid.columns().get(at)));
        var rows = grid.rows().stream()
                .map(row -> IntStream.range(0, spread.size())
                        .boxed()
                        .flatMap(at -> spread.get(at) ? Parts.cells(row.get(at)) : Stream.of(row.get(at)))
                        .toList());
        return new Sheet(columns.toList(), rows.toList());
    }

    private static Sheet facts(Report report) {
        var columns = Stream.concat(Stream.of("name"), Parts.columns("value"));
        var rows = report.blocks().stream()
                .flatMap(Sheet::facts)
                .map(fact -> Stream.concat(Stream.of(Value.text(fact.name())), Parts.cells(fact.value()))
                        .toList());
        return new Sheet(columns.toList(), rows.toList());
    }

    /// The facts of a block, in order.
    static Stream<Fact> facts(Block block) {
        return block instanceof Block.Line line
                ? line.pieces().stream().filter(Fact.class::isInstance).map(Fact.class::cast)
                : Stream.empty();
    }

    /// The table that a block is, or the points of a chart.
    static Optional<Grid> grid(Block block) {
        return switch (block) {
            case Grid grid -> Optional.of(grid);
            case Block.Chart chart -> Optional.of(chart.points());
            case Block.Bars bars -> Optional.of(bars.points());
            case Block.Line _, Block.Finding _, Block.Next _, Block.Page _, Block.Verbatim _ -> Optional.empty();
        };
    }

    private static Grid grid(Report report, String name) {
        return report.blocks().stream()
                .flatMap(block -> grid(block).stream())
                .filter(grid -> grid.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("main must name a grid, was " + name));
    }
}
