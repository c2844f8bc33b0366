package io.trueloss.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.optim.GradientDescent;
import io.trueloss.optim.Lbfgs;
import io.trueloss.optim.Optimizer;
import io.trueloss.problem.Rosenbrock;
import io.trueloss.random.Seed;
import io.trueloss.watch.Progress;
import io.trueloss.watch.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HeatsTest {

    private static Terms terms(int trials) {
        return new Terms(200, Optional.empty(), 3, trials, 1e-4, Terms.Axis.ROWS, 0.05, Optional.empty());
    }

    private static Raced race(List<Optimizer> optimizers, Terms terms, int threads) {
        var lanes = Lanes.of(optimizers, Map.of());
        return new Heats(new OnProblem(new Rosenbrock()), lanes, terms, new Seed(1), threads).run(Watch.NONE);
    }

    private static final List<Optimizer> THREE =
            List.of(new GradientDescent(0.001), new Lbfgs(10), new GradientDescent(1));

    @Test
    void everyLaneStartsAtTheSamePointAndPaysForIt() {
        for (Repeat repeat : race(THREE, terms(0), 1).repeats()) {
            for (Repeat.Entry entry : repeat.entries()) {
                Trace trace = entry.run().trace();
                assertEquals(2, trace.rows()[0]); // its two squares
                assertEquals(repeat.entries().getFirst().run().trace().value()[0], trace.value()[0]);
            }
        }
    }

    @Test
    void whoArrivesIsAheadOfWhoCreepsAndOfWhoDiverges() {
        Raced raced = race(THREE, terms(0), 1);
        assertEquals(Optimum.Proof.KNOWN, raced.optimum().proof());
        assertEquals(0, raced.optimum().value());
        assertEquals(1, raced.standing().order().getFirst());
        assertEquals(Trace.Kind.ARRIVED, raced.runs(1).getFirst().end().kind());
        assertEquals(Trace.Kind.SPENT, raced.runs(0).getFirst().end().kind());
        assertEquals(Trace.Kind.DIVERGED, raced.runs(2).getFirst().end().kind());
        assertEquals("gradient-descent-2", raced.lanes().get(2).name());
    }

    @Test
    void noRunTakesMoreRowsThanItsMoveAtTheEnd() {
        Trace creeping = race(THREE, terms(0), 1).runs(0).getFirst();
        assertEquals(2 * 200, creeping.spentRows());
    }

    @Test
    void theSameSeedRunsTheSameWayOnAnyNumberOfThreads() {
        Raced one = race(THREE, terms(4), 1);
        Raced two = race(THREE, terms(4), 2);
        IntStream.range(0, 3)
                .forEach(repeat -> IntStream.range(0, 3).forEach(lane -> {
                    Repeat.Entry a = one.repeats().get(repeat).entries().get(lane);
                    Repeat.Entry b = two.repeats().get(repeat).entries().get(lane);
                    assertEquals(a.chosen(), b.chosen());
                    assertTrue(a.run().trace().sameWay(b.run().trace()));
                }));
        IntStream.range(0, 9)
                .forEach(rate -> assertTrue(one.strips()
                        .getFirst()
                        .orElseThrow()
                        .traces()
                        .get(rate)
                        .sameWay(two.strips().getFirst().orElseThrow().traces().get(rate))));
    }

    @Test
    void everythingTriedBeforeIsOnTheClock() {
        Raced raced = race(THREE, terms(4), 1);
        Repeat.Entry entry = raced.repeats().getFirst().entries().getFirst();
        assertEquals(4, entry.trials().size());
        Goal all = new Goal(Double.NEGATIVE_INFINITY, Goal.On.TRAIN, Terms.Axis.ROWS, 1);
        assertEquals(Double.POSITIVE_INFINITY, entry.cost(all));
        // A target that the second trial is the first to reach costs the whole of the first trial too.
        double second = entry.trials().get(1).trace().lowest();
        double first = entry.trials().get(0).trace().lowest();
        Goal goal = new Goal(Math.min(first, second), Goal.On.TRAIN, Terms.Axis.ROWS, 1);
        double own = goal.reached(entry.trials().get(first <= second ? 0 : 1).trace());
        double before = first <= second ? 0 : entry.trials().getFirst().trace().spentRows();
        assertEquals(before + own, entry.cost(goal));
    }

    @Test
    void anOptimizerWithNothingToTurnTriesOnce() {
        assertEquals(
                1,
                race(THREE, terms(4), 1)
                        .repeats()
                        .getFirst()
                        .entries()
                        .get(1)
                        .trials()
                        .size());
    }

    /// Cancels when it was asked often enough, and counts.
    private static final class Cancelling implements Watch {
        private final int most;
        private int asked;

        Cancelling(int most) {
            this.most = most;
        }

        @Override
        public void see(Progress progress) {}

        @Override
        public boolean cancelled() {
            asked++;
            return asked > most;
        }
    }

    private static Raced race(Terms terms, Watch watch) {
        var lanes = Lanes.of(THREE, Map.of());
        return new Heats(new OnProblem(new Rosenbrock()), lanes, terms, new Seed(1), 1).run(watch);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void aRaceCancelledAtAnyMomentKeepsTheRepeatsThatAreWhole(int trials) {
        var counting = new Cancelling(Integer.MAX_VALUE);
        Raced whole = race(terms(trials), counting);
        List<Integer> held = new ArrayList<>();
        for (int at = 0; at < 12; at++) {
            Raced raced = race(terms(trials), new Cancelling(counting.asked / 12 * at));
            assertTrue(raced.cut());
            assertTrue(raced.strips().stream().allMatch(Optional::isEmpty));
            held.add(raced.repeats().size());
            for (int repeat = 0; repeat < raced.repeats().size(); repeat++) {
                for (int lane = 0; lane < 3; lane++) {
                    assertTrue(raced.runs(lane)
                            .get(repeat)
                            .sameWay(whole.runs(lane).get(repeat)));
                }
            }
        }
        assertEquals(0, held.getFirst());
        assertTrue(held.containsAll(List.of(1, 2)), held::toString);
    }

    @Test
    void theLaneThatMovesFirstIsNoBetterOff() {
        Raced one = race(THREE, terms(0), 1);
        Raced other = race(THREE.reversed(), terms(0), 1);
        for (int repeat = 0; repeat < 3; repeat++) {
            assertTrue(one.runs(1).get(repeat).sameWay(other.runs(1).get(repeat)));
            assertTrue(one.runs(0).get(repeat).sameWay(other.runs(2).get(repeat)));
        }
    }

    @Test
    void aRateThatIsFarTooLargeShowsInTheStrip() {
        Raced raced = race(THREE, terms(0), 1);
        Strip strip = raced.strips().getFirst().orElseThrow();
        assertEquals(1e-5, strip.rates()[0], 1e-18);
        assertEquals(0.1, strip.rates()[8], 1e-15);
        assertTrue(strip.diverged() > 0);
        assertTrue(raced.strips().get(1).isEmpty());
    }
}
