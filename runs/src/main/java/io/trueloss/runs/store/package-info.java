/// Run folders: what a run leaves behind, readable without Trueloss.
@NullMarked
package io.trueloss.runs.store;

import org.jspecify.annotations.NullMarked;
