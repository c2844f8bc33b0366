package io.trueloss.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Derivatives are formulas: read back from their text they are worth what the evaluator says.
final class DerivativeTextTest {

    private static final int ROWS = 60;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(f - y)^2/2 | 0",
                "abs(f - y) | 0",
                "if(abs(r) <= 1, r^2/2, abs(r) - 1/2) where r = f - y | 0",
                "max(q*r, (q - 1)*r) where q = 0.9, r = y - f | 0",
                "if(abs(r) < c, c^2/6*(1 - (1 - (r/c)^2)^3), c^2/6) where c = 4.685, r = f - y | 0",
                "exp(f) - y*f | 0",
                "f + y*exp(-f) | 0",
                "softplus(-s*f) | 0",
                "-s*log_Phi(s*f) | 0",
                "max(0, 1 - s*f) | 0",
                "y*exp(-2*softplus(f))*softplus(-f) + (1 - y)*exp(-2*softplus(-f))*softplus(f) | 0",
                "logcosh(f - y) + log1p(f^2)*sqrt(1 + f^2) + atan(f)*tanh(f) | 0",
                "lgamma(f^2 + 1) - digamma(f^2 + 1) + erf(f)*hypot(f, 2) | 0",
                "sin(f)*cosh(f)/(2 + cos(f)) + clamp(f, -1, 2)^2 + expm1(f) | 0",
                "scores(mean, log_scale): log_scale + ((y - mean)*exp(-log_scale))^2/2 | 0",
                "mean(max(q*r, (q - 1)*r)) where q = [0.1, 0.5, 0.9], r = y - f | 0",
                "logsumexp(f) - f[y] | 3",
                "max(f + 1 - onehot(y)) - f[y] | 3",
                "sum((softmax(f) - onehot(y))^2) | 3",
                "sum(sparsemax(f)^2) + dot(cumsum(f), sort(f)) + mean(revcumsum(f^2)) | 3",
                "scores(f, t!): -log_diff_sigmoid([u, inf][y] - f, [-inf, u][y] - f) where u = cumsum(t^2 + 0.1) | 3",
                "scores(f, t!): logsumexp(f*exp(-t)) - f[y]*exp(-t) | 3"
            })
    void readsBackAsWhatItIsWorth(String text, int classes) {
        var formula = Formula.parse(text);
        var shape = classes == 0 ? Shape.number() : Shape.classes(classes);
        var bound = formula.bind(shape);
        int size = bound.size();
        var rows = rows(bound, classes);
        var all = Derivatives.of(size, Evaluator.BLOCK);
        bound.evaluator().curvature(rows, 0, ROWS, all);
        agree(all.value(), bound, bound.value(), rows);
        for (Part part : bound.parts()) {
            var slope = bound.gradient().get(bound.parts().indexOf(part));
            for (int i = 0; i < part.length(); i++) {
                boolean vector =
                        bound.typing().withNumbers(List.of("s")).of(slope).isVector();
                var entry = vector ? Expr.of(Op.INDEX, slope, Expr.of(i)) : slope;
                agree(all.gradient()[part.offset() + i], bound, entry, rows);
            }
        }
        for (int row = 0, at = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                agree(all.curvature()[at++], bound, bound.curvature(row, column), rows);
            }
        }
    }

    private static void agree(double[] expected, Bound bound, Expr expr, Rows rows) {
        var text = bound.text(expr);
        bound.latex(expr);
        var scores = bound.parts().stream()
                .map(part -> part.name() + (part.reach() == Reach.CONSTANT ? "!" : ""))
                .collect(Collectors.joining(", ", "scores(", "): "));
        var read = Formula.parse(scores + text);
        var body = read.body();
        for (Part part : bound.parts()) {
            boolean vector = bound.typing().of(new Expr.Name(part.name())).isVector();
            Expr score = new Expr.Name(part.name());
            body = Expr.of(
                    Op.ADD, body, Expr.of(Op.MUL, Expr.of(0), vector ? Expr.of(Op.DOT, score, weights(part)) : score));
        }
        var again = new Formula(read.scores(), body, read.bindings())
                .bind(bound.resolved().shape());
        assertEquals(bound.parts(), again.parts(), text);
        double[] found = new double[Evaluator.BLOCK];
        again.evaluator().value(rows, 0, ROWS, found);
        for (int i = 0; i < ROWS; i++) {
            assertEquals(expected[i], found[i], 1e-9 * Math.max(1, Math.abs(expected[i])), "row " + i + " of " + text);
        }
    }

    private static Expr weights(Part part) {
        return new Expr.Apply(Op.LIST, java.util.Collections.nCopies(part.length(), Expr.of(1)));
    }

    private static Rows rows(Bound bound, int classes) {
        var random = new Random(11);
        double[] y = random.doubles(ROWS)
                .map(u -> classes == 0 ? (u < 0.5 ? 0 : 1) : Math.floor(classes * u))
                .toArray();
        double[][] scores = new double[bound.size()][];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = random.doubles(ROWS, -3, 3).toArray();
        }
        return new Rows(y, new double[0][], scores, new double[0][]);
    }
}
