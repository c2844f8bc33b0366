package io.trueloss.runs.verb;

import static io.trueloss.report.Block.line;
import static io.trueloss.report.Piece.fact;

import io.trueloss.report.Block;
import io.trueloss.report.Report;
import io.trueloss.report.Value;
import io.trueloss.runs.verb.Measured.Line;
import io.trueloss.runs.verb.Measured.OfRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What `measure` says.
final class MeasureReport {
    private MeasureReport() {}

    static Report of(Measured result) {
        List<Block> blocks = new ArrayList<>();
        result.run().ifPresent(run -> blocks.add(run(run)));
        blocks.add(data(result));
        result.effective().ifPresent(effective -> blocks.add(weights(effective, result.n())));
        result.by().ifPresent(by -> blocks.add(line("by", "{by}", fact("by", by))));
        result.clusters().ifPresent(clusters -> blocks.add(line("clusters", "{clusters}", fact("clusters", clusters))));
        result.slips().forEach(slip -> blocks.add(FirstLook.warning(slip.loss(), slip.lapse())));
        blocks.add(numbers(result.lines()));
        result.run().ifPresent(run -> blocks.add(test(run)));
        Report report = Report.of("measure", blocks).mainly("measures");
        return result.run().map(OfRun::id).map(report::about).orElse(report);
    }

    private static Block run(OfRun run) {
        return line(
                "run",
                "{measured-run}  trained under {loss}  measured on its {part} rows",
                fact("measured-run", run.id()),
                fact("loss", run.loss()),
                fact("part", run.part().name().toLowerCase(Locale.ROOT)));
    }

    private static Block data(Measured result) {
        String missing = result.missing() > 0 ? "  {missing-target} without a target left out" : "";
        String kind = result.goal().levels().isEmpty() ? "{target-kind}" : "{target-kind}; {target-reason}";
        return line(
                "data",
                "{file}  {rows} rows" + missing + "  target {target} (" + kind + ")",
                fact("file", result.source()),
                fact("rows", result.rows()),
                fact("missing-target", result.missing()),
                fact("target", result.goal().target()),
                fact("target-kind", result.goal().task().text()),
                fact("target-reason", result.goal().reason()),
                fact("levels", Value.texts(result.goal().levels())));
    }

    private static Block weights(double effective, long n) {
        return line(
                "weights",
                "{n} rows say as much about a mean as {effective-rows} of equal weight",
                fact("n", n),
                fact("effective-rows", effective));
    }

    /// With levels, the first column says which; all rows together come first.
    private static Block numbers(List<Line> lines) {
        boolean levels = lines.stream().anyMatch(each -> each.level().isPresent());
        List<String> names = levels ? List.of("by", "kind", "name", "value") : List.of("kind", "name", "value");
        return Block.grid(
                "measures",
                names,
                lines,
                each -> cells(each, levels ? Optional.of(each.level().orElse("(all)")) : Optional.empty()));
    }

    private static List<Value> cells(Line line, Optional<String> level) {
        List<Value> cells = new ArrayList<>();
        level.map(Value::text).ifPresent(cells::add);
        cells.add(Value.text(line.kind()));
        cells.add(Value.text(line.name()));
        cells.add(line.value());
        return cells;
    }

    private static Block test(OfRun run) {
        boolean open = run.part() == RunRows.Part.TEST;
        String times = times(run.opened());
        return line(
                "test",
                open
                        ? "opened " + times + " on these data and this split: each look makes the next less honest"
                        : "{sealed} rows sealed (opened " + times + "): trueloss measure " + run.id() + " --open-test",
                fact("sealed", run.sealed()),
                fact("opened", run.opened()));
    }

    /// How often the test rows were opened.
    static String times(long opened) {
        return opened == 1 ? "{opened} time" : "{opened} times";
    }
}
