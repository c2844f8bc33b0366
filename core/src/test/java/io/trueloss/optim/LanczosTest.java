package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.watch.Watch;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class LanczosTest {

    @Test
    void findsTheEndsOfASpectrum() {
        // The second difference on 40 points has the eigenvalues 2 - 2 cos(k pi / 41).
        int p = 40;
        var found = Lanczos.of(
                v -> {
                    double[] image = new double[p];
                    for (int i = 0; i < p; i++) {
                        image[i] = 2 * v[i] - (i > 0 ? v[i - 1] : 0) - (i < p - 1 ? v[i + 1] : 0);
                    }
                    return image;
                },
                start(p));
        assertEquals(2 - 2 * StrictMath.cos(Math.PI / 41), found.smallest(), 1e-12);
        assertEquals(2 - 2 * StrictMath.cos(40 * Math.PI / 41), found.largest(), 1e-12);
    }

    private static double[] start(int size) {
        double[] start = new double[size];
        Arrays.setAll(start, i -> StrictMath.sin(3 * i + 1.0));
        return start;
    }

    /// Half the sum of j * w_j², and a last weight that curves down near 0: -w²+ w⁴. It knows its gradient
    /// alone.
    private record Bowl(int size) implements Objective {
        @Override
        public double evaluate(double[] w, double[] g) {
            double value = 0;
            for (int j = 0; j < size - 1; j++) {
                g[j] = (j + 1) * w[j];
                value += (j + 1) * w[j] * w[j] / 2;
            }
            double last = w[size - 1];
            g[size - 1] = -2 * last + 4 * last * last * last;
            return value - last * last + last * last * last * last;
        }
    }

    private static Descent descent(double last) {
        double[] w = new double[600];
        Arrays.fill(w, 1);
        w[599] = last;
        return new Minimizer(new Lbfgs(10), Limits.USUAL, Watch.NONE).run(new Bowl(600), Penalty.none(600), w);
    }

    @Test
    void tellsASaddleFromAMinimumAmongSixHundredWeightsWithoutAHessian() {
        var saddle = assertInstanceOf(Stop.Saddle.class, descent(0).stop());
        var there = assertInstanceOf(Certificate.Explored.class, saddle.certificate());
        assertTrue(there.smallest() < -1 && there.smallest() >= -2 - 1e-4, there.toString());
        var minimum = assertInstanceOf(Stop.Converged.class, descent(1).stop());
        var here = assertInstanceOf(Certificate.Explored.class, minimum.certificate());
        assertTrue(here.smallest() > 0 && here.directions() <= 60, here.toString());
        assertTrue(here.meaning().contains("probably"));
    }
}
