package io.trueloss.runs.verb;

import io.trueloss.catalogue.Catalogue;
import io.trueloss.error.Require;
import io.trueloss.error.UserError;
import io.trueloss.listing.Or;
import io.trueloss.loss.Link;
import io.trueloss.loss.Loss;
import io.trueloss.loss.Losses;
import io.trueloss.metric.Metric;
import io.trueloss.report.Report;
import io.trueloss.risk.RowLosses;
import io.trueloss.runs.read.Source;
import io.trueloss.runs.session.Session;
import io.trueloss.runs.store.Seal;
import io.trueloss.runs.store.StoredRun;
import io.trueloss.stat.Sampled;
import io.trueloss.table.Column;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Measures predictions by losses and metrics, each with its interval: those of a file, or those of a run.
///
///     trueloss measure examples/two_class_example.csv.gz --target truth --probability class1
///     trueloss measure examples/solubility_test.csv.gz --target solubility --mean prediction --loss "quantile(q=0.9)"
///     trueloss measure RUN --by international_plan
///
/// Of a file, say what its predictions are: `--score` the raw output of a model, `--mean` a predicted number,
/// `--probability` that of the positive level or, once for each, of all classes. A loss gets the scores that
/// its link makes them of. A run is measured on its validation rows, by its own loss. Its test rows stay sealed
/// until `trueloss measure RUN --open-test` opens them; every opening is counted and shown.
///
/// @param source the predictions, a file or a query; or the name of a run
/// @param truth which columns of a file hold what
/// @param loss losses to measure by; else the run's own or the usual one of the target, unless a metric is
///     asked for
/// @param metric metrics to measure; else all that apply, unless a loss is asked for
/// @param link how scores become predictions; else each loss's own way: identity, log, logit,
///     half-logit, probit, cloglog, cauchit, clipped-margin, probability, softmax,
///     cumulative-logit
/// @param by a column: each of its values is measured too
/// @param cluster a column whose equal values mark rows that are not independent, such as visits of a patient
/// @param ci confidence level of the intervals
/// @param openTest measure a run on its sealed test rows; counted
@Says({
    "measured-run loss part file rows missing-target target target-kind target-reason levels n",
    "effective-rows by clusters measures kind name value sealed opened"
})
public record Measure(
        Source source,
        Truth truth,
        List<Loss> loss,
        List<Metric> metric,
        Optional<Link> link,
        Optional<String> by,
        Optional<String> cluster,
        @Or("0.95") double ci,
        boolean openTest)
        implements Verb<Measured> {

    public Measure {
        loss = List.copyOf(loss);
        metric = List.copyOf(metric);
        Require.fraction("ci", ci);
    }

    /// What `trueloss measure DATA` does: a run, or with [#with(Truth)] a file.
    public static Measure of(String data) {
        return new Catalogue(Map.of()).usual(Measure.class, Source.of(data), Truth.none());
    }

    /// The same of a file with these columns.
    public Measure with(Truth columns) {
        return new Measure(source, columns, loss, metric, link, by, cluster, ci, openTest);
    }

    /// The same by these losses alone: names, or formulas.
    public Measure under(String... losses) {
        List<Loss> read = Arrays.stream(losses).map(Losses::read).toList();
        return new Measure(source, truth, read, metric, link, by, cluster, ci, openTest);
    }

    /// The same of a run's sealed test rows; counted.
    public Measure opened() {
        return new Measure(source, truth, loss, metric, link, by, cluster, ci, true);
    }

    @Override
    public Measured run(Session session) {
        return StoredRun.exists(source.data(), session) || isNoFile(session) ? ofRun(session) : ofFile(session);
    }

    /// Whether nothing but the name of a run is given, and there is no such file.
    private boolean isNoFile(Session session) {
        boolean name = source.data().matches("[\\w./-]+") && !truth.predicts();
        return name && !Files.exists(session.at(Path.of(source.data())));
    }

    private Measured ofFile(Session session) {
        if (openTest) {
            throw new UserError(
                    "TL1101",
                    "--open-test opens the sealed rows of a run, and '" + source.data() + "' is not one",
                    "",
                    "name a run: trueloss measure RUN --open-test");
        }
        Subjects rows = new PredictionsFile(this).read(session);
        return measured(rows, Objective.usual(rows.goal().task()));
    }

    private Measured ofRun(Session session) {
        StoredRun run = found(session);
        RunRows all = RunRows.of(run, session);
        truth.clash(all.model().recipe()).ifPresent(this::refuseClash);
        RunRows.Part part = openTest ? RunRows.Part.TEST : RunRows.Part.VALIDATION;
        Subjects rows = all.subjects(part);
        Loss own = all.model().model().loss();
        Measured measured = measured(rows, own);
        Seal seal = Seal.of(run);
        long opened = openTest
                ? seal.open(all.prepared().seal(), run, session.clock().instant())
                : seal.count(all.prepared().seal());
        return measured.with(new Measured.OfRun(
                run.id(), own.text(), part, all.prepared().sealed().rows(), opened));
    }

    private void refuseClash(String flag) {
        throw new UserError(
                "TL1104",
                "'" + source.data() + "' is a run, which knows what " + flag + " says",
                flag,
                "leave " + flag + " out; or name a file of predictions");
    }

    private StoredRun found(Session session) {
        try {
            return StoredRun.find(source.data(), session);
        } catch (UserError e) {
            throw new UserError(
                    e.code(), "there is neither a run nor a file '" + source.data() + "'", e.where(), e.fix());
        }
    }

    private Measured measured(Subjects rows, Loss usual) {
        Sampled plain = Sampled.of(rows.data().weight(), rows.data().weights().frequency());
        Optional<Grouping> clusters = cluster.map(column -> clusters(rows, column));
        Sampled sampled = clusters.map(found -> plain.clustered(found.of())).orElse(plain);
        Ruler ruler = new Ruler(rows, sampled, ci);
        boolean open = loss.isEmpty() && metric.isEmpty();
        Ruler.Asked asked = new Ruler.Asked(open ? List.of(usual) : loss, open ? ruler.metrics() : metric);
        return new Measured(
                rows.table().source(),
                rows.goal(),
                rows.table().rows(),
                sampled.n(),
                rows.missing(),
                Optional.of(sampled.effective()).filter(effective -> effective < sampled.n() * (1 - 1e-9)),
                clusters.map(Grouping::size),
                by,
                Optional.empty(),
                ruler.lines(asked, link, by),
                slips(asked.losses(), rows));
    }

    private static List<Measured.Slip> slips(List<Loss> losses, Subjects rows) {
        return losses.stream()
                .map(loss -> Objective.on(loss, rows.goal().task()))
                .flatMap(loss -> FirstLook.of(loss, loss.bind(RowLosses.shape(rows.data())), rows.data()).stream()
                        .map(lapse -> new Measured.Slip(loss, lapse)))
                .toList();
    }

    private static Grouping clusters(Subjects rows, String name) {
        Column column = rows.table().column(name);
        double[] missing = IntStream.range(0, column.rows())
                .mapToDouble(row -> column.missing(row) ? Double.NaN : 0)
                .toArray();
        RowList.where(rows.table(), missing, Double::isNaN).ifPresent(found -> {
            throw new UserError(
                    "TL3269",
                    "--cluster '" + name + "' is missing in " + found,
                    rows.table().source() + ", column " + name,
                    "leave those rows out, or say which cluster they belong to");
        });
        return Grouping.of(column);
    }

    @Override
    public Report report(Measured result) {
        return MeasureReport.of(result);
    }
}
