package io.trueloss.loss;

import io.trueloss.formula.Bound;
import io.trueloss.formula.Formula;
import io.trueloss.formula.Label;
import io.trueloss.formula.Shape;
import io.trueloss.listing.Listed;
import java.util.Optional;

/// What one row costs: `loss(y, f)`, where y is the target and f the score, a model's raw output.
///
/// A loss is its formula. Value, derivatives, printing and traits follow from it; a class states only what a
/// formula cannot: which targets it is for, how its scores become predictions, and whether a label may be soft.
public sealed interface Loss extends Listed permits PointLoss, VectorLoss, GroupLoss, Wrapper {

    /// The targets it is for: any number, unless it says otherwise.
    default Target target() {
        return Target.NUMBER;
    }

    /// How its scores become predictions.
    default Link link() {
        return Link.of(target());
    }

    /// Whether a label may be soft: a share between 0 and 1 instead of 0 or 1, a distribution instead of a
    /// class.
    default boolean acceptsSoftLabels() {
        return false;
    }

    /// Its formula, with the settings of the loss in place of their names. A [GroupLoss] has none.
    default Formula formula() {
        return Line.of(this, Label.NUMBER);
    }

    /// Its formula for a kind of target: some losses are written otherwise where there is a score a class.
    default Formula formula(Label label) {
        return Line.of(this, label);
    }

    /// What its formula leaves out of a negative log-likelihood, as no score changes it: a formula of the
    /// target alone, to be added for the full one. Empty if the loss is no likelihood, or leaves nothing out.
    default Optional<Formula> normaliser() {
        return Line.normaliser(this);
    }

    /// Its formula with every length known.
    default Bound bind(Shape shape) {
        return formula(shape.label()).bind(shape);
    }

    /// The loss on data with this kind of target. Only a typed formula changes: it does not say what its target
    /// is.
    default Loss on(Target data) {
        return this;
    }

    /// As people type it: `huber(delta=1.5)`; a typed formula is its own text.
    default String text() {
        return Losses.text(this);
    }
}
