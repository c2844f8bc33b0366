package io.trueloss.formula;

import io.trueloss.random.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Searches for a jump of the derivative: along lines through the space of scores, for targets of several kinds
/// and sizes, every comparison and tie that turns is cornered, and the derivatives on its two sides are
/// compared.
final class Jumps {

    private static final double[] SIZES = {1, 0.01, 10, 1000, 1e6};
    private static final int LINES = 6;
    /// Two distances from a place where something turns, as parts of the line: what grows with the distance is
    /// no jump.
    private static final double NEAR = 0x1p-40;

    private static final double FAR = 0x1p-28;
    /// Differences that may be rounding, relative to the derivatives at the ends of the line.
    private static final double NOISE = 1e-9;

    private final Calculus calculus;
    private final List<Node> turning = new ArrayList<>();

    Jumps(Calculus calculus) {
        this.calculus = calculus;
        var seen = new HashSet<Node>();
        collect(calculus.value(), seen);
    }

    /// Kinks and conditions that matter to a derivative: what only a condition holds does not, as it chooses
    /// nothing else.
    private void collect(Node node, Set<Node> seen) {
        if (!node.scored() || !seen.add(node)) {
            return;
        }
        if (node.is(Op.IF) && node.arg(0).scored()) {
            turning.add(node.arg(0));
        }
        if (isKink(node)) {
            turning.add(node);
        }
        int from = node.is(Op.IF) ? 1 : 0;
        node.args().subList(from, node.args().size()).forEach(arg -> collect(arg, seen));
    }

    /// Those at which the derivative jumps.
    Set<Node> found() {
        return turning.isEmpty() ? Set.of() : new Hunt().run();
    }

    /// Whether it has a kink of its own, rather than being the condition of a choice.
    static boolean isKink(Node node) {
        return node.is(Op.ABS) || node.is(Op.MAX) || node.is(Op.MIN);
    }

    /// The points of one search.
    private final class Hunt {

        private final Seed seed = new Seed(0).child("jumps");
        private long drawn;
        private final Set<Node> found = new LinkedHashSet<>();
        /// Which node each sign is about.
        private final List<Node> owners = new ArrayList<>();
        private final Machine machine;
        private final Machine slopes = new Machine(calculus.gradientPlan().program(), new Kinks(calculus));
        private final int size =
                calculus.parts().stream().mapToInt(Part::length).sum();
        private final double[][] point = new double[size][1];
        private Rows rows = rows(0, 1);

        Hunt() {
            var watched = new ArrayList<Node>();
            for (Node node : turning) {
                var args = isKink(node) ? node.args() : List.of(node);
                int width = args.stream().mapToInt(Node::width).max().orElse(1);
                boolean vector = node.is(Op.MAX) && args.size() == 1;
                watched.addAll(args);
                owners.addAll(Collections.nCopies(vector ? 1 : width, node));
            }
            this.machine = new Machine(new Program(watched), new Kinks(calculus));
        }

        Set<Node> run() {
            for (double scale : SIZES) {
                for (int line = 0; line < LINES; line++) {
                    rows = rows(line, scale);
                    cross(draw(scale), draw(scale), 1);
                }
            }
            return found;
        }

        private double target(int line, double scale) {
            int classes = calculus.resolved().shape().classes();
            if (classes > 0) {
                return line % classes;
            }
            boolean sign = calculus.resolved().formula().free().contains("s");
            return sign ? line % 2 : line < 2 ? line : scale * uniform();
        }

        /// A row whose target has several entries has them all: equal shares, labels 0 and 1 in some lines,
        /// numbers of every size in others.
        private double[][] targets(int line, double scale) {
            var shape = calculus.resolved().shape();
            boolean several = shape.label() == Label.DISTRIBUTION || shape.label() == Label.VECTOR;
            var targets = new double[several ? shape.classes() : 0][1];
            for (int k = 0; k < targets.length; k++) {
                targets[k][0] = shape.label() == Label.DISTRIBUTION
                        ? 1.0 / targets.length
                        : line % 2 == 0 ? (line / 2 + k) % 2 : scale * uniform();
            }
            return targets;
        }

        private Rows rows(int line, double scale) {
            var columns = new double[calculus.resolved().columns().size()][1];
            for (double[] column : columns) {
                column[0] = uniform();
            }
            return new Rows(new double[] {target(line, scale)}, targets(line, scale), point, columns);
        }

        private double[] draw(double scale) {
            var point = new double[size];
            Arrays.setAll(point, i -> scale * 6 * (uniform() - 0.5));
            return point;
        }

