package io.trueloss.bench;

import io.trueloss.formula.Evaluator;
import io.trueloss.formula.Formula;
import io.trueloss.formula.Shape;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/// The value of a formula over rows that stay in the cache.
final class InCache {

    private static final int ROWS = 1 << 14;
    /// Enough for the virtual machine to compile it for good.
    private static final int WARM = 400;
    private static final int ROUNDS = 61;

    private final Evaluator evaluator;
    private final Problem problem = Problem.of("half-squared", ROWS);
    private final double[] value = new double[Evaluator.BLOCK];

    InCache(String formula) {
        var bound = Formula.parse(formula).bind(Shape.number());
        this.evaluator = How.VECTORS.evaluators(bound).get();
    }

    /// Nanoseconds a row that it takes beyond what another one takes, by the median of rounds in which both
    /// have their turn; 0 if it takes less.
    double beyond(InCache other) {
        for (int i = 0; i < WARM; i++) {
            run();
            other.run();
        }
        var times = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            times[i] = run() - other.run();
        }
        Arrays.sort(times);
        return Math.max(0, times[ROUNDS / 2]) / (4.0 * ROWS);
    }

    /// Four times over all rows, in nanoseconds of the processor.
    private long run() {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        for (int turn = 0; turn < 4; turn++) {
            for (int from = 0; from < ROWS; from += Evaluator.BLOCK) {
                evaluator.value(problem.rows(), from, from + Evaluator.BLOCK, value);
            }
        }
        return threads.getCurrentThreadCpuTime() - start;
    }
}
