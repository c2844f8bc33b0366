package io.trueloss.runs.verb;

import io.trueloss.catalogue.Catalogue;
import io.trueloss.error.UserError;
import io.trueloss.listing.Listed;
import io.trueloss.loss.Link;
import io.trueloss.loss.Loss;
import io.trueloss.metric.Metric;
import io.trueloss.metric.Scored;
import io.trueloss.report.Estimate;
import io.trueloss.runs.verb.Measured.Line;
import io.trueloss.stat.Mean;
import io.trueloss.stat.Sampled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Measures rows by losses and metrics, all of them first and then level by level.
///
/// @param rows what is measured
/// @param sampled what each row counts
/// @param level the confidence of the intervals
record Ruler(Subjects rows, Sampled sampled, double level) {

    /// More levels than this are no table that anybody reads.
    private static final int MANY = 100;

    /// Rows whose infinite loss is told by their number.
    private static final int SHOWN = 3;

    /// What each row costs by a loss.
    private record Priced(String name, double[] each) {}

    /// What is to be measured.
    ///
    /// @param losses the losses
    /// @param metrics the metrics
    record Asked(List<Loss> losses, List<Metric> metrics) {}

    /// All metrics that apply to these rows.
    List<Metric> metrics() {
        Catalogue catalogue = new Catalogue(Map.of());
        Scored scored = rows.scored(sampled);
        return catalogue.cards(Metric.class).stream()
                .filter(card ->
                        card.params().stream().allMatch(param -> param.or().isPresent()))
                .map(card -> catalogue.make(Metric.class, card.name()))
                .filter(metric -> metric.applies(scored))
                .toList();
    }

    /// The numbers of all rows, then of each level of a column if one is given.
    List<Line> lines(Asked asked, Optional<Link> link, Optional<String> by) {
        Scored scored = rows.scored(sampled);
        asked.metrics().forEach(metric -> refuseIdle(metric, scored));
        Costs costs = new Costs(rows, link);
        List<Priced> priced = asked.losses().stream()
                .map(loss -> new Priced(loss.text(), costs.each(loss)))
                .toList();
        int[] all = IntStream.range(0, scored.rows()).toArray();
        List<Line> lines = new ArrayList<>(lines(Optional.empty(), all, priced, asked.metrics()));
        by.ifPresent(column -> {
            Grouping levels = levels(column);
            for (int at = 0; at < levels.size(); at++) {
                lines.addAll(lines(Optional.of(levels.names().get(at)), levels.rows(at), priced, asked.metrics()));
            }
        });
        return lines;
    }

    private List<Line> lines(Optional<String> name, int[] which, List<Priced> losses, List<Metric> metrics) {
        Scored scored = rows.scored(sampled).select(which);
        List<Line> lines = new ArrayList<>();
        losses.forEach(loss -> lines.add(new Line(name, "loss", loss.name(), mean(loss.each(), which))));
        metrics.forEach(metric ->
                lines.add(new Line(name, "metric", Listed.name(metric.getClass()), metric.measure(scored, level))));
        return lines;
    }

    /// The mean loss of some rows; where rows cost infinitely much, which.
    private Estimate mean(double[] each, int[] which) {
        Sampled some = sampled.select(which);
        double[] losses = Arrays.stream(which).mapToDouble(row -> each[row]).toArray();
        Estimate mean = Mean.of(losses, some, level);
        if (!Double.isInfinite(mean.value())) return mean;
        int[] infinite = IntStream.range(0, which.length)
                .filter(i -> some.weight()[i] > 0 && Double.isInfinite(losses[i]))
                .map(i -> rows.table().numbers()[which[i]])
                .toArray();
        String first = String.join(
                ", ",
                Arrays.stream(infinite).limit(SHOWN).mapToObj(Integer::toString).toList());
        String reason = infinite.length == 1
                ? "row " + first + " costs infinitely much"
                : infinite.length + " rows cost infinitely much: " + first + (infinite.length > SHOWN ? ", ..." : "");
        return new Estimate.Unknown(mean.value(), mean.n(), reason);
    }

    private Grouping levels(String column) {
        Grouping levels = Grouping.of(rows.table().column(column));
        if (levels.size() <= MANY) return levels;
        throw new UserError(
                "TL3267",
                "column '" + column + "' has " + levels.size() + " values: too many to measure each",
                "--by " + column,
                "name a column with few values, or make one by a query: \"select *, age // 10 as decade from 'data.csv'\"");
    }

    private void refuseIdle(Metric metric, Scored scored) {
        if (metric.applies(scored)) return;
        throw new UserError(
                "TL3268",
                Listed.name(metric.getClass()) + " needs " + metric.needs() + "; '"
                        + rows.goal().target() + "' was taken for "
                        + rows.goal().task().text(),
                "--metric " + Listed.name(metric.getClass()),
                "leave --metric out to see all that apply");
    }
}
