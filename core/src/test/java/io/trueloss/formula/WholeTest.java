package io.trueloss.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Everything that can be asked of a formula, asked of many: nothing but a `UserError` may come out, and every
/// text that is printed can be read.
final class WholeTest {

    private static final int FORMULAS = 1_200;
    private static final int ROWS = 5;
    private static final List<Shape> SHAPES = List.of(
            new Shape(Label.NUMBER, 0, List.of("x")),
            new Shape(Label.CLASS, 3, List.of("x")),
            new Shape(Label.DISTRIBUTION, 3, List.of("x")),
            new Shape(Label.VECTOR, 3, List.of("x")));

    @Test
    void noWellTypedFormulaBreaksUs() {
        var random = new Random(99);
        int whole = 0;
        for (int i = 0; i < FORMULAS; i++) {
            var shape = SHAPES.get(i % SHAPES.size());
            var formula = new Formula(
                    List.of(), new TypedSample(random, shape).number(1 + random.nextInt(5)), new LinkedHashMap<>());
            try {
                whole += ask(Formula.parse(formula.text()), shape, random) ? 1 : 0;
            } catch (RuntimeException broken) {
                throw new AssertionError("broken by " + formula.text() + " with " + shape, broken);
            }
        }
        assertTrue(whole > FORMULAS / 4, whole + " were asked everything");
    }

    private static boolean ask(Formula formula, Shape shape, Random random) {
        try {
            var bound = formula.bind(shape);
            var rows = rows(bound, shape, random);
            compute(bound, rows);
            write(bound, formula);
            bound.blindness();
            if (bound.kinked()) {
                compute(bound.softened(0.01), rows);
            }
            return true;
        } catch (UserError expected) {
            assertTrue(expected.code().startsWith("TL20"), expected.code());
            return false;
        }
    }

    private static void compute(Bound bound, Rows rows) {
        int size = bound.size();
        var all = Derivatives.of(size, ROWS);
        var evaluator = bound.evaluator();
        evaluator.curvature(rows, 0, ROWS, all);
        double[] again = new double[ROWS];
        evaluator.value(rows, 0, ROWS, again);
        assertEquals(Arrays.toString(all.value()), Arrays.toString(again));
        evaluator.hull(rows, 0, ROWS, 1e-8, Ends.of(size, ROWS));
        for (int row = 0; row < ROWS; row++) {
            evaluator.diagnose(rows, row);
        }
    }

    private static void write(Bound bound, Formula formula) {
        formula.latex();
        var last = bound.size() - 1;
        for (Expr expr : List.of(bound.value(), bound.gradient().getFirst(), bound.curvature(last, 0))) {
            bound.latex(expr);
            var text = bound.text(expr);
            assertEquals(text, Formula.parse(text).text());
        }
        try {
            assertTrue(!bound.sql().contains("--"));
        } catch (UserError none) {
            assertEquals("TL2016", none.code());
        }
    }

    private static Rows rows(Bound bound, Shape shape, Random random) {
        double[] y = random.doubles(ROWS)
                .map(u -> Math.floor(u * Math.max(2, shape.classes())))
                .toArray();
        boolean several = shape.label() == Label.DISTRIBUTION || shape.label() == Label.VECTOR;
        double[][] shares = new double[several ? shape.classes() : 0][ROWS];
        Arrays.stream(shares).forEach(share -> Arrays.fill(share, 1.0 / shape.classes()));
        double[][] scores = new double[bound.size()][];
        Arrays.setAll(scores, i -> random.doubles(ROWS, -3, 3).toArray());
        double[][] columns = new double[bound.columns().size()][];
        Arrays.setAll(columns, i -> random.doubles(ROWS, -3, 3).toArray());
        return new Rows(y, shares, scores, columns);
    }
}
