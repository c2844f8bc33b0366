package io.trueloss.loss;

import io.trueloss.error.UserError;
import io.trueloss.formula.Formula;
import io.trueloss.formula.Label;
import io.trueloss.formula.Score;
import io.trueloss.formula.Shape;
import java.util.List;

/// A loss that a person typed.
///
/// @param name what they called it; the formula's text if they did not
/// @param formula the formula
/// @param target what it is used for; a formula alone tells only where it needs classes,
///     or vectors where nothing else is one
record Typed(String name, Formula formula, Target target) implements VectorLoss {

    static Typed of(String name, Formula formula) {
        var one = Labels.usesClasses(formula) ? Target.CLASS : Labels.usesSign(formula) ? Target.BINARY : Target.NUMBER;
        boolean several = one != Target.CLASS && !fits(formula, Label.NUMBER, 0) && fits(formula, Label.VECTOR, 3);
        return new Typed(name, formula, several ? one == Target.BINARY ? Target.LABELS : Target.NUMBERS : one);
    }

    private static boolean fits(Formula formula, Label label, int length) {
        var scores = formula.scores().stream().map(Score::name).toList();
        var columns = formula.free().stream()
                .filter(free -> !List.of("y", "s", "f").contains(free) && !scores.contains(free))
                .toList();
        try {
            return formula.bind(new Shape(label, length, columns)).size() > 0;
        } catch (UserError untyped) {
            return false;
        }
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
        return target != Target.NUMBER && target != Target.NUMBERS && Labels.linear(formula);
    }

    @Override
    public String toString() {
        return name.equals(formula.text()) ? name : name + ": " + formula.text();
    }
}
