package io.trueloss.problem;

import org.junit.jupiter.api.Test;

final class BrownDennisTest {

    @Test
    void isThePublishedFunctionWithItsDerivatives() {
        Published.compare(new BrownDennis());
    }

    @Test
    void isSmallestWhereItSaysItIs() {
        Published.meetsItsMinimum(new BrownDennis());
    }
}
