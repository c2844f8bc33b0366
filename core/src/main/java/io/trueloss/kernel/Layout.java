package io.trueloss.kernel;

import io.trueloss.formula.Node;
import io.trueloss.formula.Op;
import io.trueloss.formula.Part;
import io.trueloss.formula.Workings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What is asked of a formula, as work on cells in an order in which it can be done.
final class Layout {

    /// An input's entry and its cell.
    record Load(Node.Input input, int entry, int cell) {

        /// Its array among those of a table.
        ///
        /// @param <A> an array of doubles or of floats
        <A> A of(List<Part> parts, A y, A[] targets, A[] scores, A[] columns) {
            return switch (input.source()) {
                case TARGET -> y;
                case TARGETS -> targets[entry];
                case SCORE -> scores[parts.get(input.slot()).offset() + entry];
                case COLUMN -> columns[input.slot()];
                case DIRECTION -> throw new IllegalStateException("a direction is no data");
            };
        }
    }

    /// Vectors up to this length are worked on entry by entry at once, longer ones in a loop.
    static final int SHORT = 4;

    private final Workings workings;
    private final Kind real;
    private final Map<Node, int[]> places = new HashMap<>();
    private final Set<Node> seen = new HashSet<>();
    private final Lowering lowering;
    private int cells;

    final List<Load> loads = new ArrayList<>();
    /// Cells that hold one number for good.
    final Map<Integer, Double> numbers = new HashMap<>();
    final List<Work> works = new ArrayList<>();
    /// Work that depends on a direction.
    final List<Work> directed = new ArrayList<>();
    final List<int[]> roots = new ArrayList<>();
    /// Whether ties are among what is checked: then a check that fails does not say which row it is.
    boolean checksTies;

    /// Of work on doubles.
    Layout(Workings workings, List<Node> roots, Library library) {
        this(workings, roots, library, Kind.DOUBLE);
    }

    /// @param real the floating-point kind that is worked on
    Layout(Workings workings, List<Node> roots, Library library, Kind real) {
        this.workings = workings;
        this.real = real;
        this.lowering = new Lowering(this, library);
        for (var root : roots) {
            place(root);
        }
        for (var root : roots) {
            this.roots.add(places(root));
        }
        if (real == Kind.DOUBLE) {
            check(1, List.of(this.roots.getFirst()));
        } else {
            checkAll(roots);
        }
    }

    /// Floats overflow where doubles do not, and a derivative may where the loss does not.
    private void checkAll(List<Node> nodes) {
        var narrow = new TreeSet<Integer>();
        for (int i = 0; i < nodes.size(); i++) {
            int[] root = roots.get(i);
            if (!nodes.get(i).directed() && root.length <= SHORT) {
                Arrays.stream(root).forEach(narrow::add);
            } else if (!nodes.get(i).directed()) {
                check(root.length, List.of(root));
            }
        }
        check(1, narrow.stream().map(cell -> new int[] {cell}).toList());
    }

    private void check(int width, List<int[]> in) {
        works.add(new Work.Atom(width, in, new int[0], Work.Role.CHECK, true, Layout::finite));
    }

    /// 0 if all are finite, else NaN.
    private static List<Lane> finite(Lanes lanes, List<Lane> in, Lane entry) {
        var zero = lanes.number(0.0);
        var sum = lanes.number(0.0);
        for (int i = 0; i < in.size(); i++) {
            var one = lanes.apply(Code.MUL, in.get(i), zero);
            sum = i == 0 ? one : lanes.apply(Code.ADD, sum, one);
        }
        return List.of(sum);
    }

    int cells() {
        return cells;
    }

    Kind real() {
        return real;
    }

    Workings workings() {
        return workings;
    }

    /// Cells of a new vector.
    int[] fresh(int width) {
        int first = this.cells;
        this.cells += width;
        int[] cells = new int[width];
        for (int i = 0; i < width; i++) {
            cells[i] = first + i;
        }
        return cells;
    }

    int[] places(Node node) {
        var places = this.places.get(node);
        if (places == null) {
            throw new IllegalStateException("a node must be placed after its arguments");
        }
        return places;
    }

    /// Adds work that computes a node.
    void add(Node node, Work work) {
        (node.directed() ? directed : works).add(work);
    }

    /// Sees to it that a node is computed.
    void place(Node node) {
        if (!seen.add(node)) {
            return;
        }
        for (var arg : node.args()) {
            place(arg);
        }
        if (node instanceof Node.Call call) {
            places.put(node, placed(call));
            return;
        }
        int[] own = fresh(node.width());
        if (node instanceof Node.Input input) {
            for (int entry = 0; entry < own.length; entry++) {
                loads.add(new Load(input, entry, own[entry]));
            }
        } else {
            numbers.put(own[0], node.number());
        }
        places.put(node, own);
    }

    private int[] placed(Node.Call call) {
        if (call.op() == Op.LIST) {
            return call.args().stream()
                    .flatMapToInt(arg -> Arrays.stream(places(arg)))
                    .toArray();
        }
        if (call.op() == Op.INDEX && call.arg(1).isConstant()) {
            double place = call.arg(1).number();
            if (place >= 0 && place < call.arg(0).width() && place == Math.rint(place)) {
                return new int[] {places(call.arg(0))[(int) place]};
            }
        }
        var own = fresh(call.width());
        var in = new ArrayList<int[]>();
        for (var arg : call.args()) {
            in.add(places(arg));
        }
        if (!lowering.lowered(call, in, own)) {
            add(call, new Work.Other(call, in, own));
        }
        return own;
    }
}
