package io.trueloss.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DiagnosisTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "log(f) | 0 | -1",
                "-log(f) | 0 | -1",
                "(log1p(f) - y)^2 | 0 | -2",
                "sqrt(f) | 0 | -0.5",
                "f^1.5 | 0 | -2",
                "f^-2 | 0 | 0",
                "1/f | 0 | 0",
                "-1/f | 0 | 0",
                "y/f | 1 | 0",
                "lgamma(f) | 0 | 0",
                "lgamma(f) | 0 | -3",
                "digamma(f) | 0 | -3",
                "polygamma(1, f) | 0 | 0",
                "xlogy(y, f) | 1 | -1",
                "log1mexp(f) | 0 | -1",
                "log_diff_sigmoid(y, f) | 0 | 1",
                "max(log(f), 0) | 0 | -1",
                "if(log(f) > 0, 1, 0) + f | 0 | -1",
                "max(1/f, f) | 0 | 0",
                "if(f > 0, f - y, inf) | 0 | -1",
                "2*if(f <= 0, inf, f - y) | 0 | 0",
                "sum(if([f, 1] > 0, f - y, inf)) | 0 | -1",
                "sum(if([f, 1] > 0, f/y, inf)) | 0 | 0"
            })
    void outsideItsDomainALossIsInfinite(String formula, double y, double f) {
        var point = Point.of(formula, y, f);
        assertEquals(Double.POSITIVE_INFINITY, point.value());
        assertEquals(Double.NaN, point.gradient()[0]);
        assertEquals(Double.NaN, point.curvature()[0]);
        assertEquals(Trouble.Kind.DOMAIN, diagnose(formula, y, f).orElseThrow().kind());
    }

    private static Optional<Trouble> diagnose(String formula, double y, double f) {
        return Formula.parse(formula).bind(Shape.number()).evaluator().diagnose(Point.rows(new double[] {y}, f), 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "if(f > 0, log(f), 0) | 0 | -1 | 0",
                "if(f == 0, 1, 1/f) | 0 | 0 | 1",
                "if(y > 0 and log(y) > 1, f, 2*f) | -1 | 3 | 6",
                "xlogy(y, f) + f | 0 | 0 | 0",
                "xlogy(y, exp(-exp(f))) + f | 0 | 1000 | 1000",
                "xlogy(1 - y, Phi(f)) - f | 1 | -1e300 | 1e300",
                "f*log(f) | 0 | 0 | 0",
                "exp(-1/f^2) + 2 | 0 | 0 | 2"
            })
    void whatIsNotTakenDoesNotMatter(String formula, double y, double f, double value) {
        assertEquals(value, Point.of(formula, y, f).value());
        assertEquals(Optional.empty(), diagnose(formula, y, f));
    }

    @Test
    void atTheEdgeOfItsDomainALossHasItsLimit() {
        var point = Point.of("-log(f)", 0, 0);
        assertEquals(Double.POSITIVE_INFINITY, point.value());
        assertEquals(Double.NEGATIVE_INFINITY, point.gradient()[0]);
        assertEquals(Double.POSITIVE_INFINITY, point.curvature()[0]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "y*log(f) | 0 | 0 | y*log(f)",
                "exp(f) - exp(2*f) | 0 | 800 | exp(f) - exp(2*f)",
                "1 + f/f | 0 | 0 | f/f",
                "sigmoid(-f)*exp(f) | 0 | 800 | sigmoid(-f)*exp(f)",
                "exp(f)/cosh(f) | 0 | 800 | exp(f)/cosh(f)",
                "sin(f) | 0 | Infinity | sin(f)",
                "(f - f) + y | 0 | Infinity | f - f"
            })
    void indeterminateFormsAreErrors(String formula, double y, double f, String node) {
        var error = assertThrows(UserError.class, () -> Point.of(formula, y, f));
        assertEquals("TL2020", error.code());
        assertEquals(node + " is indeterminate (such as 0*infinity or infinity - infinity)", error.what());
        assertEquals(
                Trouble.Kind.INDETERMINATE,
                diagnose(formula, y, f).orElseThrow().kind());
    }

    @Test
    void anErrorNamesTheRowAndThePoint() {
        var evaluator = Formula.parse("y*log(f) + x")
                .bind(new Shape(Label.NUMBER, 0, List.of("x")))
                .evaluator();
        var rows = new Rows(new double[] {1, 0}, new double[0][], new double[][] {{2, 0}}, new double[][] {{-3.5}});
        var error = assertThrows(UserError.class, () -> evaluator.value(rows, 0, 2, new double[2]));
        assertEquals("row 2: y = 0, f = 0, x = -3.5", error.where());
    }

    /// 0 times a number too large for a double is 0: only a true infinity makes it indeterminate.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "y*exp(-f) + (1-y)*exp(f) | 1 | 800 | 0 | 0",
                "y*exp(-f) + (1-y)*exp(f) | 0 | -1e300 | 0 | 0",
                "f + y*exp(-f) | 0 | -1e300 | -1e300 | 1",
                "2*exp(f/2) + 2*y*exp(-f/2) | 0 | -2000 | 0 | 0"
            })
    void zerosOfTheDataMaskOverflow(String formula, double y, double f, double value, double gradient) {
        var point = Point.of(formula, y, f);
        assertEquals(value, point.value());
        assertEquals(gradient, point.gradient()[0]);
        assertEquals(0, point.curvature()[0]);
    }

    @Test
    void whatOverflowsIsInfiniteWithItsDerivatives() {
        var point = Point.of("exp(-f)", 0, -800);
        assertEquals(Double.POSITIVE_INFINITY, point.value());
        assertEquals(Double.NEGATIVE_INFINITY, point.gradient()[0]);
        assertEquals(
                new Trouble(Trouble.Kind.OVERFLOW, "exp(-f)", "f = -800"),
                diagnose("exp(-f)", 0, -800).orElseThrow());
    }

    @Test
    void anIndexOutOfRangeIsAnErrorWhereItIsTaken() {
        var taken = Point.bound("[1, 2, 3][y - 1]*f[y]", 3, new double[] {0});
        var error = assertThrows(UserError.class, () -> Point.of(taken, new double[] {0}, 1, 2, 3));
        assertEquals("TL2021", error.code());
        assertTrue(error.what().startsWith("[1, 2, 3][y - 1] asks for"), error.what());
        var guarded = Point.bound("if(y == 0, 0, f[y - 1])", 3, new double[] {0});
        assertEquals(0, Point.of(guarded, new double[] {0}, 1, 2, 3).value());
        assertEquals(2, Point.of(guarded, new double[] {2}, 1, 2, 3).value());
    }

    @Test
    void aMissingValueMakesItsRowMissing() {
        var evaluator = Formula.parse("x*(f - y)^2")
                .bind(new Shape(Label.NUMBER, 0, List.of("x")))
                .evaluator();
        var rows =
                new Rows(new double[] {1, 1, 1}, new double[0][], new double[][] {{2, 2, Double.NaN}}, new double[][] {
                    {3, Double.NaN, 3}
                });
        var value = new double[3];
        var gradient = new double[1][3];
        evaluator.gradient(rows, 0, 3, value, gradient);
        assertEquals(List.of(3.0, Double.NaN, Double.NaN), List.of(value[0], value[1], value[2]));
        assertEquals(List.of(6.0, Double.NaN, Double.NaN), List.of(gradient[0][0], gradient[0][1], gradient[0][2]));
        assertEquals("x", evaluator.diagnose(rows, 1).orElseThrow().node());
        assertEquals(
                Trouble.Kind.MISSING, evaluator.diagnose(rows, 1).orElseThrow().kind());
    }

    @Test
    void whatIsFiniteHasNoTrouble() {
        assertEquals(Optional.empty(), diagnose("(f - y)^2", 1, 2));
    }

    /// Written out without names the node would have a million characters.
    @Test
    void aNodeWithMuchInCommonIsToldShortly() {
        var doubling = new StringBuilder("log(v20) where v0 = f - 9");
        for (int i = 1; i <= 20; i++) {
            doubling.append(", v")
                    .append(i)
                    .append(" = sin(v")
                    .append(i - 1)
                    .append(" + v")
                    .append(i - 1)
                    .append(")");
        }
        var bound = Formula.parse(doubling.toString()).bind(Shape.number());
        var said = "";
        for (double f = 0; f < 20; f++) {
            var trouble = bound.evaluator().diagnose(Point.rows(new double[] {1}, f), 0);
            said = trouble.map(Trouble::node).orElse(said);
        }
        assertTrue(said.startsWith("log(") && said.length() < 2_000, said.length() + " characters");
    }

    /// An entry of a branch that is not taken is nobody's trouble.
    @Test
    void anEntryThatIsNotTakenDoesNotMatter() {
        var bound = Formula.parse("sum(if(f > 0, f/f[0], inf))").bind(Shape.classes(2));
        var trouble = bound.evaluator().diagnose(Point.rows(new double[] {1}, 0, 0), 0);
        assertEquals(Trouble.Kind.DOMAIN, trouble.orElseThrow().kind());
    }
}
