package io.trueloss.problem;

import org.junit.jupiter.api.Test;

final class WoodTest {

    @Test
    void isThePublishedFunctionWithItsDerivatives() {
        Published.compare(new Wood());
    }

    @Test
    void isSmallestWhereItSaysItIs() {
        Published.meetsItsMinimum(new Wood());
    }
}
