package io.trueloss.problem;

import org.junit.jupiter.api.Test;

final class GulfResearchTest {

    @Test
    void isThePublishedFunctionWithItsDerivatives() {
        Published.compare(new GulfResearch());
    }

    @Test
    void isSmallestWhereItSaysItIs() {
        Published.meetsItsMinimum(new GulfResearch());
    }
}
