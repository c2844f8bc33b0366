/// From what a person typed, set in the environment or wrote in a file, to a verb.
@NullMarked
package io.trueloss.app.flags;

import org.jspecify.annotations.NullMarked;
