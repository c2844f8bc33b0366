/// What a verb gets from outside: where it works, what is random, who looks on.
@NullMarked
package io.trueloss.runs.session;

import org.jspecify.annotations.NullMarked;
