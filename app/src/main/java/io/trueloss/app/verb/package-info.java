/// Verbs about Trueloss itself.
@NullMarked
package io.trueloss.app.verb;

import org.jspecify.annotations.NullMarked;
