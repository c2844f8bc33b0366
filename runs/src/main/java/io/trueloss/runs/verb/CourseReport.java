package io.trueloss.runs.verb;

import static io.trueloss.report.Block.line;
import static io.trueloss.report.Piece.fact;

import io.trueloss.model.Course;
import io.trueloss.report.Block;
import io.trueloss.report.Block.Chart;
import io.trueloss.report.Block.Curve;
import io.trueloss.report.Estimate;
import io.trueloss.report.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// What `train` says of a path: the prices, what each makes of the weights, and which was chosen.
final class CourseReport {
    /// Rows of the table, beside the chosen price and the best one.
    private static final int SHOWN = 8;

    private CourseReport() {}

    static List<Block> of(Course course, Trained result) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(said(course, result));
        blocks.add(table(course, result));
        if (course.folds() > 0) blocks.add(chart(course));
        return blocks;
    }

    private static Block said(Course course, Trained result) {
        Course.Stop taken = course.taken();
        long priced = Arrays.stream(result.fit().model().w()).count()
                - result.fit().model().places().seeing().size();
        String why = course.folds() == 0
                ? "the last one reached: there was no time to judge them"
                : course.chosen() == course.best()
                        ? "the smallest loss on the rows left out of {path-folds} folds"
                        : "the highest price within one standard error of the smallest loss on the rows left out of "
                                + "{path-folds} folds";
        String edge = course.folds() > 0 && course.best() == course.stops().size() - 1
                ? "; the smallest loss is at the lowest price: go on with path(end={path-further})"
                : "";
        return line(
                "path",
                "{path-fitted} of {path-asked} prices from {path-first} down to {path-last}; taken {path-price}: " + why
                        + "; {path-alive} of {path-weights} weights are not 0" + edge,
                fact(
                        "path-further",
                        course.stops().getLast().price()
                                / course.stops().getFirst().price()
                                / 100),
                fact("path-fitted", course.stops().size()),
                fact("path-asked", course.asked()),
                fact("path-first", course.stops().getFirst().price()),
                fact("path-last", course.stops().getLast().price()),
                fact("path-price", taken.price()),
                fact("path-folds", course.folds()),
                fact("path-alive", taken.weights()),
                fact("path-weights", priced));
    }

    private static Block table(Course course, Trained result) {
        int n = course.stops().size();
        int every = Math.max(1, n / SHOWN);
        List<Integer> rows = IntStream.range(0, n)
                .filter(i -> i % every == 0 || i == n - 1 || i == course.best() || i == course.chosen())
                .boxed()
                .toList();
        double constant = result.fit().constant().loss();
        return Block.grid(
                "path-prices",
                List.of("price", "weights-not-0", "train-loss", "saved", "judged-loss", "gap", "note"),
                rows,
                i -> row(course, course.stops().get(i), i, constant));
    }

    private static List<Value> row(Course course, Course.Stop stop, int at, double constant) {
        String note = at == course.chosen() ? "taken" : at == course.best() ? "smallest judged loss" : "";
        return List.of(
                Value.number(stop.price()),
                Value.count(stop.weights()),
                Value.number(stop.loss()),
                Value.number(constant - stop.loss()),
                stop.judged(),
                Double.isNaN(stop.gap()) ? Value.nothing() : Value.number(stop.gap()),
                Value.text(note));
    }

    /// The judged loss with a standard error to each side, over the logarithm of the price.
    private static Block chart(Course course) {
        List<Course.Stop> rising = course.stops().reversed();
        double[] across = rising.stream()
                .mapToDouble(stop -> StrictMath.log10(stop.price()))
                .toArray();
        return new Chart(
                "path",
                "log10-price",
                List.of("judged-loss", "weights-not-0"),
                List.of(
                        curve(
                                "mean of the folds",
                                across,
                                rising,
                                stop -> stop.judged().value()),
                        curve(
                                "one standard error above",
                                across,
                                rising,
                                stop -> stop.judged().value() + error(stop))));
    }

    private static Curve curve(
            String label, double[] across, List<Course.Stop> stops, ToDoubleFunction<Course.Stop> value) {
        double[] losses = stops.stream().mapToDouble(value).toArray();
        double[] weights = stops.stream().mapToDouble(Course.Stop::weights).toArray();
        return new Curve(label, across, List.of(losses, weights));
    }

    private static double error(Course.Stop stop) {
        return stop.judged() instanceof Estimate.Interval interval ? interval.se() : Double.NaN;
    }
}
