package io.trueloss.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Functions of floats against those of doubles, which [ReferenceTest] holds to 30 digits: a double's error is
/// nothing in units of a float's last place. The points are evenly spaced over all 2^32 floats, subnormal
/// numbers, infinities and NaN included.
final class SinglesTest {

    private static final int STRIDE = 4001;
    private static final float[] SPECIAL = {
        0f,
        -0f,
        1,
        -1,
        2,
        3,
        -3,
        0.5f,
        1e-40f,
        -1e-40f,
        1e38f,
        -1e38f,
        0x1p24f,
        0x1p23f + 1,
        Float.MIN_VALUE,
        Float.MAX_VALUE,
        Float.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY,
        Float.NaN
    };

    private interface Single {
        float at(float x);
    }

    private interface Pair {
        float at(float x, float y);
    }

    private static DynamicTest test(String name, Single single, DoubleUnaryOperator wide) {
        return dynamicTest(name, () -> {
            for (long bits = Integer.MIN_VALUE; bits <= Integer.MAX_VALUE; bits += STRIDE) {
                float x = Float.intBitsToFloat((int) bits);
                check(single.at(x), wide.applyAsDouble(x), name, x);
            }
            for (float x : SPECIAL) {
                check(single.at(x), wide.applyAsDouble(x), name, x);
            }
        });
    }

    private static DynamicTest test(String name, Pair single, DoubleBinaryOperator wide) {
        return dynamicTest(name, () -> {
            for (float y : SPECIAL) {
                for (long bits = Integer.MIN_VALUE; bits <= Integer.MAX_VALUE; bits += 16L * STRIDE) {
                    float x = Float.intBitsToFloat((int) bits);
                    check(single.at(x, y), wide.applyAsDouble(x, y), name, x, y);
                    check(single.at(y, x), wide.applyAsDouble(y, x), name, y, x);
                }
                for (float x : SPECIAL) {
                    check(single.at(x, y), wide.applyAsDouble(x, y), name, x, y);
                }
            }
        });
    }

    private static void check(float found, double truth, String name, float... args) {
        double ulps = ulps(found, truth);
        if (!(ulps <= 2)) {
            assertEquals(truth, found, name + " of " + Arrays.toString(args) + " is off by " + ulps + " ulp");
        }
    }

    private static double ulps(float found, double truth) {
        float rounded = (float) truth;
        if (Float.isNaN(rounded) || Float.isInfinite(rounded)) {
            return Float.compare(found, rounded) == 0 ? 0 : Double.POSITIVE_INFINITY;
        }
        return Math.abs(found - truth) / Math.ulp(rounded);
    }

    @TestFactory
    Stream<DynamicTest> isWithinTwoUlpOfTheDouble() {
        return Stream.of(
                test("exp", Exp::expSingle, Exp::exp),
                test("decay", x -> Exp.decaySingle(-Math.abs(x)), x -> Exp.decay(-Math.abs(x))),
                test("expm1", Exp::expm1Single, Exp::expm1),
                test("expm1mx", Exp::expm1mxSingle, Exp::expm1mx),
                test("log", Log::logSingle, Log::log),
                test("log1p", Log::log1pSingle, Log::log1p),
                test("log1mexp", Log::log1mexpSingle, Log::log1mexp),
                test("sigmoid", Sigmoid::sigmoidSingle, Sigmoid::sigmoid),
                test("softplus", Sigmoid::softplusSingle, Sigmoid::softplus),
                test("sinh", Hyperbolic::sinhSingle, Hyperbolic::sinh),
                test("cosh", Hyperbolic::coshSingle, Hyperbolic::cosh),
                test("tanh", Hyperbolic::tanhSingle, Hyperbolic::tanh),
                test("logcosh", Hyperbolic::logcoshSingle, Hyperbolic::logcosh),
                test("atan", Trig::atanSingle, Trig::atan),
                test("erf", Normal::erfSingle, Normal::erf),
                test("Phi", Normal::PhiSingle, Normal::Phi),
                test("logPhi", Normal::logPhiSingle, Normal::logPhi),
                test("mills", Normal::millsSingle, Normal::mills));
    }

    @TestFactory
    Stream<DynamicTest> isWithinTwoUlpOfTheDoubleForPairs() {
        return Stream.of(test("pow", Power::powSingle, Power::pow), test("hypot", Power::hypotSingle, Power::hypot));
    }

    @Test
    void measuresUlpsByHandCheckedExamples() {
        assertEquals(1.0, ulps(Math.nextUp(1f), 1.0));
        assertEquals(0.5, ulps(1f, 1 + 0x1p-24));
        assertEquals(Double.POSITIVE_INFINITY, ulps(Float.MAX_VALUE, 1e39));
        assertTrue(Double.isNaN(ulps(Float.NaN, 1.0)));
    }
}
