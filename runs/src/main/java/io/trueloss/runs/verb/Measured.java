package io.trueloss.runs.verb;

import static io.trueloss.report.Block.line;
import static io.trueloss.report.Piece.fact;

import io.trueloss.metric.Accuracy;
import io.trueloss.metric.Auc;
import io.trueloss.metric.Brier;
import io.trueloss.metric.Mae;
import io.trueloss.metric.Metric;
import io.trueloss.metric.R2;
import io.trueloss.metric.Rmse;
import io.trueloss.report.Block;
import io.trueloss.report.Estimate;
import io.trueloss.report.Report;
import io.trueloss.report.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What was measured.
///
/// @param rows what it was measured on
/// @param lines the numbers: of all rows first, then of each level
public record Measured(Subjects rows, List<Line> lines) {

    public Measured {
        lines = List.copyOf(lines);
    }

    /// A number.
    ///
    /// @param column the column of the level; empty for all rows
    /// @param level the level it was measured on; empty for all rows
    /// @param name the loss or metric
    /// @param value the number
    public record Line(String column, String level, String name, Estimate value) {}

    static List<Metric> metrics() {
        return List.of(new Rmse(), new Mae(), new R2(), new Auc(), new Accuracy(), new Brier());
    }

    static String name(Metric metric) {
        return metric.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    Report report() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(line(
                "data",
                "{file}  {rows} rows  {part}  target {target} ({target-kind})",
                fact("file", rows.table().source()),
                fact("rows", rows.scored().rows()),
                fact("part", rows.part()),
                fact("target", rows.goal().target()),
                fact("target-kind", rows.goal().task().text())));
        boolean levels = lines.stream().anyMatch(each -> !each.column().isEmpty());
        List<String> columns = levels ? List.of("group", "metric", "value") : List.of("metric", "value");
        blocks.add(Block.grid("metrics", columns, lines, each -> levels
                ? List.of(Value.text(group(each)), Value.text(each.name()), each.value())
                : List.of(Value.text(each.name()), each.value())));
        blocks.addAll(rows.notes());
        Report report = Report.of("measure", blocks).mainly("metrics");
        return rows.run().map(report::about).orElse(report);
    }

    private static String group(Line each) {
        return each.column().isEmpty() ? "all" : each.column() + "=" + each.level();
    }
}
