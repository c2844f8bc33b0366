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
    private final Kind real;
    private final int bits;
    private final Map<Order, Optional<Assembly>> assemblies = new EnumMap<>(Order.class);

    /// @param real the floating-point kind that is worked on
    /// @param bits of a vector; 0 for plain code
    Program(Workings workings, Library library, Kind real, int bits) {
        this.workings = workings;
        this.library = library;
        this.real = real;
        this.bits = bits;
    }

    @Override
    public Optional<Tape> tape(Order order) {
        return assembly(order).map(assembly -> new Tape(assembly, workings, order));
    }

    /// The code of an order on floats; nothing if part of it is no straight line of float operations, if it has
    /// a constant that no float can hold, if it is too large, or if it is the curvature of a formula whose
    /// second derivatives are taken along directions.
    Optional<SingleTape> single(Order order) {
        return assembly(order).map(assembly -> new SingleTape(assembly, workings, order));
    }

    @Override
    public void spent(Order order, long nanoseconds, long rows) {
        // It is never asked for code that is not there.
    }

    private synchronized Optional<Assembly> assembly(Order order) {
        return assemblies.computeIfAbsent(order, any -> {
            try {
                var steps = Steps.of(new Layout(workings, workings.roots(order), library, real));
                if (real == Kind.FLOAT && (isDirected(order) || !steps.isSingle())) {
                    return Optional.empty();
                }
                return Optional.of(bits == 0 ? Assembly.plain(steps) : Assembly.vectors(steps, bits));
            } catch (Steps.TooLarge | StackOverflowError tooLarge) {
                // The interpreter has the same bits.
                return Optional.empty();
            }
        });
    }

    private boolean isDirected(Order order) {
        return order == Order.CURVATURE && workings.blocks().stream().anyMatch(Workings.Block::directed);
    }
}
