/// Formulas compiled: straight-line programs on numbers, and hidden classes that run them over blocks of rows.
///
/// What comes out has the bits of the interpreter ([io.trueloss.formula]), whichever way it is computed.
@NullMarked
package io.trueloss.kernel;

import org.jspecify.annotations.NullMarked;
