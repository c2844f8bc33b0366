package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.formula.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LikelihoodTest {

    private static double value(String loss, double y, double... f) {
        return At.row(Losses.read(loss).bind(Shape.number()), new double[] {y}, f)
                .value();
    }

    /// Minus the logarithms of densities and probabilities of SciPy 1.17.1, by the names there.
    @ParameterizedTest
    @CsvSource({
        // poisson.logpmf(3, exp(0.5)), nbinom.logpmf(3, 2, 2/(2 + exp(0.5)))
        "poisson, 3, 0.5, , 1.9404807399281832",
        "negative-binomial(alpha=0.5), 3, 0.5, , 2.199295124848434",
        // norm, t with 4 degrees of freedom, laplace, logistic: logpdf(2, ..., 0.5, exp(0.4))
        "gaussian, 2, 0.5, 0.4, 1.8244336178365468",
        "student-t, 2, 0.5, 0.4, 1.9441771855731034",
        "laplace, 2, 0.5, 0.4, 2.098627249613404",
        "logistic-distribution, 2, 0.5, 0.4, 2.0290617084659375",
        // lognorm.logpdf(3, exp(-0.2), scale=exp(0.7))
        "log-normal, 3, 0.7, -0.2, 1.9360701453041305",
        // invgauss.logpdf(3, exp(0.5))
        "inverse-gaussian, 3, 0.5, , 2.678812134918034"
    })
    void agreesWithScipy(String loss, double y, double f, Double scale, double wanted) {
        double[] scores = scale == null ? new double[] {f} : new double[] {f, scale};
        assertEquals(wanted, value("likelihood(loss=" + loss + ")", y, scores), 1e-14 * Math.max(1, wanted));
    }

    @Test
    void givesProbabilitiesThatSumToOne() {
        for (String loss :
                new String[] {"zero-inflated-poisson", "zero-inflated-negative-binomial(alpha=0.5)", "hurdle-poisson"
                }) {
            double sum = 0;
            for (int y = 0; y < 200; y++) {
                sum += Math.exp(-value("likelihood(loss=" + loss + ")", y, 0.7, -0.3));
            }
            assertEquals(1, sum, 1e-13, loss);
        }
    }

    @Test
    void changesNoDerivative() {
        var bound = Losses.read("likelihood(loss=poisson)").bind(Shape.number());
        assertEquals(
                new Poisson().gradient(3, 0.5),
                At.row(bound, new double[] {3}, 0.5).gradient()[0]);
    }

    @Test
    void isWhatTheLossInsideIsFor() {
        assertEquals(Target.COUNT, new Likelihood(new Poisson()).target());
        assertEquals(Link.LOG, new Likelihood(new Poisson()).link());
    }

    @Test
    void refusesALossThatLeavesNothingOut() {
        var e = assertThrows(IllegalArgumentException.class, () -> new Likelihood(new Huber(1)));
        assertTrue(String.valueOf(e.getMessage()).contains("huber"), e.toString());
    }
}
