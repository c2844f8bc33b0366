package io.trueloss.problem;

import org.junit.jupiter.api.Test;

final class BardTest {

    @Test
    void isThePublishedFunctionWithItsDerivatives() {
        Published.compare(new Bard());
    }

    @Test
    void isSmallestWhereItSaysItIs() {
        Published.meetsItsMinimum(new Bard());
    }
}
