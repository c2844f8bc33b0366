package io.trueloss.optim;

import io.trueloss.error.Require;
import io.trueloss.error.UserError;
import io.trueloss.listing.Or;
import java.util.Optional;

/// Steps along the gradient of a few rows, corrected by what those rows had said at the start of the epoch,
/// where the gradient of all rows is known: noisy far away, exact near the minimum, so that no rate must fall.
///
/// An epoch that ends higher than it began is undone, and the rate halved; after some that were kept it
/// is doubled. Stops as gradient-descent does.
///
/// - Memory: the weights and the gradient at the start of the epoch; an epoch costs three gradients a row.
/// - Use when: rows are many, and the gradients of rows cannot be kept apart cheaply.
/// - Avoid when: rows are few enough for newton or lbfgs; saga does with one gradient a row.
/// - Source: Johnson and Zhang (2013), NeurIPS 26; with a price on absolute values: Xiao and Zhang (2014), SIAM
///   J. Optim. 24(4), 2057–2075.
///
/// @param rate the first length of a step per unit of gradient, > 0
public record Svrg(@Or("1") double rate) implements Sampling {

    public Svrg {
        Require.positive("rate", rate);
    }

    @Override
    public Moves start(Penalised problem, Point from, double tolerance, double[][] memory, Batches batches) {
        if (!(problem.objective() instanceof Batched)) {
            throw new UserError(
                    "TL2111",
                    "svrg needs rows to go over, and what is to be made small is no mean over rows",
                    "optimizer=svrg",
                    "take lbfgs, or a rule such as adam");
        }
        double[] told = memory.length == 0 ? new double[0] : memory[0];
        var start = new Reduced.Start(problem, from, tolerance, batches);
        return new Reduced(new Corrected(problem, batches.size()), start, rate, told);
    }

    record Corrected(Penalised problem, int size) implements Reduced.Pass {
        @Override
        public Optional<double[]> over(Point from, int[] order, double rate) {
            double[] w = from.w().clone();
            for (int first = 0; first < order.length; first += size) {
                int end = (int) Math.min((long) first + size, order.length);
                Point now = problem.batch(order, first, end, w);
                Point then = problem.batch(order, first, end, from.w());
                if (!now.finite() || !then.finite()) {
                    return Optional.empty();
                }
                double[] g = from.gradient().clone();
                for (int j = 0; j < g.length; j++) {
                    g[j] += now.gradient()[j] - then.gradient()[j];
                }
                w = w.clone();
                Reduced.step(w, g, rate, problem.penalty());
            }
            return Optional.of(w);
        }

        @Override
        public Point look(double[] w) {
            return problem.at(w);
        }

        @Override
        public void keep() {}

        @Override
        public void afresh(Point from) {}

        @Override
        public double[][] memory() {
            return new double[0][];
        }
    }
}
