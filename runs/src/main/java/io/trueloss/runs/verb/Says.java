package io.trueloss.runs.verb;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The names that `--fields` may choose of what a verb says: its facts, its tables and the columns of the main
/// one. A name that ends in `*` stands for all that begin so.
///
/// A verb that takes long, or leaves something behind, has it: then a name that is none of them is refused
/// before anything is done. Another verb's names are known once it has spoken.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Says {
    /// The names, with spaces between.
    String[] value();
}
