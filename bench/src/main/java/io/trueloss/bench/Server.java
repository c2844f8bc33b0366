package io.trueloss.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Computes on request, so that other systems can be timed turn by turn with it: prints `READY` and the names
/// it knows, reads lines `name threads`, answers each with `wall cpu value`, times in seconds.
final class Server {

    private record Task(String loss, int n, Way way) {}

    /// What is timed.
    @FunctionalInterface
    private interface Timed {
        double run();
    }

    /// How a problem is computed on some threads.
    @FunctionalInterface
    private interface Way {
        Timed of(Problem problem, int threads);
    }

    private static final int ROWS = 10_000_000;
    private static final int WARM = 12;

    private final Map<String, Task> tasks = new LinkedHashMap<>();
    private final Map<String, Problem> problems = new HashMap<>();
    private final Map<String, Timed> computations = new HashMap<>();
    private final OperatingSystemMXBean system =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final ThreadMXBean thread = ManagementFactory.getThreadMXBean();

    private Server() {
        for (var how : new How[] {How.VECTORS, How.INTERPRETED}) {
            add(how == How.VECTORS ? "" : "_interpreted", (problem, threads) ->
                    new Computation(problem, threads, how.evaluators(problem.loss()))::run);
        }
        add("_f32", (problem, threads) -> new SingleComputation(problem)::run);
    }

    private void add(String suffix, Way way) {
        tasks.put("our_log" + suffix, new Task("logistic", ROWS, way));
        tasks.put("our_mse" + suffix, new Task("half-squared", ROWS, way));
        tasks.put("our_huber" + suffix, new Task("huber", ROWS, way));
        tasks.put("our_sm10" + suffix, new Task("softmax", 1 << 20, way));
    }

    static void main() throws IOException {
        var server = new Server();
        System.out.println("READY " + String.join(" ", server.tasks.keySet()));
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            System.out.println(server.answer(line));
        }
    }

    private String answer(String line) {
        var words = line.strip().split(" ");
        var computation = computations.computeIfAbsent(line.strip(), any -> warm(words[0], Integer.parseInt(words[1])));
        long wall = System.nanoTime();
        boolean alone = words[1].equals("1");
        long cpu = alone ? thread.getCurrentThreadCpuTime() : system.getProcessCpuTime();
        double value = computation.run();
        long after = alone ? thread.getCurrentThreadCpuTime() : system.getProcessCpuTime();
        return String.format(
                Locale.ROOT,
                "%.6f %.6f %.10g",
                (System.nanoTime() - wall) * 1e-9,
                (after - cpu) * 1e-9,
                value);
    }

    /// Warmed on few rows before it first counts: the code is compiled for good, whatever the rows.
    private Timed warm(String name, int threads) {
        var task = tasks.get(name);
        var small = task.way.of(Problem.of(task.loss, 1 << 19), threads);
        for (int i = 0; i < WARM; i++) {
            small.run();
        }
        var problem = problems.computeIfAbsent(task.loss, any -> Problem.of(task.loss, task.n));
        var large = task.way.of(problem, threads);
        for (int i = 0; i < 3; i++) {
            large.run();
        }
        return large;
    }
}
