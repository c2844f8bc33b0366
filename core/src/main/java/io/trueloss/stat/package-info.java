/// How sure a number is: intervals for means, shares and whatever has an influence function.
@NullMarked
package io.trueloss.stat;

import org.jspecify.annotations.NullMarked;
