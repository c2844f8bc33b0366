package io.trueloss.problem;

import org.junit.jupiter.api.Test;

final class PowellSingularTest {

    @Test
    void isThePublishedFunctionWithItsDerivatives() {
        Published.compare(new PowellSingular());
    }

    @Test
    void isSmallestWhereItSaysItIs() {
        Published.meetsItsMinimum(new PowellSingular());
    }
}
