package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import io.trueloss.random.Seed;
import io.trueloss.watch.Budget;
import io.trueloss.watch.Watch;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class EpochsTest {

    /// The mean of (w - y_i)^2 / 2: its minimum is the mean of y. Finite for w below an end only.
    private record Middle(double[] y, double end) implements Batched {
        @Override
        public int size() {
            return 1;
        }

        @Override
        public int rows() {
            return y.length;
        }

        @Override
        public boolean convex() {
            return true;
        }

        @Override
        public double evaluate(double[] w, double[] g) {
            return evaluate(IntStream.range(0, y.length).toArray(), 0, y.length, w, g);
        }

        @Override
        public double evaluate(int[] rows, int from, int to, double[] w, double[] g) {
            double value = 0;
            g[0] = 0;
            for (int i = from; i < to; i++) {
                double off = w[0] - y[rows[i]];
                value += off * off / 2 / (to - from);
                g[0] += off / (to - from);
            }
            return w[0] < end ? value : Double.NaN;
        }
    }

    private static final Middle MIDDLE = new Middle(new double[] {1, 2, 6, 3, 8}, Double.POSITIVE_INFINITY);

    private static Moves moves(Rule rule, Batches batches, Penalised problem, double[][] memory, double w) {
        return new Epochs(new Strides(rule, problem, problem.seen(new double[] {w}), 1e-9, memory), batches);
    }

    @Test
    void takeAStepForEachBatch() {
        Batches batches = new Batches(2, new Seed(4));
        int[] order = batches.order(0, 5);
        double[] y = MIDDLE.y();
        double w = 10;
        // three batches by hand: two rows, two rows, one row
        w -= 0.5 * (w - (y[order[0]] + y[order[1]]) / 2);
        w -= 0.5 * (w - (y[order[2]] + y[order[3]]) / 2);
        w -= 0.5 * (w - y[order[4]]);
        var problem = new Penalised(MIDDLE, Penalty.none(1));
        Move move = moves(new GradientDescent(0.5), batches, problem, new double[0][], 10)
                .next();
        assertEquals(w, move.to().w()[0], 1e-14);
        assertEquals(5, problem.rowGradients());
    }

    @Test
    void takeTheStepsOfTheWholeWhereOneBatchHoldsAllRows() {
        Descent whole = run(new GradientDescent(0.5), Optional.empty(), 20);
        Descent batch = run(new GradientDescent(0.5), Optional.of(new Batches(100, new Seed(1))), 20);
        assertEquals(whole.w()[0], batch.w()[0], 1e-13);
        assertEquals(100, whole.rowGradients());
        assertEquals(100, batch.rowGradients());
    }

    @Test
    void arriveWhereTheFullGradientIsFlat() {
        Rule rule = new Averaged(new Scheduled(new GradientDescent(0.5), new InverseRoot(10)), 0, 0);
        Descent descent = run(rule, Optional.of(new Batches(1, new Seed(1))), 4000);
        assertEquals(4, descent.w()[0], 0.05);
        Descent exact = run(new GradientDescent(0.5), Optional.of(new Batches(5, new Seed(1))), 4000);
        assertInstanceOf(Stop.Converged.class, exact.stop());
        assertEquals(4, exact.w()[0], 1e-7);
    }

    private static Descent run(Rule rule, Optional<Batches> batches, int steps) {
        var limits = new Limits(1e-9, steps, Budget.NONE);
        return new Minimizer(rule, limits, Watch.NONE, batches).run(MIDDLE, Penalty.none(1), new double[] {10});
    }

    @Test
    void goOnFromTheirMemoryBitForBit() {
        Batches batches = new Batches(2, new Seed(4));
        for (Rule rule : List.of(new Adam(0.1, 0.9, 0.999, 1e-8), new Averaged(new HeavyBall(0.1, 0.9, 0), 0.9, 0))) {
            var problem = new Penalised(MIDDLE, Penalty.none(1));
            Moves first = moves(rule, batches, problem, new double[0][], 10);
            first.next();
            Move left = first.next();
            double[][] memory = first.memory();
            Move last = first.next();
            Moves again = new Epochs(new Strides(rule, problem, left.to(), 1e-9, memory), batches);
            assertArrayEquals(last.to().w(), again.next().to().w());
        }
    }

    @Test
    void shortenAStepThatLeadsNowhere() {
        var walled = new Middle(new double[] {20, 20, 20, 20}, 11);
        var problem = new Penalised(walled, Penalty.none(1));
        Moves moves = moves(new GradientDescent(1), new Batches(2, new Seed(1)), problem, new double[0][], 10);
        Move move = moves.next(); // a full step would lead from 10 to 20
        assertTrue(move.to().finite() && move.to().w()[0] > 10 && move.to().w()[0] < 11, move.toString());
    }

    @Test
    void giveARuleThatLooksTwiceTheSameRowsTwice() {
        var problem = new Penalised(MIDDLE, Penalty.none(1));
        var rule = new Sam(new GradientDescent(0.5), 0.25);
        Batches batches = new Batches(5, new Seed(4));
        Move move = moves(rule, batches, problem, new double[0][], 10).next();
        // the climb leads from 10 to 10.25, where the slope is 6.25: 10 - 0.5 * 6.25, by hand
        assertEquals(6.875, move.to().w()[0], 1e-14);
        assertEquals(10, problem.rowGradients());
    }

    @Test
    void areRefusedToThoseWhoCannotUseThem() {
        var batches = Optional.of(new Batches(2, new Seed(4)));
        var newton = new Minimizer(new Newton(), Limits.USUAL, Watch.NONE, batches);
        var e = assertThrows(UserError.class, () -> newton.run(MIDDLE, Penalty.none(1), new double[1]));
        assertEquals("TL2111", e.code());
        var rule = new Minimizer(new GradientDescent(0.1), Limits.USUAL, Watch.NONE, batches);
        var f = assertThrows(UserError.class, () -> rule.run(Functions.rosenbrock(), Penalty.none(2), new double[2]));
        assertEquals("TL2111", f.code());
    }
}
