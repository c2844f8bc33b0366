package io.trueloss.listing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Gives a listed class a name that is no Java name, such as `switch`. Rare: the word you type is the file you
/// open.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Named {

    /// The word people type.
    String value();
}
