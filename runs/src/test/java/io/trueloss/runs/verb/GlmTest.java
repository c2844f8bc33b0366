package io.trueloss.runs.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import io.trueloss.loss.Link;
import io.trueloss.model.DropOne;
import io.trueloss.model.Errors;
import io.trueloss.model.Tests;
import io.trueloss.optim.Stop;
import io.trueloss.report.Estimate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Generalized linear models through each link, compared with fits of 60 digits (`glm.csv`).
final class GlmTest {

    private static final Certainty MODEL = new Certainty(Errors.MODEL, Tests.NONE);

    @TempDir
    Path runs;

    /// A coefficient of a fit as the fixture states it.
    private record Row(
            String data,
            String loss,
            Link link,
            String column,
            double coefficient,
            double error,
            double dispersion,
            double deviance,
            double none) {

        static Row of(String line) {
            String[] cells = line.split(";", -1);
            Link link = Link.valueOf(cells[2].toUpperCase(Locale.ROOT).replace('-', '_'));
            return new Row(
                    cells[0],
                    cells[1],
                    link,
                    cells[3],
                    at(cells, 4),
                    at(cells, 5),
                    at(cells, 6),
                    at(cells, 7),
                    at(cells, 8));
        }

        private static double at(String[] cells, int column) {
            return cells[column].isEmpty() ? Double.NaN : Double.parseDouble(cells[column]);
        }

        String fit() {
            return data + " " + loss + " " + link.text();
        }
    }

    private static List<List<Row>> fits() throws IOException {
        List<List<Row>> fits = new ArrayList<>();
        for (String line : Files.readAllLines(Ask.resource("glm.csv"))) {
            if (line.startsWith("#") || line.startsWith("data;")) continue;
            Row row = Row.of(line);
            boolean more = !fits.isEmpty() && fits.getLast().getFirst().fit().equals(row.fit());
            if (!more) fits.add(new ArrayList<>());
            fits.getLast().add(row);
        }
        return fits;
    }

    private Ask ask(Row row) {
        Ask data = switch (row.data()) {
            case "beetles" -> beetles();
            case "beetles-low" -> beetles().where("dose < 1.83");
            case "clotting" -> Ask.example(runs, "clotting.csv", "lot1").without("u", "lot2");
            default -> Ask.example(runs, "warpbreaks.csv", "breaks").without("cell");
        };
        return data.loss(row.loss()).link(row.link());
    }

    private Ask beetles() {
        return Ask.file(runs, Ask.resource("beetles.csv"), "dead").frequency("beetles");
    }

    @TestFactory
    Stream<DynamicTest> hasThirteenDigitsThroughEachLinkAndTheErrorsOfTheLikelihood() throws IOException {
        return fits().stream()
                .map(fit -> DynamicTest.dynamicTest(fit.getFirst().fit(), () -> {
                    Trained trained = ask(fit.getFirst()).sure(MODEL).run();
                    assertInstanceOf(
                            Stop.Converged.class, trained.fit().fitted().stop());
                    var weights = Ask.weights(trained);
                    for (Row row : fit) {
                        double found = weights.getOrDefault(row.column(), Double.NaN);
                        assertEquals(row.coefficient(), found, 1e-13 * Math.abs(row.coefficient()), row.column());
                        assertEquals(row.error(), error(trained, row.column()), 1e-9 * row.error(), row.column());
                    }
                    Row row = fit.getFirst();
                    Inferred inferred = trained.inferred().orElseThrow();
                    assertEquals(row.dispersion(), inferred.dispersion(), 1e-9 * row.dispersion());
                    assertEquals(row.deviance(), inferred.deviance(), 1e-10 * row.none());
                    assertEquals(row.none(), inferred.nullDeviance(), 1e-10 * row.none());
                }));
    }

    private static double error(Trained trained, String column) {
        return trained.coefficients().stream()
                .filter(each -> each.column().equals(column))
                .map(each -> (Estimate.Interval) each.value())
                .mapToDouble(Estimate.Interval::se)
                .findFirst()
                .orElseThrow();
    }

    /// The criteria that the help page of `glm` in R 4.3 and its examples print: clotting, link inverse; the
    /// warp breaks by summary(glm(breaks ~ wool + tension, family = poisson)).
    @Test
    void hasTheCriterionThatRPrints() {
        assertEquals(37.99, aic("clotting gamma inverse"), 0.005);
        assertEquals(493.06, aic("warpbreaks poisson log"), 0.005);
    }

