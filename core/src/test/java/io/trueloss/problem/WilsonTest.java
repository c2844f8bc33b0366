package io.trueloss.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.optim.AdaGrad;
import io.trueloss.optim.Adam;
import io.trueloss.optim.Descent;
import io.trueloss.optim.GradientDescent;
import io.trueloss.optim.Limits;
import io.trueloss.optim.Minimizer;
import io.trueloss.optim.Objective;
import io.trueloss.optim.Optimizer;
import io.trueloss.optim.Penalty;
import io.trueloss.random.Seed;
import io.trueloss.watch.Budget;
import io.trueloss.watch.Watch;
import org.junit.jupiter.api.Test;

final class WilsonTest {
    private static final Wilson WILSON = new Wilson(100, 0.75);

    private static Descent fitted(Optimizer optimizer) {
        Objective objective = WILSON.objective(new Seed(1));
        return new Minimizer(optimizer, new Limits(1e-17, 12_000, Budget.NONE), Watch.NONE)
                .run(objective, Penalty.none(objective.size()), WILSON.start());
    }

    /// The claim of the paper: all fit the rows that they saw, and differ by a quarter on new ones.
    @Test
    void isFittedByAllAndLearnedByPlainGradientsAlone() {
        Descent plain = fitted(new GradientDescent(0.3));
        Descent adagrad = fitted(new AdaGrad(0.1, 0, 0, 1e-10));
        Descent adam = fitted(new Adam(0.01, 0.9, 0.999, 1e-8));
        assertTrue(plain.value() <= 1e-30, plain.toString());
        assertTrue(adagrad.value() <= 1e-30, adagrad.toString());
        assertTrue(adam.value() <= 1e-30, adam.toString());
        assertEquals(0, WILSON.error(plain.w()));
        assertEquals(0.25, WILSON.error(adagrad.w()));
        assertEquals(0.25, WILSON.error(adam.w()));
    }

    @Test
    void hasTheColumnsOfThePaper() {
        // one row of each kind, by hand: at w = (1, 2, 3, 10, ...) a positive row has score 1 + 2 + 3 + 10
        Wilson one = new Wilson(1, 0.5);
        double[] w = {1, 2, 3, 10, 20, 30, 40, 50};
        double positive = (16.0 - 1) * (16 - 1) / 2; // its own column is the first of five
        double negative = (-1.0 + 2 + 3 + 150 + 1) * (-1 + 2 + 3 + 150 + 1) / 2;
        int seen = 0;
        for (int seed = 0; seed < 20; seed++) {
            double value = one.objective(new Seed(seed)).evaluate(w, new double[8]);
            assertTrue(value == positive || value == negative, value + "");
            seen |= value == positive ? 1 : 2;
        }
        assertEquals(3, seen);
    }

    @Test
    void knowsTheErrorOfWeightsOnNewRows() {
        double[] label = WILSON.start();
        label[0] = 1;
        assertEquals(0, WILSON.error(label));
        label[0] = -1;
        assertEquals(1, WILSON.error(label));
        label[1] = 2;
        assertEquals(0.25, WILSON.error(label)); // every row is called positive
    }

    @Test
    void refusesWhatIsNoShare() {
        assertThrows(IllegalArgumentException.class, () -> new Wilson(0, 0.75));
        assertThrows(IllegalArgumentException.class, () -> new Wilson(10, 1));
    }
}
