package io.trueloss.problem;

import org.junit.jupiter.api.Test;

final class PowellBadlyScaledTest {

    @Test
    void isThePublishedFunctionWithItsDerivatives() {
        Published.compare(new PowellBadlyScaled());
    }

    @Test
    void isSmallestWhereItSaysItIs() {
        Published.meetsItsMinimum(new PowellBadlyScaled());
    }
}
