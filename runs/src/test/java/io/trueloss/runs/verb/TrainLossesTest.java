package io.trueloss.runs.verb;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.model.Fit;
import io.trueloss.model.LinearModel;
import io.trueloss.optim.Stop;
import io.trueloss.risk.RowLosses;
import io.trueloss.table.Dataset;
import io.trueloss.table.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Fits under losses with kinks, under losses that are not convex, with an offset, and of classes that a plane
/// parts. Minima of smooth losses: Newton's method with 40 digits (mpmath) from the logistic or least-squares
/// fit; of those with kinks: the corner that SciPy 1.17 (HiGHS) or scikit-learn 1.9 (libsvm) finds, solved
/// again with 40 digits.
final class TrainLossesTest {

    @TempDir
    Path folder;

    private Ask irises() {
        return Ask.example(folder, "iris.csv.gz", "species")
                .where("species <> 'setosa'")
                .raw();
    }

    private static Trained converged(Ask ask) {
        Trained trained = ask.run();
        assertInstanceOf(Stop.Converged.class, trained.fit().fitted().stop());
        return trained;
    }

    private static void near(Map<String, Double> expected, Map<String, Double> found, double relative) {
        expected.forEach((name, value) ->
                assertEquals(value, found.getOrDefault(name, Double.NaN), relative * Math.abs(value), name));
    }

    private static Map<String, Double> iris(double intercept, double... w) {
        return Map.of(
                "(intercept)",
                intercept,
                "sepal_length_cm",
                w[0],
                "sepal_width_cm",
                w[1],
                "petal_length_cm",
                w[2],
                "petal_width_cm",
                w[3]);
    }

    @Test
    void findsThePenalisedHingeFitOfTwoIrises() {
        Trained trained = converged(irises().loss("hinge").l2(0.01));
        assertEquals(0.15759871899529042386, trained.fit().fitted().value(), 1e-12);
        near(
                iris(
                        -6.7810612244897959184,
                        -0.59549136577708006279,
                        -0.9758869701726844584,
                        2.0321507064364207221,
                        2.0061161695447409733),
                Ask.weights(trained),
                1e-8);
    }

    /// The linear program's best corner: five rows at the margin, exactly at one decimal.
    @Test
    void findsTheHingeFitOfTwoIrisesWithoutAPenalty() {
        Trained trained = converged(irises().loss("hinge"));
        assertEquals(5.6, Ask.total(trained), 1e-10);
        near(iris(-33.6, -1.2, -8, 6.4, 19.2), Ask.weights(trained), 1e-8);
    }

    @Test
    void findsThePenalisedFocalFitsOfTwoIrises() {
        Trained strict = converged(irises().loss("focal").l2(0.01));
        assertEquals(0.054270138139289036632, strict.fit().fitted().value(), 1e-15);
        near(
                iris(
                        -6.4390993145164065073,
                        -0.23516535042509377104,
                        -0.27892846502597024603,
                        1.3763009779737402836,
                        1.1825463196608692716),
                Ask.weights(strict),
                1e-8);
        Trained loose = converged(irises().loss("focal").l2(0.001));
        assertEquals(0.027284516625128324152, loose.fit().fitted().value(), 1e-15);
    }

    @Test
    void findsThePenalisedBrierFitsOfTwoIrises() {
        Trained strict = converged(irises().loss("brier").l2(0.01));
        assertEquals(0.091008403934870296253, strict.fit().fitted().value(), 1e-15);
        near(
                iris(
                        -9.4367369903617459056,
                        -0.19267038816479680378,
                        -0.29400390093387734317,
                        1.8421654206531333342,
                        1.4807068775544698751),
                Ask.weights(strict),
                1e-8);
        Trained loose = converged(irises().loss("brier").l2(0.001));
        assertEquals(0.043646416218531534373, loose.fit().fitted().value(), 1e-15);
    }

    /// Engel's households spend the more unevenly the more they earn.
    @Test
    void findsTheMeanAndTheSpreadOfEngelsHouseholds() {
        Trained trained =
                converged(Ask.example(folder, "engel.csv.gz", "foodexp").loss("gaussian"));
        assertEquals(1137.7039948508252044, Ask.total(trained), 1e-9);
        near(
                Map.of(
                        "mean (intercept)", 62.894116247499236948,
                        "mean income", 0.5815395594943645324,
                        "log_scale (intercept)", 3.3518891139373735214,
                        "log_scale income", 0.0010070550914569931506),
                Ask.weights(trained),
                1e-7);
    }

    @ParameterizedTest
    @CsvSource({
        "tukey(c=300), 79.556618357647932072, 0.56208792289637811374, 703201.77175395757991",
        "tukey(c=500), 82.925783246528257654, 0.55697563154090654959, 916641.16235153857243"
    })
    void findsTukeysLineThroughTheBulkOfEngelsHouseholds(String loss, double start, double slope, double total) {
        Trained trained =
                converged(Ask.example(folder, "engel.csv.gz", "foodexp").loss(loss));
        near(Map.of("(intercept)", start, "income", slope), Ask.weights(trained), 1e-8);
        assertEquals(total, Ask.total(trained), 1e-11 * total);
    }

