package io.trueloss.risk;

import io.trueloss.formula.Derivatives;
import io.trueloss.formula.Evaluator;
import io.trueloss.formula.Rows;
import io.trueloss.kernel.Kernels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The Hessian of the mean loss of a linear model times a direction, without the Hessian: the rows' scores
/// along the direction, bent by each row's curvature, and added up as a gradient is.
///
/// Scores are kept from one product to the next, as long as the weights are the same.
final class Turned {
    private final LinearObjective objective;
    private final Design design;
    private final Places places;
    private final Sample sample;
    private final double total;
    private final double[][] scores;
    private final double[][] along;
    private final List<Strand> strands = new ArrayList<>();
    private double[] at = new double[0];

    Turned(LinearObjective objective) {
        this.objective = objective;
        this.design = objective.design();
        this.places = objective.places();
        this.sample = objective.sample();
        this.total = Arrays.stream(sample.weight()).sum();
        this.scores = new double[places.scores()][1];
        this.along = new double[places.scores()][1];
        for (int score : places.seeing()) {
            scores[score] = new double[sample.rows()];
            along[score] = new double[sample.rows()];
        }
    }

    /// Writes the product at `w` with `v` into `out`.
    void write(double[] w, double[] v, double[] out) {
        boolean anew = !Arrays.equals(w, at);
        at = w.clone();
        for (int k = 0; k < places.constant().size(); k++) {
            scores[places.constant().get(k)][0] = w[places.constantAt(k)];
            along[places.constant().get(k)][0] = v[places.constantAt(k)];
        }
        int blocks = (sample.rows() + Stretch.BLOCK - 1) / Stretch.BLOCK;
        int runs = Math.min(LinearObjective.RUNS, blocks);
        while (strands.size() < runs) strands.add(new Strand());
        objective.workers().each(runs, run -> {
            Strand strand = strands.get(run);
            Arrays.fill(strand.sums, 0);
            for (int block = run * blocks / runs; block < (run + 1) * blocks / runs; block++) {
                int from = block * Stretch.BLOCK;
                Stretch stretch = new Stretch(from, Math.min(from + Stretch.BLOCK, sample.rows()));
                if (anew) objective.seen().write(w, stretch, scores);
                strand.take(v, stretch);
            }
        });
        Arrays.fill(out, 0);
        for (Strand strand : strands) for (int j = 0; j < out.length; j++) out[j] += strand.sums[j] / total;
    }

    /// The sums over one run of rows.
    private final class Strand {
        private final Evaluator evaluator = Kernels.of(objective.cost().loss());
        private final Derivatives each = Derivatives.of(places.scores(), Stretch.BLOCK);
        private final double[] pull = new double[Stretch.BLOCK];
        private final double[] sums = new double[places.size()];

        void take(double[] v, Stretch stretch) {
            for (int k = 0; k < places.seeing().size(); k++) {
                double[] score = along[places.seeing().get(k)];
                Arrays.fill(score, stretch.from(), stretch.to(), 0);
                design.addScores(v, places.start(k), stretch, score);
            }
            Rows block = sample.at(scores);
            evaluator.curvature(block, stretch.from(), stretch.to(), each);
            for (int k = 0; k < places.seeing().size(); k++) {
                bend(places.seeing().get(k), stretch);
                design.addPull(pull, stretch, sums, places.start(k));
            }
            for (int k = 0; k < places.constant().size(); k++) {
                bend(places.constant().get(k), stretch);
                for (int i = 0; i < stretch.size(); i++) sums[places.constantAt(k)] += pull[i];
            }
        }

        /// How the slope in one score changes along the direction, for each row; a row that counts nothing adds
        /// nothing.
        private void bend(int score, Stretch stretch) {
            double[] weight = sample.weight();
            Arrays.fill(pull, 0);
            for (int other = 0; other < along.length; other++) {
                int high = Math.max(score, other);
                double[] curvature = each.curvature()[high * (high + 1) / 2 + Math.min(score, other)];
                double[] way = along[other];
                for (int i = 0; i < stretch.size(); i++) {
                    double by = way[way.length > 1 ? stretch.from() + i : 0];
                    double c = weight[stretch.from() + i];
                    if (c != 0) pull[i] += c * curvature[i] * by;
                }
            }
        }
    }
}
