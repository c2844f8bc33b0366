package io.trueloss.formula;

import java.util.List;

/// A node of a formula: a number, a name, or an operation on other nodes. Immutable; equal if written equally.
///
/// A node may occur many times in a formula (a `where` name used twice is one node with two uses), so a formula
/// is a graph, and whoever walks one remembers what was seen. Hash, depth and size are known to a node, never
/// walked for.
public sealed interface Expr {

    /// A number as written, infinities (`inf`) and not-a-number (`nan`) included.
    record Num(double value) implements Expr {}

    /// A parameter, a `where` name, `y`, `s`, a score or a column: what it means is known once a formula is
    /// bound.
    record Name(String name) implements Expr {}

    /// An operation on one or more arguments.
    record Apply(Op op, List<Expr> args) implements Expr {

        /// Refuses a number of arguments that the operation cannot have.
        public Apply {
            args = Arguments.of(args);
            if (!op.takes(args.size())) {
                throw new IllegalArgumentException(op + " takes " + op.arity() + ", was given " + args.size());
            }
        }

        @Override
        public boolean equals(Object other) {
            return this == other
                    || other instanceof Apply apply && hashCode() == apply.hashCode() && Same.same(this, apply);
        }

        @Override
        public int hashCode() {
            return 31 * args.hashCode() + op.ordinal();
        }
    }

    /// An operation on arguments, written shortly.
    static Expr of(Op op, Expr... args) {
        return new Apply(op, List.of(args));
    }

    /// A number.
    static Expr of(double value) {
        return new Num(value);
    }

    /// The length of the longest way down, 1 for a number or a name.
    default int depth() {
        return this instanceof Apply apply && apply.args instanceof Arguments known ? known.depth() : 1;
    }

    /// How many nodes the formula has when written without `where`: shared ones count at each use. Never
    /// overflows.
    default long size() {
        return this instanceof Apply apply && apply.args instanceof Arguments known ? known.nodes() : 1;
    }
}
