package io.trueloss.runs.verb;

import io.trueloss.error.Nearest;
import io.trueloss.error.UserError;
import io.trueloss.formula.Bound;
import io.trueloss.formula.Derivatives;
import io.trueloss.formula.Label;
import io.trueloss.formula.Part;
import io.trueloss.formula.Rows;
import io.trueloss.formula.Shape;
import io.trueloss.listing.Named;
import io.trueloss.listing.Or;
import io.trueloss.listing.Subject;
import io.trueloss.loss.Loss;
import io.trueloss.loss.Target;
import io.trueloss.loss.Traits;
import io.trueloss.report.Block;
import io.trueloss.report.Block.Chart;
import io.trueloss.report.Block.Curve;
import io.trueloss.report.Report;
import io.trueloss.runs.session.Session;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Draws losses: what a row costs, the gradient and the curvature, over the score.
///
///     trueloss losses plot huber absolute half-squared
///     trueloss losses plot logistic hinge "exp(-s*f)" --from=-3 --to=3
///     trueloss losses plot huber "huber(delta=2)" -o svg
///
/// Several losses share one picture. The target is 0 for numbers, 1 for counts and for numbers above 0, the
/// second class of two, the first of several. Of a loss of several scores the first is moved, unless
/// `--score` names another, while the others stay at 0 (thresholds at -1, 0, 1, ...). A formula's columns are
/// 1.
///
/// @param losses the losses: names, names with settings, or formulas
/// @param y the target; several numbers as `[y1;y2]`
/// @param score the score that is moved, of a loss of several: its name
/// @param from the first score of the picture
/// @param to the last score of the picture
@Named("losses plot")
public record LossesPlot(
        @Subject List<Loss> losses,
        Optional<String> y,
        Optional<String> score,
        @Or("-4") double from,
        @Or("4") double to)
        implements Verb<List<LossesPlot.Drawn>> {

    private static final int POINTS = 481;
    private static final int CLASSES = 3;

    /// A loss over a score.
    ///
    /// @param loss the loss
    /// @param y the target, as written
    /// @param score the score that moves
    /// @param f its values
    /// @param value what a row costs there
    /// @param gradient how much that grows with the score
    /// @param curvature how much the gradient grows with it
    public record Drawn(
            Loss loss, String y, String score, double[] f, double[] value, double[] gradient, double[] curvature) {

        Curve curve() {
            return new Curve(loss.text() + ", y = " + y, f, List.of(value, gradient, curvature));
        }
    }

    @Override
    public List<Drawn> run(Session session) {
        if (!(from < to) || !Double.isFinite(to - from)) {
            throw new UserError(
                    "TL3220", "--from must be below --to, was " + from + " to " + to, "", "such as --from=-3 --to=3");
        }
        if (losses.isEmpty()) {
            throw new UserError(
                    "TL3220", "there is no loss to draw", "", "name one or more: trueloss losses plot huber");
        }
        return losses.stream().map(this::drawn).toList();
    }

    private Drawn drawn(Loss loss) {
        var written = y.orElseGet(() -> usual(loss));
        double[] label = Case.list("y", written);
        var bound = loss.bind(shape(loss, label));
        int moved = moved(bound);
        double[] f = IntStream.range(0, POINTS)
                .mapToDouble(i -> from + (to - from) * i / (POINTS - 1))
                .toArray();
        double[][] scores = rest(bound);
        scores[moved] = f;
        var at = Derivatives.of(bound.size(), POINTS);
        bound.evaluator().curvature(rows(bound, label, scores), 0, POINTS, at);
        int diagonal = moved * (moved + 1) / 2 + moved;
        return new Drawn(
                loss, written, names(bound).get(moved), f, at.value(), at.gradient()[moved], at.curvature()[diagonal]);
    }

    private static String usual(Loss loss) {
        return switch (loss.target()) {
            case COUNT, POSITIVE, BINARY, ORDERED -> "1";
            case DISTRIBUTION -> "[0.2;0.3;0.5]";
            case NUMBERS -> "[1;0;-1]";
            case LABELS -> "[1;0;0]";
            default -> "0";
        };
    }

    private static Shape shape(Loss loss, double[] label) {
        var names = Probe.columns(loss);
        var usual = Traits.shape(loss);
        if (label.length > 1) {
            return new Shape(usual.label() == Label.VECTOR ? Label.VECTOR : Label.DISTRIBUTION, label.length, names);
        }
        boolean classes = loss.target() == Target.CLASS || loss.target() == Target.ORDERED;
        return classes
                ? new Shape(Label.CLASS, Math.max(CLASSES, (int) label[0] + 1), names)
                : new Shape(usual.label(), usual.classes(), names);
    }

    private static Rows rows(Bound bound, double[] label, double[][] scores) {
        double[][] columns = new double[bound.columns().size()][];
        Arrays.fill(columns, new double[] {1});
        double[][] parts =
                Arrays.stream(label).mapToObj(share -> new double[] {share}).toArray(double[][]::new);
        return label.length > 1
                ? new Rows(new double[0], parts, scores, columns)
                : new Rows(label, new double[0][], scores, columns);
    }

    /// Scores at 0; those that no column moves ascend, as thresholds must.
    private static double[][] rest(Bound bound) {
        return bound.parts().stream()
                .flatMap(part -> IntStream.range(0, part.length()).mapToObj(j ->
                        new double[] {part.length() > 1 && ascends(part) ? j - (part.length() - 1) / 2 : 0}))
                .toArray(double[][]::new);
    }

    private static boolean ascends(Part part) {
        return part.reach() == io.trueloss.formula.Reach.CONSTANT;
    }

    private int moved(Bound bound) {
        var names = names(bound);
        int at = score.map(name -> Math.max(names.indexOf(name), names.indexOf(name + "[0]")))
                .orElse(0);
        if (at < 0) {
            var all = "there are: " + String.join(", ", names);
            throw new UserError(
                    "TL3220",
                    "the loss has no score '" + score.orElse("") + "'",
                    "",
                    Nearest.advice(score.orElse(""), names, all));
        }
        return at;
    }

    private static List<String> names(Bound bound) {
        return bound.parts().stream()
                .flatMap(part -> part.length() == 1
                        ? Stream.of(part.name())
                        : IntStream.range(0, part.length()).mapToObj(j -> part.name() + "[" + j + "]"))
                .toList();
    }

    @Override
    public Report report(List<Drawn> drawn) {
        var scores = drawn.stream().map(Drawn::score).distinct().toList();
        var across = scores.size() == 1 ? scores.getFirst() : "score";
        var panels = List.of("value", "gradient", "curvature");
        var chart = new Chart(
                "points", across, panels, drawn.stream().map(Drawn::curve).toList());
        var blocks = new ArrayList<Block>(List.of(chart));
        drawn.stream()
                .map(Drawn::loss)
                .distinct()
                .flatMap(loss -> Probe.taken(loss).stream())
                .forEach(blocks::add);
        return Report.of("losses plot", blocks).mainly("points");
    }
}
