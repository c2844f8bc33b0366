package io.trueloss.app.render;

import io.trueloss.error.Nearest;
import io.trueloss.error.UserError;
import io.trueloss.report.Block;
import io.trueloss.report.Block.Grid;
import io.trueloss.report.Block.Line;
import io.trueloss.report.Piece.Fact;
import io.trueloss.report.Piece.Reading;
import io.trueloss.report.Report;
import io.trueloss.runs.verb.Says;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Keeps what `--fields` names: facts, tables, or columns of the main table.
public final class Fields {

    private Fields() {}

    /// Refuses a name that a verb never says, before it is done.
    public static void check(Class<?> verb, List<String> names) {
        Optional.ofNullable(verb.getAnnotation(Says.class)).ifPresent(says -> {
            var known = names(says);
            names.stream()
                    .filter(name -> known.stream().noneMatch(one -> covers(one, name)))
                    .findFirst()
                    .ifPresent(name -> {
                        throw unknown(name, known, "");
                    });
        });
    }

    /// The names one by one.
    public static List<String> names(Says says) {
        return Stream.of(says.value())
                .flatMap(Pattern.compile(" ")::splitAsStream)
                .toList();
    }

    /// Whether a name that a verb says is this one.
    public static boolean covers(String said, String name) {
        return said.endsWith("*") ? name.startsWith(said.substring(0, said.length() - 1)) : name.equals(said);
    }

    /// The report with nothing but the named things, in the report's order; all of it if none is named.
    public static Report pick(Report report, List<String> names) {
        if (names.isEmpty()) {
            return report;
        }
        var known =
                report.blocks().stream().flatMap(block -> known(block, report)).toList();
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            var kept = report.run().map(run -> "; what was made is kept in run " + run);
            throw unknown(name, known, kept.orElse(""));
        });
        var blocks = report.blocks().stream()
                .flatMap(block -> kept(block, report, names))
                .toList();
        var grids = blocks.stream().flatMap(Fields::grid).map(Grid::name).toList();
        var main = report.main()
                .filter(grids::contains)
                .or(() -> grids.size() == blocks.size() ? grids.stream().findFirst() : Optional.empty());
        return new Report(report.verb(), report.status(), report.run(), report.seed(), main, report.data(), blocks);
    }

    private static Stream<String> known(Block block, Report report) {
        var columns = grid(block)
                .flatMap(grid -> Stream.concat(
                        Stream.of(grid.name()), answer(grid, report) ? grid.columns().stream() : Stream.empty()));
        return Stream.concat(Sheet.facts(block).map(Fact::name), columns);
    }

    private static Stream<Block> kept(Block block, Report report, List<String> names) {
        var facts = Sheet.facts(block)
                .filter(fact -> names.contains(fact.name()))
                .map(fact -> fact.reading() == Reading.HIDDEN ? fact.as(Reading.PLAIN) : fact)
                .map(fact -> new Line(fact.name(), List.of(fact)));
        var grids = grid(block)
                .flatMap(grid -> names.contains(grid.name())
                        ? Stream.of(grid)
                        : answer(grid, report) ? columns(grid, names) : Stream.empty());
        return Stream.concat(facts, grids);
    }

    private static Stream<Grid> grid(Block block) {
        return Sheet.grid(block).stream();
    }

    private static boolean answer(Grid grid, Report report) {
        return report.main().equals(Optional.of(grid.name()));
    }

    private static Stream<Grid> columns(Grid grid, List<String> names) {
        var at = names.stream()
                .map(grid.columns()::indexOf)
                .filter(column -> column >= 0)
                .toList();
        var rows = grid.rows().stream()
                .map(row -> at.stream().map(row::get).toList())
                .toList();
        return at.isEmpty()
                ? Stream.empty()
                : Stream.of(new Grid(
                        grid.name(), at.stream().map(grid.columns()::get).toList(), rows, grid.shown()));
    }

    private static UserError unknown(String name, List<String> known, String kept) {
        var all = known.isEmpty() ? "this report has none" : "there are: " + String.join(", ", known);
        return new UserError(
                "TL1010", "unknown field '" + name + "'", "--fields " + name, Nearest.advice(name, known, all) + kept);
    }

    /// The report without its advice.
    public static Report quiet(Report report) {
        var blocks = report.blocks().stream()
                .filter(block -> !(block instanceof Block.Next))
                .toList();
        return new Report(
                report.verb(), report.status(), report.run(), report.seed(), report.main(), report.data(), blocks);
    }
}
