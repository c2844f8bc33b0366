package io.trueloss.formula;

import io.trueloss.random.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;

/// Searches for a jump of the derivative: along lines through the space of scores, for targets of several kinds
/// and sizes, every comparison and tie that turns is cornered, and the derivatives on its two sides are
/// compared. What is compared may turn and turn back on a line: where it comes nearest to a turn is looked at
/// too.
final class Jumps {

    private static final double[] SIZES = {1, 0.01, 10, 1000, 1e6, 1e-5, 1e8};
    private static final int LINES = 6;
    /// Parts of a line of which the one is found in which something comes nearest to a turn, and how often that
    /// part is narrowed down.
    private static final int PARTS = 12;

    private static final int STEPS = 60;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    /// Three distances from a place where something turns, as parts of the line: what grows with the distance
    /// is no jump.
    private static final double NEAR = 0x1p-40;

    private static final double NEAREST = 0x1p-46;
    private static final double FAR = 0x1p-28;
    /// How much more the sides of a jump may differ from one distance to the next where there are several
    /// scores: what differs more is a steep slope, as one score may be the logarithm of a scale.
    private static final double STEEP = 4;
    /// Differences that may be rounding, relative to the derivatives.
    private static final double NOISE = 1e-9;
    /// Differences that may be rounding, relative to the steepest derivative on the way there.
    private static final double ROUNDING = 1e-13;

