package io.trueloss.runs.verb;

import static io.trueloss.report.Block.line;
import static io.trueloss.report.Piece.fact;

import io.trueloss.error.Nearest;
import io.trueloss.error.UserError;
import io.trueloss.formula.Bound;
import io.trueloss.formula.Label;
import io.trueloss.formula.Shape;
import io.trueloss.loss.At;
import io.trueloss.loss.Loss;
import io.trueloss.loss.Target;
import io.trueloss.report.Block;
import io.trueloss.report.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A loss at one point, and how far its derivatives are from differences of values nearby.
///
/// @param y the target, a number or several
/// @param f the scores
/// @param at value and derivatives
/// @param error the largest difference, beside 1 and the derivative
record Probe(double[] y, double[] f, At at, double error) {

    private static final int CLASSES = 3;
    private static final double STEP = 1e-5;

    /// The names in a formula that are neither target nor score: columns, if the data have them.
    static List<String> columns(Loss loss) {
        var scores = loss.formula().scores().stream().map(score -> score.name()).toList();
        return loss.formula().free().stream()
                .filter(name -> !name.equals("y") && !name.equals("s") && !name.equals("f") && !scores.contains(name))
                .toList();
    }

    /// Says of the names that are taken for columns that they are, and which name is near.
    static Optional<Block> taken(Loss loss) {
        var known = Stream.concat(
                        Stream.of("y", "s", "f"),
                        loss.formula().scores().stream().map(score -> score.name()))
                .toList();
        var names = columns(loss).stream()
                .map(name -> name
                        + Nearest.of(name, known)
                                .map(near -> " (did you mean '" + near + "'?)")
                                .orElse(""))
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(line("columns", "{columns} taken for columns, 1 here", fact("columns", names)));
    }

    /// Three classes, numbers or labels if the loss needs several, else a number.
    static Shape shape(Loss loss, List<String> columns) {
        boolean classes =
                Stream.of(Target.CLASS, Target.ORDERED, Target.DISTRIBUTION).anyMatch(loss.target()::equals);
        var label = classes ? Label.CLASS : loss.target().isSeveral() ? Label.VECTOR : Label.NUMBER;
        return new Shape(label, label == Label.NUMBER ? 0 : CLASSES, columns);
    }

    static Probe of(Loss loss, Bound bound, Optional<String> point) {
        double[] y = loss.target().isSeveral() ? new double[] {1, 0, 1} : new double[] {1};
        double[] f = new double[bound.size()];
        Arrays.setAll(f, j -> f.length == 1 ? 1.5 : 0.5 * (j + 1));
        if (point.isPresent()) {
            var halves = point.get().split(",", 2);
            if (halves.length < 2) {
                throw misfit("--at must be y,f, was '" + point.get() + "'");
            }
            double[] target = Case.list("y", halves[0]);
            if (target.length != y.length) {
                throw misfit("the target of the loss has " + y.length + (y.length == 1 ? " number" : " numbers")
                        + " here, --at gives " + target.length);
            }
            y = target;
            double[] given = Case.list("f", halves[1]);
            if (given.length != f.length) {
                throw misfit("the loss has " + f.length + " scores, --at gives " + given.length);
            }
            System.arraycopy(given, 0, f, 0, f.length);
        }
        double[] columns = new double[bound.columns().size()];
        Arrays.fill(columns, 1);
        return probed(bound, y, f, columns);
    }

    private static Probe probed(Bound bound, double[] y, double[] f, double[] columns) {
        var at = At.row(bound, y, f, columns);
        double error = 0;
        for (int j = 0; j < f.length; j++) {
            double step = STEP * Math.max(1, Math.abs(f[j]));
            var up = At.row(bound, y, moved(f, j, step), columns);
            var down = At.row(bound, y, moved(f, j, -step), columns);
            error = worse(error, at.gradient()[j], (up.value() - down.value()) / (2 * step));
            error = worse(error, at.diagonal()[j], (up.gradient()[j] - down.gradient()[j]) / (2 * step));
        }
        return new Probe(y, f, at, error);
    }

    private static double worse(double error, double derivative, double difference) {
        return Math.max(error, Math.abs(derivative - difference) / Math.max(1, Math.abs(derivative)));
    }

    private static double[] moved(double[] f, int j, double step) {
        double[] moved = f.clone();
        moved[j] += step;
        return moved;
    }

    /// What to say.
    List<Block> lines() {
        var point = "y = " + vector(y) + ", f = " + vector(f);
        return List.of(
                line(
                        "at",
                        "{point}: value {value}  gradient {gradient}  curvature {curvature}",
                        fact("point", point),
                        fact("value", at.value()),
                        fact("gradient", value(at.gradient())),
                        fact("curvature", value(at.diagonal()))),
                line(
                        "",
                        "derivatives agree with differences of values to " + String.format(Locale.ROOT, "%.0e", error),
                        fact("difference", error)));
    }

    private static Value value(double[] values) {
        return values.length == 1 ? Value.number(values[0]) : Value.numbers(values);
    }

    private static String vector(double[] values) {
        return values.length == 1
                ? Formulas.number(values[0])
                : Arrays.stream(values).mapToObj(Formulas::number).collect(Collectors.joining(";", "[", "]"));
    }

    private static UserError misfit(String what) {
        return new UserError("TL3220", what, "", "write it so: --at 1,0.5 or --at \"1,[0.5;2]\"");
    }
}
