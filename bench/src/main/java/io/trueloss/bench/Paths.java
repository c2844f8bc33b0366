package io.trueloss.bench;

import io.trueloss.formula.Shape;
import io.trueloss.loss.Losses;
import io.trueloss.optim.Limits;
import io.trueloss.optim.Penalty;
import io.trueloss.risk.Cost;
import io.trueloss.risk.Fitting;
import io.trueloss.risk.Layout;
import io.trueloss.risk.LinearObjective;
import io.trueloss.risk.Route;
import io.trueloss.risk.Workers;
import io.trueloss.table.Dataset;
import io.trueloss.table.Feature;
import io.trueloss.table.Response;
import io.trueloss.table.Task;
import io.trueloss.table.Weights;
import io.trueloss.watch.Watch;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/// Times a lasso path of 100 prices, from the one at which every weight is 0 to a hundredth of it, each to a
/// duality gap of 1e-6 of the loss of 0: `Paths ROWS COLUMNS THREADS ROUNDS`. Prints wall and
/// processor seconds of each round; the first ones warm the virtual machine. Reading the columns is not
/// counted.
final class Paths {
    private static final int PRICES = 100;
    private static final double LAST = 1e-2;
    private static final double GAP = 1e-6;
    private static final int TRUE_COLUMNS = 30;

    private Paths() {}

    static void main(String[] words) {
        int rows = Integer.parseInt(words[0]);
        int columns = Integer.parseInt(words[1]);
        int threads = Integer.parseInt(words[2]);
        Dataset data = data(rows, columns);
        List<Layout.Term> terms = new ArrayList<>(List.of(new Layout.Intercept()));
        for (int j = 0; j < columns; j++) terms.add(new Layout.Number("x" + j, 0, 1));
        Cost cost = Cost.of(Losses.read("half-squared").bind(Shape.number()), data);
        try (Workers workers = new Workers(threads)) {
            var objective = new LinearObjective(new Layout(terms), data, cost, workers);
            for (int round = 0; round < Integer.parseInt(words[3]); round++) time(objective);
        }
    }

    private static void time(LinearObjective objective) {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        long wall = System.nanoTime();
        long processor = system.getProcessCpuTime();
        double[] start = new double[objective.size()];
        double null0 = objective.evaluate(start, new double[start.length]);
        Route route = new Route(objective, new Fitting(Limits.USUAL, Watch.NONE), start);
        double most = route.end(at(1, start.length));
        double worst = 0;
        int alive = 0;
        double before = most;
        for (int i = 0; i < PRICES; i++) {
            double price = most * Math.pow(LAST, i / (PRICES - 1.0));
            double share = Math.clamp(2 - before / price, 0.5, 0.95);
            Route.Stage stage = route.at(at(price, start.length), share, GAP * null0);
            worst = Math.max(worst, stage.gap() / null0);
            alive = (int) Arrays.stream(stage.w()).filter(w -> w != 0).count();
            before = price;
        }
        System.out.printf(
                Locale.ROOT,
                "trueloss  %.3f s wall  %.3f s processor  largest relative gap %.1e  %d weights not 0 at the end%n",
                (System.nanoTime() - wall) * 1e-9,
                (system.getProcessCpuTime() - processor) * 1e-9,
                worst,
                alive);
    }

    private static Penalty at(double price, int size) {
        double[] l1 = new double[size];
        Arrays.fill(l1, 1, size, price);
        return new Penalty(l1, new double[size]);
    }

    /// Columns of normal numbers, each correlated by one half with the one before; thirty of them make the
    /// target, with noise of spread 2.
    private static Dataset data(int rows, int columns) {
        var random = new SplittableRandom(0);
        double[][] x = new double[columns][rows];
        for (int j = 0; j < columns; j++) {
            for (int i = 0; i < rows; i++) {
                double own = random.nextGaussian();
                x[j][i] = j == 0 ? own : 0.5 * x[j - 1][i] + Math.sqrt(0.75) * own;
            }
        }
        double[] y = new double[rows];
        Arrays.setAll(y, i -> 2 * random.nextGaussian());
        for (int k = 0; k < TRUE_COLUMNS; k++) {
            double[] column = x[random.nextInt(columns)];
            double weight = random.nextGaussian();
            for (int i = 0; i < rows; i++) y[i] += weight * column[i];
        }
        List<Feature> features = new ArrayList<>();
        for (int j = 0; j < columns; j++) features.add(new Feature.Numeric("x" + j, x[j]));
        double[] ones = new double[rows];
        Arrays.fill(ones, 1);
        var response = new Response(Task.NUMBER, "y", y, List.of());
        return new Dataset(rows, features, response, new Weights(ones, ones, new double[rows]), Map.of());
    }
}
