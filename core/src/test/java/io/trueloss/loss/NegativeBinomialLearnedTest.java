package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.formula.Bound;
import io.trueloss.formula.Shape;
import org.junit.jupiter.api.Test;

final class NegativeBinomialLearnedTest {

    private static double value(double y, double mean, double alpha) {
        Bound bound = new Likelihood(new NegativeBinomialLearned()).bind(Shape.number());
        double[] f = {Math.log(mean), Math.log(alpha)};
        return At.row(bound.evaluator(), 2, new double[] {y}, f, new double[0]).value();
    }

    /// With alpha 1 it is geometric: the probability of y is 1/(1 + m) * (m/(1 + m))^y.
    @Test
    void isGeometricWhereAlphaIsOne() {
        assertEquals(Math.log(4), value(0, 3, 1), 1e-15);
        assertEquals(Math.log(4) + 2 * Math.log(4 / 3.0), value(2, 3, 1), 1e-14);
    }

    /// With size 2 and mean 2 the chance of success is 1/2: y = 1 has the probability 2/8.
    @Test
    void isTheDistributionByHand() {
        assertEquals(Math.log(4), value(1, 2, 0.5), 1e-14);
    }

    /// The loss whose alpha is given is the same where alpha is the same.
    @Test
    void agreesWithTheLossOfAGivenAlpha() {
        double given = At.point(new Likelihood(new NegativeBinomial(0.3)), 7, Math.log(5))
                .value();
        assertEquals(given, value(7, 5, 0.3), 1e-13);
    }
}
