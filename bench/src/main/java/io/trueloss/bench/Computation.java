package io.trueloss.bench;

import io.trueloss.arithmetic.Sum;
import io.trueloss.formula.Derivatives;
import io.trueloss.formula.Evaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Computes the sum of a loss over all rows and its gradient in every row, on some threads.
final class Computation {

    private static final int BLOCK = Evaluator.BLOCK;

    private final Problem problem;
    private final List<Worker> workers = new ArrayList<>();
    private final double[][] gradient;
    private final double[] sums;

    Computation(Problem problem, int threads, Supplier<Evaluator> evaluators) {
        this.problem = problem;
        int scores = problem.rows().scores().length;
        this.gradient = new double[scores][problem.n()];
        this.sums = new double[(problem.n() + BLOCK - 1) / BLOCK];
        for (int i = 0; i < threads; i++) {
            int from = (int) ((long) sums.length * i / threads);
            int to = (int) ((long) sums.length * (i + 1) / threads);
            workers.add(new Worker(evaluators.get(), Derivatives.of(scores, BLOCK), from, to));
        }
    }

    /// The sum of the losses.
    double run() {
        var others = workers.subList(1, workers.size()).stream()
                .map(worker -> Thread.ofPlatform().start(worker))
                .toList();
        workers.getFirst().run();
        for (var other : others) {
            try {
                other.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException("a benchmark must not be interrupted", e);
            }
        }
        return Sum.of(sums);
    }

    /// The gradient in a score, for every row.
    double[] gradient(int score) {
        return gradient[score];
    }

    /// Computes blocks.
    private final class Worker implements Runnable {

        private final Evaluator evaluator;
        private final Derivatives block;
        private final int first;
        private final int last;

        Worker(Evaluator evaluator, Derivatives block, int first, int last) {
            this.evaluator = evaluator;
            this.block = block;
            this.first = first;
            this.last = last;
        }

        @Override
        public void run() {
            for (int i = first; i < last; i++) {
                int from = i * BLOCK;
                int to = Math.min(problem.n(), from + BLOCK);
                evaluator.gradient(problem.rows(), from, to, block.value(), block.gradient());
                sums[i] = Sum.block(block.value(), 0, to - from);
                for (int score = 0; score < gradient.length; score++) {
                    System.arraycopy(block.gradient()[score], 0, gradient[score], from, to - from);
                }
            }
        }
    }
}
