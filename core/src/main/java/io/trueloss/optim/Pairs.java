package io.trueloss.optim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The last few steps and how the gradient changed along them: an estimate of the inverse Hessian.
final class Pairs implements Learned {
    private static final double FLAT = 1e-12;

    private final int most;
    private final Optional<UnaryOperator<double[]>> known;
    private final List<Pair> pairs = new ArrayList<>();

    private record Pair(double[] step, double[] change, double product) {}

    /// @param most how many pairs are kept
    /// @param memory what [#memory()] said, or empty
    Pairs(int most, double[][] memory) {
        this(most, memory, Optional.empty());
    }

    /// @param known minus the inverse Hessian times a gradient, where one is known without any step
    Pairs(int most, double[][] memory, Optional<UnaryOperator<double[]>> known) {
        this.most = most;
        this.known = known;
        for (int i = 0; i + 1 < memory.length; i += 2) {
            pairs.add(new Pair(memory[i], memory[i + 1], Vectors.dot(memory[i], memory[i + 1])));
        }
    }

    @Override
    public boolean empty() {
        return pairs.isEmpty() && known.isEmpty();
    }

    @Override
    public void clear() {
        pairs.clear();
    }

    /// Remembers a step, unless the function did not curve up along it.
    @Override
    public void add(double[] step, double[] change) {
        double product = Vectors.dot(step, change);
        if (product > FLAT * Vectors.length(step) * Vectors.length(change)) {
            pairs.add(new Pair(step, change, product));
            if (pairs.size() > most) {
                pairs.removeFirst();
            }
        }
    }

    /// Minus the inverse Hessian times a gradient; minus the gradient if nothing is known.
    @Override
    public double[] direction(double[] g) {
        double[] direction = g;
        double[] along = new double[pairs.size()];
        for (int i = pairs.size() - 1; i >= 0; i--) {
            Pair pair = pairs.get(i);
            along[i] = Vectors.dot(pair.step, direction) / pair.product;
            direction = Vectors.moved(direction, -along[i], pair.change);
        }
        direction = known.isPresent() ? known.get().apply(direction) : Vectors.times(-scale(), direction);
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            double back = Vectors.dot(pair.change, direction) / pair.product;
            direction = Vectors.moved(direction, -along[i] - back, pair.step);
        }
        return direction;
    }

    /// How far to go where nothing is known of the curvature but the last pair.
    private double scale() {
        if (pairs.isEmpty()) {
            return 1;
        }
        Pair last = pairs.getLast();
        return last.product / Vectors.dot(last.change, last.change);
    }

    @Override
    public double[][] memory() {
        double[][] memory = new double[2 * pairs.size()][];
        for (int i = 0; i < pairs.size(); i++) {
            memory[2 * i] = pairs.get(i).step.clone();
            memory[2 * i + 1] = pairs.get(i).change.clone();
        }
        return memory;
    }
}
