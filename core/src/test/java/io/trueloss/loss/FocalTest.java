package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

final class FocalTest {

    private static final double[] Y = {0, 1, 0, 0};
    private static final double[] F = {-18.6, 0.51, 2.94, -12.8};

    private static double mean(Loss loss) {
        double sum = 0;
        for (int i = 0; i < Y.length; i++) {
            sum += At.point(loss, Y[i], F[i]).value();
        }
        return sum / Y.length;
    }

    @Test
    void turnsDownEasyRows() {
        // p = 3/4 of the right class: (1/4)^2 times the logistic loss
        assertEquals(-Math.log(0.75) / 16, new Focal(2).value(1, Math.log(3)), 1e-16);
        assertEquals(-Math.log(0.25) * 9 / 16, new Focal(2).value(0, Math.log(3)), 1e-15);
    }

    /// The example of Keras (keras/src/losses/losses.py), 0.691 there; 0.691212075832066300481323 with 420
    /// digits.
    @Test
    void agreesWithKeras() {
        assertEquals(0.6912120758320663, mean(new Focal(2)), 1e-15);
    }

    /// The same with alpha = 0.25: 0.5101332954752426909137128.
    @Test
    void hasAlphaAsClassWeights() {
        assertEquals(0.5101332954752427, mean(new ClassWeighted(new Focal(2), List.of(0.75, 0.25))), 1e-15);
    }

    @Test
    void isTheLogisticLossForGammaZero() {
        assertEquals(new Logistic().value(1, 0.3), new Focal(0).value(1, 0.3), 1e-16);
    }

    @Test
    void refusesANegativeGamma() {
        assertThrows(IllegalArgumentException.class, () -> new Focal(-1));
    }
}
