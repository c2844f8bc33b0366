package io.trueloss.risk;

import io.trueloss.optim.Descent;
import io.trueloss.optim.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Columns that those before them determine: an unpenalised fit has many weights that are as good. The one is
/// taken in which such columns have no weight, as R does; the scores of all rows stay what they were.
public final class Aliases {
    /// What is left of a column's square, beside it, once the columns before it are taken out: below, it is
    /// rounding.
    private static final double NOTHING = 1e-12;

    private final int q;
    private final double[] root;
    private final List<Integer> kept = new ArrayList<>();
    private final List<Integer> aliased = new ArrayList<>();

    private Aliases(LinearObjective objective) {
        this.q = objective.places().width();
        this.root = gram(objective);
        for (int j = 0; j < q; j++) reduce(j);
    }

    /// The same fit, aliased columns without a weight.
    public static Fitted settled(LinearObjective objective, Fitted fitted) {
        Descent descent = fitted.descent();
        boolean shifted = objective.cost().shift() == Shift.WITH_CONSTANTS;
        if (descent.aliased().length == 0 || shifted) return fitted;
        Aliases aliases = new Aliases(objective);
        int copies = objective.places().seeing().size();
        if (aliases.aliased.size() * copies != descent.aliased().length) return fitted;
        double[] w = fitted.w().clone();
        int[] all = new int[descent.aliased().length];
        for (int k = 0; k < copies; k++) {
            int start = objective.places().start(k);
            for (int a = 0; a < aliases.aliased.size(); a++) {
                int at = aliases.aliased.get(a);
                all[k * aliases.aliased.size() + a] = start + at;
                aliases.move(w, start, at);
            }
        }
        Point best = new Point(w, descent.best().value(), descent.best().gradient());
        return new Fitted(w, fitted.value(), descent.settled(best, all), fitted.stop());
    }

    /// The products of the columns, over the rows that count.
    private static double[] gram(LinearObjective objective) {
        int q = objective.places().width();
        double[] values = new double[q * q];
        Gram gram = new Gram(objective.design());
        double[] weight = objective.sample().weight();
        for (int from = 0; from < weight.length; from += Stretch.BLOCK) {
            Stretch stretch = new Stretch(from, Math.min(from + Stretch.BLOCK, weight.length));
            double[] counts = new double[stretch.size()];
            for (int i = 0; i < counts.length; i++) counts[i] = weight[from + i] > 0 ? 1 : 0;
            gram.add(counts, stretch, new Gram.Block(values, 0, 0, q));
        }
        return values;
    }

    /// One row of the Cholesky root over the columns that are kept; a column of which nothing is left is
    /// aliased.
    private void reduce(int j) {
        double square = root[j * q + j];
        double left = square;
        for (int k : kept) {
            double sum = root[j * q + k];
            for (int l : kept) {
                if (l >= k) break;
                sum -= root[j * q + l] * root[k * q + l];
            }
            root[j * q + k] = sum / root[k * q + k];
            left -= root[j * q + k] * root[j * q + k];
        }
        if (left > NOTHING * square) {
            root[j * q + j] = Math.sqrt(left);
            kept.add(j);
        } else {
            aliased.add(j);
        }
    }

    /// Gives the weight of an aliased column to those that determine it.
    private void move(double[] w, int start, int at) {
        double[] share = new double[q];
        for (int i = kept.size() - 1; i >= 0; i--) {
            int k = kept.get(i);
            if (k > at) continue;
            double sum = root[at * q + k];
            for (int j = i + 1; j < kept.size() && kept.get(j) < at; j++) {
                sum -= root[kept.get(j) * q + k] * share[kept.get(j)];
            }
            share[k] = sum / root[k * q + k];
        }
        for (int k : kept) w[start + k] += w[start + at] * share[k];
        w[start + at] = 0;
    }

    /// A symmetric matrix of which the lower triangle is given, with nothing but a 1 where a weight is aliased.
    static double[] without(double[] lower, int p, int[] aliased) {
        double[] held = lower.clone();
        for (int at : aliased) {
            Arrays.fill(held, at * p, at * p + at, 0);
            for (int i = at + 1; i < p; i++) held[i * p + at] = 0;
            held[at * p + at] = 1;
        }
        return held;
    }
}
