package io.trueloss.problem;

import org.junit.jupiter.api.Test;

final class OsborneOneTest {

    @Test
    void isThePublishedFunctionWithItsDerivatives() {
        Published.compare(new OsborneOne());
    }

    @Test
    void isSmallestWhereItSaysItIs() {
        Published.meetsItsMinimum(new OsborneOne());
    }
}
