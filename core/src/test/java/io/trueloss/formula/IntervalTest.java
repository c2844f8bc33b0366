package io.trueloss.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.random.Seed;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

final class IntervalTest {

    private static final Seed SEED = new Seed(5);

    @Test
    void holdsEveryExactResult() {
        for (int i = 0; i < 20_000; i++) {
            double a = number(4L * i);
            double b = number(4L * i + 2);
            var x = Interval.point(a);
            var y = Interval.point(b);
            holds(x.plus(y), new BigDecimal(a).add(new BigDecimal(b)));
            holds(x.minus(y), new BigDecimal(a).subtract(new BigDecimal(b)));
            holds(x.times(y), new BigDecimal(a).multiply(new BigDecimal(b)));
            if (b != 0) {
                var quotient = new BigDecimal(a).divide(new BigDecimal(b), new MathContext(400));
                holds(x.over(y), quotient);
            }
            holds(x.pow(3), new BigDecimal(a).pow(3));
        }
    }

    @Test
    void isNoWiderThanTheDoublesAround() {
        for (int i = 0; i < 2_000; i++) {
            var sum = Interval.point(number(4L * i)).plus(Interval.point(number(4L * i + 2)));
            assertTrue(sum.high() <= Math.nextUp(sum.low()), sum.toString());
        }
        assertEquals(Interval.point(0.75), Interval.point(0.5).plus(Interval.point(0.25)));
    }

    @Test
    void keepsTheSignOfProductsThatUnderflow() {
        var tiny = Interval.point(1e-300);
        assertTrue(tiny.times(tiny).isNotNegative());
        assertTrue(tiny.times(tiny).high() > 0);
        assertEquals(Interval.ZERO, Interval.ZERO.times(Interval.WHOLE));
    }

    @Test
    void holdsEveryPointOfAnOperationOnWiderIntervals() {
        for (int i = 0; i < 5_000; i++) {
            var x = interval(8L * i);
            var y = interval(8L * i + 4);
            inside(x, y, Interval::plus, (a, b) -> a + b, i);
            inside(x, y, Interval::times, (a, b) -> a * b, i);
            inside(x, y, Interval::over, (a, b) -> a / b, i);
            inside(x, y, (a, b) -> a.pow(2), (a, b) -> a * a, i);
            inside(x, y, (a, b) -> a.pow(-1), (a, b) -> 1 / a, i);
            inside(x, y, (a, b) -> a.abs(), (a, b) -> Math.abs(a), i);
        }
    }

    @Test
    void imagesHoldTheirFunctions() {
        for (var op : Op.values()) {
            if (op.form() != Op.Form.ENTRIES || !op.takes(1) || op == Op.NEG) {
                continue;
            }
            for (int i = 0; i < 500; i++) {
                var x = interval(8L * i);
                var image = Elementary.image(op, x);
                for (double share : new double[] {0, 0.3, 0.7, 1}) {
                    double point = Math.clamp(x.low() + share * (x.high() - x.low()), x.low(), x.high());
                    double value = at(op, point);
                    if (!Double.isNaN(value)) {
                        assertTrue(
                                image.low() <= value && value <= image.high(),
                                op + " of " + x + " is " + image + ", not " + value);
                    }
                }
            }
        }
    }

    private static double at(Op op, double x) {
        var bound = new Formula(List.of(), Expr.of(op, new Expr.Name("f")), new LinkedHashMap<>()).bind(Shape.number());
        var value = new double[1];
        bound.evaluator()
                .value(new Rows(new double[] {0}, new double[0][], new double[][] {{x}}, new double[0][]), 0, 1, value);
        return Double.isInfinite(value[0]) ? Double.NaN : value[0];
    }

    private static void inside(Interval x, Interval y, BinaryOperator<Interval> of, DoubleBinaryOperator exact, int i) {
        double a = x.low() + SEED.uniform(i) * (x.high() - x.low());
        double b = y.low() + SEED.uniform(i + 7L) * (y.high() - y.low());
        double value = exact.applyAsDouble(Math.clamp(a, x.low(), x.high()), Math.clamp(b, y.low(), y.high()));
        var image = of.apply(x, y);
        if (Double.isFinite(value)) {
            assertTrue(
                    image.low() <= value && value <= image.high(),
                    x + " and " + y + " give " + image + ", not " + value);
        }
    }

    private static Interval interval(long index) {
        double a = number(index);
        double b = number(index + 2);
        return new Interval(Math.min(a, b), Math.max(a, b));
    }

    private static double number(long index) {
        double size = Math.pow(10, 6 * SEED.uniform(index) - 3);
        double sign = SEED.uniform(index + 1) < 0.5 ? -1 : 1;
        return SEED.below(index + 1, 20) == 0 ? 0 : sign * size;
    }

    private static void holds(Interval interval, BigDecimal exact) {
        assertTrue(
                new BigDecimal(interval.low()).compareTo(exact) <= 0
                        && exact.compareTo(new BigDecimal(interval.high())) <= 0,
                interval + " does not hold " + exact.round(MathContext.DECIMAL64));
    }
}
