/// The command line.
@NullMarked
package io.trueloss.app;

import org.jspecify.annotations.NullMarked;
