/// Everything that is listed, by name: its page, its settings, and how it is made from text.
@NullMarked
package io.trueloss.catalogue;

import org.jspecify.annotations.NullMarked;
