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

    /// What a negative log-likelihood has beside the formula: terms of the target and the parameters alone,
    /// which no score changes; empty if the loss is none, or lacks nothing.
    String normaliser() default "";
}
