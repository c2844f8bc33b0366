/// What people can ask for: one class a verb.
@NullMarked
package io.trueloss.runs.verb;

import org.jspecify.annotations.NullMarked;
