package io.trueloss.risk;

import io.trueloss.formula.Evaluator;
import io.trueloss.kernel.Kernels;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;

/// Whether the losses of all rows never rise along a direction of the weights, however far one goes: then there
/// is no minimum that way, as where a plane separates two classes.
///
/// A convex loss that does not rise far out did not rise before. So it is enough to look at the slope of each
/// row's loss far out; a loss that is not convex is looked at over and over on the way there, each time twice
/// as far. A row that the direction does not move, up to rounding, cannot rise. Distances are those that the
/// scores of each row have moved, whatever others do.
final class Recession {
    /// A move this small beside the largest one is none; two that differ by less are the same.
    private static final double ROUNDING = 1e-9;

    /// The slopes of a vector's scores lose this much beside the steepest ones, where they cancel.
    private static final double ULP = 1e-15;

    /// How far out slopes are looked at.
    private static final double[] FAR = {1e2, 1e4, 1e6};

    private static final double[] OFTEN =
            DoubleStream.iterate(0x1p-10, far -> far <= 0x1p20, far -> 2 * far).toArray();

    private final Places places;
    private final boolean convex;
    private final double[] distances;
    private final Sample sample;
    private final Evaluator evaluator;
    private final double[][] base;
    private final double[][] moves;
    private final double[][] scores;
    private final double[] speed;
    private final double[] value = new double[Stretch.BLOCK];
    private final double[][] slope;
    private final double[] steep = new double[Stretch.BLOCK];
    private double largest;

    /// @param base scores from which to look: one array a score, of length 1 for a learned constant
    Recession(Places places, Sample sample, Cost cost, double[][] base) {
        this.base = base;
        this.places = places;
        this.sample = sample;
        this.evaluator = Kernels.of(cost.loss());
        this.convex = cost.convex();
        this.distances = convex ? FAR : OFTEN;
        int m = places.scores();
        this.moves = new double[m][sample.rows()];
        this.scores = new double[m][sample.rows()];
        this.speed = new double[sample.rows()];
        this.slope = new double[m][Stretch.BLOCK];
    }

    /// Of how many rows the loss falls along the direction without ever being lowest; empty if there are none,
    /// or the loss of some row rises.
    OptionalInt along(double[] direction, Design design) {
        move(direction, design);
        clean();
        if (!(largest > 0) || !Double.isFinite(largest)) return OptionalInt.empty();
        int falling = 0;
        for (int from = 0; from < sample.rows(); from += Stretch.BLOCK) {
            Stretch stretch = new Stretch(from, Math.min(from + Stretch.BLOCK, sample.rows()));
            gauge(stretch);
            for (double far : distances) if (rises(stretch, far)) return OptionalInt.empty();
            falling += convex ? fading(stretch) : down(stretch);
        }
        return falling > 0 ? OptionalInt.of(falling) : OptionalInt.empty();
    }

    private void move(double[] direction, Design design) {
        for (int k = 0; k < places.seeing().size(); k++) {
            double[] move = moves[places.seeing().get(k)];
            Arrays.fill(move, 0);
            for (int from = 0; from < sample.rows(); from += Stretch.BLOCK) {
                Stretch stretch = new Stretch(from, Math.min(from + Stretch.BLOCK, sample.rows()));
                design.addScores(direction, places.start(k), stretch, move);
            }
        }
        for (int k = 0; k < places.constant().size(); k++) {
            Arrays.fill(moves[places.constant().get(k)], direction[places.constantAt(k)]);
        }
    }

    /// Takes rounding out of the moves: what is next to nothing becomes 0, and moves of one row that are next
    /// to the same become the same, so that what they do to a difference of scores cancels.
    private void clean() {
        largest = 0;
        for (double[] move : moves) for (double step : move) largest = Math.max(largest, Math.abs(step));
        Arrays.fill(speed, 0);
        for (int k = 0; k < moves.length; k++) {
            for (int i = 0; i < speed.length; i++) {
                moves[k][i] = cleaned(k, i);
                speed[i] = Math.max(speed[i], Math.abs(moves[k][i]));
            }
        }
    }

