package io.trueloss.loss;

import io.trueloss.formula.Label;
import io.trueloss.formula.Part;
import io.trueloss.formula.Shape;
import java.util.List;
import java.util.Set;

/// What a wrapper asks of the losses inside.
final class Inside {

    private static final Set<String> OWN = Set.of("y", "s", "f");

    private Inside() {}

    /// Whether the loss is for numbers, so that neither class weights nor soft labels mean anything.
    static boolean hasNoClasses(Loss loss) {
        return switch (loss.target()) {
            case BINARY, CLASS, DISTRIBUTION, ORDERED -> false;
            case NUMBER -> !(loss instanceof Typed);
            case COUNT, POSITIVE, INTERVAL, NUMBERS, LABELS -> true;
        };
    }

    /// The losses, if they are for one kind of target, with one meaning of their scores, and have the same
    /// ones. A typed formula does not say what its target is: it takes that of the others.
    static List<Loss> alike(List<Loss> losses) {
        var leading = leading(losses);
        var alike = losses.stream().map(loss -> loss.on(leading.target())).toList();
        for (var other : alike) {
            if (other.target() != leading.target() && !(leading.target() == Target.CLASS && isForClasses(other))) {
                throw unlike(
                        "for one kind of target",
                        leading,
                        leading.target().text(),
                        other.text() + " (" + other.target().text() + ")");
            }
            if (other.target() == leading.target() && other.link() != leading.link()) {
                throw unlike(
                        "of scores with one meaning",
                        leading,
                        leading.link().text(),
                        other.text() + " (" + other.link().text() + ")");
            }
            var scores = scores(leading, Traits.shape(leading));
            var others = scores(other, Traits.shape(leading));
            if (!scores.equals(others)) {
                throw unlike("of the same scores", leading, scores, other.text() + " (" + others + ")");
            }
        }
        return alike;
    }

    /// The one of several losses whose target is that of all.
    static Loss leading(List<Loss> losses) {
        return losses.stream()
                .filter(loss -> loss.target() == Target.CLASS)
                .findFirst()
                .or(() ->
                        losses.stream().filter(loss -> !(loss instanceof Typed)).findFirst())
                .or(() -> losses.stream()
                        .filter(loss -> loss.target() != Target.NUMBER)
                        .findFirst())
                .orElse(losses.getFirst());
    }

    /// Whether a loss for two classes is written otherwise for more.
    private static boolean isForClasses(Loss loss) {
        return loss.target() == Target.BINARY && !loss.formula(Label.CLASS).equals(loss.formula(Label.NUMBER));
    }

    private static IllegalArgumentException unlike(String rule, Loss one, String ones, String other) {
        return new IllegalArgumentException(
                "losses must be " + rule + ", was " + one.text() + " (" + ones + ") and " + other);
    }

    /// Names and lengths, as `mean, log_scale` or `f, t![3]`.
    private static String scores(Loss loss, Shape shape) {
        var names = loss.formula(shape.label()).free().stream()
                .filter(name -> !OWN.contains(name) && !declared(loss, shape, name))
                .toList();
        var bound = loss.bind(new Shape(shape.label(), shape.classes(), names));
        return String.join(", ", bound.parts().stream().map(Inside::said).toList());
    }

    private static boolean declared(Loss loss, Shape shape, String name) {
        return loss.formula(shape.label()).scores().stream()
                .anyMatch(score -> score.name().equals(name));
    }

    private static String said(Part part) {
        return part.name() + (part.length() > 1 ? "[" + part.length() + "]" : "");
    }
}
