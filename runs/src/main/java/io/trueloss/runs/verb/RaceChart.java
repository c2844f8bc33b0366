package io.trueloss.runs.verb;

import io.trueloss.arithmetic.Log;
import io.trueloss.arithmetic.Power;
import io.trueloss.race.Spread;
import io.trueloss.race.Terms;
import io.trueloss.race.Trace;
import io.trueloss.report.Block.Band;
import io.trueloss.report.Block.Chart;
import io.trueloss.report.Block.Curve;
import io.trueloss.report.Block.Scales;
import io.trueloss.report.Block.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// How much of the gain is left against cost, on logarithmic axes: the median over repeats with a band from the
/// tenth to the ninetieth percentile, what counts as there, and where runs died.
///
/// @param names what the lanes are called
/// @param runs the runs of each lane
/// @param height what can be gained
/// @param clock what they cost
record RaceChart(List<String> names, List<List<Trace>> runs, Height height, Clock clock) {
    private static final int POINTS = 121;

    RaceChart {
        names = List.copyOf(names);
        runs = List.copyOf(runs);
    }

    /// What can be gained.
    ///
    /// @param origin the objective where nothing is
    /// @param optimum the objective where everything is
    record Height(double origin, double optimum) {
        /// What is left below this share of the gain is rounding.
        private static final double FLOOR = 1e-15;

        /// The share of the gain that is left.
        double left(double value) {
            return Math.max(FLOOR, (value - optimum) / (origin - optimum));
        }
    }

    /// What cost is counted in.
    ///
    /// @param by rows, passes or time
    /// @param whole how many rows one look at the whole is
    record Clock(Terms.Axis by, int whole) {
        double cost(Trace run, int at) {
            return run.cost(at, by, whole);
        }

        String unit() {
            return switch (by) {
                case ROWS -> "rows";
                case PASSES -> "passes";
                case TIME -> "seconds";
            };
        }
    }

    /// The picture.
    ///
    /// @param order the lanes, in the order of the legend
    /// @param within the share that counts as there, if that is a share
    Chart chart(List<Integer> order, OptionalDouble within) {
        double[] across = across();
        List<Curve> curves = new ArrayList<>();
        for (int lane : order) curves.add(lane(lane, across));
        within.ifPresent(share -> curves.add(new Curve(
                "there",
                new double[] {across[0], across[POINTS - 1]},
                List.of(new double[] {share, share}),
                Style.GUIDE)));
        for (int lane : order) deaths(lane, curves);
        return new Chart("curves", clock.unit(), List.of("share-left"), curves, Scales.LOGARITHMIC);
    }

    /// From the first cost of any run to the last.
    private double[] across() {
        double first = Double.POSITIVE_INFINITY;
        double last = 0;
        for (List<Trace> lane : runs) {
            for (Trace run : lane) {
                int start = clock.cost(run, 0) > 0 ? 0 : 1;
                first = Math.min(first, clock.cost(run, start));
                last = Math.max(last, clock.cost(run, run.value().length - 1));
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
                    runs.get(lane).stream().mapToDouble(run -> left(run, at)).toArray();
            boolean alive = Arrays.stream(left).noneMatch(Double::isNaN);
            middle[i] = alive ? Spread.median(left) : Double.NaN;
            low[i] = alive ? Spread.quantile(left, 0.1) : Double.NaN;
            high[i] = alive ? Spread.quantile(left, 0.9) : Double.NaN;
        }
        return new Curve(names.get(lane), across, List.of(middle)).of(lane).within(List.of(new Band(low, high)));
    }

    /// Where runs of a lane were when they died.
    private void deaths(int lane, List<Curve> curves) {
        double[] across = runs.get(lane).stream()
                .filter(run -> run.end().kind() == Trace.Kind.DIVERGED)
                .mapToDouble(run -> clock.cost(run, run.value().length - 1))
                .sorted()
                .toArray();
        if (across.length == 0) return;
        // At the start's height: what a dying run says of the objective has no place on the axis.
        double[] up = new double[across.length];
        Arrays.fill(up, 1);
        curves.add(new Curve(names.get(lane) + " died", across, List.of(up), Style.CROSSES).of(lane));
    }

    /// The share that is left of the gain after so much cost; not a number before the start, and after a
    /// run died.
    private double left(Trace run, double at) {
        int i = -1;
        while (i + 1 < run.value().length && clock.cost(run, i + 1) <= at) i++;
        boolean dead = i == run.value().length - 1 && run.end().kind() == Trace.Kind.DIVERGED;
        return i < 0 || dead ? Double.NaN : height.left(run.value()[i]);
    }

    private static double ten(double value) {
        return Log.log(value) / Log.log(10);
    }
}
