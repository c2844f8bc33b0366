/// How fast losses are computed: benchmarks, and a server that is timed turn by turn with other systems.
@NullMarked
package io.trueloss.bench;

import org.jspecify.annotations.NullMarked;
