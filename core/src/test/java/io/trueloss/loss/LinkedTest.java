package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LinkedTest {

    private static double value(Loss loss, double y, double f) {
        return At.point(loss, y, f).value();
    }

    /// A mean of 4 under a target of 3: the loss of the mean, whatever the scale it is stated in.
    @Test
    void costsTheSameForTheSameMeanInAnyScale() {
        double poisson = 4 - 3 * Math.log(4);
        assertEquals(poisson, value(new Linked(new Poisson(), Link.SQRT), 3, 2), 1e-15);
        assertEquals(poisson, value(new Linked(new Poisson(), Link.INVERSE), 3, 0.25), 1e-15);
        assertEquals(poisson, value(new Linked(new Poisson(), Link.INVERSE_SQUARE), 3, 1 / 16.0), 1e-15);
        assertEquals(Math.log(4) + 0.75, value(new Linked(new Gamma(), Link.INVERSE), 3, 0.25), 1e-15);
        assertEquals(0.25 * (0.375 - 1), value(new Linked(new InverseGaussian(), Link.IDENTITY), 3, 4), 1e-15);
        assertEquals(0.5, value(new Linked(new HalfSquared(), Link.LOG), 3, Math.log(4)), 1e-14);
        assertEquals(
                13 * Math.log1p(0.4) - 3 * Math.log(4),
                value(new Linked(new NegativeBinomial(0.1), Link.SQRT), 3, 2),
                1e-14);
        assertEquals(4 + 3, value(new Linked(new Tweedie(1.5), Link.SQRT), 3, 2), 1e-14); // 3*2/sqrt(4) + 2*sqrt(4)
    }

    @Test
    void costsInfinitelyMuchWhereNoMeanIs() {
        double infinity = Double.POSITIVE_INFINITY;
        assertEquals(infinity, value(new Linked(new Poisson(), Link.SQRT), 3, -2));
        assertEquals(infinity, value(new Linked(new HalfSquared(), Link.SQRT), 3, -2));
        assertEquals(infinity, value(new Linked(new Logistic(), Link.LOG), 0, 0.1));
        assertEquals(-Math.log(0.75), value(new Linked(new Logistic(), Link.LOG), 0, Math.log(0.25)), 1e-15);
    }

    @Test
    void takesTheNameThatTheLossHas() {
        assertEquals(Optional.of(new Probit()), Linked.of(new Logistic(), Link.PROBIT));
        assertEquals(Optional.of(new PoissonMean()), Linked.of(new Poisson(), Link.IDENTITY));
        assertEquals(Optional.of(new OrdinalProbit()), Linked.of(new Ordinal(), Link.PROBIT));
        assertEquals(Optional.of(new Gamma()), Linked.of(new Gamma(), Link.LOG));
        assertEquals(Optional.empty(), Linked.of(new Hinge(), Link.PROBIT));
        assertEquals("linked(loss=gamma, link=inverse)", new Linked(new Gamma(), Link.INVERSE).text());
        assertEquals(new Linked(new Gamma(), Link.INVERSE), Losses.read("linked(loss=gamma, link=inverse)"));
    }

    @Test
    void predictsTheMean() {
        assertArrayEquals(
                new double[] {4}, new Linked(new Poisson(), Link.SQRT).link().inverse(2));
        assertArrayEquals(
                new double[] {4}, new Linked(new Gamma(), Link.INVERSE).link().inverse(0.25));
        assertArrayEquals(new double[] {0.25}, Link.INVERSE_SQUARE.inverse(16));
        assertArrayEquals(new double[] {16}, Link.INVERSE_SQUARE.scores(0.25));
        assertEquals(Link.PROBABILITY, new Linked(new Logistic(), Link.IDENTITY).link());
    }

    @Test
    void refusesALossOfMargins() {
        assertThrows(IllegalArgumentException.class, () -> new Linked(new Hinge(), Link.LOG));
        assertThrows(IllegalArgumentException.class, () -> new Linked(new Poisson(), Link.PROBIT));
    }
}
