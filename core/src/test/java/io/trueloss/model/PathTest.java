package io.trueloss.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import io.trueloss.model.Path.Choose;
import io.trueloss.optim.Certificate;
import io.trueloss.optim.CoordinateDescent;
import io.trueloss.optim.Limits;
import io.trueloss.optim.Stop;
import io.trueloss.random.Seed;
import io.trueloss.report.Estimate;
import io.trueloss.risk.Fitted;
import io.trueloss.risk.Fitting;
import io.trueloss.risk.Layout;
import io.trueloss.risk.PenaltyChoice;
import io.trueloss.risk.Workers;
import io.trueloss.table.Column;
import io.trueloss.table.Task;
import io.trueloss.watch.Budget;
import io.trueloss.watch.Watch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

final class PathTest {

    private static List<String[]> lines(InputStream stream) {
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(","))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(PathTest.class.getResourceAsStream(name), name);
    }

    private static double[][] diabetes() {
        try {
            var rows = lines(new GZIPInputStream(resource("/io/trueloss/optim/diabetes_lars.csv.gz")));
            double[][] columns = new double[11][rows.size()];
            for (int i = 0; i < rows.size(); i++) {
                for (int j = 0; j < 11; j++) columns[j][i] = Double.parseDouble(rows.get(i)[j]);
            }
            return columns;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Elsewhere's prices and weights, the intercept first.
    private static List<double[]> elsewhere(String loss, double ratio) {
        return lines(resource("path.csv")).stream()
                .filter(row -> row[0].equals(loss) && Double.parseDouble(row[1]) == ratio)
                .map(row -> Arrays.stream(row)
                        .skip(2)
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
    }

    private static Fixture numbers(Task task) {
        double[][] columns = diabetes();
        List<Column> all = new ArrayList<>();
        for (int j = 0; j < 10; j++) all.add(Fixture.numbers("x" + j, columns[j]));
        double[] y = columns[10];
        all.add(
                task == Task.NUMBER
                        ? Fixture.numbers("y", y)
                        : Fixture.words(
                                "y",
                                Arrays.stream(y)
                                        .mapToObj(v -> v > 140 ? "yes" : "no")
                                        .toArray(String[]::new)));
        return Fixture.of(task, "y", all.toArray(Column[]::new));
    }

    private static Path path(int values, double ratio, double end) {
        return new Path(values, ratio, Optional.of(end), 5, Choose.ONE_SE, Optional.empty());
    }

    private static Fit fit(Path path, Fixture rows, String loss) {
        return path.train(rows.problem(loss, PenaltyChoice.NONE), new Seed(3), Watch.NONE);
    }

    private static Course course(Fit fit) {
        return fit.course().orElseThrow();
    }

    private static void agrees(List<double[]> elsewhere, Course ours, double digits) {
        assertEquals(elsewhere.size(), ours.stops().size());
        for (int i = 0; i < elsewhere.size(); i++) {
            double[] row = elsewhere.get(i);
            Course.Stop stop = ours.stops().get(i);
            assertEquals(row[0], stop.price(), 1e-12 * row[0], "price " + i);
            double size = Arrays.stream(row).skip(1).map(Math::abs).max().orElse(1);
            double[] w = Arrays.copyOfRange(row, 1, 1 + stop.w().length);
            assertArrayEquals(w, stop.w(), digits * size, "weights at price " + i);
        }
    }

    @Test
    void isTheLassoPathOfScikitLearn() {
        agrees(elsewhere("half-squared", 1), course(fit(path(7, 1, 1e-3), numbers(Task.NUMBER), "half-squared")), 2e-4);
    }

    @Test
    void isTheElasticNetPathOfScikitLearn() {
        agrees(
                elsewhere("half-squared", 0.5),
                course(fit(path(7, 0.5, 1e-3), numbers(Task.NUMBER), "half-squared")),
                2e-4);
    }

    @Test
    void isThePathOfALogisticLossOfScikitLearn() {
        agrees(elsewhere("logistic", 1), course(fit(path(7, 1, 1e-3), numbers(Task.BINARY), "logistic")), 2e-3);
    }

    @Test
    void leavesTheLevelsOfACategoryOutTogetherAsCelerDoes() {
        double[][] x = diabetes();
        String[] age = Arrays.stream(x[0])
                .mapToObj(v -> v < 40 ? "a" : v < 55 ? "b" : "c")
                .toArray(String[]::new);
        var rows = Fixture.of(
                Task.NUMBER,
                "y",
                Fixture.numbers("bmi", x[2]),
                Fixture.numbers("bp", x[3]),
                Fixture.numbers("ltg", x[8]),
                Fixture.words("age", age),
                Fixture.numbers("y", x[10]));
        Fit fit = fit(path(4, 1, 1e-3), rows, "half-squared");
        List<String> names = fit.model().weights();
        List<double[]> elsewhere = elsewhere("groups", 1);
        for (int i = 0; i < elsewhere.size(); i++) {
            double[] theirs = elsewhere.get(i);
            double[] ours = course(fit).stops().get(i).w();
            assertEquals(theirs[0], course(fit).stops().get(i).price(), 1e-12 * theirs[0]);
            assertEquals(theirs[2], ours[names.indexOf("bmi")], 0.01);
            for (int level = 0; level < 3; level++) {
                assertEquals(theirs[5 + level], ours[names.indexOf("age=" + "abc".charAt(level))], 0.01);
            }
        }
    }

    @Test
    void beginsWhereNothingIsWorthItsPrice() {
        Course course = course(fit(path(3, 1, 0.5), numbers(Task.NUMBER), "half-squared"));
        assertEquals(0, course.stops().get(0).weights());
        assertTrue(course.stops().get(1).weights() > 0);
        // the price of the first: the largest covariance of a standardised column with y
        double[][] x = diabetes();
        double most = 0;
        for (int j = 0; j < 10; j++) most = Math.max(most, Math.abs(covariance(x[j], x[10])));
        assertEquals(most, course.stops().get(0).price(), 1e-9 * most);
    }

    private static double covariance(double[] x, double[] y) {
        double mx = DoubleStream.of(x).average().orElseThrow();
        double my = DoubleStream.of(y).average().orElseThrow();
        double xy = 0;
        double xx = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - mx) * (y[i] - my) / x.length;
            xx += (x[i] - mx) * (x[i] - mx) / x.length;
        }
        return xy / Math.sqrt(xx);
    }

    @Test
    void takesTheHighestPriceWithinOneStandardErrorOfTheBest() {
        Course course = course(fit(path(20, 1, 1e-3), numbers(Task.NUMBER), "half-squared"));
        var best = assertInstanceOf(
                Estimate.Interval.class, course.stops().get(course.best()).judged());
        double reach = best.value() + best.se();
        for (int i = 0; i < course.stops().size(); i++) {
            double judged = course.stops().get(i).judged().value();
            assertTrue(judged >= best.value());
            assertTrue(i >= course.chosen() || judged > reach, "price " + i);
        }
        assertTrue(course.taken().judged().value() <= reach);
        assertTrue(course.chosen() < course.best());
    }

    @Test
    void takesTheBestWhereThatIsAskedFor() {
        Path best = new Path(20, 1, Optional.of(1e-3), 5, Choose.BEST, Optional.empty());
        Course course = course(fit(best, numbers(Task.NUMBER), "half-squared"));
        assertEquals(course.best(), course.chosen());
    }

    @Test
    void handsOutTheWeightsOfTheChosenPriceWithAGap() {
        Fit fit = fit(path(10, 1, 1e-2), numbers(Task.BINARY), "logistic");
        var stop = assertInstanceOf(Stop.Converged.class, fit.fitted().stop());
        assertInstanceOf(Certificate.Gap.class, stop.certificate());
        assertArrayEquals(course(fit).taken().w(), fit.model().w(), 1e-3);
    }

    @Test
    void followsLossesWithKinksAndSeveralScoresToo() {
        Course absolute = course(fit(path(3, 1, 0.1), numbers(Task.NUMBER), "absolute"));
        assertEquals(0, absolute.stops().get(0).weights());
        assertTrue(absolute.stops().get(2).weights() > 0);
        assertTrue(absolute.stops().get(2).loss() < absolute.stops().get(0).loss());
    }

    @Test
    void refusesALossThatIsNotConvex() {
        var e = assertThrows(UserError.class, () -> fit(path(3, 1, 0.1), numbers(Task.NUMBER), "tukey"));
        assertEquals("TL2131", e.code());
    }

    @Test
    void saysThatTheBudgetRanOutWhereThereWasNoTimeToJudge() {
        Problem whole = numbers(Task.NUMBER).problem("half-squared", PenaltyChoice.NONE);
        // less than any clock can tell from nothing, so that it has run out everywhere
        var hurry = new Limits(1e-9, 1000, new Budget(Optional.of(Duration.ofNanos(1)), Optional.empty()));
        Problem hurried =
                new Problem(whole.recipe(), whole.train(), whole.loss(), whole.link(), whole.penalty(), hurry, 1);
        Fit fit = path(100, 1, 1e-4).train(hurried, new Seed(1), Watch.NONE);
        assertEquals(0, course(fit).folds());
        var stop = assertInstanceOf(Stop.Limit.class, fit.fitted().stop());
        assertEquals(Stop.Bound.BUDGET, stop.bound());
    }

    @Test
    void saysSoHoweverTheLastFitEnded() {
        Fitted fitted =
                fit(path(3, 1, 0.1), numbers(Task.NUMBER), "half-squared").fitted();
        Certificate known = fitted.stop().certificate();
        List<Stop> ends = List.of(
                new Stop.Converged(known),
                new Stop.Stalled(known, "no step made it smaller"),
                new Stop.Limit(known, Stop.Bound.STEPS));
        for (Stop end : ends) {
            Fitted ended = new Fitted(fitted.w(), fitted.value(), fitted.descent(), end);
            assertEquals(
                    new Stop.Limit(known, Stop.Bound.BUDGET), Path.cut(ended).stop());
        }
        var cancelled = new Fitted(fitted.w(), fitted.value(), fitted.descent(), new Stop.Cancelled(known));
        assertEquals(cancelled, Path.cut(cancelled));
    }

    @Test
    void endsAtAnyPriceWithAGapWithinTheTolerance() {
        Problem problem = numbers(Task.NUMBER).problem("half-squared", PenaltyChoice.NONE);
        Course course = course(path(100, 1, 1e-4).train(problem, new Seed(3), Watch.NONE));
        try (Workers workers = new Workers(1)) {
            Fitting fitting = new Fitting(Limits.USUAL, Watch.NONE).by(Optional.of(new CoordinateDescent()));
            Ground ground = Ground.of(problem, Layout.Levels.ALL, fitting);
            var unit = new PenaltyChoice(1, 0, problem.penalty().on(), PenaltyChoice.Levels.APART);
            Road road = Road.of(ground, problem.train(), unit, workers);
            for (Course.Stop stop : course.stops()) {
                Fitted fitted =
                        fitting.minimise(road.objective(), stop.penalty().of(road.layout(), road.places()), stop.w());
                var end = assertInstanceOf(Stop.Converged.class, fitted.stop(), "price " + stop.price());
                var gap = assertInstanceOf(Certificate.Gap.class, end.certificate());
                assertTrue(gap.gap() <= 1e-9 * fitted.value(), "price " + stop.price());
            }
        }
    }

    @Test
    void refusesARatioBeyondOne() {
        var e = assertThrows(IllegalArgumentException.class, () -> path(3, 1.5, 0.1));
        assertEquals("ratio must be from 0 to 1, was 1.5", e.getMessage());
    }

    @Test
    void isTheSameForTheSameSeed() {
        Fixture rows = numbers(Task.NUMBER);
        Fit one = fit(path(10, 1, 1e-2), rows, "half-squared");
        assertArrayEquals(
                one.model().w(),
                fit(path(10, 1, 1e-2), rows, "half-squared").model().w(),
                0);
        assertFalse(Arrays.stream(one.model().w()).allMatch(w -> w == 0));
    }
}
