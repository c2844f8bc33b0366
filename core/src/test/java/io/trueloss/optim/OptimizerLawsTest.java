package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.catalogue.Card;
import io.trueloss.catalogue.Catalogue;
import io.trueloss.error.UserError;
import io.trueloss.watch.Budget;
import io.trueloss.watch.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every optimizer of the catalogue obeys, with its default settings; and for each law an optimizer that
/// breaks it and is caught.
final class OptimizerLawsTest {

    private static final Catalogue CATALOGUE = new Catalogue(Map.of());

    static List<Optimizer> listed() {
        return CATALOGUE.cards(Optimizer.class).stream()
                .map(Card::name)
                .map(name -> CATALOGUE.make(Optimizer.class, name))
                .toList();
    }

    static List<Optimizer> all() {
        return listed().stream()
                // for curved models alone, and for prices on squares alone: see their own tests
                .filter(optimizer -> !(optimizer instanceof LevenbergMarquardt))
                .filter(optimizer -> !(optimizer instanceof DualCoordinateDescent))
                .toList();
    }

    private static Valley valley() {
        return new Valley();
    }

    private static Descent run(Optimizer optimizer, double tolerance) {
        return new Minimizer(optimizer, new Limits(tolerance, 2000, Budget.NONE), Watch.NONE)
                .run(valley(), Penalty.none(2), new double[] {3, -2});
    }

    private static void arrivesWhereItSaysItDoes(Optimizer optimizer) {
        var descent = run(optimizer, 1e-8);
        if (optimizer instanceof Rule && !(descent.stop() instanceof Stop.Converged)) {
            // At a rate that does not fall, some never settle; but they say so, and walk down.
            assertTrue(
                    descent.stop() instanceof Stop.Limit || descent.stop() instanceof Stop.Stalled,
                    descent.stop().toString());
            assertTrue(descent.value() < valley().evaluate(new double[] {3, -2}, new double[2]), descent.toString());
            return;
        }
        assertTrue(descent.stop() instanceof Stop.Converged, descent.stop().toString());
        double[] g = new double[2];
        valley().evaluate(descent.w(), g);
        assertTrue(Vectors.largest(g) < 1e-7, descent.toString());
        assertArrayEquals(new double[] {0.25, 0.75}, descent.w(), 1e-7);
    }

    private static void givesTheSameBitsTwice(Optimizer optimizer) {
        assertArrayEquals(run(optimizer, 1e-8).w(), run(optimizer, 1e-8).w(), 0);
    }

    private static void leavesWhatItIsGivenAlone(Optimizer optimizer) {
        var problem = new Penalised(valley(), Penalty.none(2));
        Point start = problem.at(new double[] {3, -2});
        double[] w = start.w().clone();
        double[] g = start.gradient().clone();
        Moves moves = optimizer instanceof Search search
                ? search.start(problem, start, 1e-8, new double[0][])
                : new Updates(new Strides((Rule) optimizer, problem, start, 1e-8, new double[0][]));
        moves.next();
        moves.next();
        assertArrayEquals(w, start.w());
        assertArrayEquals(g, start.gradient());
    }

    /// Kept at every move, and gone on with from some of them by an optimizer that is new to it.
    private static void goesOnBitForBit(Optimizer optimizer) {
        double price = optimizer instanceof DualCoordinateDescent ? 0.1 : 0;
        goesOnBitForBit(optimizer, new Penalty(new double[2], new double[] {price, 0}));
        try {
            goesOnBitForBit(optimizer, new Penalty(new double[] {0.01, 0.3}, new double[2]));
        } catch (UserError refused) {
            assertTrue(refused.what().contains("absolute values"), refused.what());
        }
    }

    private static void goesOnBitForBit(Optimizer optimizer, Penalty penalty) {
        double[] start = {3, -2};
        var states = new ArrayList<State>();
        var limits = new Limits(1e-8, 300, Budget.NONE);
        var whole = new Minimizer(optimizer, limits, Watch.NONE)
                .kept(new Keeping(Optional.empty(), states))
                .run(slope(optimizer), penalty, start);
        assertTrue(states.size() > 1, optimizer.toString());
        for (int i : new int[] {0, 1, 2, 3, 7, states.size() / 2, states.size() - 2, states.size() - 1}) {
            var from = states.get(Math.clamp(i, 0, states.size() - 1));
            var rest = new Minimizer(optimizer, limits, Watch.NONE)
                    .kept(new Keeping(Optional.of(from), new ArrayList<>()))
                    .run(slope(optimizer), penalty, start);
            assertArrayEquals(whole.w(), rest.w(), 0, optimizer + " from step " + from.steps());
            assertEquals(whole.value(), rest.value());
            assertEquals(whole.steps(), rest.steps(), optimizer + " from step " + from.steps());
            assertEquals(whole.evaluations(), rest.evaluations(), optimizer + " from step " + from.steps());
            assertEquals(whole.stop().toString(), rest.stop().toString());
        }
    }

