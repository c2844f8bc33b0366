package io.trueloss.formula;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A formula's value and exact derivatives: as nodes, and as programs that [Interpreter]s run. Each is made
/// when it is first asked for. Safe to share between threads.
final class Calculus {

    /// A program and what its roots are.
    ///
    /// @param program what to run
    /// @param roots what it computes
    /// @param blocks for each root after value and gradient, which second derivatives it holds
    record Plan(Program program, List<Node> roots, List<Workings.Block> blocks) {}

    private static final int ROUNDS = 8;

    private final Resolved resolved;
    private final Algebra algebra;
    private final Node value;
    private final Lazy<List<Node>> gradient = new Lazy<>(this::differentiated);
    private final Lazy<Set<Node>> jumps = new Lazy<>(() -> new Jumps(this).found());
    private final Lazy<Plan> valuePlan = new Lazy<>(this::planValue);
    private final Lazy<Plan> gradientPlan = new Lazy<>(this::planGradient);
    private final Lazy<Plan> curvaturePlan = new Lazy<>(this::planCurvature);
    private final Map<List<Node>, Plan> slopes = new HashMap<>();
    /// Of each piece that a program computes at a kink, the piece of the derivative that it was made from.
    private final Map<Node, Node.Call> origins = new HashMap<>();

    Calculus(Resolved resolved) {
        this.resolved = resolved;
        this.algebra = new Algebra(new Graph());
        this.value = new Reading(resolved, algebra).of(resolved.value());
    }

    /// The same with its kinks smoothed to a width.
    private Calculus(Calculus sharp, double width) {
        this.resolved = sharp.resolved;
        this.algebra = sharp.algebra;
        synchronized (algebra) {
            this.value = new Softening(algebra, width, sharp.jumps()).of(sharp.value);
        }
    }

    /// Smoothing one kink may uncover another: the abs inside max(0, abs(r) - 1) jumps once the max is smooth.
    Calculus softened(double width) {
        var soft = this;
        for (int round = 0; round < ROUNDS && soft.jumps().stream().anyMatch(Jumps::isKink); round++) {
            soft = new Calculus(soft, width);
        }
        return soft;
    }

    /// The kinks and conditions at which a derivative was seen to jump.
    Set<Node> jumps() {
        return jumps.get();
    }

    List<Part> parts() {
        return resolved.parts();
    }

    Node value() {
        return value;
    }

    /// For each part the derivative by its scores; one of width 1 stands for each entry of the part.
    List<Node> gradient() {
        return gradient.get();
    }

    Plan valuePlan() {
        return valuePlan.get();
    }

    /// Value, then for each part the derivative by its scores.
    Plan gradientPlan() {
        return gradientPlan.get();
    }

    /// Value and gradient, then the second derivatives in blocks.
    Plan curvaturePlan() {
        return curvaturePlan.get();
    }

    /// For each part, for each of the first arguments of a piece at a kink, the derivative of the argument: by
    /// the score, or along a direction if it is a vector.
    Plan slopes(Node.Call kink, int arguments) {
        synchronized (algebra) {
            var nodes = origins.getOrDefault(kink, kink).args.subList(0, arguments);
            var plan = slopes.get(nodes);
            if (plan == null) {
                var roots = new ArrayList<Node>();
                for (int part = 0; part < parts().size(); part++) {
                    var along = along(part);
                    nodes.forEach(node -> roots.add(along.of(node)));
                }
                plan = plan(roots, List.of());
                slopes.put(nodes, plan);
            }
            return plan;
        }
    }

    Node zero() {
        synchronized (algebra) {
            return algebra.number(0);
        }
    }

    private Node score(int part) {
        return algebra.input(Source.SCORE, part, parts().get(part).length());
    }

    /// Differentiation by a score, or along a direction if the score is a vector.
    private Forward along(int part) {
        int length = parts().get(part).length();
        var direction = length == 1 ? algebra.number(1) : algebra.input(Source.DIRECTION, part, length);
        return new Forward(algebra, Map.of(score(part), direction));
    }

    private List<Node> differentiated() {
        synchronized (algebra) {
            var gradient = new ArrayList<Node>();
            var reverse = new Lazy<>(() -> new Reverse(algebra, value));
            for (int part = 0; part < parts().size(); part++) {
                gradient.add(
                        parts().get(part).length() == 1
                                ? along(part).of(value)
                                : reverse.get().of(score(part)));
            }
            return gradient;
        }
    }

    private Plan planValue() {
        return plan(List.of(value), List.of());
    }

    private Plan planGradient() {
        var roots = new ArrayList<Node>();
        roots.add(value);
        roots.addAll(gradient());
        return plan(roots, List.of());
    }

    private Plan planCurvature() {
        synchronized (algebra) {
            var roots = new ArrayList<Node>();
            roots.add(value);
            roots.addAll(gradient());
            var blocks = new ArrayList<Workings.Block>();
            for (int column = 0; column < parts().size(); column++) {
                var along = along(column);
                for (int row = column; row < parts().size(); row++) {
                    roots.add(block(along, row, column));
                    boolean directed =
                            parts().get(column).length() > 1 && parts().get(row).length() > 1;
                    blocks.add(new Workings.Block(row, column, directed));
                }
            }
            return plan(roots, blocks);
        }
    }

    /// The derivative of the value by the score of a part, or along a direction if that is a vector, with
    /// everything that it is computed from.
    List<Node> derivative(int part) {
        synchronized (algebra) {
            var nodes = new HashSet<Node>();
            collect(new Finish(algebra, origins).of(along(part).of(value)), nodes);
            return nodes.stream().sorted(Comparator.comparingInt(Node::id)).toList();
        }
    }

    private static void collect(Node node, Set<Node> into) {
        if (into.add(node)) {
            node.args().forEach(arg -> collect(arg, into));
        }
    }

    /// The second derivative by two scalar scores.
    Node second(int row, int column) {
        synchronized (algebra) {
            int down = part(row);
            int across = part(column);
            var unit = algebra.onehot(
                    algebra.number(column - parts().get(across).offset()),
                    parts().get(across).length());
            var slope = new Forward(algebra, Map.of(score(across), unit))
                    .of(gradient().get(down));
            return slope.width() == 1
                    ? slope
                    : new Stable(algebra)
                            .of(
                                    Op.INDEX,
                                    slope,
                                    algebra.number(row - parts().get(down).offset()));
        }
    }

    /// The part to which a scalar score belongs.
    private int part(int score) {
        int part = 0;
        while (parts().get(part).offset() + parts().get(part).length() <= score) {
            part++;
        }
        return part;
    }

    /// A number by a vector is computed as the vector's gradient by the number, which needs no direction.
    private Node block(Forward along, int row, int column) {
        boolean turned = parts().get(row).length() == 1 && parts().get(column).length() > 1;
        return turned
                ? along(row).of(gradient().get(column))
                : along.of(gradient().get(row));
    }

    Resolved resolved() {
        return resolved;
    }

    private Plan plan(List<Node> roots, List<Workings.Block> blocks) {
        synchronized (algebra) {
            var finished = new Finish(algebra, origins).of(roots);
            var shared = new Sharing(algebra, origins).of(finished);
            return new Plan(new Program(shared), shared, blocks);
        }
    }
}
