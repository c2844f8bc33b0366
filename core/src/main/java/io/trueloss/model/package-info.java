/// Models and how they are trained: `--model linear` is [io.trueloss.model.Linear].
@NullMarked
package io.trueloss.model;

import org.jspecify.annotations.NullMarked;
