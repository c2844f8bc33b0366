package io.trueloss.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FirstUseTest {

    private static Optional<FirstUse.Lapse> lapse(String formula, Shape shape) {
        return FirstUse.of(Formula.parse(formula).bind(shape));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(f - y)^2/2",
                "log(1 + exp(f)) - y*f",
                "exp(f) - y*f",
                "abs(f - y)",
                "max(0, 1 - s*f)",
                "log(cosh(f - y))",
                "-log(Phi(s*f))",
                "if(abs(r) <= 1, r^2/2, abs(r) - 1/2) where r = f - y",
                "scores(mean, log_scale): log_scale + ((y - mean)*exp(-log_scale))^2/2",
                "sqrt(1 + (f - y)^2) - 1"
            })
    void aFormulaThatIsComputedStablyIsNotSpokenOf(String formula) {
        assertEquals(Optional.empty(), lapse(formula, Shape.number()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"logsumexp(f) - f[y]", "sum((softmax(f) - onehot(y))^2)", "max(f + 1 - onehot(y)) - f[y]"})
    void norIsOneOfClasses(String formula) {
        assertEquals(Optional.empty(), lapse(formula, Shape.classes(3)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(1e20 + (f - y)^2) - 1e20",
                "(f + 1e12)^2 - 1e24 - 2e12*f",
                "(y - f)^2*1e20 + abs(f) - (y^2 + f^2)*1e20 + 2*y*f*1e20"
            })
    void oneThatLosesDigitsIsToldWithItsPoint(String formula) {
        var lapse = lapse(formula, Shape.number());
        assertTrue(lapse.isPresent(), formula);
        assertTrue(
                lapse.get().text().contains("y = ") && lapse.get().text().contains("f = "),
                lapse.get().text());
    }

    @Test
    void theTargetsOfTheDataAreLookedAt() {
        var bound = Formula.parse("(y^2 + f) - y^2").bind(Shape.number());
        var small = new Rows(new double[] {1, 2, 3}, new double[0][], new double[0][], new double[0][]);
        var large = new Rows(new double[] {1, 2, 1e10}, new double[0][], new double[0][], new double[0][]);
        assertEquals(Optional.empty(), FirstUse.of(bound, small));
        assertTrue(FirstUse.of(bound, large).orElseThrow().point().contains("10000000000"));
    }
}
