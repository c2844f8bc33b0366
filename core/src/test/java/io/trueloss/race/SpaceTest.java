package io.trueloss.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.optim.Adam;
import io.trueloss.optim.GradientDescent;
import io.trueloss.optim.HeavyBall;
import io.trueloss.optim.Lbfgs;
import io.trueloss.optim.Sam;
import io.trueloss.random.Seed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SpaceTest {
    private static final Seed SEED = new Seed(1);

    @Test
    void dialsOfOneNameHaveTheSamePointsForEveryOptimizer() {
        Space adam = Space.of(new Adam(0.001, 0.9, 0.999, 1e-8), Map.of());
        Space plain = Space.of(new GradientDescent(0.1), Map.of());
        assertEquals(
                List.of("rate", "beta1", "beta2"),
                adam.dials().stream().map(Dial::name).toList());
        for (int trial = 0; trial < 20; trial++) {
            assertEquals(
                    plain.point(trial, SEED).get("rate"),
                    adam.point(trial, SEED).get("rate"));
        }
        assertFalse(plain.point(0, SEED).equals(plain.point(0, new Seed(2))));
    }

    @Test
    void pointsFillTheRangeEvenly() {
        Space plain = Space.of(new GradientDescent(0.1), Map.of("rate", Space.dial("rate", 0.01, 1)));
        Dial dial = plain.dials().getFirst();
        int low = 0;
        for (int trial = 0; trial < 16; trial++) {
            double share = dial.share(plain.point(trial, SEED).getOrDefault("rate", Double.NaN));
            assertTrue(share >= 0 && share <= 1);
            low += share < 0.5 ? 1 : 0;
        }
        assertTrue(low >= 7 && low <= 9, "below the middle: " + low);
    }

    @Test
    void digitsAreMirroredAtThePoint() {
        assertEquals(3.0 / 8, Space.inverse(6, 2)); // 110 -> 0.011
        assertEquals(7.0 / 9, Space.inverse(5, 3), 1e-15); // 12 -> 0.21
    }

    @Test
    void anOptimizerWithoutDialsHasNothingToTurn() {
        assertTrue(Space.of(new Lbfgs(10), Map.of()).empty());
    }

    @Test
    void theRuleInsideAnotherIsTurnedToo() {
        var turned = Settings.set(new Sam(new HeavyBall(0.01, 0.9, 0), 0.05), Map.of("rate", 0.5));
        assertEquals(new Sam(new HeavyBall(0.5, 0.9, 0), 0.05), turned);
    }

    @Test
    void whatIsLeftToOneIsSpreadByFactors() {
        Dial dial = new Dial("beta2", 0.9, 0.999, Dial.Scale.LEFT_TO_ONE);
        assertEquals(0.99, dial.at(0.5), 1e-14);
        assertEquals(0.5, dial.share(0.99), 1e-12);
    }
}
