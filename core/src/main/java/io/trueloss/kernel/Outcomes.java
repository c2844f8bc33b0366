package io.trueloss.kernel;

import io.trueloss.formula.Part;
import io.trueloss.formula.Workings;
import io.trueloss.formula.Workings.Order;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Where what is asked of a formula stands when its steps have run. What depends on a direction is not here.
final class Outcomes {

    /// A root's cell and the output that it is.
    ///
    /// @param kind VALUE, or which derivatives it belongs to
    /// @param index among the derivatives of its kind
    record Outcome(int cell, Order kind, int index) {

        /// Its array among those that are written.
        ///
        /// @param <A> an array of doubles or of floats
        <A> A of(A value, A[] gradient, A[] curvature) {
            return switch (kind) {
                case VALUE -> value;
                case GRADIENT -> gradient[index];
                case CURVATURE -> curvature[index];
            };
        }
    }

    private final Steps steps;
    private final List<Part> parts;
    private final Set<Integer> written = new HashSet<>();
    private final List<Outcome> first = new ArrayList<>();
    private final List<Outcome> later = new ArrayList<>();

    /// Roots that are written where they go.
    final Outcome[] direct;
    /// Roots that are copied there.
    final Outcome[] copies;

    Outcomes(Steps steps, Workings workings, Order order) {
        this.steps = steps;
        this.parts = workings.parts();
        add(steps.roots().getFirst()[0], Order.VALUE, 0);
        if (order != Order.VALUE) {
            gradient();
        }
        if (order == Order.CURVATURE) {
            for (int i = 0; i < workings.blocks().size(); i++) {
                if (!workings.blocks().get(i).directed()) {
                    curvature(workings.blocks().get(i), steps.roots().get(1 + parts.size() + i));
                }
            }
        }
        this.direct = first.toArray(new Outcome[0]);
        this.copies = later.toArray(new Outcome[0]);
    }

    private void gradient() {
        for (int part = 0; part < parts.size(); part++) {
            int[] root = steps.roots().get(1 + part);
            for (int entry = 0; entry < parts.get(part).length(); entry++) {
                add(
                        root[root.length == 1 ? 0 : entry],
                        Order.GRADIENT,
                        parts.get(part).offset() + entry);
            }
        }
    }

    private void curvature(Workings.Block block, int[] root) {
        var row = parts.get(block.row());
        var column = parts.get(block.column());
        for (int entry = 0; entry < column.length(); entry++) {
            int across = column.offset() + entry;
            for (int i = 0; i < row.length(); i++) {
                int down = row.offset() + i;
                if (across <= down) {
                    int cell = root[root.length == 1 ? 0 : row.length() > 1 ? i : entry];
                    add(cell, Order.CURVATURE, down * (down + 1) / 2 + across);
                }
            }
        }
    }

    /// What the interpreter's code reads stays in memory, where that code looks for it.
    private void add(int cell, Order kind, int index) {
        boolean read = steps.copied().contains(cell);
        boolean direct = !read && steps.scratch().contains(cell) && written.add(cell);
        (direct ? first : later).add(new Outcome(cell, kind, index));
    }
}
