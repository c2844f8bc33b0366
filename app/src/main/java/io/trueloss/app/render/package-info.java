/// Reports for people and for programs: the only place where anything is formatted.
@NullMarked
package io.trueloss.app.render;

import org.jspecify.annotations.NullMarked;
