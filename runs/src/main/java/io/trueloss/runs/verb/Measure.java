package io.trueloss.runs.verb;

import io.trueloss.error.UserError;
import io.trueloss.listing.Or;
import io.trueloss.loss.Loss;
import io.trueloss.metric.Metric;
import io.trueloss.metric.Scored;
import io.trueloss.report.Estimate;
import io.trueloss.report.Report;
import io.trueloss.runs.read.Source;
import io.trueloss.runs.session.Session;
import io.trueloss.runs.store.StoredRun;
import io.trueloss.table.Column;
import io.trueloss.table.Roles;
import io.trueloss.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Measures predictions by losses and metrics, each with its n and interval: of a file, or of a run on its validation
/// rows.
///
///     trueloss measure examples/two_class.csv.gz --target truth --probability Class1 --positive Class1
///     trueloss measure RUN --metric auc --by area_code
///     trueloss measure RUN --open-test
///
/// For a file, say what its predictions are: `--score` the raw output of a model, `--mean` a predicted number, or
/// `--probability` of the positive level or, given once a class, of each class. A run knows. Its test rows stay sealed
/// until `--open-test` opens them; every opening is counted.
///
/// @param source the predictions: a file or a query; or the name of a run
/// @param roles which part each column plays
/// @param truth what the predictions are
/// @param loss losses to measure; else the usual one of the target, or the run's own
/// @param metric metrics to measure; else all that apply: rmse, mae, r2, auc, accuracy, brier
/// @param by a column: measure each of its levels too
/// @param cluster a column whose equal values mark rows that are not independent, such as visits of a patient
/// @param ci confidence level of the intervals
/// @param openTest measure a run on its sealed test rows; counted
public record Measure(
        Source source,
        Roles roles,
        Truth truth,
        List<Loss> loss,
        List<Metric> metric,
        Optional<String> by,
        Optional<String> cluster,
        @Or("0.95") double ci,
        boolean openTest)
        implements Verb<Measured> {

    public Measure {
        loss = List.copyOf(loss);
        metric = List.copyOf(metric);
        if (!(ci > 0 && ci < 1)) throw new IllegalArgumentException("ci must be between 0 and 1, was " + ci);
    }

    @Override
    public Measured run(Session session) {
        boolean run = truth.none() && StoredRun.exists(source.data(), session);
        if (openTest && !run) {
            throw new UserError(
                    "TL1101",
                    "--open-test opens the sealed rows of a run, and '" + source.data() + "' is not one",
                    "",
                    "name a run: trueloss measure RUN --open-test");
        }
        Subjects rows = run ? Subjects.ofRun(this, session) : Subjects.ofFile(this, session);
        List<Measured.Line> lines = new ArrayList<>(lines(rows, "", "", rows.scored()));
        by.ifPresent(column -> rows.levels(column).forEach((level, which) ->
                lines.addAll(lines(rows.select(which), column, level, rows.scored().select(which)))));
        return new Measured(rows, lines);
    }

    private List<Measured.Line> lines(Subjects rows, String column, String level, Scored scored) {
        List<Measured.Line> lines = new ArrayList<>();
        for (Loss each : rows.losses()) lines.add(new Measured.Line(column, level, each.text(), rows.measure(each, ci)));
        boolean all = metric.isEmpty();
        for (Metric each : all ? Measured.metrics() : metric) {
            Estimate estimate = each.measure(scored, ci);
            boolean applies = !(estimate instanceof Estimate.Unknown unknown && Double.isNaN(unknown.value()));
            if (applies || !all) lines.add(new Measured.Line(column, level, Measured.name(each), estimate));
        }
        return lines;
    }

    @Override
    public Report report(Measured result) {
        return result.report();
    }
}
