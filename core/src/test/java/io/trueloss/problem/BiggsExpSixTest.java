package io.trueloss.problem;

import org.junit.jupiter.api.Test;

final class BiggsExpSixTest {

    @Test
    void isThePublishedFunctionWithItsDerivatives() {
        Published.compare(new BiggsExpSix());
    }
}
