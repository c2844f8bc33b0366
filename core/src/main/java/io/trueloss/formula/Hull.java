package io.trueloss.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The bounds of derivatives over all ties: derivatives computed forward, in intervals where a kink has its
/// arguments tied. Pieces of derivatives at kinks only ever meet in linear operations, whose intervals are
/// exact one by one.
final class Hull {

    private final Calculus calculus;
    private final List<Part> parts;
    private final List<Derivative> derivatives;

    Hull(Calculus calculus) {
        this.calculus = calculus;
        this.parts = calculus.parts();
        this.derivatives = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            derivatives.add(new Derivative(part));
        }
    }

    void run(Rows rows, int from, int to, double width, Ends ends) {
        for (Derivative derivative : derivatives) {
            derivative.width = width;
            derivative.run(rows, from, to, ends);
        }
    }

    /// Lower and upper bounds of each entry of a node in one row.
    private record Bounds(double[] low, double[] high) {

        static Bounds of(int width) {
            return new Bounds(new double[width], new double[width]);
        }

        double low(int entry) {
            return low[low.length == 1 ? 0 : entry];
        }

        double high(int entry) {
            return high[high.length == 1 ? 0 : entry];
        }

        void set(int entry, double one, double other) {
            low[entry] = Math.min(one, other);
            high[entry] = Math.max(one, other);
        }
    }

    /// The derivative by one part, all its nodes kept.
    private final class Derivative {

        private final int part;
        private final List<Node> nodes;
        private final Map<Node, Integer> places = new HashMap<>();
        private final Map<Node, Bounds> kinked = new HashMap<>();
        private final Machine machine;
        private double width;
        private int row;

        Derivative(int part) {
            this.part = part;
            this.nodes = calculus.derivative(part);
            this.machine = new Machine(new Program(nodes), new Kinks(calculus));
            for (int i = 0; i < nodes.size(); i++) {
                var node = nodes.get(i);
                places.put(node, i);
                boolean kink =
                        node instanceof Node.Call call && call.piece != Piece.NONE && call.piece != Piece.MILLS_REST
                                || node.is(Op.SORT)
                                || node.is(Op.UNSORT);
                if (kink || node.args().stream().anyMatch(kinked::containsKey)) {
                    kinked.put(node, Bounds.of(node.width()));
                }
            }
        }

        void run(Rows rows, int from, int to, Ends ends) {
            machine.run(rows, from, to);
            var part = parts.get(this.part);
            for (int entry = 0; entry < part.length(); entry++) {
                if (part.length() > 1) {
                    machine.along(this.part, entry, to - from);
                }
                for (row = 0; row < to - from; row++) {
                    var bounds = bounds();
                    ends.low()[part.offset() + entry][row] = bounds.low(0);
                    ends.high()[part.offset() + entry][row] = bounds.high(0);
                }
            }
        }

        private Bounds bounds() {
            for (Node node : nodes) {
                var bounds = kinked.get(node);
                if (bounds != null && node instanceof Node.Call call) {
                    for (int entry = 0; entry < call.width(); entry++) {
                        compute(call, entry, bounds);
                    }
                }
            }
            return boundsOf(nodes.getLast());
        }

        private double value(Node node, int entry) {
            double[][] value = machine.root(places.getOrDefault(node, 0));
            return value[value.length == 1 ? 0 : entry][row];
        }

        private double low(Node node, int entry) {
            var bounds = kinked.get(node);
            return bounds == null ? value(node, entry) : bounds.low(entry);
        }

        private double high(Node node, int entry) {
            var bounds = kinked.get(node);
            return bounds == null ? value(node, entry) : bounds.high(entry);
        }

        private Bounds boundsOf(Node node) {
            return new Bounds(new double[] {low(node, 0)}, new double[] {high(node, 0)});
        }

        private void compute(Node.Call call, int entry, Bounds into) {
            if (call.piece != Piece.NONE) {
                kink(call, entry, into);
                return;
            }
            var a = call.arg(0);
            var b = call.args.getLast();
            switch (call.op) {
                case ADD -> into.set(entry, low(a, entry) + low(b, entry), high(a, entry) + high(b, entry));
                case SUB -> into.set(entry, low(a, entry) - high(b, entry), high(a, entry) - low(b, entry));
                case NEG -> into.set(entry, -high(a, entry), -low(a, entry));
                case MUL, CHAIN, DIV -> product(call, entry, into);
                case IF -> copy(value(a, entry) == 1 ? call.arg(1) : b, entry, entry, into);
                case INDEX -> pick(a, value(b, 0), entry, into);
                case SUM -> sum(a, 0, a.width(), entry, into);
                case CUMSUM -> sum(a, 0, entry + 1, entry, into);
                case REVCUMSUM -> sum(a, entry, a.width(), entry, into);
                case SORT -> tied(call, sorted(b, entry), entry, into);
                case UNSORT -> unsorted(call, entry, into);
                case LIST -> item(call, entry, into);
                default -> into.set(entry, value(call, entry), value(call, entry));
            }
        }

        /// An entry that the vector does not have matters only in a branch that is taken, and there it was
        /// refused.
        private void pick(Node from, double place, int to, Bounds into) {
            if (place >= 0 && place < from.width()) {
                copy(from, (int) place, to, into);
            } else {
                into.set(to, Double.NaN, Double.NaN);
            }
        }

        private void copy(Node from, int entry, int to, Bounds into) {
            into.set(to, low(from, entry), high(from, entry));
        }

        private void item(Node.Call list, int entry, Bounds into) {
            int left = entry;
            for (Node item : list.args) {
                if (left >= 0 && left < item.width()) {
                    copy(item, left, entry, into);
                }
                left -= item.width();
            }
        }

        private void sum(Node a, int from, int to, int entry, Bounds into) {
            double low = 0;
            double high = 0;
            for (int i = from; i < to; i++) {
                low += low(a, i);
                high += high(a, i);
            }
            into.set(entry, low, high);
        }

        private void product(Node.Call call, int entry, Bounds into) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int corner = 0; corner < 4; corner++) {
                double a = corner < 2 ? low(call.arg(0), entry) : high(call.arg(0), entry);
                double b = corner % 2 == 0 ? low(call.arg(1), entry) : high(call.arg(1), entry);
                double product = call.op == Op.DIV ? a / b : a == 0 || b == 0 ? 0 : a * b;
                low = Math.min(low, product);
                high = Math.max(high, product);
            }
            into.set(entry, low, high);
        }

        /// Tied keys may stand in any order.
        private void tied(Node.Call sort, int chosen, int to, Bounds into) {
            var keys = sort.args.getLast();
            copy(sort.arg(0), chosen, to, into);
            for (int other = 0; other < keys.width(); other++) {
                if (isTied(keys, chosen, other)) {
                    widen(sort.arg(0), other, to, into);
                }
            }
        }

        private void unsorted(Node.Call unsort, int entry, Bounds into) {
            var keys = unsort.args.getLast();
            copy(unsort.arg(0), rank(keys, entry), entry, into);
            for (int other = 0; other < keys.width(); other++) {
                if (isTied(keys, entry, other)) {
                    widen(unsort.arg(0), rank(keys, other), entry, into);
                }
            }
        }

        private boolean isTied(Node keys, int one, int other) {
            return Math.abs(value(keys, one) - value(keys, other)) <= width;
        }

        private void widen(Node from, int entry, int to, Bounds into) {
            into.set(to, Math.min(into.low(to), low(from, entry)), Math.max(into.high(to), high(from, entry)));
        }

        private int rank(Node keys, int entry) {
            int rank = 0;
            for (int other = 0; other < keys.width(); other++) {
                int order = Double.compare(value(keys, other) + 0.0, value(keys, entry) + 0.0);
                rank += order < 0 || order == 0 && other < entry ? 1 : 0;
            }
            return rank;
        }

        private int sorted(Node keys, int rank) {
            int entry = 0;
            while (entry < keys.width() - 1 && rank(keys, entry) != rank) {
                entry++;
            }
            return entry;
        }

        private void kink(Node.Call call, int entry, Bounds into) {
            switch (call.piece) {
                case ABS -> abs(call, entry, into);
                case MORE -> choose(call, value(call.arg(0), entry) - value(call.arg(1), entry), entry, into);
                case LESS -> choose(call, value(call.arg(1), entry) - value(call.arg(0), entry), entry, into);
                case MOST -> most(call, into);
                default -> into.set(entry, value(call, entry), value(call, entry));
            }
        }

        private void abs(Node.Call call, int entry, Bounds into) {
            var x = call.arg(1);
            double u = value(call.arg(0), entry);
            double size = Math.max(Math.abs(low(x, entry)), Math.abs(high(x, entry)));
            if (Math.abs(u) <= width) {
                into.set(entry, -size, size);
            } else {
                into.set(entry, u > 0 ? low(x, entry) : -high(x, entry), u > 0 ? high(x, entry) : -low(x, entry));
            }
        }

        private void choose(Node.Call call, double gap, int entry, Bounds into) {
            var x = call.arg(2);
            var y = call.arg(3);
            if (Math.abs(gap) <= width || Double.isNaN(gap)) {
                into.set(entry, Math.min(low(x, entry), low(y, entry)), Math.max(high(x, entry), high(y, entry)));
            } else {
                copy(gap > 0 ? x : y, entry, entry, into);
            }
        }

        private void most(Node.Call call, Bounds into) {
            var v = call.arg(0);
            double top = Double.NEGATIVE_INFINITY;
            for (int entry = 0; entry < v.width(); entry++) {
                top = Math.max(top, value(v, entry));
            }
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int entry = 0; entry < v.width(); entry++) {
                if (value(v, entry) >= top - width) {
                    low = Math.min(low, low(call.arg(1), entry));
                    high = Math.max(high, high(call.arg(1), entry));
                }
            }
            into.set(0, low, high);
        }
    }
}