        private double uniform() {
            return seed.uniform(drawn++);
        }

        /// Adds what jumps between two points. The place of one turn is a good point to look for others from:
        /// there, say, the inside of a tube is.
        private void cross(double[] from, double[] to, int depth) {
            long[] start = signs(from);
            long[] end = signs(to);
            for (int turn = 0; turn < start.length; turn++) {
                if (start[turn] != end[turn] && !found.contains(owners.get(turn))) {
                    double place = corner(from, to, turn, start[turn]);
                    if (jumps(from, to, place)) {
                        found.add(owners.get(turn));
                    }
                    if (depth > 0) {
                        var middle = between(from, to, place);
                        cross(from, middle, depth - 1);
                        cross(middle, to, depth - 1);
                    }
                }
            }
        }

        /// The last place of a line, as a part of it, where a sign is as at the start.
        private double corner(double[] from, double[] to, int turn, long before) {
            double low = 0;
            double high = 1;
            for (int step = 0; step < 50; step++) {
                double middle = low + (high - low) / 2;
                boolean same = signs(between(from, to, middle))[turn] == before;
                low = same ? middle : low;
                high = same ? high : middle;
            }
            return low;
        }

        /// Whether the derivatives on the two sides of a place differ, and not less the nearer they are.
        private boolean jumps(double[] from, double[] to, double place) {
            double[] one = derivative(from);
            double[] other = derivative(to);
            double[] near = gaps(from, to, place, NEAR);
            double[] far = gaps(from, to, place, FAR);
            for (int i = 0; i < size; i++) {
                double noise = NOISE * (Math.abs(one[i]) + Math.abs(other[i]));
                if (near[i] > far[i] / 2 && near[i] > noise) {
                    return true;
                }
            }
            return false;
        }

        private double[] gaps(double[] from, double[] to, double place, double apart) {
            double[] one = derivative(between(from, to, place - apart));
            double[] other = derivative(between(from, to, place + apart));
            var gaps = new double[size];
            Arrays.setAll(gaps, i -> Math.abs(one[i] - other[i]));
            return gaps;
        }

        private double[] between(double[] from, double[] to, double share) {
            var point = new double[size];
            Arrays.setAll(point, i -> from[i] + share * (to[i] - from[i]));
            return point;
        }

        private void stand(double[] at) {
            for (int i = 0; i < size; i++) {
                point[i][0] = at[i];
            }
        }

        /// NaN where the formula is not defined or infinite: there a derivative has nothing to jump from.
        private double[] derivative(double[] at) {
            stand(at);
            slopes.run(rows, 0, 1);
            var derivative = new double[size];
            if (!Double.isFinite(slopes.root(0)[0][0])) {
                Arrays.fill(derivative, Double.NaN);
                return derivative;
            }
            for (int i = 0; i < calculus.parts().size(); i++) {
                double[][] root = slopes.root(1 + i);
                var part = calculus.parts().get(i);
                for (int entry = 0; entry < part.length(); entry++) {
                    derivative[part.offset() + entry] = root[root.length == 1 ? 0 : entry][0];
                }
            }
            return derivative;
        }

        /// What each turning node says at a point: which branch, which side, which entry.
        private long[] signs(double[] at) {
            stand(at);
            machine.run(rows, 0, 1);
            var signs = new ArrayList<Long>();
            int place = 0;
            for (Node node : turning) {
                double[][] first = machine.root(place++);
                if (!isKink(node)) {
                    add(signs, first, new double[][] {{0.5}});
                } else if (node.is(Op.ABS)) {
                    add(signs, first, new double[][] {{0}});
                } else if (node.args().size() == 2) {
                    add(signs, first, machine.root(place++));
                } else {
                    signs.add(greatest(first));
                }
            }
            return signs.stream().mapToLong(Long::longValue).toArray();
        }

        private void add(List<Long> signs, double[][] a, double[][] b) {
            for (int entry = 0; entry < Math.max(a.length, b.length); entry++) {
                double gap = a[a.length == 1 ? 0 : entry][0] - b[b.length == 1 ? 0 : entry][0];
                signs.add(gap > 0 ? 1L : -1L);
            }
        }

        private static long greatest(double[][] v) {
            int greatest = 0;
            for (int entry = 1; entry < v.length; entry++) {
                greatest = v[entry][0] > v[greatest][0] ? entry : greatest;
            }
            return greatest;
        }
    }
}
