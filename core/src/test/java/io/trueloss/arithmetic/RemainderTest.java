package io.trueloss.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.SplittableRandom;
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

    /// Against the remainder of IEEE 754 that comes with Java, bit by bit of a: near ties, too.
    @Test
    void isTheRemainderOfIeee754() {
        var random = new SplittableRandom(5);
        for (int i = 0; i < 300_000; i++) {
            double b = any(random, i);
            double near = b * ((random.nextInt(2000) - 1000) * 0.5);
            double a = i % 2 == 0 ? any(random, i) : near + random.nextInt(-2, 3) * Math.ulp(near);
            assertEquals(StrictMath.IEEEremainder(a, b), Remainder.rem(a, b), () -> "rem of " + a + ", " + b);
        }
    }

    /// Of moderate size, or any bits at all.
    private static double any(SplittableRandom random, int i) {
        return i % 3 == 0
                ? Double.longBitsToDouble(random.nextLong())
                : random.nextDouble(-1, 1) * StrictMath.pow(10, random.nextInt(-8, 12));
    }
}
