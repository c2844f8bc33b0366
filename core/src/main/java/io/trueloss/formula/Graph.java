package io.trueloss.formula;

import io.trueloss.error.UserError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes nodes, each distinct one once, and as it is asked: simplifying is [Algebra]'s work.
final class Graph {

    /// The most nodes that a formula and its derivatives may have.
    static final int LIMIT = 5_000;

    /// How many nodes may be made on the way, most of which simplifying discards.
    private static final int MADE = 40 * LIMIT;

    private record Key(Op op, Piece piece, List<Node> args, int width) {}

    private record Place(Source source, int slot) {}

    private final Map<Key, Node> calls = new HashMap<>();
    private final Map<Long, Node> numbers = new HashMap<>();
    private final Map<Place, Node> inputs = new HashMap<>();
    private int made;

    Node number(double value) {
        return numbers.computeIfAbsent(Double.doubleToLongBits(value), bits -> new Node.Constant(next(), value));
    }

    Node input(Source source, int slot, int width) {
        return inputs.computeIfAbsent(new Place(source, slot), place -> new Node.Input(next(), source, slot, width));
    }

    Node call(Op op, List<Node> args, int width) {
        return intern(new Key(op, Piece.NONE, List.copyOf(args), width));
    }

    Node piece(Piece piece, List<Node> args, int width) {
        return intern(new Key(Op.TIE, piece, List.copyOf(args), width));
    }

    /// Commuted arguments give the same node: sums and products of doubles do not depend on their order.
    private Node intern(Key key) {
        var known = calls.get(key);
        if (known == null && (key.op == Op.ADD || key.op == Op.MUL || key.op == Op.CHAIN)) {
            known = calls.get(new Key(key.op, key.piece, key.args.reversed(), key.width));
        }
        if (known == null) {
            known = new Node.Call(next(), key.width, key.op, key.piece, key.args);
            calls.put(key, known);
        }
        return known;
    }

    private int next() {
        if (++made > MADE) {
            throw tooLarge();
        }
        return made;
    }

    static UserError tooLarge() {
        return new UserError(
                "TL2030",
                "the formula with its derivatives has more than " + LIMIT + " nodes",
                "",
                "make it shorter: fewer terms, shorter lists, or lower powers of sums");
    }
}
