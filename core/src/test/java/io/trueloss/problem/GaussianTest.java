package io.trueloss.problem;

import org.junit.jupiter.api.Test;

final class GaussianTest {

    @Test
    void isThePublishedFunctionWithItsDerivatives() {
        Published.compare(new Gaussian());
    }

    @Test
    void isSmallestWhereItSaysItIs() {
        Published.meetsItsMinimum(new Gaussian());
    }
}
