package io.trueloss.formula;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Derivatives as a textbook has them.
final class LocalTest {

    private static String text(Expr expr) {
        return Text.of(expr);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(f-y)^2/2 | f - y | 1",
                "f^3 | 3*f^2 | 6*f",
                "y*f | y | 0",
                "f*exp(f) | exp(f) + f*exp(f) | exp(f) + (exp(f) + f*exp(f))",
                "1/f | -(1/f^2) | 2/f^3",
                "y/f | -(y/f^2) | y/f^3 + y/f^3",
                "f/y | 1/y | 0",
                "y^f | y^f*log(y) | log(y)*(y^f*log(y))",
                "sqrt(f) | 0.5/sqrt(f) | -(0.25/sqrt(f)/f)",
                "exp(2*f) | 2*exp(2*f) | 4*exp(2*f)",
                "expm1(f) | exp(f) | exp(f)",
                "expm1mx(f) | expm1(f) | exp(f)",
                "log(f) | 1/f | -(1/f^2)",
                "log1p(f) | 1/(1 + f) | -(1/(1 + f)^2)",
                "sin(f) | cos(f) | -sin(f)",
                "cos(f) | -sin(f) | -cos(f)",
                "atan(f) | 1/(1 + f^2) | -2*(f/hypot(1, f)/(1 + f^2)/hypot(1, f))",
                "sinh(f) | cosh(f) | sinh(f)",
                "cosh(f) | sinh(f) | cosh(f)",
                "tanh(f) | 1/cosh(f)^2 | -2*(tanh(f)/cosh(f)^2)",
                "logcosh(f) | tanh(f) | 1/cosh(f)^2",
                "log(cosh(f-y)) | tanh(f - y) | 1/cosh(f - y)^2",
                "sigmoid(f) | sigmoid(f)*sigmoid(-f) | sigmoid(-f)*(sigmoid(f)*sigmoid(-f)) - sigmoid(f)*(sigmoid(f)*sigmoid(-f))",
                "softplus(f) | sigmoid(f) | sigmoid(f)*sigmoid(-f)",
                "log_sigmoid(f) | sigmoid(-f) | -(sigmoid(-f)*sigmoid(f))",
                "softplus(-s*f) | -(sigmoid(-(s*f))*s) | s*(sigmoid(-(s*f))*sigmoid(s*f)*s)",
                "erf(f) | 1.1283791670955126*exp(-f^2) | -2.256758334191025*(exp(-f^2)*f)",
                "Phi(f) | exp(-(f^2/2))/2.5066282746310002 | -(exp(-(f^2/2))*f/2.5066282746310002)",
                "log_Phi(f) | mills(f) | -(mills(f)*(f + mills(f)))",
                "lgamma(f) | digamma(f) | polygamma(1, f)",
                "polygamma(2, f) | polygamma(3, f) | polygamma(4, f)",
                "xlogy(y, f) | y/f | -(y/f^2)",
                "xlogy(f, y) | log(y) | 0",
                "xlogy(f, f) | log(f) + 1 | 1/f",
                "xlog1py(y, f) | y/(1 + f) | -(y/(1 + f)^2)",
                "log1mexp(f) | 1/expm1(f) | -((1 + 1/expm1(f))/expm1(f))",
                "hypot(f, 3) | f/hypot(f, 3) | (3/hypot(f, 3))^2/hypot(f, 3)",
                "abs(f) | sign(f) | 0",
                "sign(f)*f | sign(f) | 0",
                "max(f, y) | if(f > y, 1, 0) | 0",
                "min(f, y) | if(f < y, 1, 0) | 0",
                "clamp(f, 0, y) | if(max(f, 0) < y, if(f > 0, 1, 0), 0) | 0",
                "if(f > y, f^2, -f) | if(f > y, 2*f, -1) | if(f > y, 2, 0)",
                "if(abs(r) <= 2, r^2/2, 2*(abs(r) - 1)) where r = f - y | if(abs(f - y) <= 2, f - y, 2*sign(f - y)) | if(abs(f - y) <= 2, 1, 0)",
                "if(f > y, 1, 0) + 0*f | 0 | 0"
            })
    void functionsOfOneScore(String formula, String slope, String bend) {
        var bound = Formula.parse(formula).bind(Shape.number());
        assertEquals(slope, text(bound.gradient().getFirst()));
        assertEquals(bend, text(bound.curvature(0, 0)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "logsumexp(f)-f[y] | softmax(f) - onehot(y) | -(softmax(f)[1]*softmax(f)[0])",
                "sum(f^2)/2 | f | 0",
                "sum(f*[1,2,3]) | [1, 2, 3] | 0",
                "dot(f, f) | 2*f | 0",
                "f[0]*f[1] | [0, 1, 0]*f[0] + [1, 0, 0]*f[1] | 1",
                "sum(cumsum(f)^2)/2 | revcumsum(cumsum(f)) | revcumsum(cumsum([1, 0, 0]))[1]",
                "sum(revcumsum(f)^2)/2 | cumsum(revcumsum(f)) | cumsum(revcumsum([1, 0, 0]))[1]",
                "dot(sort(f), [1, 2, 3]) | unsort([1, 2, 3], f) | 0",
                "dot(unsort([1, 2, 3], f), f) | unsort([1, 2, 3], f) | 0",
                "max(f) | if(f == max(f), 1, 0) | 0",
                "sum(abs(f)) | sign(f) | 0"
            })
    void functionsOfAVector(String formula, String slope, String bend) {
        var bound = Formula.parse(formula).bind(Shape.classes(3));
        assertEquals(slope, text(bound.gradient().getFirst()));
        assertEquals(bend, text(bound.curvature(1, 0)));
    }

    @Test
    void everyPartHasItsGradient() {
        var bound = Formula.parse("scores(mean, log_scale): log_scale + ((y-mean)*exp(-log_scale))^2/2")
                .bind(Shape.number());
        assertEquals(
                List.of(
                        "-((y - mean)*exp(-log_scale)*exp(-log_scale))",
                        "1 - (y - mean)*exp(-log_scale)*((y - mean)*exp(-log_scale))"),
                bound.gradient().stream().map(LocalTest::text).toList());
    }

    /// The Jacobian of sparsemax on its support S is diag(1) - 1/|S| (Martins and Astudillo 2016, prop. 2).
    @Test
    void sparsemaxIsFlatOutsideItsSupport() {
        var bound = Formula.parse("dot(sparsemax(f), [1, 0, 0])").bind(Shape.classes(3));
        var point = Point.of(bound, new double[] {0}, 0.6, 0.3, -1);
        assertEquals(0.65, point.value(), 1e-15);
        assertArrayEquals(new double[] {0.5, -0.5, 0}, point.gradient(), 1e-15);
    }

    /// sort is ascending; unsort puts back what sorting the keys moved.
    @Test
    void sortingMovesDerivativesAlong() {
        var bound = Formula.parse("dot(sort(f)^2, [1, 10, 100])/2").bind(Shape.classes(3));
        var point = Point.of(bound, new double[] {0}, 3, 1, 2);
        assertEquals((1 + 10 * 4 + 100 * 9) / 2.0, point.value());
        assertArrayEquals(new double[] {300, 1, 20}, point.gradient());
        assertArrayEquals(new double[] {100, 0, 1, 0, 0, 10}, point.curvature());
    }
}
