package io.trueloss.runs.read;

import io.trueloss.table.Table;

/// Rows that were read, and what they were read from.
///
/// @param table the rows
/// @param sha256 of the bytes of the file; of the rows, if they came from a query
public record Loaded(Table table, String sha256) {}
