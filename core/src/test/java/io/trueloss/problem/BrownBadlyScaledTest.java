package io.trueloss.problem;

import org.junit.jupiter.api.Test;

final class BrownBadlyScaledTest {

    @Test
    void isThePublishedFunctionWithItsDerivatives() {
        Published.compare(new BrownBadlyScaled());
    }

    @Test
    void isSmallestWhereItSaysItIs() {
        Published.meetsItsMinimum(new BrownBadlyScaled());
    }
}
