/// Many rows' losses made into one number, and that number as a function of a model's weights.
@NullMarked
package io.trueloss.risk;

import org.jspecify.annotations.NullMarked;
