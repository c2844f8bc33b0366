package io.trueloss.optim;

import java.util.function.DoubleUnaryOperator;

/// The duality gap of a sum over rows of convex functions of scores, plus a penalty.
///
/// The slopes of the rows, shortened until the penalty's dual allows them, are a dual point; Fenchel and Young
/// say how far the primal is above it at most, term by term.
///
/// Source: Mairal (2010), thesis, Ecole normale superieure de Cachan, appendix D; Ndiaye, Fercoq, Gramfort and
/// Salmon (2017), J. Mach. Learn. Res. 18(128).
final class Duality {
    private Duality() {}

    /// How far at most the objective is above its minimum.
    ///
    /// @param w the weights
    /// @param g the gradient of the loss there, without the penalty
    /// @param divergence as [Rowwise#divergence], at the scores of these weights
    static double gap(Penalty penalty, double[] w, double[] g, DoubleUnaryOperator divergence) {
        double s = shortened(penalty, g);
        double gap = divergence.applyAsDouble(s);
        boolean[] grouped = new boolean[w.length];
        for (Group group : penalty.groups()) {
            gap += of(penalty, group, w, g, s);
            for (int j = group.from(); j < group.to(); j++) {
                grouped[j] = true;
            }
        }
        for (int j = 0; j < w.length; j++) {
            gap += grouped[j] ? 0 : of(penalty.l1()[j], penalty.l2()[j], w[j], s * g[j]);
        }
        return Math.max(0, gap);
    }

    /// What the slopes must be shortened by so that no price without a square is exceeded.
    private static double shortened(Penalty penalty, double[] g) {
        double s = 1;
        double[] l1 = penalty.l1();
        for (int j = 0; j < g.length; j++) {
            if (l1[j] > 0 && penalty.l2()[j] == 0) {
                s = Math.min(s, l1[j] / Math.abs(g[j]));
            }
        }
        for (Group group : penalty.groups()) {
            if (group.price() > 0 && penalty.l2()[group.from()] == 0) {
                s = Math.min(s, group.price() / group.length(g));
            }
        }
        return s;
    }

    /// One weight's share: its cost, its conjugate, and the product of both.
    private static double of(double l1, double l2, double w, double v) {
        if (l1 == 0 && l2 == 0) {
            return Math.abs(v) * (1 + Math.abs(w));
        }
        double over = Math.max(0, Math.abs(v) - l1);
        double conjugate = l2 > 0 ? over * over / (2 * l2) : 0;
        return Math.max(0, l1 * Math.abs(w) + v * w + l2 / 2 * w * w + conjugate);
    }

    private static double of(Penalty penalty, Group group, double[] w, double[] g, double s) {
        double l2 = penalty.l2()[group.from()];
        double over = Math.max(0, s * group.length(g) - group.price());
        double length = group.length(w);
        double product = 0;
        double far = 0;
        for (int j = group.from(); j < group.to(); j++) {
            product = Math.fma(s * g[j], w[j], product);
            far += Math.abs(s * g[j]) * (1 + Math.abs(w[j]));
        }
        if (l2 == 0 && group.price() == 0) {
            return far;
        }
        double conjugate = l2 > 0 ? over * over / (2 * l2) : 0;
        return Math.max(0, group.price() * length + product + l2 / 2 * length * length + conjugate);
    }
}
