package io.trueloss.runs.verb;

import static io.trueloss.report.Block.grid;
import static io.trueloss.report.Block.line;
import static io.trueloss.report.Piece.fact;

import io.trueloss.formula.Bound;
import io.trueloss.formula.Convexity;
import io.trueloss.formula.Convexity.Witness;
import io.trueloss.formula.Part;
import io.trueloss.loss.Known;
import io.trueloss.loss.Trait;
import io.trueloss.report.Block;
import io.trueloss.report.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The lines that say what follows from a loss's formula.
final class Formulas {

    /// Beyond so many scalar scores the second derivatives of the first ones are shown.
    private static final int SHOWN = 3;

    private Formulas() {}

    /// The derivatives, as formulas.
    static List<Block> derivatives(Bound bound) {
        var blocks = new ArrayList<Block>();
        var gradient = bound.gradient();
        for (int i = 0; i < gradient.size(); i++) {
            var part = bound.parts().get(i);
            var formula = bound.text(gradient.get(i));
            var name = "gradient-by-" + kebab(part.name());
            blocks.add(line("gradient", by(part.name()) + "  {" + name + "}", fact(name, formula)));
        }
        var names = names(bound);
        int shown = Math.min(names.size(), SHOWN);
        for (int i = 0; i < shown; i++) {
            for (int j = 0; j <= i; j++) {
                var name = "curvature-by-" + i + "-" + j;
                var by = names.size() == 1 ? by(names.getFirst()) : by(names.get(i)) + " " + by(names.get(j));
                blocks.add(line("curvature", by + "  {" + name + "}", fact(name, bound.text(bound.curvature(i, j)))));
            }
        }
        return blocks;
    }

    private static String by(String score) {
        return "d/d" + score;
    }

    private static String kebab(String name) {
        var plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? "score" : plain;
    }

    /// The names of the scalar scores.
    private static List<String> names(Bound bound) {
        var names = new ArrayList<String>();
        for (Part part : bound.parts()) {
            for (int k = 0; k < part.length(); k++) {
                names.add(part.length() == 1 ? part.name() : part.name() + "[" + k + "]");
            }
        }
        return names;
    }

    /// Whether the loss is convex, and how that is known.
    ///
    /// @param targets for which targets: ` for y from 0 to 1`, or nothing
    static Block convexity(Convexity convexity, String targets) {
        var how = switch (convexity.verdict()) {
            case PROVEN -> "proven " + convexity.reason() + targets;
            case REFUTED ->
                "refuted: " + convexity.witness().map(Formulas::text).orElse("") + targets;
            case UNKNOWN -> "unknown: " + convexity.reason();
        };
        return line("convex", "{convex-reason}", fact("convex", Losses.word(convexity)), fact("convex-reason", how));
    }

    /// What is known of the traits of a loss, convexity left out.
    static Block traits(List<Known> traits) {
        return grid(
                "traits",
                List.of("trait", "known", "bound", "how"),
                traits.stream().filter(known -> known.trait() != Trait.CONVEX).toList(),
                known -> List.of(
                        Value.text(known.trait().text()),
                        Value.text(known.standing().text()),
                        known.bound().isPresent() ? Value.number(known.bound().getAsDouble()) : Value.nothing(),
                        Value.text(known.how())));
    }

    /// `with y = 1, between f = 0.5 and f = 2.5 it rises above the chord`.
    private static String text(Witness witness) {
        var label = witness.label().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + " = " + number(entry.getValue()))
                .collect(Collectors.joining(", ", "with ", ", "));
        return String.format(
                Locale.ROOT,
                "%shalf-way from %s to %s it is %s, above the chord's %s",
                witness.label().isEmpty() ? "" : label,
                point(witness.from()),
                point(witness.to()),
                number(witness.middle()),
                number(witness.chord()));
    }

    private static String point(List<Double> scores) {
        var numbers = scores.stream().map(Formulas::number).toList();
        return numbers.size() == 1 ? "f = " + numbers.getFirst() : "[" + String.join(";", numbers) + "]";
    }

    /// Six significant digits.
    static String number(double value) {
        var text = String.format(Locale.ROOT, "%.6g", value);
        return text.contains("e") || !text.contains(".")
                ? text
                : text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
