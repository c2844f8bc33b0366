package io.trueloss.problem;

import org.junit.jupiter.api.Test;

final class JennrichSampsonTest {

    @Test
    void isThePublishedFunctionWithItsDerivatives() {
        Published.compare(new JennrichSampson());
    }

    @Test
    void isSmallestWhereItSaysItIs() {
        Published.meetsItsMinimum(new JennrichSampson());
    }
}