    /// Efron, Hastie, Johnstone and Tibshirani (2004), diabetes, columns of variance 1: few columns are left,
    /// and as many rows as weights lie exactly on the plane.
    @Test
    void findsTheLeastAbsoluteErrorsUnderAnAbsolutePenaltyWithTheirZeros() {
        Ask diabetes =
                Ask.file(folder, Ask.resource("diabetes.csv.gz"), "progression").loss("absolute");
        Trained faint = converged(diabetes.l1(0.1));
        assertEquals(51.7036350028821044, faint.fit().fitted().value(), 1e-11);
        assertArrayEquals(
                new double[] {
                    145.429426061072633,
                    0,
                    -1.90596307771198195,
                    21.0490932212924648,
                    11.6179100523771949,
                    0,
                    0,
                    -8.82962936921853796,
                    0,
                    20.3228500567084977,
                    0
                },
                faint.fit().model().w(),
                1e-9);
        Trained strict = converged(diabetes.l1(0.3));
        assertEquals(62.0056885721315851, strict.fit().fitted().value(), 1e-11);
        double[] w = strict.fit().model().w();
        assertEquals(15.4459229942236215, w[3], 1e-9);
        assertEquals(17.950160987930603, w[9], 1e-9);
        for (int zero : new int[] {1, 2, 4, 5, 6, 7, 8, 10}) assertEquals(0.0, w[zero]);
    }

    /// Two mines: deaths a shift are the deaths of each mine divided by its shifts; the logarithm of the
    /// shifts is the offset.
    @Test
    void takesAnOffsetAsTheLogarithmOfAnExposure() throws IOException {
        Path mines = folder.resolve("mines.csv");
        Files.writeString(mines, """
                mine,shifts,deaths
                east,10,3
                east,40,9
                east,50,13
                west,200,10
                west,50,2
                west,150,8
                """);
        String data = "select mine, deaths, ln(shifts) as exposure from '" + mines + "'";
        Trained trained =
                converged(Ask.query(folder, data, "deaths").loss("poisson").offset("exposure"));
        Map<String, Double> found = Ask.weights(trained);
        double west = found.getOrDefault("(intercept)", Double.NaN) + found.getOrDefault("mine=west", 0.0);
        double east = found.getOrDefault("(intercept)", Double.NaN) + found.getOrDefault("mine=east", 0.0);
        assertEquals(StrictMath.log(25 / 100.0), east, 1e-12);
        assertEquals(StrictMath.log(20 / 400.0), west, 1e-12);
    }

    /// Along the direction, and the nearer the less, no row's loss may ever rise, and some row's must fall.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "logistic",
                "exponential",
                "probit",
                "cloglog",
                "half-logit-deviance",
                "sloped-logistic(slope=0.5)",
                "dwd",
                "cross-entropy-lambda(weight=2)",
                "class-weighted(loss=logistic, weights=[1, 20])"
            })
    void noRowRisesAlongTheDirectionThatPartsTwoClasses(String loss) {
        assertNoRowRises(Ask.example(folder, "separated.csv", "passed").loss(loss));
    }

    @Test
    void noRowRisesAlongTheDirectionThatPartsThreeSpeciesOrOneOfThem() {
        Ask setosa = Ask.example(folder, "iris.csv.gz", "species").where("species <> 'virginica'");
        assertNoRowRises(setosa.loss("logistic"));
        assertNoRowRises(
                Ask.example(folder, "iris.csv.gz", "species").as(Task.CLASSES).loss("softmax"));
    }

    private static void assertNoRowRises(Ask ask) {
        Trained trained = ask.run();
        Fit fit = trained.fit();
        Stop.Separated separated =
                assertInstanceOf(Stop.Separated.class, fit.fitted().stop());
        double[] w = fit.model().w();
        double[] before = losses(trained, w);
        double first = sum(before);
        for (double far = 0x1p-6; far < 1e4; far *= 2) {
            double[] there = new double[w.length];
            for (int j = 0; j < w.length; j++)
                there[j] = w[j] + far * separated.parting().direction()[j];
            double[] after = losses(trained, there);
            for (int i = 0; i < after.length; i++) {
                assertTrue(
                        after[i] <= before[i] * (1 + 1e-9) + 1e-300,
                        "row " + (i + 1) + ": " + before[i] + " then " + after[i]);
            }
            before = after;
        }
        assertTrue(sum(before) < first, first + " to " + sum(before));
    }

    private static double[] losses(Trained trained, double[] w) {
        LinearModel model = trained.fit().model();
        Dataset rows = trained.problem().train();
        LinearModel moved =
                new LinearModel(model.loss(), model.link(), model.layout(), model.places(), model.names(), w);
        double[][] scores = new double[model.names().size()][rows.rows()];
        moved.score(rows, scores);
        return RowLosses.each(model.loss().bind(trained.problem().shape()), rows, scores);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) sum += value;
        return sum;
    }
}
