package io.trueloss.formula;

import java.util.HashSet;
import java.util.Set;

/// Compares two nodes, every pair of nodes below them once: in formulas whose nodes are shared, comparing along
/// every way through them would not end.
final class Same {

    /// Expressions up to this many nodes are compared without keeping a record.
    private static final long SMALL = 500;

    /// Two nodes, by identity.
    private record Pair(Expr.Apply left, Expr.Apply right) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Pair pair && left == pair.left && right == pair.right;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(left) + System.identityHashCode(right);
        }
    }

    private final Set<Pair> compared = new HashSet<>();
    private final boolean small;

    private Same(long size) {
        this.small = size <= SMALL;
    }

    /// Whether two nodes are written equally.
    static boolean same(Expr.Apply left, Expr.Apply right) {
        return new Same(left.size()).equal(left, right);
    }

    private boolean equal(Expr left, Expr right) {
        if (left == right || !(left instanceof Expr.Apply a) || !(right instanceof Expr.Apply b)) {
            return left == right || left.equals(right);
        }
        if (a.op() != b.op()
                || a.hashCode() != b.hashCode()
                || a.args().size() != b.args().size()) {
            return false;
        }
        if (!small && !compared.add(new Pair(a, b))) {
            return true;
        }
        for (int i = 0; i < a.args().size(); i++) {
            if (!equal(a.args().get(i), b.args().get(i))) {
                return false;
            }
        }
        return true;
    }
}
