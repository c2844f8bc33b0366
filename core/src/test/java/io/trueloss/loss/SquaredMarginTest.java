package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class SquaredMarginTest {

    @Test
    void costsBeingMoreThanRightAsMuch() {
        assertEquals(4.0, new SquaredMargin().value(1, 3));
        assertEquals(4.0, new SquaredMargin().value(1, -1));
        assertEquals(4.0, new SquaredMargin().value(0, 1));
        assertEquals(4.0, new SquaredMargin().gradient(0, 1));
        assertEquals(2.0, new SquaredMargin().curvature(0, 1));
    }
}
