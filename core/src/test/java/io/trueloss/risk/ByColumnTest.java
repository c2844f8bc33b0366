package io.trueloss.risk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.formula.Shape;
import io.trueloss.loss.Losses;
import io.trueloss.optim.Certificate;
import io.trueloss.optim.CoordinateDescent;
import io.trueloss.optim.Descent;
import io.trueloss.optim.Limits;
import io.trueloss.optim.Minimizer;
import io.trueloss.optim.Objective;
import io.trueloss.optim.Optimizer;
import io.trueloss.optim.Penalty;
import io.trueloss.optim.ProximalNewton;
import io.trueloss.optim.Stop;
import io.trueloss.table.Dataset;
import io.trueloss.table.Feature;
import io.trueloss.table.Response;
import io.trueloss.table.Task;
import io.trueloss.table.Weights;
import io.trueloss.watch.Budget;
import io.trueloss.watch.Watch;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ByColumnTest {
    private static final int ROWS = 700;
    private static final int NUMBERS = 6;
    private static final int LEVELS = 4;

    /// Numbers, a category, weights (some of them 0) and an offset.
    private static LinearObjective objective(String name, Workers workers) {
        var random = new SplittableRandom(11);
        double[] y = new double[ROWS];
        double[] weight = new double[ROWS];
        double[] offset = new double[ROWS];
        int[] codes = new int[ROWS];
        double[][] x = new double[NUMBERS][ROWS];
        for (int i = 0; i < ROWS; i++) {
            for (double[] column : x) column[i] = random.nextGaussian();
            codes[i] = random.nextInt(LEVELS);
            weight[i] = random.nextInt(4);
            offset[i] = random.nextGaussian() / 4;
            double score = x[0][i] - x[1][i] / 2 + (codes[i] == 2 ? 1 : 0) + random.nextGaussian();
            y[i] = name.equals("half-squared")
                    ? score
                    : name.equals("poisson") ? Math.rint(Math.abs(score)) : score > 0 ? 1 : 0;
        }
        var terms = new java.util.ArrayList<Layout.Term>(List.of(new Layout.Intercept()));
        var features = new java.util.ArrayList<Feature>();
        for (int j = 0; j < NUMBERS; j++) {
            terms.add(new Layout.Number("x" + j, 0, 1));
            features.add(new Feature.Numeric("x" + j, x[j]));
        }
        List<String> levels = List.of("a", "b", "c", "d");
        terms.add(new Layout.Category("z", levels, List.of(0, 1, 2, 3)));
        features.add(new Feature.Category("z", codes, levels));
        double[] ones = new double[ROWS];
        Arrays.fill(ones, 1);
        var data = new Dataset(
                ROWS,
                features,
                new Response(name.equals("logistic") ? Task.BINARY : Task.NUMBER, "y", y, List.of()),
                new Weights(weight, ones, offset),
                Map.of());
        var cost = Cost.of(Losses.read(name).bind(Shape.number()), data);
        return new LinearObjective(new Layout(terms), data, cost, workers);
    }

    private static Penalty penalty(double l1, double l2) {
        double[] first = new double[1 + NUMBERS + LEVELS];
        double[] second = new double[first.length];
        Arrays.fill(first, 1, first.length, l1);
        Arrays.fill(second, 1, second.length, l2);
        return new Penalty(first, second);
    }

    private static Descent run(Optimizer optimizer, Objective objective, Penalty penalty, double tolerance) {
        return new Minimizer(optimizer, new Limits(tolerance, 500, Budget.NONE), Watch.NONE)
                .run(objective, penalty, new double[objective.size()]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"half-squared", "logistic", "poisson"})
    void findsWhatProximalNewtonFinds(String loss) {
        try (Workers workers = new Workers(1)) {
            LinearObjective objective = objective(loss, workers);
            Descent newton = run(new ProximalNewton(), objective, penalty(0.02, 0.01), 1e-12);
            Descent ours =
                    run(new CoordinateDescent(), ByColumn.of(objective).orElseThrow(), penalty(0.02, 0.01), 1e-14);
            assertArrayEquals(newton.w(), ours.w(), 1e-6);
            assertEquals(newton.value(), ours.value(), 1e-13);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"half-squared", "logistic", "poisson"})
    void isNoFurtherAboveTheMinimumThanItsGap(String loss) {
        try (Workers workers = new Workers(1)) {
            LinearObjective objective = objective(loss, workers);
            double least = run(new ProximalNewton(), objective, penalty(0.05, 0), 1e-12)
                    .value();
            for (double tolerance : new double[] {0.1, 1e-3, 1e-6}) {
                Descent ours =
                        run(new CoordinateDescent(), ByColumn.of(objective).orElseThrow(), penalty(0.05, 0), tolerance);
                var stop = assertInstanceOf(Stop.Converged.class, ours.stop());
                double gap = assertInstanceOf(Certificate.Gap.class, stop.certificate())
                        .gap();
                assertTrue(ours.value() - least <= gap + 1e-14, loss + ": " + (ours.value() - least) + " > " + gap);
                assertTrue(gap <= tolerance * Math.abs(ours.value()));
            }
        }
    }

    @Test
    void hasTheSameBitsOnOneThreadAndOnThree() {
        try (Workers one = new Workers(1);
                Workers three = new Workers(3)) {
            var alone = run(
                    new CoordinateDescent(),
                    ByColumn.of(objective("logistic", one)).orElseThrow(),
                    penalty(0.01, 0),
                    1e-9);
            var shared = run(
                    new CoordinateDescent(),
                    ByColumn.of(objective("logistic", three)).orElseThrow(),
                    penalty(0.01, 0),
                    1e-9);
            assertArrayEquals(alone.w(), shared.w(), 0);
        }
    }

    @Test
    void isNotForLossesWithKinksOrSeveralScores() {
        try (Workers workers = new Workers(1)) {
            assertTrue(ByColumn.of(objective("absolute", workers)).isEmpty());
            assertTrue(ByColumn.of(objective("gaussian", workers)).isEmpty());
        }
    }
}
