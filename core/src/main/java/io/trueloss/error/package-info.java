/// What a person did that cannot work: what is wrong, where, and what to do about it.
@NullMarked
package io.trueloss.error;

import org.jspecify.annotations.NullMarked;
