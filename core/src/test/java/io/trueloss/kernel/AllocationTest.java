package io.trueloss.kernel;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import io.trueloss.catalogue.Card;
import io.trueloss.error.UserError;
import io.trueloss.formula.Bound;
import io.trueloss.formula.Derivatives;
import io.trueloss.formula.Evaluator;
import io.trueloss.formula.Label;
import io.trueloss.formula.Shape;
import io.trueloss.formula.Workings;
import io.trueloss.formula.Workings.Order;
import io.trueloss.loss.Losses;
import io.trueloss.loss.Target;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Warm vectors stay in registers. Where a pass is too large for C2 to inline all of it, vectors go to the
/// heap, a hundred times slower: seen by what is allocated, which does not depend on the machine's load.
final class AllocationTest {

    /// With `-Dtrueloss.laws=full` the whole catalogue is warmed, which takes minutes.
    private static final boolean FULL = "full".equals(System.getProperty("trueloss.laws"));
    private static final List<String> SOME = List.of("logistic", "sloped-logistic", "spherical", "poisson", "softmax");

    /// Bytes that a warm call may allocate.
    private static final long MOST = 64;
    private static final int CALLS = 200;
    private static final int TILE = 32;
    private static final long PATIENCE = 60_000_000_000L;
    /// Long enough for the other losses here.
    private static final long TRIED = 8_000_000_000L;

    private static final ThreadMXBean BEAN = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int BITS = Width.bits();

    /// A loss compiled for the widest vectors that this machine has.
    private static final class Trial {
        private final Tape tape;
        private final Derivatives into;

        Trial(Bound bound, int most) {
            var workings = Workings.of(bound);
            var layout = new Layout(workings, workings.roots(Order.CURVATURE), new Library());
            this.tape = new Tape(Assembly.vectors(Steps.of(layout, most), BITS), workings, Order.CURVATURE);
            this.into = Derivatives.of(bound.size(), Evaluator.BLOCK);
        }

        /// Runs until a call allocates next to nothing, or for so many nanoseconds; then says what one
        /// allocates.
        long warm(long patience) {
            long start = System.nanoTime();
            long least = Long.MAX_VALUE;
            while (least >= MOST && System.nanoTime() - start < patience) {
                for (int i = 0; i < CALLS; i++) {
                    tape.rehearse(TILE, into);
                }
                least = Math.min(least, allocated());
            }
            return least;
        }

        private long allocated() {
            long before = BEAN.getCurrentThreadAllocatedBytes();
            tape.rehearse(Evaluator.BLOCK, into);
            return BEAN.getCurrentThreadAllocatedBytes() - before;
        }
    }

    /// Nothing if the loss has settings that must be given.
    private static Stream<Bound> bounds(String name) {
        try {
            var loss = Losses.read(name);
            return Stream.of(loss.bind(shape(loss.target())));
        } catch (UserError misfit) {
            return Stream.of();
        }
    }

    private static Shape shape(Target target) {
        return switch (target) {
            case CLASS, ORDERED -> Shape.classes(4);
            case DISTRIBUTION -> new Shape(Label.DISTRIBUTION, 3, List.of());
            case NUMBERS, LABELS -> Shape.vector(3);
            default -> Shape.number();
        };
    }

    @TestFactory
    Stream<DynamicTest> warmVectorsStayInRegisters() {
        assumeTrue(BITS > 0, "this machine has no vectors");
        var names = FULL ? Losses.cards().stream().map(Card::name) : SOME.stream();
        return names.flatMap(name -> bounds(name)
                .map(bound -> DynamicTest.dynamicTest(name, () -> {
                    long bytes = new Trial(bound, Steps.PASS).warm(PATIENCE);
                    assertTrue(bytes < MOST, bytes + " bytes a call");
                })));
    }

    @Test
    void aPassThatIsTooLargeIsSeen() {
        assumeTrue(BITS > 0, "this machine has no vectors");
        var large = bounds("crps-normal")
                .map(bound -> new Trial(bound, Steps.LIMIT))
                .findFirst();
        assertTrue(large.orElseThrow().warm(TRIED) >= MOST);
    }

    @Test
    void everyPassOfTheCatalogueIsSmall() {
        var library = new Library();
        for (var card : Losses.cards()) {
            for (Bound bound : bounds(card.name()).toList()) {
                var workings = Workings.of(bound);
                var steps = Steps.of(new Layout(workings, workings.roots(Order.CURVATURE), library));
                for (var cut : cuts(steps)) {
                    assertTrue(cut.order().size() <= Steps.PASS, card.name());
                }
            }
        }
    }

    private static List<Cut> cuts(Steps steps) {
        return Stream.of(steps.once(), steps.directed())
                .flatMap(List::stream)
                .flatMap(step -> step instanceof Steps.Loop loop ? loop.cuts().stream() : Stream.of())
                .toList();
    }
}
