package io.trueloss.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;
import org.junit.jupiter.api.Test;

final class TwofoldTest {

    private static Apfloat exact(Twofold x) {
        var digits = new BigDecimal(x.high()).add(new BigDecimal(x.low()));
        return new Apfloat(digits, 80).multiply(ApfloatMath.pow(new Apfloat(2, 80), x.scale()));
    }

    private static void within(Twofold found, Apfloat wanted, String what) {
        var off = ApfloatMath.abs(exact(found).subtract(wanted));
        var bound = ApfloatMath.abs(wanted).multiply(new Apfloat(found.error() + 1e-60, 80));
        assertTrue(off.compareTo(bound) <= 0, what + ": " + exact(found) + " for " + wanted);
        assertTrue(found.error() < 0x1p-76, what + " is known to " + found.error());
    }

    private static void pairs(BinaryOperator<Twofold> ours, BinaryOperator<Apfloat> exact, String what) {
        var random = new Random(5);
        for (int i = 0; i < 300; i++) {
            double a = random.nextGaussian() * Math.scalb(1.0, random.nextInt(60) - 30);
            double b = random.nextGaussian() * Math.scalb(1.0, random.nextInt(60) - 30);
            var x = Twofold.of(a).over(Twofold.of(3));
            within(
                    ours.apply(x, Twofold.of(b)),
                    exact.apply(exact(x), exact(Twofold.of(b))),
                    what + " of " + a + ", " + b);
        }
    }

    private static void each(UnaryOperator<Twofold> ours, UnaryOperator<Apfloat> exact, double... points) {
        for (double point : points) {
            within(ours.apply(Twofold.of(point)), exact.apply(new Apfloat(new BigDecimal(point), 90)), "at " + point);
        }
    }

    @Test
    void sumsProductsAndQuotientsAreWithinTheirBound() {
        pairs(Twofold::plus, Apfloat::add, "sum");
        pairs(Twofold::times, Apfloat::multiply, "product");
        pairs(Twofold::over, Apfloat::divide, "quotient");
    }

    @Test
    void functionsAreWithinTheirBound() {
        each(Twofold::exp, ApfloatMath::exp, 1e-9, 0.3, -0.7, 1, 40, -800, 1e6, -1e6);
        each(Twofold::log, ApfloatMath::log, 1e-300, 0.3, 0.99, 1.001, 2, 1e6, 1e300);
        each(Twofold::log1p, x -> ApfloatMath.log(x.add(Apfloat.ONE)), 1e-9, -0.001, 0.5, 1e6);
        each(Twofold::expm1, x -> ApfloatMath.exp(x).subtract(Apfloat.ONE), 1e-9, -0.3, 2);
        each(Twofold::root, ApfloatMath::sqrt, 1e-300, 2, 3, 1e6);
    }

    @Test
    void whatCancelsIsKnownToFewerDigits() {
        var third = Twofold.ONE.over(Twofold.of(3));
        assertFalse(third.minus(third).isKnown());
        assertEquals(0, Twofold.of(0.1).minus(Twofold.of(0.1)).toDouble());
        var small = Twofold.ONE.plus(Twofold.of(-40).exp()).minus(Twofold.ONE);
        assertEquals(Math.exp(-40), small.toDouble(), 1e-13 * Math.exp(-40));
        assertTrue(small.error() > 0x1p-50 && small.error() < 0x1p-30, "" + small.error());
    }
}
