package io.trueloss.runs.verb;

import io.trueloss.arithmetic.Log;
import io.trueloss.arithmetic.Power;
import io.trueloss.race.Raced;
import io.trueloss.race.Spread;
import io.trueloss.race.Trace;
import io.trueloss.report.Block.Chart;
import io.trueloss.report.Block.Curve;
import java.util.List;
import java.util.stream.IntStream;

/// Suboptimality against cost, both as powers of ten.
///
/// @param raced how it went
/// @param unit what cost is counted in
record RaceChart(Raced raced, String unit) {
    private static final int POINTS = 121;
    /// What is left below this share of the gain is rounding.
    private static final double FLOOR = 1e-15;

    Chart chart(List<Integer> order) {
        double first = Double.POSITIVE_INFINITY;
        double last = 0;
        for (int lane : order) {
            for (Trace run : raced.runs(lane)) {
                first = Math.min(first, cost(run, 0));
                last = Math.max(last, cost(run, run.value().length - 1));
            }
        }
        double low = first > 0 ? first : last / 1e4;
        double high = Math.max(last, 2 * low);
        double[] across = IntStream.range(0, POINTS)
                .mapToDouble(i -> ten(low) + (ten(high) - ten(low)) * i / (POINTS - 1))
                .toArray();
        return new Chart(
                "curves",
                "log10-" + unit,
                List.of("log10-share-left"),
                order.stream().map(lane -> curve(lane, across)).toList());
    }

    private Curve curve(int lane, double[] across) {
        List<Trace> runs = raced.runs(lane);
        double[] up = new double[across.length];
        for (int i = 0; i < up.length; i++) {
            double at = Power.pow(10, across[i]) * (1 + 1e-12);
            up[i] = Spread.median(runs.stream().mapToDouble(run -> left(run, at)).toArray());
        }
        return new Curve(raced.lanes().get(lane).name(), across, List.of(up));
    }

    /// The logarithm of what is left of the gain after so much cost; not a number before the start, and after a
    /// run that diverged.
    private double left(Trace run, double at) {
        int i = -1;
        while (i + 1 < run.value().length && cost(run, i + 1) <= at) {
            i++;
        }
        boolean dead = i == run.value().length - 1 && run.end().kind() == Trace.Kind.DIVERGED;
        if (i < 0 || dead) {
            return Double.NaN;
        }
        double gain = raced.origin() - raced.optimum().value();
        return ten(Math.max(FLOOR, (run.value()[i] - raced.optimum().value()) / gain));
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
