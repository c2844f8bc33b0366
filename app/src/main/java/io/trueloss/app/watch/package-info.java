/// Looks on while a verb runs: draws how far it is, and stops it when the person wants that.
@NullMarked
package io.trueloss.app.watch;

import org.jspecify.annotations.NullMarked;