    /// What a search can work on: the valley; for fits of curves, a row that is curved.
    private static Objective slope(Optimizer optimizer) {
        return optimizer instanceof LevenbergMarquardt ? new LevenbergMarquardtTest.Valley() : valley();
    }

    /// Keeps every state, and knows one to go on from.
    private record Keeping(Optional<State> state, List<State> states) implements Keeper {
        @Override
        public boolean due() {
            return true;
        }

        @Override
        public void keep(State state) {
            states.add(state);
        }
    }

    private static void hasAPageThatSaysWhenToUseIt(Card card) {
        for (String item : List.of("Memory", "Use when", "Avoid when", "Source")) {
            assertFalse(card.page().items().getOrDefault(item, "").isBlank(), card.name() + " lacks " + item);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyOptimizerArrivesWhereItSaysItDoes(Optimizer optimizer) {
        arrivesWhereItSaysItDoes(optimizer);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyOptimizerGivesTheSameBitsTwice(Optimizer optimizer) {
        givesTheSameBitsTwice(optimizer);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyOptimizerLeavesWhatItIsGivenAlone(Optimizer optimizer) {
        leavesWhatItIsGivenAlone(optimizer);
    }

    @ParameterizedTest
    @MethodSource("listed")
    void everyOptimizerGoesOnBitForBit(Optimizer optimizer) {
        goesOnBitForBit(optimizer);
    }

    @Test
    void everyOptimizerHasAPageThatSaysWhenToUseIt() {
        assertTrue(all().size() >= 4);
        CATALOGUE.cards(Optimizer.class).forEach(OptimizerLawsTest::hasAPageThatSaysWhenToUseIt);
    }

    /// Says it has arrived where it started.
    private record Liar() implements Search {
        @Override
        public Moves start(Penalised problem, Point from, double tolerance, double[][] memory) {
            return new Moves() {
                @Override
                public Move next() {
                    return new Move.Arrived(from, new Certificate.Gradient(0, 1));
                }

                @Override
                public double[][] memory() {
                    return new double[0][];
                }
            };
        }
    }

    /// Remembers, outside of its slots, how often it was called.
    private record Forgetful(int[] calls) implements Rule {
        @Override
        public int slots() {
            return 0;
        }

        @Override
        public double rate() {
            return 0.1;
        }

        @Override
        public void step(Step at) {
            calls[0]++;
            at.w()[0] -= at.rate() * at.g()[0] * (1 + 1e-3 / calls[0]);
            at.w()[1] -= at.rate() * at.g()[1];
        }
    }

    /// Writes into the point it starts from.
    private record Vandal() implements Search {
        @Override
        public Moves start(Penalised problem, Point from, double tolerance, double[][] memory) {
            from.w()[0] = 0;
            return new Lbfgs(1).start(problem, from, tolerance, memory);
        }
    }

    /// Walks in ever shorter steps, and does not say how short when asked.
    private record Amnesiac() implements Search {
        @Override
        public Moves start(Penalised problem, Point from, double tolerance, double[][] memory) {
            return new Moves() {
                private double length = 0.1;
                private Point here = from;

                @Override
                public Move next() {
                    length *= 0.9;
                    here = problem.at(Vectors.moved(here.w(), -length, here.gradient()));
                    return new Move.Made(here);
                }

                @Override
                public double[][] memory() {
                    return new double[0][];
                }
            };
        }
    }

    @Test
    void theLawsCatchThoseWhoBreakThem() {
        assertThrows(AssertionError.class, () -> arrivesWhereItSaysItDoes(new Liar()));
        assertThrows(AssertionError.class, () -> givesTheSameBitsTwice(new Forgetful(new int[1])));
        assertThrows(AssertionError.class, () -> goesOnBitForBit(new Amnesiac()));
        assertThrows(AssertionError.class, () -> leavesWhatItIsGivenAlone(new Vandal()));
    }
}
