package io.trueloss.optim;

/// The direction of Hager and Zhang, from the last step alone. It is as long as to promise, by its slope, what
/// the last step promised.
final class Conjugate implements Learned {
    private static final double BOUND = 0.4;

    private double[] step = new double[0];
    private double[] change = new double[0];

    /// @param memory what [#memory()] said, or empty
    Conjugate(double[][] memory) {
        if (memory.length > 0) {
            step = memory[0].clone();
            change = memory[1].clone();
        }
    }

    @Override
    public double[] direction(double[] g) {
        if (empty()) {
            return Vectors.times(-1, g);
        }
        double product = Vectors.dot(step, change);
        double share =
                (Vectors.dot(change, g) - 2 * Vectors.dot(step, g) * (Vectors.dot(change, change) / product)) / product;
        double[] before = Vectors.minus(g, change);
        double promised = Vectors.dot(step, before);
        double least = BOUND * promised / Vectors.dot(step, step);
        double[] direction = Vectors.moved(Vectors.times(-1, g), Math.max(share, least), step);
        return Vectors.times(promised / Vectors.dot(direction, g), direction);
    }

    /// Remembers a step, unless the function did not curve up along it: then it begins anew.
    @Override
    public void add(double[] step, double[] change) {
        boolean up = Vectors.dot(step, change) > 0;
        this.step = up ? step.clone() : new double[0];
        this.change = up ? change.clone() : new double[0];
    }

    @Override
    public boolean empty() {
        return step.length == 0;
    }

    @Override
    public void clear() {
        step = new double[0];
        change = new double[0];
    }

    @Override
    public double[][] memory() {
        return empty() ? new double[0][] : new double[][] {step.clone(), change.clone()};
    }

    @Override
    public boolean exacting() {
        return true;
    }
}
