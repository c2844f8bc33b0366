package io.trueloss.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StableTest {

    private static String computed(String formula, Shape shape) {
        return Text.of(Formula.parse(formula).bind(shape).value());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "log(1+exp(f)) | softplus(f)",
                "log(exp(f)+1) | softplus(f)",
                "-log(1+exp(-f)) | -softplus(-f)",
                "log(1+exp(-s*f)) | softplus(-(s*f))",
                "log(2+exp(f)) | logsumexp([0.6931471805599453, f])",
                "log(exp(f)+exp(y)) | logsumexp([f, y])",
                "log1p(exp(f)) | softplus(f)",
                "log(1+exp(f))-f | softplus(-f)",
                "f+log(1+exp(-f)) | softplus(f)",
                "log(sigmoid(f)) | log_sigmoid(f)",
                "-log(sigmoid(f)) | softplus(-f)",
                "log(1-sigmoid(f)) | log_sigmoid(-f)",
                "1-sigmoid(f) | sigmoid(-f)",
                "-sigmoid(f)+1 | sigmoid(-f)",
                "sigmoid(f)-1 | -sigmoid(-f)",
                "y+1-sigmoid(f) | y + sigmoid(-f)",
                "1/(1+exp(-f)) | sigmoid(f)",
                "1/(exp(-f)+1) | sigmoid(f)",
                "-2/(1+exp(f)) | -2*sigmoid(-f)",
                "exp(f)/(1+exp(f)) | sigmoid(f)",
                "exp(-f)/(1+exp(-f)) | sigmoid(-f)",
                "y*exp(f)/(exp(f)+1) | y*sigmoid(f)",
                "1/(1+exp(f))^2 | sigmoid(-f)^2",
                "(1+exp(f))^-2 | sigmoid(-f)^2",
                "exp(f)-1 | expm1(f)",
                "-1+exp(f) | expm1(f)",
                "1-exp(f) | -expm1(f)",
                "exp(f)-f-1 | expm1mx(f)",
                "1-exp(f)+f | -expm1mx(f)",
                "3*f - 3*expm1(f) | 3*f - 3*expm1(f)",
                "log(1+f) | log1p(f)",
                "log(f+1) | log1p(f)",
                "log(1-f) | log1p(-f)",
                "log(y+f+1) | log1p(y + f)",
                "log(1+f^2) | log1p(f^2)",
                "log(3+f^2) | 2*log(hypot(1.7320508075688772, f))",
                "sqrt(1+f^2)-1 | hypot(1, f) - 1",
                "sqrt(f^2+y^2) | hypot(f, y)",
                "(f^2+y^2)^0.5 | hypot(f, y)",
                "sqrt(f*f/4+y^2) | hypot(f/2, y)",
                "sqrt(f^2) | abs(f)",
                "f^2/(1+f^2) | (f/hypot(1, f))^2",
                "(1+f^2/4)^0.25 | hypot(1, f/2)^0.5",
                "log(sigmoid(f)-sigmoid(y)) | log_sigmoid(f) + log_sigmoid(-y) + log1mexp(f - y)",
                "log(sigmoid(y-f)-sigmoid(2-f)) | log_sigmoid(y - f) + log_sigmoid(f - 2) + log1mexp(y - 2)",
                "log_diff_sigmoid(f+y, f) | log_sigmoid(f + y) + log_sigmoid(-f) + log1mexp(y)",
                "log(cosh(f)) | logcosh(f)",
                "cosh(f)-1 | 2*sinh(f/2)^2",
                "f*log(f) | xlogy(f, f)",
                "-2*log(f)*f | -2*xlogy(f, f)",
                "log(Phi(f)) | log_Phi(f)",
                "log(1-Phi(f)) | log_Phi(-f)",
                "1-Phi(f) | Phi(-f)",
                "1-erf(f) | 2*Phi(-1.4142135623730951*f)",
                "1+erf(f) | 2*Phi(1.4142135623730951*f)",
                "log(1-exp(-f)) | log1mexp(f)",
                "log(-exp(-f)+1) | log1mexp(f)",
                "log(exp(f)-1) | f + log1mexp(f)",
                "1-tanh(f) | 2*sigmoid(-2*f)",
                "1+tanh(f) | 2*sigmoid(2*f)",
                "1-tanh(f)^2 | 1/cosh(f)^2",
                "1-cos(f) | 2*sin(f/2)^2",
                "1+expm1(f) | exp(f)",
                "1-sigmoid(f)^3 | -expm1(3*log_sigmoid(f))",
                "1/sigmoid(f) | 1 + exp(-f)",
                "1/sigmoid(f)-1 | exp(-f)",
                "(1-sigmoid(f))/sigmoid(f) | exp(-f)",
                "exp(f)/(exp(f)+exp(y)) | softmax([f, y])[0]",
                "exp(y)/(1+exp(f)+exp(y)) | softmax([0, f, y])[2]",
                "(1-exp(-f))/(1+exp(-f)) | tanh(f/2)",
                "log(Phi(2*f)-Phi(f)) | if(3*f > 0, log_Phi(-f) + log1mexp(log_Phi(-f) - log_Phi(-2*f)), log_Phi(2*f) + log1mexp(log_Phi(2*f) - log_Phi(f)))",
                "log(exp(f)) | f",
                "log(2*exp(f)) | 0.6931471805599453 + f",
                "log(exp(f)/(1+exp(f))^2) | log_sigmoid(f) + log_sigmoid(-f)",
                "log(sigmoid(f)^2) | 2*log_sigmoid(f)",
                "exp(f)*exp(y)*2 | 2*exp(f + y)",
                "exp(f)/exp(2*f) | exp(-f)",
                "exp(f)^y | exp(y*f)",
                "sqrt(exp(f)) | exp(f/2)",
                "exp(-log(1+exp(f))) | sigmoid(-f)",
                "sinh(f)/cosh(f) | tanh(f)",
                "xlogy(y, sigmoid(f)) | y*log_sigmoid(f)",
                "abs(f)^2 | f^2",
                "abs(-f) | abs(f)",
                "(-f)^2 | f^2",
                "f*f*f | f^3",
                "f+f | 2*f",
                "--f | f",
                "f^1+0 | f",
                "1*f/1 | f",
                "2*(3*f) | 6*f"
            })
    void numbersAreComputedTheStableWay(String written, String computed) {
        assertEquals(computed, computed(written, Shape.number()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "log(sum(exp(f)))-f[y] | logsumexp(f) - f[y]",
                "log(sum(exp(f))/2) | logsumexp(f) - 0.6931471805599453",
                "-log(softmax(f)[y]) | logsumexp(f) - f[y]",
                "-log(exp(f[y])/sum(exp(f))) | logsumexp(f) - f[y]",
                "sum(log(softmax(f))) | sum(f - logsumexp(f))",
                "sum(exp(f)/sum(exp(f))*f) | sum(softmax(f)*f)",
                "log(sigmoid(f)[y]) | log_sigmoid(f[y])"
            })
    void vectorsAreComputedTheStableWay(String written, String computed) {
        assertEquals(computed, computed(written, Shape.classes(3)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0*f+f | 0*f + f",
                "f-f | f - f",
                "f/f | f/f",
                "(f-y)-f | f - y - f",
                "1/(2+exp(f)) | 1/(2 + exp(f))",
                "log(2-exp(f)) | log(2 - exp(f))",
                "log(f*y) | log(f*y)",
                "sqrt(f)^2 | sqrt(f)^2",
                "1-2*sigmoid(f) | 1 - 2*sigmoid(f)"
            })
    void whatWouldChangeMeaningStays(String written, String computed) {
        assertEquals(computed, computed(written, Shape.number()));
    }
}
