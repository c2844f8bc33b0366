/// Who looks on while something runs, and how long it may take.
@NullMarked
package io.trueloss.watch;

import org.jspecify.annotations.NullMarked;
