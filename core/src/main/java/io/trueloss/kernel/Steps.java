package io.trueloss.kernel;

import io.trueloss.formula.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The compiled form of what is asked of a formula: passes over cells, in order. Immutable; each [Tape] that
/// runs it has memory of its own.
///
/// @param cells how many cells there are
/// @param loads which inputs go into which cells
/// @param copied cells of inputs that must start at the block's first row
/// @param numbers cells that hold one number for good
/// @param scratch cells that need memory of their own
/// @param once what depends on no direction
/// @param directed what is done along each direction
/// @param roots for each root the cells of its entries
/// @param checksTies whether a check may fail because of a tie
/// @param real the floating-point kind that is worked on
record Steps(
        int cells,
        List<Layout.Load> loads,
        Set<Integer> copied,
        Map<Integer, Double> numbers,
        Set<Integer> scratch,
        List<Step> once,
        List<Step> directed,
        List<int[]> roots,
        boolean checksTies,
        Kind real) {

    /// Whether what depends on no direction can be done on floats: nothing of it is left to the interpreter's
    /// code of doubles, and floats can hold the constants.
    boolean isSingle() {
        return once.stream().allMatch(Loop.class::isInstance)
                && numbers.values().stream().allMatch(Steps::isSingle);
    }

    private static boolean isSingle(double number) {
        float single = (float) number;
        return Float.isFinite(single) == Double.isFinite(number) && (single == 0) == (number == 0);
    }

    /// How many operations a pass may have. Beyond it, C2 may stop inlining and keep vectors on the heap.
    static final int PASS = 64;

    /// How many operations everything together may have.
    static final int LIMIT = 20_000;

    /// A part of the work.
    sealed interface Step {}

    /// Passes, run one after the other for each entry of a vector.
    ///
    /// @param width how many entries
    /// @param cuts what each pass does
    record Loop(int width, List<Cut> cuts) implements Step {}

    /// Work of the interpreter's own code.
    record Foreign(Node.Call call, List<int[]> in, int[] out) implements Step {}

    static Steps of(Layout layout) {
        return of(layout, PASS);
    }

    /// @param most how many operations a pass may have
    static Steps of(Layout layout, int most) {
        return new Making(layout, most).steps();
    }

    private static final class Making {

        private final Layout layout;
        private final int most;
        private final Set<Integer> kept = new HashSet<>();
        private final Set<Integer> scratch = new HashSet<>();
        private final Set<Integer> copied = new HashSet<>();
        private int size;

        Making(Layout layout, int most) {
            this.layout = layout;
            this.most = most;
        }

        Steps steps() {
            var once = Schedule.of(layout.works);
            var directed = Schedule.of(layout.directed);
            kept.addAll(Schedule.read(once));
            kept.addAll(Schedule.read(directed));
            for (int[] root : layout.roots) {
                kept.addAll(Schedule.key(root));
            }
            var first = made(once);
            var second = made(directed);
            return new Steps(
                    layout.cells(),
                    loads(),
                    copied,
                    layout.numbers,
                    scratch,
                    first,
                    second,
                    layout.roots,
                    layout.checksTies,
                    layout.real());
        }

        private List<Layout.Load> loads() {
            var loads = new ArrayList<Layout.Load>();
            for (var load : layout.loads) {
                if (kept.contains(load.cell())) {
                    loads.add(load);
                }
            }
            return loads;
        }

        private List<Step> made(List<Schedule.Stage> stages) {
            var steps = new ArrayList<Step>();
            for (var stage : stages) {
                if (stage.works().getFirst() instanceof Work.Other other) {
                    for (int[] in : other.in()) {
                        copied.addAll(Schedule.key(in));
                    }
                    scratch.addAll(Schedule.key(other.out()));
                    steps.add(new Foreign(other.call(), other.in(), other.out()));
                } else {
                    steps.add(loop(stage));
                }
            }
            return steps;
        }

        private Loop loop(Schedule.Stage stage) {
            var cuts = new Stretch(stage, layout, kept).cuts(most);
            for (var cut : cuts) {
                size += cut.order().size();
                for (var store : cut.stores()) {
                    scratch.addAll(Schedule.key(store.to()));
                }
            }
            if (size > LIMIT) {
                throw new TooLarge();
            }
            return new Loop(stage.width(), cuts);
        }
    }

    /// The work is more than is worth compiling.
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
