package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class PerceptronTest {

    @Test
    void costsHowFarTheScoreIsOnTheWrongSide() {
        assertEquals(0.8, new Perceptron().value(1, -0.8));
        assertEquals(2.0, new Perceptron().value(0, 2));
        assertEquals(0.0, new Perceptron().value(1, 0.1));
        assertEquals(-1.0, new Perceptron().gradient(1, -0.8));
    }

    @Test
    void costsNothingAtZero() {
        assertEquals(0.0, new Perceptron().value(1, 0));
        assertEquals(0.0, new Perceptron().gradient(1, 0));
    }
}
