package io.trueloss.problem;

import org.junit.jupiter.api.Test;

final class BoxThreeTest {

    @Test
    void isThePublishedFunctionWithItsDerivatives() {
        Published.compare(new BoxThree());
    }
}
