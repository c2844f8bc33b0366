package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class HalfSquaredLogTest {

    @Test
    void isHalfOfTheSquaredOne() {
        assertEquals(new SquaredLog().value(1, 7) / 2, new HalfSquaredLog().value(1, 7), 1e-16);
    }

    /// Of XGBoost's tests/cpp/objective/test_regression_obj.cc: at 0.1 with label 1 gradient -0.5435, hessian
    /// 1.3205.
    @Test
    void agreesWithXgboost() {
        assertEquals(-0.5435, new HalfSquaredLog().gradient(1, 0.1), 6e-5);
        assertEquals(1.3205, new HalfSquaredLog().curvature(1, 0.1), 6e-5);
    }
}
