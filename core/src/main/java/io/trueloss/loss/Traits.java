package io.trueloss.loss;

import io.trueloss.formula.Bound;
import io.trueloss.formula.Convexity;
import io.trueloss.formula.Label;
import io.trueloss.formula.Shape;
import io.trueloss.formula.Span;
import java.util.Collection;
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

    /// What is known of every trait that can be asked of the loss.
    public static List<Known> of(Loss loss) {
        return of(loss, List.of(Trait.values()));
    }

    /// What is known of some traits, those left out that cannot be asked of the loss.
    public static List<Known> of(Loss loss, Collection<Trait> traits) {
        var shape = shape(loss);
        return of(loss, shape, loss.bind(shape), Map.of("y", span(loss)), traits);
    }

    /// The same for targets and columns that lie elsewhere.
    ///
    /// @param bound the loss bound to the shape
    public static List<Known> of(
            Loss loss, Shape shape, Bound bound, Map<String, Span> spans, Collection<Trait> traits) {
        var assay = new Assay(loss, shape, bound, spans);
        return traits.stream().flatMap(trait -> assay.of(trait).stream()).toList();
    }
}
