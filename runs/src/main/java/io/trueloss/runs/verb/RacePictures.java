package io.trueloss.runs.verb;

import io.trueloss.arithmetic.Power;
import io.trueloss.race.Spread;
import io.trueloss.race.Terms;
import io.trueloss.race.Trace;
import io.trueloss.report.Block;
import io.trueloss.report.Block.Bar;
import io.trueloss.report.Block.Bars;
import io.trueloss.report.Block.Chart;
import io.trueloss.report.Block.Curve;
import io.trueloss.report.Block.Grid;
import io.trueloss.report.Block.Scale;
import io.trueloss.report.Block.Scales;
import io.trueloss.report.Block.Style;
import io.trueloss.report.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// The pictures of a race, drawn from its ledger.
///
/// @param ledger what happened
record RacePictures(RaceLedger ledger) {
    private static final int POINTS = 101;

    private List<String> names() {
        return ledger.lanes().stream().map(RaceLedger.Named::name).toList();
    }

    /// How much of the gain is left against cost.
    ///
    /// @param by what cost is counted in
    Chart curves(RaceLedger.One race, Terms.Axis by) {
        List<List<Trace>> runs = IntStream.range(0, names().size())
                .mapToObj(lane -> race.repeats().stream()
                        .map(repeat -> repeat.lanes().get(lane).run())
                        .toList())
                .toList();
        boolean share = ledger.rows()
                .filter(rows ->
                        rows.targetLoss().isPresent() || rows.reference().isPresent())
                .isEmpty();
        var within = share ? OptionalDouble.of(ledger.terms().within()) : OptionalDouble.empty();
        return new RaceChart(names(), runs, height(race), new RaceChart.Clock(by, race.whole()))
                .chart(race.standing().order(), within);
    }

    private static RaceChart.Height height(RaceLedger.One race) {
        return new RaceChart.Height(race.origin(), race.optimum().value());
    }

    /// How much each lane cares for its rate: what is left of the gain at nine rates; where a run diverged, a
    /// cross at the height of the start.
    Optional<Block> rates(RaceLedger.One race) {
        var curves = new ArrayList<Curve>();
        for (int lane = 0; lane < names().size(); lane++) {
            var strip = race.strips().get(lane);
            if (strip.isEmpty()) continue;
            double[] rates = strip.stream().mapToDouble(RacePictures::rate).toArray();
            double[] left = strip.stream()
                    .mapToDouble(
                            tried -> diverged(tried) ? Double.NaN : height(race).left(tried.lowest()))
                    .toArray();
            curves.add(new Curve(names().get(lane), rates, List.of(left)).of(lane));
            double[] lost = strip.stream()
                    .filter(RacePictures::diverged)
                    .mapToDouble(RacePictures::rate)
                    .toArray();
            double[] top = new double[lost.length];
            Arrays.fill(top, 1);
            if (top.length > 0) {
                curves.add(new Curve(names().get(lane) + ", diverged", lost, List.of(top), Style.CROSSES).of(lane));
            }
        }
        return curves.isEmpty()
                ? Optional.empty()
                : Optional.of(new Chart("rates", "rate", List.of("share-left"), curves, Scales.LOGARITHMIC));
    }

    private static double rate(RaceLedger.Tried tried) {
        return tried.setting().getOrDefault("rate", Double.NaN);
    }

    private static boolean diverged(RaceLedger.Tried tried) {
        return tried.end().equals(Trace.Kind.DIVERGED.name());
    }

    /// In which share of all repeats of all problems a lane paid at most so many times what the cheapest lane
    /// paid (Dolan and Moré 2002, Math. Program. 91, 201–213).
    Chart profile() {
        return profile("profile", names(), ledger.races());
    }

