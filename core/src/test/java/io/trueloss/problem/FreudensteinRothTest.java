package io.trueloss.problem;

import org.junit.jupiter.api.Test;

final class FreudensteinRothTest {

    @Test
    void isThePublishedFunctionWithItsDerivatives() {
        Published.compare(new FreudensteinRoth());
    }

    @Test
    void isSmallestWhereItSaysItIs() {
        Published.meetsItsMinimum(new FreudensteinRoth());
    }
}
