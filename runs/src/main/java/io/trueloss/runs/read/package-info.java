/// Files and queries in, tables out: DuckDB parses, nothing is guessed, and whatever does not fit is an error
/// with its row.
@NullMarked
package io.trueloss.runs.read;

import org.jspecify.annotations.NullMarked;
