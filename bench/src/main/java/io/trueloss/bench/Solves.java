package io.trueloss.bench;

import com.sun.management.OperatingSystemMXBean;
import io.trueloss.catalogue.Catalogue;
import io.trueloss.loss.Loss;
import io.trueloss.loss.Losses;
import io.trueloss.model.Fit;
import io.trueloss.model.Linear;
import io.trueloss.model.Problem;
import io.trueloss.optim.Descent;
import io.trueloss.optim.Limits;
import io.trueloss.optim.Optimizer;
import io.trueloss.random.Seed;
import io.trueloss.risk.PenaltyChoice;
import io.trueloss.table.Column;
import io.trueloss.table.Labelled;
import io.trueloss.table.Recipe;
import io.trueloss.table.Roles;
import io.trueloss.table.Table;
import io.trueloss.table.Task;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How long the linear model takes to come within 1e-3, 1e-6 and 1e-9 of the minimum, on the rows that other
/// systems are timed on: from a table in memory to that step, so with scaling, the best constant and all else.
///
///     Solves FOLDER logistic|softmax|categorical|digits THREADS ROUNDS [OPTIMIZER]
///
/// Without an optimizer it is the one that the linear model takes. Prints wall seconds, and those of all
/// processors; the first rounds warm the virtual machine.
final class Solves {

    /// One problem: its rows, their width, and its minimum as found by others (`bench/peers/solves.py`).
    private enum Case {
        LOGISTIC(1_000_000, 50, 0.4128332531614202),
        SOFTMAX(580_992, 54, 0.715218124094394),
        CATEGORICAL(1_000_000, 10, 0.5375205754896789),
        DIGITS(1797, 64, 0.009478214903505089);

        private final int rows;
        private final int width;
        private final double minimum;

        Case(int rows, int width, double minimum) {
            this.rows = rows;
            this.width = width;
            this.minimum = minimum;
        }

        private Task task() {
            return this == LOGISTIC || this == CATEGORICAL ? Task.BINARY : Task.CLASSES;
        }

        private Table table(Path folder) throws IOException {
            return switch (this) {
                case LOGISTIC -> numbers(folder, "log_X_f64.bin", doubles(folder, "log_y.bin"));
                case SOFTMAX -> numbers(folder, "cov_X_f64.bin", whole(folder, "cov_y.bin"));
                case CATEGORICAL -> words(folder, "cat50_codes.bin", doubles(folder, "cat50_y.bin"));
                case DIGITS -> numbers(folder, "digits_X.bin", whole(folder, "digits_y.bin"));
            };
        }

        /// Numbers, row after row.
        private Table numbers(Path folder, String file, double[] y) throws IOException {
            double[][] x = new double[width][rows];
            try (var cells = Files.newByteChannel(folder.resolve(file))) {
                var row = ByteBuffer.allocate(width * Double.BYTES * 512).order(ByteOrder.LITTLE_ENDIAN);
                row.limit(0);
                for (int i = 0; i < rows; i++) {
                    if (!row.hasRemaining()) {
                        row.clear();
                        while (row.hasRemaining() && cells.read(row) >= 0) {}
                        row.flip();
                    }
                    for (double[] column : x) column[i] = row.getDouble();
                }
            }
            var columns = IntStream.range(0, width).mapToObj(j -> (Column) new Column.Numbers("x" + j, x[j]));
            return table(columns, y);
        }

        /// Codes of fifty levels, column after column.
        private Table words(Path folder, String file, double[] y) throws IOException {
            var codes = bytes(folder, file).asIntBuffer();
            List<String> levels = IntStream.range(0, 50).mapToObj(level -> "level " + level).toList();
            var columns = IntStream.range(0, width).mapToObj(j -> {
                int[] column = new int[rows];
                codes.get(j * rows, column);
                return (Column) new Column.Words("x" + j, column, levels);
            });
            return table(columns, y);
        }

        private static Table table(Stream<Column> columns, double[] y) {
            return Table.of("peers", Stream.concat(columns, Stream.of(new Column.Numbers("y", y))).toList());
        }

        private double[] doubles(Path folder, String file) throws IOException {
            double[] y = new double[rows];
            bytes(folder, file).asDoubleBuffer().get(y);
            return y;
        }

        private double[] whole(Path folder, String file) throws IOException {
            var y = bytes(folder, file).asIntBuffer();
            return IntStream.range(0, rows).mapToDouble(y::get).toArray();
        }

        private static ByteBuffer bytes(Path folder, String file) throws IOException {
            return ByteBuffer.wrap(Files.readAllBytes(folder.resolve(file))).order(ByteOrder.LITTLE_ENDIAN);
        }
    }

    private static final double[] TARGETS = {1e-3, 1e-6, 1e-9};

    private Solves() {}

    static void main(String[] words) throws IOException {
        Case which = Case.valueOf(words[1].toUpperCase(Locale.ROOT));
        int threads = Integer.parseInt(words[2]);
        Table table = which.table(Path.of(words[0]));
        Optional<Optimizer> optimizer = Arrays.stream(words)
                .skip(4)
                .findFirst()
                .map(by -> new Catalogue(Map.of()).make(Optimizer.class, by));
        for (int round = 0; round < Integer.parseInt(words[3]); round++) {
            System.out.println(line(which, table, threads, new Linear(optimizer)));
        }
    }

    private static String line(Case which, Table table, int threads, Linear linear) {
        Stopwatch watch = Stopwatch.started();
        Roles roles = Roles.of("y").as(which.task());
        Labelled rows = Labelled.of(table, roles);
        Recipe recipe = Recipe.fit(rows.table(), roles, rows.goal());
        Loss loss = Losses.read(which.task() == Task.BINARY ? "logistic" : "softmax");
        PenaltyChoice penalty = new PenaltyChoice(0, 1.0 / which.rows, PenaltyChoice.Coordinates.RAW);
        Problem problem =
                new Problem(recipe, recipe.apply(rows.table()), loss, loss.link(), penalty, Limits.USUAL, threads);
        SortedMap<Double, String> reached = new TreeMap<>(Comparator.reverseOrder());
        Fit fit = linear.train(problem, new Seed(1), progress -> {
            for (double target : TARGETS)
                if (progress.train() - which.minimum <= target) reached.putIfAbsent(target, watch.toString());
        });
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT, "%-16s %-12s", "trueloss", which.name().toLowerCase(Locale.ROOT)));
        reached.forEach((target, when) -> line.append(String.format(Locale.ROOT, "  %g: %s", target, when)));
        Descent descent = fit.fitted().descent();
        return line + String.format(
                Locale.ROOT,
                "  final %.1e, %s in %s, %d evaluations",
                descent.value() - which.minimum,
                descent.stop().getClass().getSimpleName().toUpperCase(Locale.ROOT),
                watch,
                descent.evaluations());
    }

    /// Wall seconds, and those of all processors, since it was started.
    private record Stopwatch(long wall, long processor) {
        private static final OperatingSystemMXBean SYSTEM =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

        static Stopwatch started() {
            return new Stopwatch(System.nanoTime(), SYSTEM.getProcessCpuTime());
        }

        @Override
        public String toString() {
            double seconds = (System.nanoTime() - wall) * 1e-9;
            double spent = (SYSTEM.getProcessCpuTime() - processor) * 1e-9;
            return String.format(Locale.ROOT, "%.3f s, processor %.3f", seconds, spent);
        }
    }
}
