package io.trueloss.problem;

import org.junit.jupiter.api.Test;

final class BealeTest {

    @Test
    void isThePublishedFunctionWithItsDerivatives() {
        Published.compare(new Beale());
    }

    @Test
    void isSmallestWhereItSaysItIs() {
        Published.meetsItsMinimum(new Beale());
    }
}
