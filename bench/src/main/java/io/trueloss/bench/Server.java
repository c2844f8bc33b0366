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

    private record Task(String loss, int n, How how) {}

    private static final int ROWS = 10_000_000;
    private static final int WARM = 12;

    private final Map<String, Task> tasks = new LinkedHashMap<>();
    private final Map<String, Problem> problems = new HashMap<>();
    private final Map<String, Computation> computations = new HashMap<>();
    private final OperatingSystemMXBean system =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final ThreadMXBean thread = ManagementFactory.getThreadMXBean();

    private Server() {
        for (var how : new How[] {How.VECTORS, How.INTERPRETED}) {
            var suffix = how == How.VECTORS ? "" : "_interpreted";
            tasks.put("our_log" + suffix, new Task("logistic", ROWS, how));
            tasks.put("our_mse" + suffix, new Task("half-squared", ROWS, how));
            tasks.put("our_huber" + suffix, new Task("huber", ROWS, how));
            tasks.put("our_sm10" + suffix, new Task("softmax", 1 << 20, how));
        }
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
    private Computation warm(String name, int threads) {
        var task = tasks.get(name);
        var small = Problem.of(task.loss, 1 << 19);
        var evaluators = task.how.evaluators(small.loss());
        var warm = new Computation(small, threads, evaluators);
        for (int i = 0; i < WARM; i++) {
            warm.run();
        }
        var problem = problems.computeIfAbsent(task.loss, any -> Problem.of(task.loss, task.n));
        var computation = new Computation(problem, threads, task.how.evaluators(problem.loss()));
        for (int i = 0; i < 3; i++) {
            computation.run();
        }
        return computation;
    }
}
