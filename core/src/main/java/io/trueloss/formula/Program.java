package io.trueloss.formula;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Nodes laid out as a list of steps over cells of scratch memory, each cell one number a row. Immutable; a
/// [Machine] runs it.
final class Program {

    /// An input's entry that is copied into a cell.
    record Load(Node.Input input, int entry, int cell) {}

    /// One node's work: from the cells of its arguments to its own.
    record Step(Node.Call call, List<int[]> in, int[] out) {}

    final List<Load> loads = new ArrayList<>();
    /// Steps that depend on no direction, then those that do.
    final List<Step> steps = new ArrayList<>();
    final List<Step> directed = new ArrayList<>();
    /// Cells that hold one number for good.
    final Map<Integer, Double> numbers = new HashMap<>();
    /// For each root the cells in which its entries are found.
    final List<int[]> roots = new ArrayList<>();
    private int cells;

    private final Map<Node, int[]> places = new HashMap<>();
    private final Map<Integer, Integer> lastUse = new HashMap<>();

    /// @param roots what is to be computed; those that depend on a direction once for each direction
    Program(List<Node> roots) {
        var order = order(roots);
        order.forEach(this::place);
        order.stream().filter(node -> isStep(node) && !node.directed()).forEach(node -> steps.add(step(node)));
        order.stream().filter(node -> isStep(node) && node.directed()).forEach(node -> directed.add(step(node)));
        roots.forEach(root -> this.roots.add(places(root)));
        share();
        places.clear();
        lastUse.clear();
    }

    int cells() {
        return cells;
    }

    private static List<Node> order(List<Node> roots) {
        var seen = new HashSet<Node>();
        roots.forEach(root -> collect(root, seen));
        if (seen.size() > Graph.LIMIT) {
            throw Graph.tooLarge();
        }
        var order = new ArrayList<>(seen);
        order.sort(Comparator.comparingInt(Node::id));
        return order;
    }

    private static void collect(Node node, Set<Node> seen) {
        if (seen.add(node)) {
            node.args().forEach(arg -> collect(arg, seen));
        }
    }

    /// A list, and an entry of known place, are views of other nodes' cells.
    private static boolean isStep(Node node) {
        return node instanceof Node.Call call && call.op != Op.LIST && !isEntry(call);
    }

    private static boolean isEntry(Node.Call call) {
        return call.op == Op.INDEX
                && call.arg(1).isConstant()
                && call.arg(1).number() >= 0
                && call.arg(1).number() < call.arg(0).width()
                && call.arg(1).number() == Math.rint(call.arg(1).number());
    }

    private void place(Node node) {
        if (node instanceof Node.Call call && call.op == Op.LIST) {
            places.put(
                    node,
                    call.args.stream()
                            .flatMapToInt(arg -> java.util.Arrays.stream(places(arg)))
                            .toArray());
        } else if (node instanceof Node.Call call && isEntry(call)) {
            places.put(node, new int[] {places(call.arg(0))[(int) call.arg(1).number()]});
        } else {
            var own = new int[node.width()];
            for (int i = 0; i < own.length; i++) {
                own[i] = cells++;
                if (node instanceof Node.Input input) {
                    loads.add(new Load(input, i, own[i]));
                }
            }
            places.put(node, own);
            if (node instanceof Node.Constant constant) {
                numbers.put(own[0], constant.value);
            }
        }
    }

    private int[] places(Node node) {
        var places = this.places.get(node);
        if (places == null) {
            throw new IllegalStateException("a node must be placed after its arguments");
        }
        return places;
    }

    private Step step(Node node) {
        var call = (Node.Call) node;
        return new Step(call, call.args.stream().map(this::places).toList(), places(node));
    }

    /// Gives a cell that is read no more to the next step that needs one.
    private void share() {
        var fixed = new HashSet<Integer>();
        roots.forEach(root -> addAll(root, fixed));
        loads.forEach(load -> fixed.add(load.cell));
        fixed.addAll(numbers.keySet());
        directed.forEach(step -> step.in.forEach(in -> addAll(in, fixed)));
        directed.forEach(step -> addAll(step.out, fixed));
        for (int i = 0; i < steps.size(); i++) {
            for (int[] in : steps.get(i).in) {
                for (int cell : in) {
                    lastUse.put(cell, i);
                }
            }
        }
        new Reuse(fixed).run();
    }

    private static void addAll(int[] cells, Set<Integer> into) {
        for (int cell : cells) {
            into.add(cell);
        }
    }

    /// Renumbers cells so that few are needed.
    private final class Reuse {

        private final Set<Integer> fixed;
        private final Map<Integer, Integer> now = new HashMap<>();
        private final ArrayDeque<Integer> free = new ArrayDeque<>();
        private int next;

        Reuse(Set<Integer> fixed) {
            this.fixed = fixed;
            fixed.stream().sorted().forEach(cell -> now.put(cell, next++));
        }

        void run() {
            for (int i = 0; i < steps.size(); i++) {
                var step = steps.get(i);
                renumber(step.out);
                for (int[] in : step.in) {
                    release(in, i);
                }
            }
            steps.replaceAll(this::moved);
            directed.replaceAll(this::moved);
            loads.replaceAll(load -> new Load(load.input, load.entry, to(load.cell)));
            roots.replaceAll(this::moved);
            var old = Map.copyOf(numbers);
            numbers.clear();
            old.forEach((cell, number) -> numbers.put(to(cell), number));
            cells = next;
        }

        private void renumber(int[] out) {
            for (int cell : out) {
                if (!fixed.contains(cell)) {
                    now.put(cell, free.isEmpty() ? next++ : free.pop());
                }
            }
        }

        private void release(int[] in, int step) {
            for (int cell : in) {
                if (!fixed.contains(cell) && lastUse.getOrDefault(cell, -1) == step && lastUse.remove(cell) != null) {
                    free.push(to(cell));
                }
            }
        }

        private int to(int cell) {
            var place = now.get(cell);
            if (place == null) {
                throw new IllegalStateException("a cell must be written before it is read");
            }
            return place;
        }

        private Step moved(Step step) {
            return new Step(step.call, step.in.stream().map(this::moved).toList(), moved(step.out));
        }

        private int[] moved(int[] cells) {
            return java.util.Arrays.stream(cells).map(this::to).toArray();
        }
    }
}
