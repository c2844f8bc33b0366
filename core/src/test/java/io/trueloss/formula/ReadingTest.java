package io.trueloss.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReadingTest {

    private static double value(String formula, Shape shape) {
        var bound = Formula.parse(formula).bind(shape);
        double[][] scores = new double[bound.size()][1];
        for (int i = 0; i < scores.length; i++) {
            scores[i][0] = i + 1;
        }
        double[] value = new double[1];
        bound.evaluator().value(new Rows(new double[] {1}, new double[0][], scores, new double[0][]), 0, 1, value);
        return value[0];
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sum(f^0) | 3",
                "mean(f^0) | 1",
                "sum(cumsum(f^0)) | 6",
                "sum(revcumsum(f^0)*[1, 10, 100]) | 123",
                "(f^0)[y] + f[0] | 2",
                "sum(if(1 > 0, 2, f)) | 6",
                "sum(unsort(f, f^0)*[1, 2, 3]) | 14",
                "dot(f^0, f) | 6"
            })
    void aVectorOfEqualEntriesStaysAVector(String formula, double expected) {
        assertEquals(expected, value(formula, Shape.classes(3)));
    }

    @Test
    void classesThatAListTellsAreCounted() {
        assertEquals(1.0, value("sum([0, f]*onehot(y))", Shape.number()));
        assertEquals(1.0, value("[0, f][y]", Shape.number()));
    }

    private static double slope(String formula, double y, double f) {
        var bound = Formula.parse(formula).bind(Shape.number());
        double[] value = new double[1];
        double[][] gradient = new double[1][1];
        var rows = new Rows(new double[] {y}, new double[0][], new double[][] {{f}}, new double[0][]);
        bound.evaluator().gradient(rows, 0, 1, value, gradient);
        return gradient[0][0];
    }

    @Test
    void theSlopeOfOneEntryOfAListIsFoundWhereANumberMultipliesIt() {
        assertEquals(Math.log1p(2) / 3, slope("mean(xlog1py([1, 1, f], y))", 2, 5), 1e-15);
        assertEquals(0.5, slope("mean([y, f]*y)", 1, 3));
    }

    @Test
    void anInfiniteFactorTimesAnExactZeroIsZero() {
        assertEquals(0.0, slope("0^f", 1, 2));
    }
}
