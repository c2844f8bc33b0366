package io.trueloss.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class LanesTest {

    private final Lanes lanes = new Lanes();
    private final Lane x = lanes.input(Kind.DOUBLE, 0);
    private final Lane y = lanes.input(Kind.DOUBLE, 1);

    @Test
    void equalOperationsAreOneLane() {
        assertSame(lanes.apply(Code.ADD, x, y), lanes.apply(Code.ADD, y, x));
        assertNotSame(lanes.apply(Code.SUB, x, y), lanes.apply(Code.SUB, y, x));
    }

    @Test
    void constantsAreComputedAtOnce() {
        var sum = lanes.apply(Code.FMA, lanes.number(2), lanes.number(3), lanes.number(0.5));
        assertEquals(6.5, sum.number());
        assertTrue(lanes.apply(Code.LT, lanes.number(1), lanes.number(2)).isTrue());
        assertTrue(
                lanes.apply(Code.NE, lanes.number(Double.NaN), lanes.number(2)).isTrue());
        assertEquals(
                -1,
                lanes.apply(Code.SHIFT_RIGHT, lanes.integer(Kind.INT, -8), lanes.integer(Kind.INT, 3))
                        .bits());
        assertEquals(
                0x1fffffff,
                lanes.apply(Code.SHIFT_RIGHT_UNSIGNED, lanes.integer(Kind.INT, -8), lanes.integer(Kind.INT, 3))
                        .bits());
    }

    @Test
    void dividesByPowersOfTwoByMultiplying() {
        assertSame(lanes.apply(Code.MUL, x, lanes.number(0.5)), lanes.apply(Code.DIV, x, lanes.number(2)));
        assertSame(lanes.apply(Code.MUL, x, lanes.number(-4)), lanes.apply(Code.DIV, x, lanes.number(-0.25)));
        for (double other : new double[] {3, 0, 0x1p-1074, 0x1p1000, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertEquals(Code.DIV, lanes.apply(Code.DIV, x, lanes.number(other)).code());
        }
    }

    @Test
    void zerosAreKeptApart() {
        assertNotSame(lanes.number(0.0), lanes.number(-0.0));
        assertNotSame(x, lanes.apply(Code.ADD, x, lanes.number(0.0)));
        assertSame(x, lanes.apply(Code.MUL, x, lanes.number(1)));
        assertSame(lanes.apply(Code.ABS, x), lanes.apply(Code.ABS, lanes.apply(Code.NEG, x)));
    }

    @Test
    void aChoiceThatIsNoneIsLeftOut() {
        var mask = lanes.apply(Code.LT, x, y);
        assertSame(x, lanes.apply(Code.SELECT, mask, x, x));
        assertSame(y, lanes.apply(Code.SELECT, lanes.no(), x, y));
        assertSame(lanes.apply(Code.SELECT, mask, y, x), lanes.apply(Code.SELECT, lanes.apply(Code.NOT, mask), x, y));
        assertTrue(lanes.apply(Code.BOTH, mask, lanes.apply(Code.NOT, mask)).isFalse());
    }

    @Test
    void kindsMustFit() {
        assertThrows(IllegalArgumentException.class, () -> lanes.apply(Code.ADD, x, lanes.integer(Kind.LONG, 1)));
        assertThrows(IllegalArgumentException.class, () -> lanes.apply(Code.ADD, x));
        assertEquals(Kind.LONG, lanes.apply(Code.TO_BITS, x).kind());
        assertEquals(
                Kind.INT, lanes.apply(Code.TO_BITS, lanes.input(Kind.FLOAT, 3)).kind());
    }
}
