package io.trueloss.loss;

import io.trueloss.formula.Formula;
import io.trueloss.formula.Label;

/// A loss made of another one: `scaled(loss=huber, by=0.5)`. It is a change to the formula of the loss inside.
public non-sealed interface Wrapper extends Loss {

    /// The loss inside.
    Loss loss();

    /// The formula, made of the formula of the loss inside for this kind of target.
    Formula wrap(Formula inner, Label label);

    @Override
    default Target target() {
        return loss().target();
    }

    @Override
    default Link link() {
        return loss().link();
    }

    @Override
    default boolean acceptsSoftLabels() {
        return loss().acceptsSoftLabels();
    }

    @Override
    default Formula formula() {
        return formula(Label.NUMBER);
    }

    @Override
    default Formula formula(Label label) {
        return wrap(loss().formula(label), label);
    }
}
