package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RelativesTest {

    private static List<Relative> of(String text) {
        var loss = Losses.read(text);
        var shape = Traits.shape(loss);
        return Relatives.of(loss, loss.target(), shape, loss.bind(shape), 4);
    }

    private static List<String> texts(String text) {
        return of(text).stream().filter(Relative::isEqual).map(Relative::text).toList();
    }

    /// Every pair is an identity that one can check by hand.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(y - f)^2 | 2 times half-squared",
                "log(1 + exp(-s*f)) | logistic",
                "softplus(f) - y*f | logistic",
                "sqrt(1 + (f - y)^2/9) - 1 | 1/9 of pseudo-huber(delta=3)",
                "abs(f - y) + 4 | absolute, plus 4",
                "exp(f) - y*f + 3*y | poisson, plus a part that depends on y alone",
                "5*max(0.3*(y - f), 0.7*(f - y)) | 5 times quantile(q=0.3)",
                "y*20*softplus(-f) + (1 - y)*softplus(f) | class-weighted(loss=logistic, weights=[1, 20])",
                "[3, 1, 7][y]*(logsumexp(f) - f[y]) | class-weighted(loss=softmax, weights=[3, 1, 7])",
                "logsumexp(f) - f[y] | softmax",
                "sum((f - y)^2) | 2 times multi-half-squared",
                "scores(m, ls): 2*ls + ((y - m)*exp(-ls))^2 | 2 times gaussian",
                "log(cosh(3*(f - y))) | log-cosh at 3 times the score"
            })
    void findsTheLossThatAFormulaIs(String formula, String relative) {
        assertTrue(texts(formula).contains(relative), of(formula).toString());
    }

    @Test
    void aFormulaThatIsNoneOfThemIsLikeSome() {
        var found = of("atan((f - y)^2)");
        assertFalse(found.isEmpty());
        assertTrue(found.stream().noneMatch(Relative::isEqual), found.toString());
        assertTrue(found.getFirst().distance() > 0.01 && found.getFirst().distance() < 0.2, found.toString());
    }

    /// One changes near 0 only, one far out only.
    @Test
    void whatDiffersSomewhereIsNotEqual() {
        assertEquals(List.of(), texts("max(abs(f - y), 0.0005)"));
        assertEquals(
                List.of(),
                texts("if(abs(f - y) < 100, (f - y)^2, 200*abs(f - y) - 10000)").stream()
                        .filter(text -> !text.contains("huber") && !text.contains("smooth-l1"))
                        .toList());
        assertEquals(List.of(), texts("-(f - y)^2"));
    }
}
