package io.trueloss.loss;

import io.trueloss.formula.Formula;
import io.trueloss.formula.Label;

/// A loss that a person typed.
///
/// @param name what they called it; the formula's text if they did not
/// @param formula the formula
/// @param target what it is used for; a formula alone tells only where it needs classes
record Typed(String name, Formula formula, Target target) implements VectorLoss {

    static Typed of(String name, Formula formula) {
        var target =
                Labels.usesClasses(formula) ? Target.CLASS : Labels.usesSign(formula) ? Target.BINARY : Target.NUMBER;
        return new Typed(name, formula, target);
    }

    @Override
    public Formula formula(Label label) {
        return formula;
    }

    @Override
    public Typed on(Target data) {
        return new Typed(name, formula, data);
    }

    @Override
    public boolean acceptsSoftLabels() {
        return target != Target.NUMBER && Labels.linear(formula);
    }

    @Override
    public String toString() {
        return name.equals(formula.text()) ? name : name + ": " + formula.text();
    }
}
