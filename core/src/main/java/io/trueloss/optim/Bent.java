package io.trueloss.optim;

import java.util.Arrays;

/// The parabola that fits where a search stands: its gradient, what multiplies by its Hessian, and the unit in
/// which each coordinate is measured.
final class Bent {
    private final Penalised problem;
    private final Point at;
    private final double[] h;
    private final double[] unit;

    /// @param before the units at earlier points, which do not shrink; all 0 at first
    Bent(Penalised problem, Point at, double[] before) {
        int p = problem.size();
        boolean written = !(problem.objective() instanceof Directional);
        this.problem = problem;
        this.at = at;
        this.h = new double[written ? p * p : 0];
        this.unit = before.clone();
        if (written) {
            problem.at(at.w().clone(), h);
            measure();
        } else {
            Arrays.fill(unit, 1);
        }
    }

    /// The root of the largest curvature that each coordinate has had: as weights are in any unit, so is it.
    private void measure() {
        int p = unit.length;
        double largest = 0;
        for (int j = 0; j < p; j++) {
            unit[j] = Math.max(unit[j], Math.sqrt(Math.abs(h[j * p + j])));
            largest = Math.max(largest, unit[j]);
        }
        for (int j = 0; j < p; j++) {
            unit[j] = unit[j] > 0 ? unit[j] : largest > 0 ? largest : 1;
        }
    }

    Point at() {
        return at;
    }

    /// The length of a step of one for each coordinate.
    double[] unit() {
        return unit;
    }

    boolean finite() {
        return Vectors.finite(h);
    }

    /// The gradient in these units.
    double[] gradient() {
        double[] g = at.gradient().clone();
        for (int j = 0; j < g.length; j++) {
            g[j] /= unit[j];
        }
        return g;
    }

    /// A step in these units, in the weights' own.
    double[] own(double[] step) {
        double[] own = step.clone();
        for (int j = 0; j < own.length; j++) {
            own[j] /= unit[j];
        }
        return own;
    }

    /// The Hessian times a direction, both in these units.
    double[] times(double[] direction) {
        double[] product = h.length > 0 ? written(own(direction)) : problem.product(at, direction);
        return h.length > 0 ? own(product) : product;
    }

    private double[] written(double[] v) {
        int p = v.length;
        double[] product = new double[p];
        for (int i = 0; i < p; i++) {
            product[i] = Math.fma(h[i * p + i], v[i], product[i]);
            for (int j = 0; j < i; j++) {
                product[i] = Math.fma(h[i * p + j], v[j], product[i]);
                product[j] = Math.fma(h[i * p + j], v[i], product[j]);
            }
        }
        return product;
    }
}
