package io.trueloss.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.trueloss.arithmetic.Exp;
import io.trueloss.formula.Op;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Lanes read from byte code compute what the Java method computes, to the bit.
final class OperationsTest {

    private static final int POINTS = 100_000;

    /// Those with loops, tables or calls of themselves.
    private static final Set<Op> SCALAR = EnumSet.of(Op.REM, Op.SIN, Op.COS, Op.LGAMMA, Op.DIGAMMA, Op.POLYGAMMA);

    private static final double[] SPECIAL = {
        0.0,
        -0.0,
        1,
        -1,
        2,
        -2,
        3,
        4,
        0.5,
        -0.5,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        -Double.MIN_NORMAL,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        0x1p-1022 - 0x1p-1074,
        709.782712893384,
        709.7827128933841,
        710,
        -745.1332191019411,
        -745.2,
        -746,
        -708.4,
        1e-300,
        -1e-300,
        1e300,
        -1e300,
        -0.7,
        0.999999999999,
        40,
        -40,
        64,
        -64,
        0x1p-54,
        0x1p53,
        0x1p52 + 1,
        Double.longBitsToDouble(0x7ff8000000000123L),
        Double.longBitsToDouble(-1L)
    };

    private static Stream<Op> functions() {
        return Arrays.stream(Op.values()).filter(op -> Operations.function(op).isPresent());
    }

    private static Optional<Straight> straight(Op op, Kind kind) {
        var lanes = new Lanes();
        int arguments = arguments(op);
        var args = IntStream.range(0, arguments)
                .mapToObj(i -> lanes.input(kind, i))
                .toList();
        return new Operations(new Library(), lanes).of(op, args).map(Straight::new);
    }

    private static int arguments(Op op) {
        return IntStream.rangeClosed(1, 3).filter(op::takes).findFirst().orElseThrow();
    }

    @Test
    void nothingButWhatHasLoopsOrTablesIsLeftToScalarCode() {
        var scalar = EnumSet.noneOf(Op.class);
        functions().filter(op -> straight(op, Kind.DOUBLE).isEmpty()).forEach(scalar::add);
        assertEquals(SCALAR, scalar);
    }

    @TestFactory
    Stream<DynamicTest> haveTheBitsOfTheMethod() {
        return functions()
                .filter(op -> !SCALAR.contains(op))
                .map(op -> dynamicTest(
                        op.text(), () -> compare(op, straight(op, Kind.DOUBLE).orElseThrow())));
    }

    /// What a vector of doubles works on is as wide as a double, and truth values of Java are masks.
    @Test
    void ofDoublesHoldNothingNarrower() {
        functions().filter(op -> !SCALAR.contains(op)).forEach(op -> {
            var straight = straight(op, Kind.DOUBLE).orElseThrow();
            assertEquals(0, straight.count(Kind.INT), op.text());
        });
    }

    /// What has to do with truth is written for doubles alone.
    @TestFactory
    Stream<DynamicTest> haveTheBitsOfTheMethodInFloats() {
        return functions()
                .filter(op -> !SCALAR.contains(op))
                .map(op -> dynamicTest(
                        op.text(),
                        () -> compareSingle(op, straight(op, Kind.FLOAT).orElseThrow())));
    }

    private static void compareSingle(Op op, Straight straight) throws Throwable {
        int arguments = arguments(op);
        boolean truth = Operations.function(op).orElseThrow().owner().equals("Truth");
        var method = truth ? method(op, arguments, double.class) : method(op, arguments, float.class);
        var random = new SplittableRandom(op.ordinal());
        var args = new float[arguments];
        var wide = new double[arguments];
        for (int point = 0; point < POINTS; point++) {
            for (int i = 0; i < arguments; i++) {
                args[i] = (float) point(point, i, random);
                args[i] = point % 4 == 1 ? Float.intBitsToFloat(random.nextInt()) : args[i];
                wide[i] = args[i];
            }
            float expected = truth ? (float) (double) method.invokeExact(wide) : (float) method.invokeExact(args);
            float found = straight.at(args);
            if (Float.floatToIntBits(expected) != Float.floatToIntBits(found)) {
                assertEquals(expected, found, op + " of " + Arrays.toString(args));
            }
        }
    }

    private static void compare(Op op, Straight straight) throws Throwable {
        int arguments = arguments(op);
        var method = method(op, arguments, double.class);
        var random = new SplittableRandom(op.ordinal());
        var args = new double[arguments];
        for (int point = 0; point < POINTS; point++) {
            for (int i = 0; i < arguments; i++) {
                args[i] = point(point, i, random);
            }
            long expected = Double.doubleToLongBits((double) method.invokeExact(args));
            long found = Double.doubleToLongBits(straight.at(args));
            if (expected != found) {
                assertEquals(expected, found, op + " of " + Arrays.toString(args));
            }
        }
    }

    /// Every pair of special points, then random ones: of any bits, far, and near 0.
    private static double point(int point, int argument, SplittableRandom random) {
        int n = SPECIAL.length;
        if (point < n * n * 3) {
            return SPECIAL[argument == 0 ? point % n : argument == 1 ? point / n % n : point % 3];
        }
        return switch (random.nextInt(4)) {
            case 0 -> Double.longBitsToDouble(random.nextLong());
            case 1 -> 1500 * random.nextDouble() - 750;
            case 2 -> random.nextInt(-5, 6);
            default -> 8 * random.nextDouble() - 4;
        };
    }

    private static MethodHandle method(Op op, int arguments, Class<?> type) throws ReflectiveOperationException {
        var name = Operations.function(op).orElseThrow();
        var owner = Class.forName(Exp.class.getPackageName() + "." + name.owner());
        var types = new Class<?>[arguments];
        Arrays.fill(types, type);
        return MethodHandles.publicLookup()
                .findStatic(
                        owner,
                        type == float.class ? name.function() + "Single" : name.function(),
                        MethodType.methodType(type, types))
                .asSpreader(type.arrayType(), arguments);
    }

    @Test
    void theLogisticFunctionAndTheSoftplusBothWaysShareOneExponentialOneLogarithmAndOneDivision() {
        var lanes = new Lanes();
        var operations = new Operations(new Library(), lanes);
        var x = lanes.input(Kind.DOUBLE, 0);
        var minus = lanes.apply(Code.NEG, x);
        var sum = x;
        for (var op : new Op[] {Op.SIGMOID, Op.SOFTPLUS}) {
            for (var arg : new Lane[] {x, minus}) {
                var part = operations.of(op, List.of(arg)).orElseThrow();
                sum = lanes.apply(Code.ADD, sum, part);
            }
        }
        var all = new Straight(sum);
        assertEquals(2, all.count(Code.DIV), "one of the logarithm and one of the logistic function");
        assertTrue(all.size() < 110, "takes " + all.size() + " operations");
    }

    @Test
    void aPowerWithAKnownExponentAsksNothingAboutIt() {
        var lanes = new Lanes();
        var operations = new Operations(new Library(), lanes);
        var x = lanes.input(Kind.DOUBLE, 0);
        var cube =
                new Straight(operations.of(Op.POW, List.of(x, lanes.number(3))).orElseThrow());
        assertEquals(2, cube.count(Code.MUL));
        assertEquals(2, cube.size());
        var half = operations.of(Op.POW, List.of(x, lanes.number(2.5))).orElseThrow();
        var full =
                operations.of(Op.POW, List.of(x, lanes.input(Kind.DOUBLE, 1))).orElseThrow();
        assertTrue(new Straight(half).size() < new Straight(full).size() - 20);
    }
}
