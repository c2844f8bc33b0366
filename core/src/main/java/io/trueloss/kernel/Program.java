package io.trueloss.kernel;

import io.trueloss.formula.Workings;
import io.trueloss.formula.Workings.Order;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// A formula compiled: for each thing that can be asked of it the code, made when it is first asked for; none
/// where the formula is too large. Safe to share between threads.
final class Program implements Kernel.Supply {

    private final Workings workings;
    private final Library library;
    private final int bits;
    private final Map<Order, Optional<Assembly>> assemblies = new EnumMap<>(Order.class);

    private Program(Workings workings, Library library, int bits) {
        this.workings = workings;
        this.library = library;
        this.bits = bits;
    }

    /// In plain code.
    static Program plain(Workings workings, Library library) {
        return new Program(workings, library, 0);
    }

    /// In vectors of so many bits.
    static Program vectors(Workings workings, Library library, int bits) {
        return new Program(workings, library, bits);
    }

    @Override
    public Optional<Tape> tape(Order order) {
        return assembly(order).map(assembly -> new Tape(assembly, workings, order));
    }

    @Override
    public void spent(Order order, long nanoseconds, long rows) {
        // It is never asked for code that is not there.
    }

    private synchronized Optional<Assembly> assembly(Order order) {
        return assemblies.computeIfAbsent(order, any -> {
            try {
                var steps = Steps.of(new Layout(workings, workings.roots(order), library));
                return Optional.of(bits == 0 ? Assembly.plain(steps) : Assembly.vectors(steps, bits));
            } catch (Steps.TooLarge | StackOverflowError tooLarge) {
                // The interpreter has the same bits.
                return Optional.empty();
            }
        });
    }
}
