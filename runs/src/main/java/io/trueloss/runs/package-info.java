/// Tables in, runs out.
@NullMarked
package io.trueloss.runs;

import org.jspecify.annotations.NullMarked;