    private double aic(String name) {
        try {
            Row row = fits().stream()
                    .map(List::getFirst)
                    .filter(each -> each.fit().equals(name))
                    .findFirst()
                    .orElseThrow();
            return ask(row).sure(MODEL).run().inferred().orElseThrow().aic();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// Without wool the means are those of the three tensions, without both the mean of all: their deviances
    /// less that of the fit, with 40 digits.
    @Test
    void testsEachColumnByWhatTheFitLosesWithoutIt() {
        Trained trained = Ask.example(runs, "warpbreaks.csv", "breaks")
                .without("cell")
                .loss("poisson")
                .sure(new Certainty(Errors.ROBUST, Tests.LR))
                .run();
        var tests = trained.inferred().orElseThrow().tests();
        assertEquals(
                List.of("(all)", "wool", "tension"),
                tests.stream().map(DropOne::column).toList());
        assertEquals(List.of(3, 1, 2), tests.stream().map(DropOne::freedom).toList());
        assertEquals(86.9803230421514917, tests.get(0).statistic(), 1e-9);
        assertEquals(16.0387525341081203, tests.get(1).statistic(), 1e-9);
        // survival of chi-squared with one degree of freedom: erfc(sqrt(x/2))
        assertEquals(6.20591732034e-5, tests.get(1).p(), 1e-14);
    }

    /// The warp breaks with a dispersion of their own: the maximum of the likelihood with 50 digits (mpmath
    /// 1.4.1). `glm.nb` of R's MASS prints theta 9.94, twice the log-likelihood -398.764 and AIC 408.76. The
    /// errors are those of all weights together.
    @Test
    void learnsTheDispersionOfTheNegativeBinomial() {
        Trained trained = Ask.example(runs, "warpbreaks.csv", "breaks")
                .without("cell")
                .loss("negative-binomial-learned")
                .sure(MODEL)
                .run();
        double[] found = trained.coefficients().stream()
                .mapToDouble(each -> each.value().value())
                .sorted()
                .toArray();
        double[] exact = {
            -2.2970081141069218384,
            -0.18621105235101479758,
            0.21216827656270920804,
            0.51139551519138864962,
            3.1619590513877553545
        };
        for (int k = 0; k < exact.length; k++) assertEquals(exact[k], found[k], 1e-13 * Math.abs(exact[k]));
        assertEquals(0.101470369865, error(trained, "wool=B"), 1e-10);
        assertEquals(0.257595332279, error(trained, ""), 1e-10);
        assertEquals(408.763807778, trained.inferred().orElseThrow().aic(), 1e-8);
    }

    /// The cells say all that wool and tension say and more: R's `glm` leaves the last three NA. The others are
    /// logarithms of ratios of the cells' sums (Tippett 1950).
    @Test
    void leavesOutTheColumnsThatThoseBeforeThemDetermine() {
        Trained trained = Ask.example(runs, "warpbreaks.csv", "breaks")
                .loss("poisson")
                .sure(MODEL)
                .run();
        var weights = Ask.weights(trained);
        for (String cell : List.of("cell=BH", "cell=BL", "cell=BM")) {
            assertTrue(Double.isNaN(weights.getOrDefault(cell, 0.0)), cell);
        }
        assertEquals(StrictMath.log(221 / 9.0), weights.getOrDefault("(intercept)", Double.NaN), 1e-12);
        assertEquals(StrictMath.log(169 / 221.0), weights.getOrDefault("wool=B", Double.NaN), 1e-12);
        assertEquals(StrictMath.log(254 / 169.0), weights.getOrDefault("tension=L", Double.NaN), 1e-12);
        assertEquals(
                StrictMath.log(401 / 221.0) - StrictMath.log(254 / 169.0),
                weights.getOrDefault("cell=AL", Double.NaN),
                1e-12);
        // the variance of the logarithm of a mean of counts is one over their sum
        assertEquals(Math.sqrt(1 / 221.0), error(trained, "(intercept)"), 1e-12);
        assertEquals(Math.sqrt(1 / 169.0 + 1 / 221.0), error(trained, "wool=B"), 1e-12);
    }

    /// With errors of one variance the test of one column is the square of its t.
    @Test
    void testsAColumnOfANormalFitBySquaredT() {
        Trained trained = Ask.example(runs, "clotting.csv", "lot1")
                .without("u", "lot2")
                .sure(new Certainty(Errors.MODEL, Tests.LR))
                .run();
        double t = Ask.weights(trained).getOrDefault("log_u", Double.NaN) / error(trained, "log_u");
        assertEquals(t * t, trained.inferred().orElseThrow().tests().getLast().statistic(), 1e-10 * t * t);
    }

    @Test
    void refusesTheLikelihoodOfAPricedFitAndOfWhatIsNone() {
        Ask clotting =
                Ask.example(runs, "clotting.csv", "lot1").without("u", "lot2").sure(MODEL);
        assertEquals(
                "TL2151",
                assertThrows(UserError.class, () -> clotting.l2(0.1).run()).code());
        assertEquals(
                "TL2151",
                assertThrows(UserError.class, () -> clotting.loss("huber").run())
                        .code());
    }

    @Test
    void coversEveryLink() throws IOException {
        List<Link> links = fits().stream().map(fit -> fit.getFirst().link()).toList();
        assertTrue(links.containsAll(List.of(
                Link.IDENTITY,
                Link.LOG,
                Link.LOGIT,
                Link.PROBIT,
                Link.CLOGLOG,
                Link.CAUCHIT,
                Link.INVERSE,
                Link.SQRT)));
    }

    @Test
    void refusesALinkThatALossOfMarginsDoesNotHave() {
        UserError error = assertThrows(
                UserError.class, () -> beetles().loss("hinge").link(Link.PROBIT).run());
        assertEquals("TL2150", error.code());
    }

    @Test
    void saysWhichLinksALossHas() {
        UserError error = assertThrows(
                UserError.class,
                () -> beetles().loss("logistic").link(Link.SQRT).run());
        assertEquals(
                "leave --link out, or take one of identity, log, probit, cloglog, cauchit, probability", error.fix());
    }
}
