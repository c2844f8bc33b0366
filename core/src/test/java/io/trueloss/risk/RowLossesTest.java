package io.trueloss.risk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.formula.Shape;
import io.trueloss.loss.Link;
import io.trueloss.loss.Losses;
import io.trueloss.table.Column;
import io.trueloss.table.Dataset;
import io.trueloss.table.Goal;
import io.trueloss.table.Recipe;
import io.trueloss.table.Roles;
import io.trueloss.table.Table;
import io.trueloss.table.Task;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RowLossesTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private static Dataset rows(Task task, List<String> levels, double... y) {
        var goal = new Goal(task, "y", levels, "");
        var table =
                Table.of("rows", List.of(new Column.Numbers("y", y), new Column.Numbers("x", new double[y.length])));
        return new Recipe(Roles.of("y"), goal, List.of(), List.of()).apply(table);
    }

    private static double[] each(String loss, Dataset rows, double[]... scores) {
        return RowLosses.each(Losses.read(loss).bind(RowLosses.shape(rows)), rows, scores);
    }

    @Test
    void meetsClassesWhereThereAreMoreThanTwoLevels() {
        assertEquals(
                new Shape(io.trueloss.formula.Label.CLASS, 3, List.of("x")),
                RowLosses.shape(rows(Task.CLASSES, List.of("0", "1", "2"), 0)));
        assertEquals(
                new Shape(io.trueloss.formula.Label.NUMBER, 0, List.of("x")),
                RowLosses.shape(rows(Task.BINARY, List.of("0", "1"), 0)));
    }

    @Test
    void aCertainAnswerThatIsRightCostsNothingAndOneThatIsWrongCostsInfinitelyMuch() {
        var binary = rows(Task.BINARY, List.of("0", "1"), 1, 0, 1, 0, 1);
        double[] f = Link.LOGIT.scores(new double[][] {{1, 0, 0, 1, 0.5}})[0];
        assertArrayEquals(new double[] {0, 0, INFINITY, INFINITY, Math.log(2)}, each("logistic", binary, f), 1e-15);
        assertArrayEquals(
                new double[] {0, 0, INFINITY, INFINITY, Math.log(2) / 4}, each("focal(gamma=2)", binary, f), 1e-15);
        assertArrayEquals(new double[] {0, 0, 1, 1, 0.25}, each("brier", binary, f), 1e-15);
    }

    @Test
    void aClassOfProbabilityZeroCostsOnlyWhereItHappens() {
        var classes = rows(Task.CLASSES, List.of("0", "1", "2"), 0, 1, 2);
        double[][] f = Link.SOFTMAX.scores(new double[][] {{0.5, 0.5, 1}, {0.5, 0, 0}, {0, 0.5, 0}});
        assertArrayEquals(new double[] {Math.log(2), INFINITY, INFINITY}, each("softmax", classes, f), 1e-15);
    }

    @Test
    void aMeanOfZeroIsRightAboutNoneAndWrongAboutSome() {
        var counts = rows(Task.COUNT, List.of(), 0, 3);
        double[] f = Link.LOG.scores(new double[][] {{0, 0}})[0];
        assertArrayEquals(new double[] {0, INFINITY}, each("poisson", counts, f));
    }

    @Test
    void orderedClassesWithoutProbabilityCostInfinitelyMuch() {
        var ordered = rows(Task.ORDERED, List.of("0", "1", "2"), 0, 1, 2);
        double[][] f = Link.CUMULATIVE_LOGIT.scores(new double[][] {{0, 0.25, 0.5}, {0.5, 0.75, 0}, {0.5, 0, 0.5}});
        assertArrayEquals(new double[] {INFINITY, -Math.log(0.75), -Math.log(0.5)}, each("ordinal", ordered, f), 1e-15);
    }

    @Test
    void aLimitIsFoundWhetherTheLossArrivesOrNot() {
        assertEquals(2, Limit.of(2, 2));
        assertEquals(0, Limit.of(1e-150, 1e-300), 1e-299);
        assertEquals(INFINITY, Limit.of(345, 690));
        assertEquals(INFINITY, Limit.of(5.8, 6.5));
        assertEquals(-INFINITY, Limit.of(-345, -690));
        assertEquals(INFINITY, Limit.of(1e160, INFINITY));
    }
}
