package io.trueloss.formula;

import java.util.AbstractList;
import java.util.Collection;
import java.util.RandomAccess;

/// The arguments of a node: a list that knows its hash, depth and size, so that formulas whose nodes are
/// shared a thousand times over are compared without walking every way through them.
final class Arguments extends AbstractList<Expr> implements RandomAccess {

    private final Expr[] items;
    private final int hash;
    private final int depth;
    private final long size;

    private Arguments(Expr[] items) {
        this.items = items;
        int mixed = 1;
        int deepest = 0;
        long nodes = 1;
        for (Expr item : items) {
            mixed = 31 * mixed + item.hashCode();
            deepest = Math.max(deepest, item.depth());
            nodes = Math.min(Long.MAX_VALUE / 2, nodes + item.size());
        }
        this.hash = mixed;
        this.depth = deepest + 1;
        this.size = nodes;
    }

    static Arguments of(Collection<Expr> items) {
        return items instanceof Arguments same ? same : new Arguments(items.toArray(Expr[]::new));
    }

    int depth() {
        return depth;
    }

    /// The arguments and the node that holds them.
    long nodes() {
        return size;
    }

    @Override
    public Expr get(int index) {
        return items[index];
    }

    @Override
    public int size() {
        return items.length;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || !(other instanceof Arguments known && known.hash != hash) && super.equals(other);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
