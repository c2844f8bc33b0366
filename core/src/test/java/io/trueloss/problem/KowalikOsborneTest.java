package io.trueloss.problem;

import org.junit.jupiter.api.Test;

final class KowalikOsborneTest {

    @Test
    void isThePublishedFunctionWithItsDerivatives() {
        Published.compare(new KowalikOsborne());
    }

    @Test
    void isSmallestWhereItSaysItIs() {
        Published.meetsItsMinimum(new KowalikOsborne());
    }
}
