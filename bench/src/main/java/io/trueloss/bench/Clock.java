package io.trueloss.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;

/// Times computations turn by turn.
final class Clock {

    private Clock() {}

    /// Nanoseconds of wall time.
    static long wall(Computation computation) {
        long start = System.nanoTime();
        computation.run();
        return System.nanoTime() - start;
    }

    /// Nanoseconds of this thread on its processor.
    static long processor(Computation computation) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        computation.run();
        return threads.getCurrentThreadCpuTime() - start;
    }

    /// The median of each over some rounds, in each of which all have their turn.
    static double[] medians(List<Computation> computations, int rounds, ToLongFunction<Computation> clock) {
        var times = new ArrayList<long[]>();
        computations.forEach(any -> times.add(new long[rounds]));
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < times.size(); i++) {
                times.get(i)[round] = clock.applyAsLong(computations.get(i));
            }
        }
        return times.stream().mapToDouble(Clock::median).toArray();
    }

    private static double median(long[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }

    /// Runs until the virtual machine has compiled it for good.
    static void warm(Problem problem, How how) {
        var computation = new Computation(problem, 1, how.evaluators(problem.loss()));
        for (int i = 0; i < 30_000_000 / problem.n(); i++) {
            computation.run();
        }
    }
}
