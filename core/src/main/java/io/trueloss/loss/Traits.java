package io.trueloss.loss;

import io.trueloss.formula.Convexity;
import io.trueloss.formula.Label;
import io.trueloss.formula.Shape;
import io.trueloss.formula.Span;
import java.util.List;
import java.util.Map;

/// What follows from a loss's formula for the targets that the loss is for.
public final class Traits {

    /// How many classes a trait is judged with: enough that no two of them are all.
    private static final int CLASSES = 3;

    private Traits() {}

    /// The shape of data that the loss is for, with three classes, numbers or labels if it has several.
    public static Shape shape(Loss loss) {
        return switch (loss.target()) {
            case CLASS, ORDERED -> Shape.classes(CLASSES);
            case DISTRIBUTION -> new Shape(Label.DISTRIBUTION, CLASSES, List.of());
            case NUMBERS, LABELS -> Shape.vector(CLASSES);
            default -> Shape.number();
        };
    }

    /// Where the targets lie that the loss is for.
    public static Span span(Loss loss) {
        return switch (loss.target()) {
            case COUNT -> Span.NOT_NEGATIVE;
            case POSITIVE -> Span.POSITIVE;
            case BINARY, LABELS -> loss.acceptsSoftLabels() ? Span.SHARE : Span.BIT;
            default -> Span.ANY;
        };
    }

    /// Whether the loss is convex in all its scores together, for every target that it is for.
    public static Convexity convexity(Loss loss) {
        return Convexity.of(loss.bind(shape(loss)), Map.of("y", span(loss)));
    }
}
