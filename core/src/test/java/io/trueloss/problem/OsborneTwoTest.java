package io.trueloss.problem;

import org.junit.jupiter.api.Test;

final class OsborneTwoTest {

    @Test
    void isThePublishedFunctionWithItsDerivatives() {
        Published.compare(new OsborneTwo());
    }

    @Test
    void isSmallestWhereItSaysItIs() {
        Published.meetsItsMinimum(new OsborneTwo());
    }
}
