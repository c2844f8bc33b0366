package io.trueloss.formula;

import java.util.List;

/// A node of the calculus: one object for every distinct operation on distinct nodes (see [Graph]), so that
/// `==` is equality and whatever two derivatives have in common is computed once. A node's number is larger
/// than those of its arguments.
public sealed interface Node {

    /// Its place in the order in which nodes were made.
    int id();

    /// How many doubles it takes.
    int width();

    /// Whether it depends on a score.
    boolean scored();

    /// Whether it depends on a direction of differentiation.
    boolean directed();

    /// A number.
    final class Constant implements Node {

        private final int id;
        final double value;

        Constant(int id, double value) {
            this.id = id;
            this.value = value;
        }

        @Override
        public int id() {
            return id;
        }

        @Override
        public int width() {
            return 1;
        }

        @Override
        public boolean scored() {
            return false;
        }

        @Override
        public boolean directed() {
            return false;
        }
    }

    /// What comes from outside: the target, a score, a column, or a direction in which to differentiate.
    final class Input implements Node {

        private final int id;
        private final int width;
        final Source source;
        final int slot;

        Input(int id, Source source, int slot, int width) {
            this.id = id;
            this.source = source;
            this.slot = slot;
            this.width = width;
        }

        /// Where it comes from.
        public Source source() {
            return source;
        }

        /// Which one of that source.
        public int slot() {
            return slot;
        }

        @Override
        public int id() {
            return id;
        }

        @Override
        public int width() {
            return width;
        }

        @Override
        public boolean scored() {
            return source == Source.SCORE;
        }

        @Override
        public boolean directed() {
            return source == Source.DIRECTION;
        }
    }

    /// An operation, or one of the pieces of a derivative at a piece.
    final class Call implements Node {

        private final int id;
        private final int width;
        private final boolean scored;
        private final boolean directed;
        final Op op;
        final Piece piece;
        final List<Node> args;

        Call(int id, int width, Op op, Piece piece, List<Node> args) {
            this.id = id;
            this.width = width;
            this.op = op;
            this.piece = piece;
            this.args = args;
            this.scored = args.stream().anyMatch(Node::scored);
            this.directed = args.stream().anyMatch(Node::directed);
        }

        /// The operation; [Op#TIE] for a piece.
        public Op op() {
            return op;
        }

        /// The piece, or [Piece#NONE].
        public Piece piece() {
            return piece;
        }

        @Override
        public int id() {
            return id;
        }

        @Override
        public int width() {
            return width;
        }

        @Override
        public boolean scored() {
            return scored;
        }

        @Override
        public boolean directed() {
            return directed;
        }
    }

    /// Whether it is this operation.
    default boolean is(Op op) {
        return this instanceof Call call && call.op == op;
    }

    /// Argument of an operation.
    default Node arg(int index) {
        if (this instanceof Call call) {
            return call.args.get(index);
        }
        throw new IllegalStateException("a number or a name has no arguments");
    }

    /// Arguments, none for a number or an input.
    default List<Node> args() {
        return this instanceof Call call ? call.args : List.of();
    }

    /// Whether it is this number.
    default boolean is(double value) {
        return this instanceof Constant constant && constant.value == value;
    }

    /// Whether it is a number.
    default boolean isConstant() {
        return this instanceof Constant;
    }

    /// The number that it is, else NaN.
    default double number() {
        return this instanceof Constant constant ? constant.value : Double.NaN;
    }
}