    private final Calculus calculus;
    private final List<Node> turning = new ArrayList<>();
    /// What is compared, in pairs: it turns where the two are equal.
    private final List<Node> pairs = new ArrayList<>();
    /// How near something must come to a number that it passes, as a part of the number.
    private static final double RESOLVED = 0.1;

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
            comparisons(node.arg(0));
        }
        if (isKink(node)) {
            turning.add(node);
            if (node.is(Op.ABS) || node.args().size() == 2) {
                pairs.add(node.arg(0));
                pairs.add(node.is(Op.ABS) ? calculus.zero() : node.arg(1));
            }
        }
        int from = node.is(Op.IF) ? 1 : 0;
        node.args().subList(from, node.args().size()).forEach(arg -> collect(arg, seen));
    }

    private void comparisons(Node node) {
        switch (node) {
            case Node.Call call
            when call.op.form() == Op.Form.COMPARISON -> {
                pairs.add(call.arg(0));
                pairs.add(call.arg(1));
            }
            case Node.Call call when call.op.form() == Op.Form.LOGIC -> call.args.forEach(this::comparisons);
            default -> {}
        }
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
        private final Machine compared = new Machine(new Program(pairs), new Kinks(calculus));
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
                    var from = draw(scale);
                    var to = draw(scale);
                    cross(from, to, 1);
                    dip(from, to);
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
                    if (jumps(from, to, place) && isResolved(owners.get(turn), from, to, place)) {
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

        /// Crosses again at each point at which something that is compared is beyond a turn, though neither
        /// end of the line is.
        private void dip(double[] from, double[] to) {
            double[][] gaps = new double[PARTS + 1][];
            for (int part = 0; part <= PARTS; part++) {
                gaps[part] = gaps(between(from, to, (double) part / PARTS));
            }
            for (int pair = 0; pair < gaps[0].length; pair++) {
                double side = Math.signum(gaps[0][pair]);
                if (side * gaps[PARTS][pair] > 0) {
                    double place = nearest(from, to, pair, side, gaps);
                    var middle = between(from, to, place);
                    if (side * gaps(middle)[pair] < 0) {
                        cross(from, middle, 0);
                        cross(middle, to, 0);
                    }
                }
            }
        }

        /// The place of a line, as a part of it, at which a gap is least or already beyond a turn: golden
        /// section about the best of some places.
        private double nearest(double[] from, double[] to, int pair, double side, double[][] gaps) {
            int best = 0;
            for (int part = 1; part <= PARTS; part++) {
                best = side * gaps[part][pair] < side * gaps[best][pair] ? part : best;
            }
            double low = Math.max(0, best - 1.0) / PARTS;
            double high = Math.min(PARTS, best + 1.0) / PARTS;
            for (int step = 0; step < STEPS; step++) {
                double one = high - GOLDEN * (high - low);
                double other = low + GOLDEN * (high - low);
                double gap = side * gaps(between(from, to, one))[pair];
                if (gap < 0) {
                    return one;
                }
                boolean left = gap < side * gaps(between(from, to, other))[pair];
                high = left ? other : high;
                low = left ? low : one;
            }
            return low + (high - low) / 2;
        }

        /// How far apart the two of each pair are, entry by entry.
        private double[] gaps(double[] at) {
            stand(at);
            compared.run(rows, 0, 1);
            var gaps = DoubleStream.builder();
            for (int pair = 0; pair < pairs.size(); pair += 2) {
                double[][] a = compared.root(pair);
                double[][] b = compared.root(pair + 1);
                for (int entry = 0; entry < Math.max(a.length, b.length); entry++) {
                    gaps.add(a[a.length == 1 ? 0 : entry][0] - b[b.length == 1 ? 0 : entry][0]);
                }
            }
            return gaps.build().toArray();
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

        /// Whether the derivatives on the two sides of a place differ, not less the nearer they are, and by
        /// more than they change on each side.
        private boolean jumps(double[] from, double[] to, double place) {
            double[][] before = slopes(from, to, place, -1);
            double[][] after = slopes(from, to, place, 1);
            for (int i = 0; i < size; i++) {
                double gap = Math.abs(before[0][i] - after[0][i]);
                double near = Math.abs(before[1][i] - after[1][i]);
                double far = Math.abs(before[2][i] - after[2][i]);
                double change = Math.abs(before[0][i] - before[1][i]) + Math.abs(after[0][i] - after[1][i]);
                double noise = NOISE * (Math.abs(before[2][i]) + Math.abs(after[2][i]));
                boolean steep = size > 1 && (gap > STEEP * near || near > STEEP * far);
                boolean seen = gap > near / 2 && near > far / 2 && gap > change / 4 && gap > noise;
                if (seen && !steep && gap > ROUNDING * steepest(from, to, place, i)) {
                    return true;
                }
            }
            return false;
        }

        /// The largest derivative by a score at distances of every size from a place, up to that of a target
        /// of 1: where a curve runs out flat, rounding is as large as it makes the steep part.
        private double steepest(double[] from, double[] to, double place, int score) {
            double most = Math.max(0.5, 1 / Math.abs(to[score] - from[score]));
            return DoubleStream.iterate(most, apart -> apart > FAR, apart -> apart / 2)
                    .flatMap(apart -> DoubleStream.of(place - apart, place + apart))
                    .map(share -> Math.abs(derivative(between(from, to, share))[score]))
                    .filter(Double::isFinite)
                    .max()
                    .orElse(0);
        }

        /// The derivatives on one side of a place, at the three distances.
        private double[][] slopes(double[] from, double[] to, double place, int side) {
            return DoubleStream.of(NEAREST, NEAR, FAR)
                    .mapToObj(apart -> derivative(between(from, to, place + side * apart)))
                    .toArray(double[][]::new);
        }

        /// Whether what turns comes near to the number that it passes, on both sides. A parabola that is
        /// narrower than the doubles are apart looks like a jump and is none.
        private boolean isResolved(Node owner, double[] from, double[] to, double place) {
            double[] before = gaps(between(from, to, place - NEAREST), owner);
            double[] after = gaps(between(from, to, place + NEAREST), owner);
            boolean resolved = before.length == 0;
            for (int pair = 0; pair < before.length; pair++) {
                resolved |= Math.max(before[pair], after[pair]) <= RESOLVED;
            }
            return resolved;
        }

        /// How far what the owner compares is from the number that it is compared with, as a part of that
        /// number; 0 where that is 0, or neither is a number.
        private double[] gaps(double[] at, Node owner) {
            stand(at);
            compared.run(rows, 0, 1);
            var gaps = DoubleStream.builder();
            for (int pair = 0; pair < pairs.size(); pair += 2) {
                if (decides(owner, pair)) {
                    double a = compared.root(pair)[0][0];
                    double b = compared.root(pair + 1)[0][0];
                    double number =
                            pairs.get(pair).scored() ? pairs.get(pair + 1).scored() ? 0 : b : a;
                    gaps.add(number == 0 ? 0 : Math.abs((a - b) / number));
                }
            }
            return gaps.build().toArray();
        }

        private boolean decides(Node condition, int pair) {
            return condition instanceof Node.Call call
                    && (call.args.contains(pairs.get(pair)) && call.args.contains(pairs.get(pair + 1))
                            || call.op.form() == Op.Form.LOGIC
                                    && call.args.stream().anyMatch(arg -> decides(arg, pair)));
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
