/// Makes functions small. Knows functions, penalties and steps; no losses, no data.
@NullMarked
package io.trueloss.optim;

import org.jspecify.annotations.NullMarked;