    private double cleaned(int k, int i) {
        double move = moves[k][i];
        if (Math.abs(move) <= ROUNDING * largest) return 0;
        for (int j = 0; j < k; j++) if (Math.abs(moves[j][i] - move) <= ROUNDING * largest) return moves[j][i];
        return move;
    }

    /// How steep each row's loss is at scores of zero: what rounding of a slope is measured by.
    private void gauge(Stretch stretch) {
        evaluate(stretch, new double[Stretch.BLOCK]);
        for (int i = 0; i < stretch.size(); i++) {
            steep[i] = 0;
            for (double[] each : slope) steep[i] += Double.isFinite(each[i]) ? Math.abs(each[i]) : 0;
        }
    }

    private boolean rises(Stretch stretch, double far) {
        evaluate(stretch, far);
        for (int i = 0; i < stretch.size(); i++) if (counts(stretch, i) && !(along(stretch, i) <= 0)) return true;
        return false;
    }

    private boolean counts(Stretch stretch, int i) {
        return sample.weight()[stretch.from() + i] > 0;
    }

    /// How many losses, which need not be convex, fall where they are now.
    private int down(Stretch stretch) {
        evaluate(stretch, 0);
        int down = 0;
        for (int i = 0; i < stretch.size(); i++) if (counts(stretch, i) && along(stretch, i) < 0) down++;
        return down;
    }

    /// How many convex losses fall for ever from scores of zero.
    private int fading(Stretch stretch) {
        boolean[] fades = new Fading(stretch.size()).of(far -> {
            evaluate(stretch, far);
            double[] along = new double[stretch.size()];
            for (int i = 0; i < along.length; i++) along[i] = tilt(stretch, i);
            return along;
        });
        int falling = 0;
        for (int i = 0; i < fades.length; i++) if (counts(stretch, i) && fades[i]) falling++;
        return falling;
    }

    /// Puts the scores of a stretch's rows this far from where they are, and looks at the slopes.
    private void evaluate(Stretch stretch, double far) {
        for (int k = 0; k < scores.length; k++) {
            for (int i = stretch.from(); i < stretch.to(); i++) {
                scores[k][i] = Math.fma(far, pace(k, i), base[k][base[k].length == 1 ? 0 : i]);
            }
        }
        evaluator.gradient(sample.at(scores), stretch.from(), stretch.to(), value, slope);
    }

    /// The same from scores of zero, each row as far as is said.
    private void evaluate(Stretch stretch, double[] far) {
        for (int k = 0; k < scores.length; k++) {
            for (int i = stretch.from(); i < stretch.to(); i++) {
                double start = base[k].length == 1 ? base[k][0] : 0;
                scores[k][i] = Math.fma(far[i - stretch.from()], pace(k, i), start);
            }
        }
        evaluator.gradient(sample.at(scores), stretch.from(), stretch.to(), value, slope);
    }

    /// How a score of a row moves, where the one that moves fastest goes 1.
    private double pace(int k, int row) {
        return speed[row] == 0 ? 0 : moves[k][row] / speed[row];
    }

    /// The slope of a row's loss along the direction; 0 where it is within the rounding of direction and
    /// slopes.
    private double along(Stretch stretch, int i) {
        double sum = 0;
        double size = ULP * steep[i] * speed[stretch.from() + i];
        for (int k = 0; k < moves.length; k++) {
            double step = moves[k][stretch.from() + i];
            if (step == 0) continue;
            sum += slope[k][i] * step;
            size += ROUNDING * largest * Math.abs(slope[k][i]);
        }
        return Math.abs(sum) <= size ? 0 : sum;
    }

    /// The slope of a row's loss at its own pace; 0 where it is what rounding of slopes leaves.
    private double tilt(Stretch stretch, int i) {
        double sum = 0;
        double size = 0;
        for (int k = 0; k < moves.length; k++) {
            double part = slope[k][i] * pace(k, stretch.from() + i);
            sum += part;
            size += Math.abs(part);
        }
        return Math.abs(sum) <= 4 * ULP * moves.length * size && moves.length > 1 ? 0 : sum;
    }
}
