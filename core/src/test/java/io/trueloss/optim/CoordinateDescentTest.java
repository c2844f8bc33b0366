package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.watch.Budget;
import io.trueloss.watch.Watch;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CoordinateDescentTest {
    /// The minimum of 0.5 |y - x b|^2 + lambda |b|_1 on the diabetes data at a tenth of the largest lambda, and
    /// its coefficients, with 50 digits: active set and signs known, KKT conditions checked.
    private static final double LAMBDA = 94.9435260384038389;

    private static final double LEAST = 798767.04465912744405;

    private static final double[] TENTH = {
        0,
        -63.7510201162930599,
        510.50478439966962,
        227.760697326116456,
        0,
        0,
        -161.423475792668031,
        0,
        449.027071515867773,
        0
    };

    private static Rowwise diabetes() {
        double[] y = Fixtures.centred(Fixtures.column(Fixtures.rows("diabetes_lars"), 10, 1));
        return new HalfSquares(Fixtures.diabetes(), y);
    }

    private static Descent run(Rowwise objective, Penalty penalty, double tolerance) {
        var limits = new Limits(tolerance, 1000, Budget.NONE);
        return new Minimizer(new CoordinateDescent(), limits, Watch.NONE)
                .run(objective, penalty, new double[objective.size()]);
    }

    private static Penalty lasso(int p, double price) {
        double[] l1 = new double[p];
        Arrays.fill(l1, price);
        return new Penalty(l1, new double[p]);
    }

    private static double gap(Descent descent) {
        var stop = assertInstanceOf(Stop.Converged.class, descent.stop());
        return assertInstanceOf(Certificate.Gap.class, stop.certificate()).gap();
    }

    /// Columns of length 1 at right angles, so that every weight has its own answer.
    private static Rowwise apart(double... y) {
        double[][] x = new double[y.length][y.length];
        for (int j = 0; j < y.length; j++) {
            x[j][j] = 1;
        }
        return new HalfSquares(x, y);
    }

    @Test
    void findsTheLassoOfTheDiabetesData() {
        var descent = run(diabetes(), lasso(10, LAMBDA), 1e-15);
        assertEquals(LEAST, descent.value(), 1e-14 * LEAST);
        for (int j = 0; j < TENTH.length; j++) {
            assertEquals(TENTH[j], descent.w()[j], 1e-7 * Math.abs(TENTH[j]), "coefficient " + j);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-2, 1e-4, 1e-6, 1e-8})
    void isNoFurtherAboveTheMinimumThanItsGap(double tolerance) {
        var descent = run(diabetes(), lasso(10, LAMBDA), tolerance);
        double above = descent.value() - LEAST;
        assertTrue(above <= gap(descent), above + " above, and said " + gap(descent));
        assertTrue(gap(descent) <= tolerance * descent.value());
    }

    @Test
    void bringsEachWeightNearerToZeroAndShortensIt() {
        var penalty = new Penalty(new double[] {1, 1, 0}, new double[] {0, 3, 1});
        // (4 - 1)/(1 + 0), (9 - 1)/(1 + 3), 6/(1 + 1)
        assertArrayEquals(
                new double[] {3, 2, 3}, run(apart(4, 9, 6), penalty, 1e-12).w(), 1e-12);
    }

    @Test
    void shortensTheWeightsOfAGroupTogether() {
        var group = new Penalty(new double[3], new double[3], List.of(new Group(0, 2, 1)));
        // (3, 4) is 5 long, and becomes 4 long
        assertArrayEquals(
                new double[] {2.4, 3.2, 7}, run(apart(3, 4, 7), group, 1e-12).w(), 1e-12);
    }

    @Test
    void leavesAGroupOutTogether() {
        var group = new Penalty(new double[3], new double[3], List.of(new Group(0, 2, 5.1)));
        assertArrayEquals(
                new double[] {0, 0, 7}, run(apart(3, 4, 7), group, 1e-12).w(), 0);
    }

    @Test
    void dividesAGroupByItsSquares() {
        var group = new Penalty(new double[2], new double[] {3, 3}, List.of(new Group(0, 2, 1)));
        // (3, 4) is 5 long; (5 - 1)/(1 + 3) = 1
        var descent = run(apart(3, 4), group, 1e-12);
        assertArrayEquals(new double[] {0.6, 0.8}, descent.w(), 1e-12);
        assertTrue(gap(descent) <= 1e-12 * descent.value());
    }

    @Test
    void looksAtFewOfManyColumnsAndAtAllInTheEnd() {
        int n = 50;
        int p = 1500;
        var random = new SplittableRandom(7);
        double[][] x = new double[p][n];
        for (double[] column : x) {
            Arrays.setAll(column, i -> random.nextGaussian());
        }
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            y[i] = 3 * x[2][i] - 2 * x[999][i] + random.nextGaussian() / 10;
        }
        var descent = run(new HalfSquares(x, y), lasso(p, 5), 1e-13);
        assertTrue(gap(descent) <= 1e-13 * descent.value());
        assertTrue(Arrays.stream(descent.w()).filter(weight -> weight != 0).count() < n);
        double[] g = new double[p];
        new HalfSquares(x, y).evaluate(descent.w(), g);
        for (int j = 0; j < p; j++) {
            double weight = descent.w()[j];
            if (weight == 0) {
                assertTrue(Math.abs(g[j]) <= 5 + 1e-6, "column " + j);
            } else {
                assertEquals(-Math.copySign(5, weight), g[j], 1e-4, "column " + j);
            }
        }
    }

    @Test
    void overlooksNoColumnAsPricesFall() {
        int n = 60;
        int p = 1200;
        var random = new SplittableRandom(3);
        double[][] x = new double[p][n];
        for (double[] column : x) {
            Arrays.setAll(column, i -> random.nextGaussian());
        }
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            y[i] = 3 * x[2][i] - 2 * x[999][i] + random.nextGaussian();
        }
        var objective = new HalfSquares(x, y);
        var along = new Screened(objective, lasso(p, 150), new double[p]);
        for (double price = 150; price > 10; price *= 0.95) {
            along.at(lasso(p, price), 0.9);
            for (int round = 0; round < 50 && along.gap() > 1e-9; round++) {
                along.improve(1e-9);
            }
            double[] g = new double[p];
            objective.evaluate(along.w(), g);
            for (int j = 0; j < p; j++) {
                assertTrue(Math.abs(g[j]) <= price + 1e-4, "column " + j + " at " + price);
            }
        }
    }

    @Test
    void goesOnFromWhatItRemembersBitForBit() {
        var problem = new Penalised(diabetes(), lasso(10, 1));
        Point start = problem.at(new double[10]);
        Moves whole = new CoordinateDescent().start(problem, start, 1e-13, new double[0][]);
        Point half = whole.next().to();
        Moves again = new CoordinateDescent().start(problem, half, 1e-13, whole.memory());
        for (int i = 0; i < 3; i++) {
            assertArrayEquals(whole.next().to().w(), again.next().to().w(), 0);
        }
    }

    @Test
    void agreesWithProximalNewtonWhereThereAreNoRows() {
        var one = Functions.quadratic(new double[][] {{2, 1}, {1, 3}}, new double[] {4, -1});
        var limits = new Limits(1e-9, 100, Budget.NONE);
        var descent = new Minimizer(new CoordinateDescent(), limits, Watch.NONE).run(one, lasso(2, 0.5), new double[2]);
        // signs (+, -): 2a + b = 3.5, a + 3b = -0.5
        assertArrayEquals(new double[] {2.2, -0.9}, descent.w(), 1e-9);
    }

    @Test
    void refusesGroupsThatOverlap() {
        var groups = List.of(new Group(0, 2, 1), new Group(1, 3, 1));
        var e = assertThrows(IllegalArgumentException.class, () -> new Penalty(new double[3], new double[3], groups));
        assertEquals("groups must be apart and ascending, was Group[from=1, to=3, price=1.0]", e.getMessage());
    }
}
