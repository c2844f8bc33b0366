package io.trueloss.bench;

import io.trueloss.catalogue.Catalogue;
import io.trueloss.listing.Listed;
import io.trueloss.loss.Losses;
import io.trueloss.model.Fit;
import io.trueloss.model.Linear;
import io.trueloss.model.Problem;
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
import io.trueloss.watch.Progress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// How long the linear model takes to come within 1e-3, 1e-6 and 1e-9 of the minimum, on the rows that other
/// systems are timed on: from a table in memory to that step, so with scaling, the best constant and all else.
///
///     Solves FOLDER logistic|softmax THREADS ROUNDS [OPTIMIZER]
///
/// Without an optimizer it is the one that the linear model takes.
final class Solves {

    /// One problem: its rows, its loss, the price of the raw weights, and its minimum as found by others.
    private enum Case {
        LOGISTIC("log_X_f64.bin", "log_y.bin", 1_000_000, 50, 1e-6, 0.4128332531614202),
        SOFTMAX("cov_X_f64.bin", "cov_y.bin", 580_992, 54, 1.0 / 580_992, 0.715218124094394);

        private final String columns;
        private final String target;
        private final int rows;
        private final int width;
        private final double price;
        private final double minimum;

        Case(String columns, String target, int rows, int width, double price, double minimum) {
            this.columns = columns;
            this.target = target;
            this.rows = rows;
            this.width = width;
            this.price = price;
            this.minimum = minimum;
        }

        private Task task() {
            return this == LOGISTIC ? Task.BINARY : Task.CLASSES;
        }

        private String loss() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final double[] TARGETS = {1e-3, 1e-6, 1e-9};

    private Solves() {}

    static void main(String[] words) throws IOException {
        var which = Case.valueOf(words[1].toUpperCase(Locale.ROOT));
        int threads = Integer.parseInt(words[2]);
        var table = table(which, Path.of(words[0]));
        Optional<Optimizer> optimizer = words.length < 5
                ? Optional.empty()
                : Optional.of(new Catalogue(Map.of()).make(Optimizer.class, words[4]));
        for (int round = 0; round < Integer.parseInt(words[3]); round++) {
            System.out.println(line(which, table, threads, optimizer));
        }
    }

    private static String line(Case which, Table table, int threads, Optional<Optimizer> optimizer) {
        long start = System.nanoTime();
        var roles = Roles.of("y").as(which.task());
        var rows = Labelled.of(table, roles);
        var recipe = Recipe.fit(rows.table(), roles, rows.goal());
        var loss = Losses.read(which.loss());
        var penalty = new PenaltyChoice(0, which.price, PenaltyChoice.Coordinates.RAW);
        var problem =
                new Problem(recipe, recipe.apply(rows.table()), loss, loss.link(), penalty, Limits.USUAL, threads);
        var seconds = new ArrayList<Double>();
        var values = new ArrayList<Double>();
        Fit fit = new Linear(optimizer).train(problem, new Seed(1), (Progress progress) -> {
            seconds.add((System.nanoTime() - start) * 1e-9);
            values.add(progress.train() - which.minimum);
        });
        var line = new StringBuilder(String.format(
                Locale.ROOT,
                "ours %s by %s, threads %d",
                which.loss(),
                optimizer.map(by -> Listed.name(by.getClass())).orElse("default"),
                threads));
        for (double target : TARGETS) {
            int at = IntStream.range(0, values.size()).filter(i -> values.get(i) <= target).findFirst().orElse(-1);
            line.append(String.format(Locale.ROOT, "  %g: %.3f s", target, at < 0 ? Double.NaN : seconds.get(at)));
        }
        String end = fit.fitted().stop().getClass().getSimpleName().toUpperCase(Locale.ROOT);
        double last = (System.nanoTime() - start) * 1e-9;
        return line + String.format(Locale.ROOT, "  final %.2e, %s in %.3f s", values.getLast(), end, last);
    }

    private static Table table(Case which, Path folder) throws IOException {
        var cells = Files.newByteChannel(folder.resolve(which.columns));
        double[][] x = new double[which.width][which.rows];
        try (cells) {
            var buffer = ByteBuffer.allocateDirect(which.width * Double.BYTES * 4096).order(ByteOrder.LITTLE_ENDIAN);
            buffer.limit(0);
            for (int i = 0; i < which.rows; i++) {
                if (!buffer.hasRemaining()) {
                    buffer.clear();
                    while (buffer.hasRemaining() && cells.read(buffer) >= 0) {}
                    buffer.flip();
                }
                for (double[] column : x) {
                    column[i] = buffer.getDouble();
                }
            }
        }
        List<Column> columns = new ArrayList<>();
        for (int j = 0; j < x.length; j++) {
            columns.add(new Column.Numbers("x" + j, x[j]));
        }
        columns.add(new Column.Numbers("y", targets(which, folder)));
        return Table.of("peers", columns);
    }

    private static double[] targets(Case which, Path folder) throws IOException {
        var bytes = ByteBuffer.wrap(Files.readAllBytes(folder.resolve(which.target))).order(ByteOrder.LITTLE_ENDIAN);
        double[] y = new double[which.rows];
        for (int i = 0; i < y.length; i++) {
            y[i] = which == Case.LOGISTIC ? bytes.getDouble() : bytes.getInt();
        }
        return y;
    }
}