    /// The same of races that are in no ledger yet.
    static Chart profile(String name, List<String> names, List<RaceLedger.One> races) {
        List<double[]> times = new ArrayList<>();
        for (int lane = 0; lane < names.size(); lane++) times.add(factors(races, lane));
        double most = times.stream()
                .flatMapToDouble(DoubleStream::of)
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        double end = Math.max(2, 1.1 * most);
        double[] across = IntStream.range(0, POINTS)
                .mapToDouble(i -> Power.pow(end, (double) i / (POINTS - 1)))
                .toArray();
        List<Curve> curves = IntStream.range(0, times.size())
                .mapToObj(lane -> new Curve(names.get(lane), across, List.of(shares(times.get(lane), across))).of(lane))
                .toList();
        var scales = new Scales(Scale.LOGARITHMIC, Scale.EVEN);
        return new Chart(name, "times-the-cheapest", List.of("share-of-repeats"), curves, scales);
    }

    private static double[] factors(List<RaceLedger.One> races, int lane) {
        return races.stream()
                .flatMapToDouble(race -> IntStream.range(0, race.repeats().size())
                        .mapToDouble(repeat -> race.costs().get(lane)[repeat] / cheapest(race, repeat)))
                .map(factor -> Double.isNaN(factor) ? Double.POSITIVE_INFINITY : factor)
                .toArray();
    }

    private static double cheapest(RaceLedger.One race, int repeat) {
        return race.costs().stream().mapToDouble(costs -> costs[repeat]).min().orElse(Double.NaN);
    }

    private static double[] shares(double[] factors, double[] across) {
        return Arrays.stream(across)
                .map(most -> (double) Arrays.stream(factors)
                                .filter(factor -> factor <= most * (1 + 1e-12))
                                .count()
                        / factors.length)
                .toArray();
    }

    /// What each lane paid to be there: the median, and from the 10th to the 90th percentile.
    Bars times(RaceLedger.One race) {
        List<Bar> bars = race.standing().order().stream()
                .map(lane -> {
                    double[] costs = race.costs().get(lane);
                    return new Bar(
                            names().get(lane),
                            Spread.median(costs),
                            Spread.quantile(costs, 0.1),
                            Spread.quantile(costs, 0.9),
                            lane);
                })
                .toList();
        return new Bars("times", new RaceChart.Clock(ledger.terms().by(), 1).unit(), bars);
    }

    /// The same training loss, different truth: where each run ended, in each repeat. Empty if there were no
    /// rows to judge by.
    Optional<Block> truth(RaceLedger.One race) {
        List<Curve> curves = new ArrayList<>();
        for (int lane = 0; lane < names().size(); lane++) {
            double[] train = ends(race, lane, Trace::lowest);
            double[] valid = ends(race, lane, Trace::judged);
            int[] order = IntStream.range(0, train.length)
                    .boxed()
                    .sorted((a, b) -> Double.compare(train[a], train[b]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            double[] up = Arrays.stream(order).mapToDouble(i -> valid[i]).toArray();
            if (Arrays.stream(up).allMatch(Double::isNaN)) return Optional.empty();
            curves.add(new Curve(
                            names().get(lane),
                            Arrays.stream(order).mapToDouble(i -> train[i]).toArray(),
                            List.of(up),
                            Style.DOTS)
                    .of(lane));
        }
        return Optional.of(new Chart("truth", "train", List.of("valid"), curves));
    }

    private static double[] ends(RaceLedger.One race, int lane, ToDoubleFunction<Trace> end) {
        return race.repeats().stream()
                .mapToDouble(
                        repeat -> end.applyAsDouble(repeat.lanes().get(lane).run()))
                .toArray();
    }

    /// In how many repeats the lane of the row was cheaper than the lane of the column.
    Grid wins() {
        List<String> columns = new ArrayList<>(List.of("cheaper-than"));
        columns.addAll(names());
        return Block.grid(
                "wins", columns, IntStream.range(0, names().size()).boxed().toList(), ours -> {
                    List<Value> row = new ArrayList<>(List.of(Value.text(names().get(ours))));
                    for (int theirs = 0; theirs < names().size(); theirs++) row.add(won(ours, theirs));
                    return row;
                });
    }

    private Value won(int ours, int theirs) {
        if (ours == theirs) return Value.text("");
        long won = 0;
        int all = 0;
        for (var race : ledger.races()) {
            double[] own = race.costs().get(ours);
            double[] other = race.costs().get(theirs);
            won += IntStream.range(0, own.length).filter(i -> own[i] < other[i]).count();
            all += own.length;
        }
        return Value.text(won + "/" + all);
    }
}
