package io.trueloss.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.optim.Certificate;
import io.trueloss.optim.Stop;
import io.trueloss.report.Estimate;
import io.trueloss.table.Task;
import org.junit.jupiter.api.Test;

/// Minima at the edge of where a loss is finite, by hand.
final class EdgeTest {

    private static Stop.Converged converged(Fit fit) {
        return assertInstanceOf(Stop.Converged.class, fit.fitted().stop());
    }

    @Test
    void aProbabilityOfOneHoldsALogLinearModel() {
        // x = 0: 1 of 4, x = 1: 3 of 4, x = 2: 4 of 4. The line through the logarithms wants more than 1 at x = 2,
        // so it is held there: p(x) = q^(2 - x), and 5(1 - q^2) = 6q^2 + q(1 + q), whose root is (sqrt(241) - 1)/24.
        Fixture rows = Fixture.of(
                Task.BINARY,
                "y",
                Fixture.numbers("x", 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2),
                Fixture.numbers("y", 1, 0, 0, 0, 1, 1, 1, 0, 1, 1, 1, 1));
        double q = (Math.sqrt(241) - 1) / 24;
        double log = StrictMath.log(q);
        double lowest = -(5 * log + 3 * StrictMath.log1p(-q * q) + StrictMath.log1p(-q)) / 12;
        Fit fit = rows.fit("linked(loss=logistic, link=log)");
        var edge = assertInstanceOf(Certificate.Edge.class, converged(fit).certificate());
        assertTrue(edge.gap() <= 1e-9 && fit.fitted().value() >= lowest, "gap " + edge.gap());
        assertEquals(lowest, fit.fitted().value(), edge.gap());
        assertEquals(4, edge.rows());
        assertEquals(8, edge.first());
        double[] raw = Fixture.raw(fit);
        assertEquals(2 * log, raw[0], 1e-6);
        assertEquals(-log, raw[1], 1e-6);
        assertTrue(fit.coefficients(0.95).getFirst().value() instanceof Estimate.Unknown);
    }

    @Test
    void aProbabilityOfOneHoldsALinearOne() {
        // x = 0: 1 of 2, x = 1: 2 of 2, x = 2: 2 of 2. At x = 2 the line is held at 1: p(0) = 1 - 2b, p(1) = 1 - b.
        Fixture rows = Fixture.of(
                Task.BINARY, "y", Fixture.numbers("x", 0, 0, 1, 1, 2, 2), Fixture.numbers("y", 1, 0, 1, 1, 1, 1));
        // log(1 - 2b) + log(2b) + 2log(1 - b) is highest where -2/(1 - 2b) + 1/b - 2/(1 - b) = 0: 8b^2 - 7b + 1 = 0, b
        // = (7 - sqrt(17))/16
        double b = (7 - Math.sqrt(17)) / 16;
        double lowest = -(StrictMath.log(1 - 2 * b) + StrictMath.log(2 * b) + 2 * StrictMath.log(1 - b)) / 6;
        Fit fit = rows.fit("cross-entropy-probability");
        var edge = assertInstanceOf(Certificate.Edge.class, converged(fit).certificate());
        assertEquals(lowest, fit.fitted().value(), edge.gap());
        assertEquals(2, edge.rows());
    }

    @Test
    void aMinimumInsideIsFoundAsEver() {
        // 1 of 4 and 3 of 4: the probabilities themselves
        Fixture rows = Fixture.of(
                Task.BINARY,
                "y",
                Fixture.numbers("x", 0, 0, 0, 0, 1, 1, 1, 1),
                Fixture.numbers("y", 1, 0, 0, 0, 1, 1, 1, 0));
        Fit fit = rows.fit("cross-entropy-probability");
        assertInstanceOf(Certificate.Decrement.class, converged(fit).certificate());
        assertEquals(0.25, Fixture.raw(fit)[0], 1e-12);
        assertEquals(0.5, Fixture.raw(fit)[1], 1e-12);
    }
}
