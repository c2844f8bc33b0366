package io.trueloss.risk;

import io.trueloss.formula.Evaluator;
import io.trueloss.formula.Part;
import io.trueloss.formula.Reach;
import io.trueloss.formula.Rows;
import io.trueloss.kernel.Kernels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The directions in which no row's loss rises, as vectors whose product with the direction must not be
/// negative.
///
/// Far out along each score's axis the gradient of a convex loss shows which way a row refuses to go: each
/// gradient found there, turned round, is such a vector. A row whose loss has a lowest place both ways gives a
/// vector and its opposite: the direction must leave it where it is. What is found may be too little, so a
/// direction is verified on its own.
final class Rays {
    /// Scores far enough to show whether a convex loss ever rises again, the farthest first: some overflow
    /// there.
    private static final double[] FAR = {1e6, 1e3, 30};

    /// A loss that is not convex shows its direction where it is steep.
    private static final double[] NEAR = {1};

    /// An entry this small beside the largest of a gradient is what has not quite faded out.
    private static final double FADED = 1e-6;

    private final Sample sample;
    private final Cost cost;
    private final Evaluator evaluator;
    private final int m;
    private final double[] value = new double[Stretch.BLOCK];
    private final double[][] slope;

    Rays(Sample sample, Cost cost) {
        this.sample = sample;
        this.cost = cost;
        this.evaluator = Kernels.of(cost.loss());
        this.m = cost.loss().size();
        this.slope = new double[m][Stretch.BLOCK];
    }

    /// The vectors, over the weights at these places; none where every row holds its place, so that there is
    /// nothing to gain.
    Pulls over(Design design, Places places) {
        List<Integer> rows = new ArrayList<>();
        List<double[]> pulls = new ArrayList<>();
        boolean open = false;
        for (int from = 0; from < sample.rows(); from += Stretch.BLOCK) {
            Stretch stretch = new Stretch(from, Math.min(from + Stretch.BLOCK, sample.rows()));
            List<List<double[]>> each = found(stretch);
            for (int i = 0; i < each.size(); i++) {
                if (sample.weight()[from + i] == 0) continue;
                open |= open(each.get(i));
                for (double[] pull : each.get(i)) {
                    rows.add(from + i);
                    pulls.add(pull);
                }
            }
        }
        return open ? new Pulls(design, places, rows, pulls) : Pulls.none(design, places);
    }

    private List<List<double[]>> found(Stretch stretch) {
        List<List<double[]>> each = new ArrayList<>();
        for (int i = 0; i < stretch.size(); i++) each.add(new ArrayList<>());
        for (int k = 0; k < m; k++) {
            for (double sign : new double[] {1, -1}) {
                boolean[] known = new boolean[stretch.size()];
                for (double far : cost.convex() ? FAR : NEAR) look(stretch, at(k, sign * far), each, known);
            }
        }
        return each;
    }

    private void look(Stretch stretch, double[][] scores, List<List<double[]>> each, boolean[] known) {
        Rows rows = sample.at(scores);
        evaluator.gradient(rows, stretch.from(), stretch.to(), value, slope);
        for (int i = 0; i < known.length; i++) {
            double largest = largest(i);
            if (known[i] || !Double.isFinite(largest)) continue;
            known[i] = true;
            if (largest > 0) add(pull(i, largest), each.get(i));
        }
    }

    /// The largest entry of a row's gradient; not finite if one is not.
    private double largest(int i) {
        double largest = 0;
        for (int k = 0; k < m; k++) largest = Math.max(largest, Math.abs(slope[k][i]));
        return largest;
    }

    private double[] pull(int i, double largest) {
        double[] pull = new double[m];
        for (int k = 0; k < m; k++) pull[k] = Math.abs(slope[k][i]) > FADED * largest ? -slope[k][i] / largest : 0;
        return pull;
    }

    private static void add(double[] pull, List<double[]> known) {
        if (known.stream().noneMatch(each -> Arrays.equals(each, pull))) known.add(pull);
    }

    /// Whether a row may move somewhere for ever: some vector's opposite is not among them.
    private static boolean open(List<double[]> pulls) {
        return !pulls.stream().allMatch(pull -> pulls.stream().anyMatch(other -> opposite(pull, other)));
    }

    private static boolean opposite(double[] one, double[] other) {
        for (int k = 0; k < one.length; k++) if (Math.abs(one[k] + other[k]) > FADED) return false;
        return true;
    }

    /// Scores that are all zero but one; learned vectors ascend in wide steps, as thresholds must.
    private double[][] at(int k, double far) {
        double[][] scores = new double[m][1];
        for (Part part : cost.loss().parts()) {
            boolean ascent = part.reach() == Reach.CONSTANT && part.length() > 1;
            double step = Math.sqrt(Math.abs(far));
            for (int j = 0; ascent && j < part.length(); j++) {
                scores[part.offset() + j][0] = step * (j - (part.length() - 1) / 2.0);
            }
        }
        scores[k][0] += far;
        return scores;
    }
}
