package io.trueloss.problem;

/// A number that knows how it changes with the weights: its value, gradient and, if asked for, Hessian. What
/// is computed from such numbers has exact derivatives.
///
/// @param value the number
/// @param g its derivative by each weight
/// @param h its second derivatives, row after row; empty if they were not asked for
public record Jet(double value, double[] g, double[] h) {

    /// The weights themselves.
    ///
    /// @param w their values
    /// @param order 1 for gradients alone, 2 for Hessians too
    public static Jet[] variables(double[] w, int order) {
        Jet[] x = new Jet[w.length];
        for (int j = 0; j < w.length; j++) {
            x[j] = new Jet(w[j], new double[w.length], new double[order > 1 ? w.length * w.length : 0]);
            x[j].g[j] = 1;
        }
        return x;
    }

    /// A number of this shape that does not change.
    public Jet constant(double number) {
        return new Jet(number, new double[g.length], new double[h.length]);
    }

    /// A function of this number, given its value and two derivatives here.
    public Jet through(double at, double first, double second) {
        Jet jet = constant(at);
        for (int i = 0; i < g.length; i++) {
            jet.g[i] = first * g[i];
        }
        for (int i = 0; i < h.length; i++) {
            jet.h[i] = first * h[i] + second * (g[i / g.length] * g[i % g.length]);
        }
        return jet;
    }

    /// This plus another.
    public Jet plus(Jet other) {
        Jet jet = constant(value + other.value);
        for (int i = 0; i < g.length; i++) {
            jet.g[i] = g[i] + other.g[i];
        }
        for (int i = 0; i < h.length; i++) {
            jet.h[i] = h[i] + other.h[i];
        }
        return jet;
    }

    /// This plus a number.
    public Jet plus(double other) {
        return new Jet(value + other, g, h);
    }

    /// This less another.
    public Jet minus(Jet other) {
        return plus(other.times(-1));
    }

    /// This times a number.
    public Jet times(double other) {
        return through(value * other, other, 0);
    }

    /// This times another.
    public Jet times(Jet other) {
        Jet jet = constant(value * other.value);
        for (int i = 0; i < g.length; i++) {
            jet.g[i] = g[i] * other.value + value * other.g[i];
        }
        for (int at = 0; at < h.length; at++) {
            int i = at / g.length;
            int j = at % g.length;
            jet.h[at] = h[at] * other.value + value * other.h[at] + (g[i] * other.g[j] + g[j] * other.g[i]);
        }
        return jet;
    }

    /// This divided by another.
    public Jet over(Jet other) {
        double at = other.value;
        return times(other.through(1 / at, -1 / at / at, 2 / at / at / at));
    }

    /// This times itself.
    public Jet square() {
        return through(value * value, 2 * value, 2);
    }

    /// The exponential.
    public Jet exp() {
        double at = StrictMath.exp(value);
        return through(at, at, at);
    }

    /// The square root.
    public Jet sqrt() {
        double at = Math.sqrt(value);
        return through(at, 1 / at / 2, -1 / at / value / 4);
    }

    /// The sine.
    public Jet sin() {
        double at = StrictMath.sin(value);
        return through(at, StrictMath.cos(value), -at);
    }

    /// The cosine.
    public Jet cos() {
        double at = StrictMath.cos(value);
        return through(at, -StrictMath.sin(value), -at);
    }
}
