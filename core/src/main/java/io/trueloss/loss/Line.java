package io.trueloss.loss;

import io.trueloss.formula.Expr;
import io.trueloss.formula.Formula;
import io.trueloss.formula.Label;
import io.trueloss.formula.Op;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The formula that a loss's class states, with the settings of the loss.
final class Line {

    private Line() {}

    /// The formula that stands on the loss's record, its settings bound by their names.
    static Formula of(Loss loss, Label label) {
        return open(loss, label, "");
    }

    /// The formula with one setting left open, to be given as if it were a column.
    static Formula open(Loss loss, Label label, String open) {
        var is = loss.getClass().getAnnotation(Is.class);
        if (is == null) {
            throw new IllegalArgumentException(
                    loss.getClass().getSimpleName() + " must have a formula (@Is), had none");
        }
        var formula = Formula.parse(is.classes().isEmpty() || !isOfClasses(label) ? is.value() : is.classes());
        for (var component : components(loss)) {
            if (!component.getName().equals(open)) {
                formula = formula.with(component.getName(), expr(value(component, loss)));
            }
        }
        return formula;
    }

    /// What the loss leaves out of a likelihood, its settings bound by their names.
    static Optional<Formula> normaliser(Loss loss) {
        var is = loss.getClass().getAnnotation(Is.class);
        if (is == null || is.normaliser().isEmpty()) {
            return Optional.empty();
        }
        var formula = Formula.parse(is.normaliser());
        for (var component : components(loss)) {
            formula = formula.with(component.getName(), expr(value(component, loss)));
        }
        return Optional.of(formula);
    }

    private static boolean isOfClasses(Label label) {
        return label == Label.CLASS || label == Label.DISTRIBUTION;
    }

    private static List<RecordComponent> components(Loss loss) {
        var components = loss.getClass().getRecordComponents();
        return components == null ? List.of() : Arrays.asList(components);
    }

    private static Expr expr(Object value) {
        return switch (value) {
            case Number number -> Expr.of(number.doubleValue());
            case Collection<?> numbers ->
                new Expr.Apply(Op.LIST, numbers.stream().map(Line::expr).toList());
            default -> throw new IllegalArgumentException("a loss's setting must be a number or numbers, was " + value);
        };
    }

    private static Object value(RecordComponent component, Loss loss) {
        try {
            return component.getAccessor().invoke(loss);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component + " of " + loss, e);
        }
    }
}
