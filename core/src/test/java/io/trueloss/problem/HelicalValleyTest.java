package io.trueloss.problem;

import org.junit.jupiter.api.Test;

final class HelicalValleyTest {

    @Test
    void isThePublishedFunctionWithItsDerivatives() {
        Published.compare(new HelicalValley());
    }

    @Test
    void isSmallestWhereItSaysItIs() {
        Published.meetsItsMinimum(new HelicalValley());
    }
}
