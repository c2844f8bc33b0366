package io.trueloss.kernel;

import io.trueloss.formula.Derivatives;
import io.trueloss.formula.Evaluator;
import io.trueloss.formula.Part;
import io.trueloss.formula.Workings;
import io.trueloss.formula.Workings.Order;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Where kernels are made and warmed, one after the other, beside the work that wants them. Safe to share
/// between threads.
final class Foundry {

    /// How many formulas it remembers.
    private static final int REMEMBERED = 128;
    /// How long code is warmed before it is given up, in nanoseconds.
    private static final long PATIENCE = 10_000_000_000L;
    /// Rows a call while code is warmed: vectors are slow while they are cold.
    private static final int TILE = 32;
    private static final int CALLS = 400;
    /// Formulas are trees, and may be deep.
    private static final long STACK = 16L << 20;

    private final Map<String, Heat> heats = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Heat> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final Library library = new Library();
    private final Object anvil = new Object();
    private Optional<Integer> width = Optional.empty();

    /// The heat of what is asked of a formula.
    Heat heat(Workings workings, Order order) {
        var text = Text.of(workings, order);
        synchronized (heats) {
            return heats.computeIfAbsent(text, any -> new Heat(this, workings, order));
        }
    }

    void inBackground(Runnable work) {
        Thread.ofPlatform().daemon().name("kernel").stackSize(STACK).start(() -> {
            synchronized (anvil) {
                work.run();
            }
        });
    }

    /// Code that takes less than a time for a full block: in vectors, if there are any. A formula that is too
    /// large to compile stays with the interpreter, whose bits are the same.
    Optional<Assembly> made(Workings workings, Order order, long blockTime) {
        synchronized (anvil) {
            Steps steps;
            try {
                steps = Steps.of(new Layout(workings, workings.roots(order), library));
            } catch (Steps.TooLarge | StackOverflowError tooLarge) {
                return Optional.empty();
            }
            if (width.isEmpty()) {
                width = Optional.of(Width.bits());
            }
            int bits = width.get();
            var vectors = bits == 0
                    ? Optional.<Assembly>empty()
                    : warm(Assembly.vectors(steps, bits), workings, order, blockTime);
            return vectors.isPresent() ? vectors : warm(Assembly.plain(steps), workings, order, blockTime);
        }
    }

    /// Runs code on made-up rows until it takes less than a time for a full block.
    private static Optional<Assembly> warm(Assembly code, Workings workings, Order order, long blockTime) {
        var tape = new Tape(code, workings, order);
        int scores = workings.parts().stream().mapToInt(Part::length).sum();
        var into = Derivatives.of(scores, Evaluator.BLOCK);
        long start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE) {
            for (int i = 0; i < CALLS && System.nanoTime() - start < PATIENCE; i++) {
                tape.rehearse(TILE, into);
            }
            long best = Long.MAX_VALUE;
            for (int i = 0; i < 3; i++) {
                long before = System.nanoTime();
                tape.rehearse(Evaluator.BLOCK, into);
                best = Math.min(best, System.nanoTime() - before);
            }
            if (best < blockTime) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }
}
