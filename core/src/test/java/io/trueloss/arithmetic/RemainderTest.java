package io.trueloss.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

final class RemainderTest {

    @Test
    void isNearestToZero() {
        assertEquals(1.0, Remainder.rem(7, 3));
        assertEquals(-1.0, Remainder.rem(8, 3));
        assertEquals(-1.0, Remainder.rem(-7, 3));
        assertEquals(2.0, Remainder.rem(2, 4)); // 0 is even
        assertEquals(-2.0, Remainder.rem(6, 4)); // so is 2, and 1 is not
        assertEquals(1.0f, Remainder.remSingle(7f, 3f));
    }

    /// 1e300 as a double less the whole multiple of 24 below it, by whole numbers of any size.
    @Test
    void doesNotRoundHoweverLargeTheQuotientIs() {
        double large = Double.parseDouble("1e300");
        var rest =
                new BigDecimal(large).toBigInteger().mod(BigInteger.valueOf(24)).intValue();
        assertEquals(rest > 12 ? rest - 24 : rest, Remainder.rem(1e300, 24));
        assertEquals(0.0, Remainder.rem(1e300, 1));
    }

    @Test
    void isNoNumberWhereThereIsNoQuotient() {
        assertEquals(Double.NaN, Remainder.rem(1, 0));
        assertEquals(Double.NaN, Remainder.rem(Double.POSITIVE_INFINITY, 1));
        assertEquals(Double.NaN, Remainder.rem(Double.NaN, 1));
        assertEquals(5.0, Remainder.rem(5, Double.POSITIVE_INFINITY));
    }
}
