package io.trueloss.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
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

    /// A calculus that forgets a factor of 2 is our mistake.
    @Test
    void aWrongDerivativeIsRefusedWithItsPoint() {
        var bound = Formula.parse("(f - y)^2").bind(Shape.number());
        var error = assertThrows(UserError.class, () -> FirstUse.of(bound, new Halved(bound.evaluator())));
        assertEquals("TL2022", error.code());
        assertTrue(error.what().contains("differences of its values"), error.what());
        assertTrue(error.where().contains("y = ") && error.where().contains("f = "), error.where());
        assertTrue(error.fix().contains("report"), error.fix());
    }

    /// Half the gradient that is right.
    private record Halved(Evaluator right) implements Evaluator {

        @Override
        public void value(Rows rows, int from, int to, double[] value) {
            right.value(rows, from, to, value);
        }

        @Override
        public void gradient(Rows rows, int from, int to, double[] value, double[][] gradient) {
            right.gradient(rows, from, to, value, gradient);
            gradient[0][0] /= 2;
        }

        @Override
        public void curvature(Rows rows, int from, int to, Derivatives into) {
            right.curvature(rows, from, to, into);
        }

        @Override
        public void hull(Rows rows, int from, int to, double width, Ends into) {
            right.hull(rows, from, to, width, into);
        }

        @Override
        public Optional<Trouble> diagnose(Rows rows, int row) {
            return right.diagnose(rows, row);
        }
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
