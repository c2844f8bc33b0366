/// The formula language: a loss is one line of it, and everything else about the loss follows from that line.
///
/// [Formula] reads and prints it, [Bound] is a formula whose names, types and lengths are known, [Evaluator]
/// computes it with its exact derivatives over blocks of rows.
@NullMarked
package io.trueloss.formula;

import org.jspecify.annotations.NullMarked;
