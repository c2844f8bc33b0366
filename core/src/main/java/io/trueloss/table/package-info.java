/// Rows and what they become: typed columns, the parts they play, the parts rows are split into, and what a
/// model sees.
@NullMarked
package io.trueloss.table;

import org.jspecify.annotations.NullMarked;
