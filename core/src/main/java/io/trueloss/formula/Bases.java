package io.trueloss.formula;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/// The part of a formula around a node that is computed entry by entry. There a derivative is taken forward, by
/// each of the few nodes that the part starts from: at a kink both sides then meet in one piece.
final class Bases {

    /// More bases than this would take more steps forward than backward.
    private static final int MOST = 4;

    private final Set<Node> bases = new LinkedHashSet<>();
    private final Set<Node> seen = new HashSet<>();

    private Bases() {}

    /// The nodes that a node is computed from entry by entry; none if there are too many.
    static Set<Node> of(Node.Call call) {
        var found = new Bases();
        if (isInside(call)) {
            call.args.forEach(found::visit);
        }
        return found.bases.size() > MOST ? Set.of() : found.bases;
    }

    private static boolean isInside(Node.Call call) {
        return Loops.knows(call.op, call.args.size());
    }

    private void visit(Node node) {
        if (!node.scored() || !seen.add(node)) {
            return;
        }
        if (node instanceof Node.Call call && isInside(call)) {
            call.args.forEach(this::visit);
        } else {
            bases.add(node);
        }
    }
}
