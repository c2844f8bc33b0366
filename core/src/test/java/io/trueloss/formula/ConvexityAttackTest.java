package io.trueloss.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import io.trueloss.formula.Convexity.Verdict;
import io.trueloss.random.Seed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random formulas, and for each that was proven convex a search for three points that say otherwise.
final class ConvexityAttackTest {

    private static final List<String> FUNCTIONS = List.of(
            "abs",
            "exp",
            "log",
            "log1p",
            "sqrt",
            "tanh",
            "softplus",
            "sigmoid",
            "logcosh",
            "expm1mx",
            "sinh",
            "atan",
            "sin",
            "erf",
            "log_Phi",
            "mills",
            "sign",
            "lgamma",
            "log1mexp");
    private static final List<String> LEAVES = List.of("f", "f", "f", "(f - y)", "y", "1", "2", "0.5", "-1", "1.345");
    private static final List<String> POWERS = List.of("2", "3", "4", "1.5", "0.5");

    /// A source of random choices.
    private static final class Dice {

        private final Seed seed;
        private long drawn;

        Dice(long number) {
            this.seed = new Seed(number);
        }

        int below(int bound) {
            return seed.below(drawn++, bound);
        }

        String of(List<String> words) {
            return words.get(below(words.size()));
        }
    }

    private static String formula(Dice dice, int depth) {
        if (depth == 0) {
            return dice.of(LEAVES);
        }
        var a = formula(dice, depth - 1);
        return switch (dice.below(11)) {
            case 0 -> "(" + a + " + " + formula(dice, depth - 1) + ")";
            case 1 -> "(" + a + " - " + formula(dice, depth - 1) + ")";
            case 2 -> "(" + a + ")*(" + formula(dice, depth - 1) + ")";
            case 3 -> "(" + a + ")/(" + formula(dice, depth - 1) + ")";
            case 4 -> "(" + a + ")^" + dice.of(POWERS);
            case 5 -> dice.of(List.of("max(", "min(", "hypot(")) + a + ", " + formula(dice, depth - 1) + ")";
            case 6 ->
                "if(" + dice.of(LEAVES) + " < " + formula(dice, 1) + ", " + a + ", " + formula(dice, depth - 1) + ")";
            case 7 -> "-(" + a + ")";
            default -> dice.of(FUNCTIONS) + "(" + a + ")";
        };
    }

    @Test
    void nothingProvenIsRefutedByThreePoints() {
        int proven = 0;
        for (int i = 0; i < 600; i++) {
            var dice = new Dice(i);
            var text = formula(dice, 1 + dice.below(3));
            var bound = bound(text);
            if (bound.isPresent() && Convexity.of(bound.get()).verdict() == Verdict.PROVEN) {
                proven++;
                assertEquals("", attack(bound.get()), text);
            }
        }
        assertTrue(proven > 20, "only " + proven + " were proven");
    }

    @Test
    void theAttackFindsWhatIsNotConvex() {
        assertNotEquals("", attack(bound("abs(f)^1.5 + 0.3*sin(3*f)").orElseThrow()));
        assertNotEquals("", attack(bound("max(f - y, 0)^2 - 0.1*abs(f)").orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-abs(exp(f) - 1)",
                "min(exp(f), 1 + f)",
                "hypot(f^4, sign(f)^1.5)",
                "max(min(0, -f), -1)^2",
                "if(exp(f) < 1, f^2, f^2 - f)",
                "log(f)*-1 + if(f < 1, 0, -0.5*(f - 1))",
                "sqrt(f)*sqrt(f)*-abs(f - 1)"
            })
    void whatOnceDeceivedAProofIsNotProven(String text) {
        assertNotEquals(Verdict.PROVEN, Convexity.of(bound(text).orElseThrow()).verdict());
    }

    private static Optional<Bound> bound(String text) {
        try {
            return Optional.of(Formula.parse(text).bind(Shape.number()));
        } catch (UserError e) {
            return Optional.empty();
        }
    }

    /// Three points that lie on no convex function, or nothing.
    private static String attack(Bound bound) {
        var evaluator = bound.evaluator();
        for (double y : new double[] {0, 1, -2.5}) {
            for (double step : new double[] {1e-3, 0.0503, 0.25, 7}) {
                double[] f = new double[Evaluator.BLOCK];
                for (int i = 0; i < f.length; i++) {
                    f[i] = (i - f.length / 2) * step;
                }
                var found = attack(values(evaluator, y, f), f);
                if (!found.isEmpty()) {
                    return String.format(Locale.ROOT, "y = %s: %s", y, found);
                }
            }
        }
        return "";
    }

    private static double[] values(Evaluator evaluator, double y, double[] f) {
        double[] values = new double[f.length];
        var rows = new Rows(new double[] {y}, new double[0][], new double[][] {f}, new double[0][]);
        try {
            evaluator.value(rows, 0, f.length, values);
            return values;
        } catch (UserError e) {
            return new double[0];
        }
    }

    private static String attack(double[] values, double[] f) {
        for (int width : new int[] {1, 4, 30}) {
            for (int i = width; i + width < values.length; i++) {
                double chord = values[i - width] / 2 + values[i + width] / 2;
                double noise = 1e-9 * (Math.abs(values[i - width]) + Math.abs(values[i + width]))
                        + 1e-12 * (1 + Math.abs(f[i]));
                if (Double.isFinite(chord) && values[i] > chord + noise) {
                    return f[i - width] + ", " + f[i] + ", " + f[i + width];
                }
            }
        }
        return "";
    }
}
