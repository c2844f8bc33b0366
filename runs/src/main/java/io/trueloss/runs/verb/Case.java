package io.trueloss.runs.verb;

import io.trueloss.error.UserError;
import io.trueloss.formula.Bound;
import io.trueloss.formula.Expr;
import io.trueloss.formula.Formula;
import io.trueloss.formula.Label;
import io.trueloss.formula.Shape;
import io.trueloss.loss.At;
import io.trueloss.loss.Loss;
import io.trueloss.loss.Losses;
import io.trueloss.loss.Target;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A loss at a point that somebody wrote down.
///
/// @param loss the loss as typed
/// @param y the target: a number, a class index, a share of each class as `[y1;y2]`, or each of several
///     numbers so
/// @param f the score, or all of them in declared order as `[f1;f2]`
/// @param columns the other columns by name, as written
record Case(String loss, String y, String f, Map<String, String> columns) {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    /// A bound formula may have more classes than scores, but not many more.
    private static final int FARTHER = 2;

    At evaluate() {
        var read = Losses.read(loss);
        double[] label = y.isBlank() && !needsTarget(read) ? new double[1] : numbers("y", y);
        double[] scores = numbers("f", f);
        check(read, label, scores.length);
        var bound = bound(read, label, scores.length);
        if (bound.size() != scores.length) {
            throw misfit("the loss has " + scores(bound) + ", f gives " + scores.length);
        }
        return At.row(
                bound,
                label,
                scores,
                bound.columns().stream().mapToDouble(this::column).toArray());
    }

    /// Where a target of -1 is its own sign, only `s` may tell.
    private static Formula signed(Formula formula, double[] label) {
        return label.length == 1 && label[0] == -1 ? formula.with("s", Expr.of(-1)) : formula;
    }

    private Bound bound(Loss read, double[] label, int scores) {
        var names = List.copyOf(columns.keySet());
        if (label.length > 1) {
            var several = read.target().isSeveral() ? Label.VECTOR : Label.DISTRIBUTION;
            return read.formula(several).bind(new Shape(several, label.length, names));
        }
        var plain = new Shape(Label.NUMBER, 0, names);
        var classes = Stream.concat(
                        Stream.of(scores),
                        IntStream.iterate(scores + FARTHER, k -> k - 1)
                                .limit(scores + FARTHER)
                                .boxed())
                .filter(k -> k > 1)
                .map(k -> new Shape(Label.CLASS, k, names));
        boolean first = isOfClasses(read, scores);
        var shapes = first ? Stream.concat(classes, Stream.of(plain)) : Stream.concat(Stream.of(plain), classes);
        return fitting(read, label, scores, shapes.toList());
    }

    private static boolean isOfClasses(Loss read, int scores) {
        return switch (read.target()) {
            case CLASS, ORDERED, DISTRIBUTION -> true;
            case BINARY -> scores > 1;
            default -> false;
        };
    }

    /// The formula bound to the first shape that gives it so many scores; what is wrong with it, if there is
    /// none.
    private static Bound fitting(Loss read, double[] label, int scores, List<Shape> shapes) {
        Optional<Bound> other = Optional.empty();
        Optional<UserError> wrong = Optional.empty();
        for (var shape : shapes) {
            try {
                var bound = signed(read.formula(shape.label()), label).bind(shape);
                if (bound.size() == scores) {
                    return bound;
                }
                other = other.or(() -> Optional.of(bound));
            } catch (UserError e) {
                wrong = wrong.or(() -> Optional.of(e));
            }
        }
        var first = wrong;
        return other.orElseThrow(first::orElseThrow);
    }

    private static boolean needsTarget(Loss read) {
        var free = read.formula().free();
        return free.contains("y") || free.contains("s") || read.target() != Target.NUMBER;
    }

    /// Refuses a target that the loss is not for. Margin losses take -1 and 1 too, as their sign is all they
    /// look at.
    private static void check(Loss read, double[] label, int scores) {
        boolean margin =
                label.length == 1 && label[0] == -1 && read.formula().free().contains("s");
        if (Double.isNaN(label[0]) || margin) {
            return;
        }
        // a loss of two classes that has a score for each of them takes their indices
        var target = read.target() == Target.BINARY && scores > 1 ? Target.CLASS : read.target();
        boolean soft = read.acceptsSoftLabels() || label.length > 1 && !target.isSeveral();
        var broken = soft ? target.brokenSoftly(label) : target.broken(label);
        broken.ifPresent(rule -> {
            throw misfit("y must be " + rule + " for this loss, was " + written(label));
        });
        if (label.length > 1 && !read.target().isSeveral() && !read.acceptsSoftLabels()) {
            throw misfit("the loss takes one class, not a share of each");
        }
    }

    private static String written(double[] label) {
        return label.length == 1
                ? Double.toString(label[0])
                : Arrays.stream(label).mapToObj(Double::toString).collect(Collectors.joining(";", "[", "]"));
    }

    private double column(String name) {
        var text = columns.getOrDefault(name, "");
        if (text.isBlank()) {
            throw misfit("the loss uses the column '" + name + "', which is empty here");
        }
        return number(name, text.strip());
    }

    private static double[] numbers(String what, String text) {
        if (text.isBlank()) {
            throw misfit(what + " is empty");
        }
        return list(what, text);
    }

    /// One number, or several in square brackets.
    static double[] list(String what, String text) {
        var plain = text.strip();
        var list = plain.startsWith("[") && plain.endsWith("]") ? plain.substring(1, plain.length() - 1) : plain;
        return Arrays.stream(list.split(";", -1))
                .mapToDouble(part -> number(what, part.strip()))
                .toArray();
    }

    static double number(String what, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "nan" -> Double.NaN;
            case "inf", "+inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
            default -> {
                if (!NUMBER.matcher(text).matches()) {
                    throw misfit(what + " must be a number or [number;number], was '" + text + "'");
                }
                yield Double.parseDouble(text);
            }
        };
    }

    private static String scores(Bound bound) {
        var names = bound.parts().stream()
                .map(part -> part.length() == 1 ? part.name() : part.name() + "[" + part.length() + "]")
                .toList();
        return bound.size() + (bound.size() == 1 ? " score (" : " scores (") + String.join(", ", names) + ")";
    }

    private static UserError misfit(String what) {
        return new UserError("TL3220", what, "", "see: trueloss help losses eval");
    }
}
