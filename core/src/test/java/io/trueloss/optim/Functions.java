package io.trueloss.optim;

/// Small functions with known minima, for the tests.
final class Functions {
    private Functions() {}

    /// A function given by one method that fills value, gradient and Hessian; `h` may be empty.
    interface Form {
        double at(double[] w, double[] g, double[] h);
    }

    static Curved of(int size, boolean convex, Form form) {
        return new Curved() {
            @Override
            public int size() {
                return size;
            }

            @Override
            public boolean convex() {
                return convex;
            }

            @Override
            public double evaluate(double[] w, double[] g) {
                return form.at(w, g, new double[size * size]);
            }

            @Override
            public double evaluate(double[] w, double[] g, double[] h) {
                return form.at(w, g, h);
            }
        };
    }

    /// `w'Aw/2 - b'w` for a symmetric A given by rows.
    static Curved quadratic(double[][] matrix, double[] linear) {
        int p = linear.length;
        return of(p, true, (w, g, h) -> {
            double value = 0;
            for (int i = 0; i < p; i++) {
                g[i] = Vectors.dot(matrix[i], w) - linear[i];
                value += w[i] * (g[i] - linear[i]) / 2;
                System.arraycopy(matrix[i], 0, h, i * p, p);
            }
            return value;
        });
    }

    /// Rosenbrock's valley, minimum 0 at (1, 1).
    static Curved rosenbrock() {
        return of(2, false, (w, g, h) -> {
            double up = w[1] - w[0] * w[0];
            double off = 1 - w[0];
            g[0] = -400 * w[0] * up - 2 * off;
            g[1] = 200 * up;
            h[0] = 1200 * w[0] * w[0] - 400 * w[1] + 2;
            h[2] = -400 * w[0];
            h[3] = 200;
            return 100 * up * up + off * off;
        });
    }
}
