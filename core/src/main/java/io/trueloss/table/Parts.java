package io.trueloss.table;

/// Which rows (indices into a table, ascending) are for what.
///
/// @param kind how they were parted
/// @param train rows to learn from
/// @param valid rows to choose by; may be empty
/// @param test rows sealed until the end; may be empty
public record Parts(Split.Kind kind, int[] train, int[] valid, int[] test) {}
