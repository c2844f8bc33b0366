package io.trueloss.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.stat.Sampled;
import org.junit.jupiter.api.Test;

final class MaeTest {

    private static final double[] Y = {0, 0, 1, 2};
    private static final double[] MEAN = {3, -4, 1, 7};

    @Test
    void isTheMeanSizeOfAnError() {
        // errors of size 3, 4, 0, 5: mean 3, squares around it 0, 1, 9, 4
        var found = Samples.interval(new Mae(), Samples.numbers(Y, MEAN));
        assertEquals(3, found.value());
        assertEquals(Math.sqrt(14.0 / 3 / 4), found.se(), 1e-15);
    }

    @Test
    void weighsItsRows() {
        // (2·3 + 1·4 + 1·0 + 4·5)/8
        var rows = Samples.numbers(Y, MEAN, Sampled.of(new double[] {2, 1, 1, 4}, new double[] {1, 1, 1, 1}));
        assertEquals(30.0 / 8, Samples.interval(new Mae(), rows).value());
    }
}
