package io.trueloss.risk;

/// The rows from `from` (with) to `to` (without), at most one block.
record Stretch(int from, int to) {
    /// Rows a block holds.
    static final int BLOCK = 512;

    int size() {
        return to - from;
    }
}
