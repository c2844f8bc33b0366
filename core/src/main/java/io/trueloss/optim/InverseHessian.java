package io.trueloss.optim;

/// An estimate of the inverse Hessian, corrected after each step by what is least of all that agrees with it.
final class InverseHessian implements Learned {
    private static final double FLAT = 1e-12;

    private final int p;
    private double[] inverse;

    /// @param p how many weights there are
    /// @param memory what [#memory()] said, or empty
    InverseHessian(int p, double[][] memory) {
        this.p = p;
        this.inverse = memory.length == 0 ? new double[0] : memory[0].clone();
    }

    @Override
    public boolean empty() {
        return inverse.length == 0;
    }

    @Override
    public void clear() {
        inverse = new double[0];
    }

    @Override
    public double[] direction(double[] g) {
        return Vectors.times(-1, empty() ? g : times(g));
    }

    /// Corrects the estimate, unless the function did not curve up along the step.
    @Override
    public void add(double[] step, double[] change) {
        double product = Vectors.dot(step, change);
        if (!(product > FLAT * Vectors.length(step) * Vectors.length(change))) {
            return;
        }
        if (empty()) {
            inverse = new double[p * p];
            double scale = product / Vectors.dot(change, change);
            for (int i = 0; i < p; i++) {
                inverse[i * p + i] = scale;
            }
        }
        double[] moved = times(change);
        double outer = (1 + Vectors.dot(change, moved) / product) / product;
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                double mixed = (moved[i] * step[j] + step[i] * moved[j]) / product;
                inverse[i * p + j] += outer * step[i] * step[j] - mixed;
                inverse[j * p + i] = inverse[i * p + j];
            }
        }
    }

    @Override
    public double[][] memory() {
        return empty() ? new double[0][] : new double[][] {inverse.clone()};
    }

    private double[] times(double[] vector) {
        double[] product = new double[p];
        for (int i = 0; i < p; i++) {
            double sum = 0;
            for (int j = 0; j < p; j++) {
                sum = Math.fma(inverse[i * p + j], vector[j], sum);
            }
            product[i] = sum;
        }
        return product;
    }
}
