package io.trueloss.problem;

import org.junit.jupiter.api.Test;

final class MeyerTest {

    @Test
    void isThePublishedFunctionWithItsDerivatives() {
        Published.compare(new Meyer());
    }

    @Test
    void isSmallestWhereItSaysItIs() {
        Published.meetsItsMinimum(new Meyer());
    }
}
