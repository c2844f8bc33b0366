package io.trueloss.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trueloss.error.UserError;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FinishTest {

    private static double[] at(String formula, double y, double f) {
        var value = new double[1];
        var gradient = new double[1][1];
        var rows = new Rows(new double[] {y}, new double[0][], new double[][] {{f}}, new double[0][]);
        Formula.parse(formula).bind(Shape.number()).evaluator().gradient(rows, 0, 1, value, gradient);
        return new double[] {value[0], gradient[0][0]};
    }

    private static double[] at(String formula, double[] y, double... f) {
        var scores = Arrays.stream(f).mapToObj(score -> new double[] {score}).toArray(double[][]::new);
        var targets = Arrays.stream(y).mapToObj(share -> new double[] {share}).toArray(double[][]::new);
        var shape = new Shape(Label.DISTRIBUTION, y.length, List.of());
        var value = new double[1];
        var gradient = new double[f.length][1];
        var rows = new Rows(new double[0], targets, scores, new double[0][]);
        Formula.parse(formula).bind(shape).evaluator().gradient(rows, 0, 1, value, gradient);
        return new double[] {value[0], gradient[0][0]};
    }

    /// The classes have probability 1/(1 + 1/e) and 1/(1 + e), wherever the scores lie.
    @Test
    void aLogarithmOfASoftmaxLosesNothingAmongLargeScores() {
        double costs = Math.log1p(Math.exp(-1)) + 0.5;
        double[] half = {0.5, 0.5};
        assertEquals(costs, at("(logsumexp(f) - f)[y]", half, 1e10, 1e10 - 1)[0], 1e-15);
        assertEquals(costs, at("-sum(onehot(y)*log(softmax(f)))", half, -1e10, -1e10 - 1)[0], 1e-15);
        double slope = 1 / (1 + Math.exp(-1)) - 0.5;
        assertEquals(slope, at("(logsumexp(f) - f)[y]", half, 1e10, 1e10 - 1)[1], 1e-15);
        assertEquals(5e299, at("(logsumexp(f) - f)[y]", half, 0, 1e300)[0]);
    }

    @Test
    void twoLogarithmsOfSumsKeepWhatTheyDoNotShare() {
        double both = Math.log1p(Math.exp(-1));
        assertEquals(2 * both + 1, at("logsumexp(f) + logsumexp(-f)", new double[] {1, 0}, 1e10, 1e10 - 1)[0], 1e-15);
    }

    /// log(1 - exp(-exp(u))) is u where exp(u) is no double any more; its slope is 1.
    @Test
    void theLogarithmOfASmallHazardIsItsExponent() {
        assertEquals(-1000, at("log1mexp(exp(f))", 0, -1000)[0]);
        assertEquals(1, at("log1mexp(exp(f))", 0, -1000)[1]);
        assertEquals(Math.log(-Math.expm1(-Math.exp(-39.5))), at("log1mexp(exp(f))", 0, -39.5)[0], 1e-14);
        assertEquals(Math.log(-Math.expm1(-Math.exp(-40.5))), at("log1mexp(exp(f))", 0, -40.5)[0], 1e-14);
    }

    /// sigmoid(a) - sigmoid(b) is exp(-b)*(1 - exp(b - a))/((1 + exp(-a))*(1 + exp(-b))): where both are 1 to
    /// rounding, and where both are tiny.
    @Test
    void aDifferenceOfSigmoidsKeepsItsDigits() {
        double high = Math.exp(-40) * -Math.expm1(-1) / ((1 + Math.exp(-41)) * (1 + Math.exp(-40)));
        assertEquals(high, at("sigmoid(f) - sigmoid(y)", 40, 41)[0], 1e-15 * high);
        assertEquals(-high, at("sigmoid(f) - sigmoid(y)", 41, 40)[0], 1e-15 * high);
        assertEquals(high, at("-sigmoid(y) + sigmoid(f)", 40, 41)[0], 1e-15 * high);
        double low = Math.exp(-700) * -Math.expm1(-1);
        assertEquals(low, at("sigmoid(f) - sigmoid(y)", -701, -700)[0], 1e-13 * low);
        double near = 0.25 * 0x1p-40;
        assertEquals(near, at("sigmoid(f) - sigmoid(y)", 0, 0x1p-40)[0], 1e-15 * near);
        assertEquals(0.25, at("sigmoid(f) - sigmoid(y)", 0, 0x1p-40)[1], 1e-15);
    }

    @Test
    void aPieceOfTheNormalThatIsOutOfReachIsNone() {
        assertEquals(Double.POSITIVE_INFINITY, at("-log(Phi(1.5*f) - Phi(f))", 0, 1e300)[0]);
    }

    /// 1e-300*exp(800) is 10^(800/ln 10 - 300) = 2.7263745721125666e47.
    @Test
    void aProductWithAnExponentialOverflowsOnlyIfItIsTooLarge() {
        double exact = 2.7263745721125666e47;
        assertEquals(exact, at("y*exp(f)", 1e-300, 800)[0], 1e-14 * exact);
        assertEquals(exact, at("y*exp(f)", 1e-300, 800)[1], 1e-14 * exact);
        assertEquals(exact, at("y/exp(-f)", 1e-300, 800)[0], 1e-14 * exact);
        assertEquals(Double.POSITIVE_INFINITY, at("y*exp(f)", 5e-324, 1e300)[0]);
        assertEquals(0, at("y*exp(f)", 0, 1e300)[0]);
        assertEquals(0, at("y*exp(f)", 1e300, -1e300)[0]);
    }

    @Test
    void anExponentialLessALinearTermOverflowsUpward() {
        assertEquals(Double.POSITIVE_INFINITY, at("exp(f) - y*f", 1e300, 1e300)[0]);
        assertEquals(Double.POSITIVE_INFINITY, at("exp(f) - y*f", 1e10, 1e300)[0]);
        assertEquals(Math.E - 3, at("exp(f) - y*f", 3, 1)[0], 1e-15);
    }

    @Test
    void anExponentialBelowNeverIsAPole() {
        assertEquals(Double.NEGATIVE_INFINITY, at("f/exp(f)", 0, -800)[0]);
        assertEquals(0, at("f/exp(f)", 0, 1e300)[0]);
    }

    /// log1p(e^800/2) is 800 - log(2) to the last bit.
    @Test
    void aScaledExponentialInsideALogarithmDoesNotOverflow() {
        assertEquals(800 - Math.log(2), at("log1p(0.5*exp(f))", 0, 800)[0], 1e-13);
        assertEquals(1, at("log1p(0.5*exp(f))", 0, 800)[1]);
        assertEquals(-40, at("log1p(expm1(f))", 0, -40)[0]);
    }

    @Test
    void aFractionalPowerOfASquareIsOneOfTheSize() {
        assertEquals(1e300, at("(f^2)^0.5", 0, 1e300)[0], 1e285);
        assertEquals(8, at("((f - y)^2)^1.5", 1, 3)[0], 1e-14);
    }

    @Test
    void whatHasNoLimitIsStillAMistake() {
        assertThrows(UserError.class, () -> at("exp(f) - exp(y)", 1e300, 1e300));
    }

    /// (1.5e154)^2 is above the largest double, half of it is not.
    @Test
    void aPartOfASquareOverflowsOnlyIfItIsTooLarge() {
        assertEquals(1.125e308, at("(f - y)^2/2", 0, 1.5e154)[0], 1e294);
        assertEquals(1.125e308, at("0.5*(f - y)^2", 0, 1.5e154)[0], 1e294);
        assertEquals(1.5e154, at("(f - y)^2/2", 0, 1.5e154)[1], 1e140);
        assertEquals(Double.POSITIVE_INFINITY, at("(f - y)^2/2", 0, 1.9e154)[0]);
        assertEquals(Double.POSITIVE_INFINITY, at("(f - y)^2", 0, 1.5e154)[0]);
    }

    @Test
    void aZeroHasTheSameSignBesideDerivatives() {
        var bound = Formula.parse("scores(f, g): xlogy(f, sigmoid(g))").bind(Shape.number());
        var rows = new Rows(new double[] {0}, new double[0][], new double[][] {{0}, {1}}, new double[0][]);
        double[] alone = new double[1];
        double[] beside = new double[1];
        bound.evaluator().value(rows, 0, 1, alone);
        bound.evaluator().gradient(rows, 0, 1, beside, new double[2][1]);
        assertEquals(Double.doubleToLongBits(alone[0]), Double.doubleToLongBits(beside[0]));
    }

    /// x - log1p(x) is x^2/2 - x^3/3 + x^4/4 - ..., its derivative x/(1 + x).
    @Test
    void whatALogarithmIsShortOfItsArgumentKeepsItsDigits() {
        double exact = 1e-10 / 2 - 1e-15 / 3 + 1e-20 / 4;
        assertEquals(exact, at("f - log1p(f)", 0, 1e-5)[0], 1e-24);
        assertEquals(1e-5 / (1 + 1e-5), at("f - log1p(f)", 0, 1e-5)[1], 1e-20);
        assertEquals(exact, at("-f - log1p(-f)", 0, -1e-5)[0], 1e-24);
        assertEquals(exact, at("log1p(1 - 1) - log1p(f) + f", 0, 1e-5)[0], 1e-24);
        assertEquals(1e300, at("f - log1p(f)", 0, 1e300)[0]);
        assertEquals(-1e-5 / (1 + 1e-5), at("1/(1 + f) - 1", 0, 1e-5)[0], 1e-20);
    }
}
