package io.trueloss.risk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.formula.Shape;
import io.trueloss.loss.Losses;
import io.trueloss.table.Dataset;
import io.trueloss.table.Response;
import io.trueloss.table.Task;
import io.trueloss.table.Weights;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DistinctTest {
    private static final double[] Y = {1, 0, 1, 1, 0, -0.0};
    private static final double[] C = {1, 2, 3, 0.5, 4, 8};

    @Test
    void makesOneRowOfAllWithTheSameTarget() {
        Dataset merged =
                Distinct.of(data(new double[6]), Losses.read("half-squared").bind(Shape.number()));
        assertArrayEquals(new double[] {-0.0, 0, 1}, merged.response().y());
        assertArrayEquals(new double[] {8, 6, 4.5}, merged.weight());
    }

    @Test
    void keepsRowsWhereAnOffsetTellsThemApart() {
        Dataset kept = Distinct.of(
                data(new double[] {0, 0, 0, 1, 0, 0}),
                Losses.read("half-squared").bind(Shape.number()));
        assertEquals(6, kept.rows());
    }

    @Test
    void keepsRowsWhoseColumnsTheLossNames() {
        Dataset data = data(new double[6]);
        Shape shape = RowLosses.shape(data);
        assertEquals(6, Distinct.of(data, Losses.read("x*(y-f)^2").bind(shape)).rows());
    }

    private static Dataset data(double[] offset) {
        Response response = new Response(Task.NUMBER, "y", Y, List.of());
        return new Dataset(
                6, List.of(), response, new Weights(C, C, offset), Map.of("x", new double[] {1, 2, 3, 4, 5, 6}));
    }
}
