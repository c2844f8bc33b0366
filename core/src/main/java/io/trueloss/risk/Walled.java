package io.trueloss.risk;

import io.trueloss.formula.Walls;
import io.trueloss.optim.Certificate;
import io.trueloss.optim.Descent;
import io.trueloss.optim.Penalty;
import io.trueloss.optim.Stop;
import java.util.function.BiFunction;

/// A convex fit whose minimum may lie at the end of where the loss is finite, as with a linear model of
/// probabilities: walls before the end are made lower and lower (Fiacco and McCormick 1968; Boyd and
/// Vandenberghe 2004, Convex Optimization, chapter 11).
///
/// At the minimum with a wall of price `t` before each of `m` ends of each row's loss, the multipliers `t/gap`
/// prove that the mean loss is at most `m t` above its lowest value inside.
///
/// @param objective the mean loss
/// @param penalty the price of the weights
/// @param walls the ends
/// @param fit minimises the mean loss under other costs from given weights on
record Walled(
        LinearObjective objective, Penalty penalty, Walls walls, BiFunction<LinearObjective, double[], Descent> fit) {
    private static final double HIGHEST = 0.1;
    private static final double LOWER = 0.1;
    private static final int STAGES = 14;

    /// A row this near to the end, beside the root of the price of the last wall, is at it.
    private static final double NEAR = 1;

    /// Goes from weights inside towards the minimum.
    ///
    /// @param tolerance how far above the lowest value one may end, beside the value
    Fitted from(double[] start, double tolerance) {
        double size = Math.abs(value(start)) + Double.MIN_NORMAL;
        double price = HIGHEST * size;
        Descent best = under(price, start);
        double proven = price;
        for (int i = 1; i < STAGES && best.stop() instanceof Stop.Converged && gap(proven) > tolerance * size; i++) {
            price *= LOWER;
            Descent next = under(price, best.w());
            if (!(next.stop() instanceof Stop.Converged) && !Fitting.broken(next.stop())) break;
            best = next;
            proven = price;
        }
        return ended(best, proven);
    }

    private Descent under(double price, double[] from) {
        return fit.apply(objective.under(objective.cost().guarded(walls, price)), from);
    }

    private double gap(double price) {
        return price * walls.count();
    }

    private Fitted ended(Descent last, double price) {
        double value = value(last.w());
        if (!(last.stop() instanceof Stop.Converged converged)) return new Fitted(last.w(), value, last, last.stop());
        double excess = converged.certificate() instanceof Certificate.Decrement decrement ? decrement.excess() : 0;
        double[] gaps = gaps(last.w());
        int first = -1;
        int near = 0;
        for (int i = gaps.length - 1; i >= 0; i--) {
            if (gaps[i] > NEAR * Math.sqrt(price)) continue;
            first = i;
            near++;
        }
        var edge = new Certificate.Edge(converged.certificate().residual(), gap(price) + excess, near, first);
        return new Fitted(last.w(), value, last, new Stop.Converged(edge));
    }

    private double[] gaps(double[] w) {
        Sample sample = objective.sample();
        double[][] scores = new double[1][sample.rows()];
        objective.seen().writeAll(w, scores);
        double[] gaps = new double[sample.rows()];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = sample.weight()[i] > 0 ? walls.gap(scores[0][i]) : Double.POSITIVE_INFINITY;
        }
        return gaps;
    }

    private double value(double[] w) {
        return objective.evaluate(w, new double[w.length]) + penalty.of(w);
    }
}
