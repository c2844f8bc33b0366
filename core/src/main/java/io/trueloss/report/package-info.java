/// What a verb has to say, as data: the terminal, JSON, Markdown and the studio each print it in their own way.
@NullMarked
package io.trueloss.report;

import org.jspecify.annotations.NullMarked;
