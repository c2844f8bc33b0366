package io.trueloss.runs.verb;

import io.trueloss.arithmetic.Log;
import io.trueloss.arithmetic.Power;
import io.trueloss.race.Goal;
import io.trueloss.race.Raced;
import io.trueloss.race.Spread;
import io.trueloss.race.Trace;
import io.trueloss.report.Block.Band;
import io.trueloss.report.Block.Chart;
import io.trueloss.report.Block.Curve;
import io.trueloss.report.Block.Scales;
import io.trueloss.report.Block.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// How much of the gain is left against cost, on logarithmic axes: the median over repeats with a band from the
/// tenth to the ninetieth percentile, what counts as there, and where runs died.
///
/// @param raced how it went
/// @param unit what cost is counted in
record RaceChart(Raced raced, String unit) {
    private static final int POINTS = 121;

    /// What is left below this share of the gain is rounding.
    private static final double FLOOR = 1e-15;

    Chart chart(List<Integer> order) {
        double[] across = across();
        List<Curve> curves = new ArrayList<>();
        for (int lane : order) curves.add(lane(lane, across));
        if (raced.goal().on() == Goal.On.TRAIN) {
            double[] there = {raced.terms().within(), raced.terms().within()};
            curves.add(new Curve("there", new double[] {across[0], across[POINTS - 1]}, List.of(there), Style.GUIDE));
        }
        for (int lane : order) deaths(lane, curves);
        return new Chart("curves", unit, List.of("share-left"), curves, Scales.LOGARITHMIC);
    }

    /// From the first cost of any run to the last.
    private double[] across() {
        double first = Double.POSITIVE_INFINITY;
        double last = 0;
        for (int lane = 0; lane < raced.lanes().size(); lane++) {
            for (Trace run : raced.runs(lane)) {
                int start = cost(run, 0) > 0 ? 0 : 1;
                first = Math.min(first, cost(run, start));
                last = Math.max(last, cost(run, run.value().length - 1));
            }
        }
        double low = ten(first);
        double high = ten(Math.max(last, 2 * first));
        return IntStream.range(0, POINTS)
                .mapToDouble(i -> Power.pow(10, low + (high - low) * i / (POINTS - 1)))
                .toArray();
    }

    private Curve lane(int lane, double[] across) {
        double[] middle = new double[across.length];
        double[] low = new double[across.length];
        double[] high = new double[across.length];
        for (int i = 0; i < across.length; i++) {
            double at = across[i] * (1 + 1e-12);
            double[] left =
                    raced.runs(lane).stream().mapToDouble(run -> left(run, at)).toArray();
            boolean alive = Arrays.stream(left).noneMatch(Double::isNaN);
            middle[i] = alive ? Spread.median(left) : Double.NaN;
            low[i] = alive ? Spread.quantile(left, 0.1) : Double.NaN;
            high[i] = alive ? Spread.quantile(left, 0.9) : Double.NaN;
        }
        String name = raced.lanes().get(lane).name();
        return new Curve(name, across, List.of(middle))
                .of(lane)
                .within(List.of(new Band(low, high)));
    }

    /// Where runs of a lane were when they died.
    private void deaths(int lane, List<Curve> curves) {
        List<Trace> lost = raced.runs(lane).stream()
                .filter(run -> run.end().kind() == Trace.Kind.DIVERGED)
                .toList();
        if (lost.isEmpty()) return;
        double[] across = lost.stream()
                .mapToDouble(run -> cost(run, run.value().length - 1))
                .sorted()
                .toArray();
        // At the start's height: what a dying run says of the objective has no place on the axis.
        double[] up = new double[across.length];
        Arrays.fill(up, 1);
        curves.add(new Curve(raced.lanes().get(lane).name() + " died", across, List.of(up), Style.CROSSES).of(lane));
    }

    /// The share that is left of the gain after so much cost; not a number before the start, and after a
    /// run died.
    private double left(Trace run, double at) {
        int i = -1;
        while (i + 1 < run.value().length && cost(run, i + 1) <= at) i++;
        boolean dead = i == run.value().length - 1 && run.end().kind() == Trace.Kind.DIVERGED;
        if (i < 0 || dead) return Double.NaN;
        double gain = raced.origin() - raced.optimum().value();
        return Math.max(FLOOR, (run.value()[i] - raced.optimum().value()) / gain);
    }

    private double cost(Trace run, int at) {
        return switch (raced.terms().by()) {
            case ROWS -> run.rows()[at];
            case PASSES -> (double) run.rows()[at] / raced.whole();
            case TIME -> run.nanos()[at] / 1e9;
        };
    }

    private static double ten(double value) {
        return Log.log(value) / Log.log(10);
    }
}
