package io.trueloss.loss;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The formula that a loss is. Its parameters are the components of the record that it stands on.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Is {

    /// The formula, in the formula language.
    String value();

    /// The formula where the target has classes and there is a score for each; empty if it is the same one.
    String classes() default "";
}
