package io.trueloss.optim;

/// A number with its first and second derivatives, so that a test can state a function and have its Hessian.
record Jet(double value, double[] g, double[] h) {

    static Jet of(double value, int size) {
        return new Jet(value, new double[size], new double[size * size]);
    }

    static Jet variable(double value, int j, int size) {
        Jet jet = of(value, size);
        jet.g[j] = 1;
        return jet;
    }

    /// A function of this number, given its value and two derivatives here.
    Jet through(double at, double first, double second) {
        Jet jet = of(at, g.length);
        for (int i = 0; i < g.length; i++) {
            jet.g[i] = first * g[i];
            for (int j = 0; j < g.length; j++) {
                jet.h[i * g.length + j] = first * h[i * g.length + j] + second * g[i] * g[j];
            }
        }
        return jet;
    }

    Jet plus(Jet other) {
        Jet jet = of(value + other.value, g.length);
        for (int i = 0; i < g.length; i++) {
            jet.g[i] = g[i] + other.g[i];
        }
        for (int i = 0; i < h.length; i++) {
            jet.h[i] = h[i] + other.h[i];
        }
        return jet;
    }

    Jet plus(double other) {
        return new Jet(value + other, g, h);
    }

    Jet times(double other) {
        return through(value * other, other, 0);
    }

    Jet minus(Jet other) {
        return plus(other.times(-1));
    }

    Jet times(Jet other) {
        Jet jet = of(value * other.value, g.length);
        for (int i = 0; i < g.length; i++) {
            jet.g[i] = g[i] * other.value + value * other.g[i];
            for (int j = 0; j < g.length; j++) {
                int at = i * g.length + j;
                jet.h[at] = h[at] * other.value + value * other.h[at] + g[i] * other.g[j] + g[j] * other.g[i];
            }
        }
        return jet;
    }

    Jet square() {
        return times(this);
    }

    Jet inverse() {
        return through(1 / value, -1 / value / value, 2 / value / value / value);
    }

    Jet exp() {
        double at = StrictMath.exp(value);
        return through(at, at, at);
    }

    Jet sqrt() {
        double at = Math.sqrt(value);
        return through(at, 1 / at / 2, -1 / at / value / 4);
    }

    Jet atan() {
        double first = 1 / (1 + value * value);
        return through(StrictMath.atan(value), first, -2 * value * first * first);
    }

    Jet sin() {
        double at = StrictMath.sin(value);
        return through(at, StrictMath.cos(value), -at);
    }

    Jet cos() {
        double at = StrictMath.cos(value);
        return through(at, -StrictMath.sin(value), -at);
    }
}
