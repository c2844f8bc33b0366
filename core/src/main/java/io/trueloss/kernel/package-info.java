/// Formulas compiled: straight-line programs on numbers, and hidden classes that run them over blocks of rows.
///
/// What comes out has the bits of the interpreter ([io.trueloss.formula]), whichever way it is computed.
///
/// The compiler runs once or twice in most processes, hence cold: a lambda, a stream or a switch over types
/// costs about half a millisecond where it is first met, a loop nothing. There are few of these here for that
/// reason.
@NullMarked
package io.trueloss.kernel;

import org.jspecify.annotations.NullMarked;
