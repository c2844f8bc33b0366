package io.trueloss.listing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks the component of a verb, or of settings it shares, that is written without a flag: `@Subject Path
/// data` in `trueloss train loans.csv`.
///
/// A verb may have several, taken in order; the last may be a `List`, which takes the rest.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Subject {}
