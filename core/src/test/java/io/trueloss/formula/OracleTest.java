package io.trueloss.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OracleTest {

    private static final Precise PRECISE = new Precise(60);

    /// What of ours is a series against the library's own function.
    private static void agree(UnaryOperator<Big> ours, UnaryOperator<Apfloat> theirs, double... points) {
        for (double point : points) {
            var x = new Apfloat(new BigDecimal(point), 80);
            var wanted = theirs.apply(x);
            var found = ours.apply(Big.of(point)).x();
            var off = found.subtract(wanted).divide(wanted.precision(80));
            assertTrue(off.signum() == 0 || off.scale() < -55, point + ": " + found + " for " + wanted);
        }
    }

    @Test
    void exponentialsAndLogarithmsAreThoseOfTheLibrary() {
        agree(PRECISE::exp, ApfloatMath::exp, 1e-300, 1e-5, 0.3, -0.7, 1, 40.1, -800, 1e10);
        agree(PRECISE::log, ApfloatMath::log, 1e-300, 0.3, 1 + 0x1p-40, 2, 1e300);
        agree(PRECISE::log1p, x -> ApfloatMath.log(x.precision(900).add(Apfloat.ONE)), 1e-300, -1e-9, 1e-4, 3);
        agree(PRECISE::expm1, x -> ApfloatMath.exp(x.precision(900)).subtract(Apfloat.ONE), 1e-300, -1e-9, 1e-4, -3);
    }

    @Test
    void functionsOfTheNormalDistributionAreThoseOfTheLibrary() {
        agree(PRECISE.special()::erfc, ApfloatMath::erfc, 0.01, 1.5, 5.9, 6.1, 30);
        agree(PRECISE.special()::erf, ApfloatMath::erf, 1e-300, -0.4, 2);
    }

    @Test
    void polygammaIsThatOfTheLibrary() {
        agree(x -> PRECISE.special().polygamma(1, x), x -> ApfloatMath.polygamma(1, x), 0.25, 1, 7.5);
        agree(x -> PRECISE.special().polygamma(3, x), x -> ApfloatMath.polygamma(3, x), 0.25, 12);
    }

    /// Numbers computed with mpmath at 50 digits.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "log_Phi(f) | -1e8 | -5000000000000019.339619277",
                "log_Phi(f) | 9 | -1.1285884059538406477e-19",
                "log_Phi(f) | -30 | -454.32124395634319711",
                "mills(f) | -1e9 | 1000000000.000000001",
                "mills(f) | 2 | 0.055247862678989959713",
                "softplus(f) | -800 | 0",
                "softplus(f) | 1e300 | 1e300",
                "logcosh(f) | 1e-8 | 4.9999999999999999167e-17",
                "log1mexp(f) | 1e-300 | -690.7755278982137",
                "log1mexp(f) | 40 | -4.2483542552915889863e-18",
                "lgamma(f) | 1e-10 | 23.025850929882735238",
                "digamma(f) | 0.1 | -10.423754940411076795",
                "polygamma(1, f) | 1.5 | 0.93480220054467930942",
                "log(1 + exp(-f)) - exp(-f) + exp(-2*f)/2 | 40 | 2.5558826912406665e-53",
                "if(f > 0, 1, log(f)) | 3 | 1",
                "sqrt(f) + 1 | -1 | Infinity",
                "exp(exp(f)) - y | 800 | Infinity",
                "exp(-exp(f)) | 800 | 0",
                "tanh(f) | -1e-300 | -1e-300",
                "logsumexp([f*exp(f), 0]) | -1e300 | 0.6931471805599453",
                "xlogy(0, 1/f) | 0 | 0",
                "1/f | 0 | Infinity",
                "log(1/2 + atan(f)/pi) | 1 | -0.28768207245178092744",
                "f/5 - 1/5 - 1/5 | 2 | 0"
            })
    void isRightWhereDoublesAreNot(String formula, double f, double wanted) {
        var found = new Oracle(Formula.parse(formula).bind(Shape.number())).value(new double[] {1}, f);
        assertEquals(wanted, found.orElseThrow(), 1e-14 * Math.abs(wanted));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "logsumexp(f) - f[y] | 0.46436878410794484",
                "sum(sparsemax(f)*[1, 10, 100]) | 100",
                "sum(sort(f)*[1, 10, 100]) | 210.5",
                "sum(cumsum(f)*[1, 10, 100]) | 365.5",
                "sum(unsort([1, 2, 3], f)*[1, 10, 100]) | 321"
            })
    void vectorsMeanWhatTheyMean(String formula, double wanted) {
        var found = new Oracle(Formula.parse(formula).bind(Shape.classes(3))).value(new double[] {2}, 0.5, 1.0, 2.0);
        assertEquals(wanted, found.orElseThrow(), 1e-12 * Math.abs(wanted));
    }

    @Test
    void whatItCannotTellItDoesNotTell() {
        var bound = Formula.parse("exp(f) - exp(f)").bind(Shape.number());
        assertEquals(
                List.of(),
                new Oracle(bound)
                        .value(new double[] {1}, 1e300).stream().boxed().toList());
        assertEquals(0, new Oracle(bound).value(new double[] {1}, 0).orElseThrow());
    }
}
