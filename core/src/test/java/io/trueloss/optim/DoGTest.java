package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class DoGTest {

    @Test
    void beginsAsFarAsItWasTold() {
        double[] w = Walk.of(new DoG(1, 0.5, 1e-20), new double[] {1, 2}, new double[] {4, -2});
        assertArrayEquals(new double[] {-0.44721359549995787, 2.723606797749979}, w, 1e-12);
    }

    @Test
    void refusesAStartOfZero() {
        assertThrows(IllegalArgumentException.class, () -> new DoG(1, 0, 1e-8));
    }
}
