package io.trueloss.risk;

import io.trueloss.error.UserError;
import io.trueloss.formula.Bound;
import io.trueloss.formula.Shape;
import io.trueloss.loss.Loss;
import io.trueloss.loss.Target;
import io.trueloss.optim.Limits;
import io.trueloss.optim.Penalty;
import io.trueloss.table.Dataset;
import io.trueloss.table.Response;
import io.trueloss.table.Task;
import io.trueloss.table.Weights;
import io.trueloss.watch.Watch;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// The constant scores with the smallest mean loss: what a model must beat. An offset is added to them as to a
/// model's.
///
/// @param scores one for each score; where a range is as good its middle
/// @param low the smallest score that is as good, where there is one score; else NaN
/// @param high the largest score that is as good, where there is one score; else NaN
/// @param loss the mean loss there
/// @param proof how sure it is that there is none better
public record BestConstant(double[] scores, double low, double high, double loss, Proof proof) {
    /// Of a loss that is not convex, from how many starts the minimum is sought.
    private static final int STARTS = 4;

    /// How sure it is that there is none better.
    public enum Proof {
        /// The loss is convex: a minimum is the lowest.
        CONVEX,
        /// The best of several starts; there may be a better one.
        BEST_FOUND
    }

    /// The best constant for these rows.
    public static BestConstant of(Dataset data, Cost cost, Fitting fitting) {
        Dataset bare = Distinct.of(data, cost.loss());
        try (Workers one = new Workers(1)) {
            Layout layout = Layout.constant().under(cost);
            LinearObjective objective = new LinearObjective(layout, bare, cost, one);
            boolean halving = cost.convex() && cost.loss().size() == 1;
            return halving ? halved(bare, objective) : searched(bare, objective, fitting);
        }
    }

    /// The best constant for these targets, each counted as often as `c` says.
    ///
    /// @param loss what an error costs
    /// @param y the targets: numbers, or class indices
    /// @param c how often each counts, 0 or more
    public static BestConstant of(Loss loss, double[] y, double[] c) {
        Response response = response(loss, y);
        int classes = response.levels().size();
        return of(loss.bind(classes == 0 ? Shape.number() : Shape.classes(classes)), response, c);
    }

    /// The best constants for rows of several targets, each row counted as often as `c` says.
    ///
    /// @param loss what an error costs
    /// @param targets an array for each target
    /// @param c how often each row counts, 0 or more
    public static BestConstant of(Loss loss, double[][] targets, double[] c) {
        Response response = new Response(Task.NUMBER, "y", targets[0], List.of(), targets);
        return of(loss.bind(Shape.vector(targets.length)), response, c);
    }

    private static BestConstant of(Bound bound, Response response, double[] c) {
        int rows = response.y().length;
        double[] ones = new double[rows];
        Arrays.fill(ones, 1);
        Weights weights = new Weights(c, ones, new double[rows]);
        Dataset data = new Dataset(rows, List.of(), response, weights, Map.of());
        return of(data, Cost.of(bound, data), new Fitting(Limits.USUAL, Watch.NONE));
    }

    private static Response response(Loss loss, double[] y) {
        boolean classes = loss.target() == Target.CLASS || loss.target() == Target.ORDERED;
        int last = (int) Arrays.stream(y).max().orElse(0);
        List<String> levels = classes
                ? IntStream.rangeClosed(0, last).mapToObj(Integer::toString).toList()
                : List.of();
        return new Response(classes ? Task.CLASSES : Task.NUMBER, "y", y, levels);
    }

    private static BestConstant halved(Dataset data, LinearObjective objective) {
        Slope slope = new Slope(Sample.of(data, objective.cost().loss()), objective.cost());
        OptionalDouble low = slope.lowest();
        OptionalDouble high = slope.highest();
        if (low.isEmpty() || high.isEmpty()) throw unbounded();
        double least = Math.min(low.getAsDouble(), high.getAsDouble());
        double most = Math.max(low.getAsDouble(), high.getAsDouble());
        double[] middle = {least / 2 + most / 2};
        return new BestConstant(middle, least, most, objective.evaluate(middle, new double[1]), Proof.CONVEX);
    }

    private static BestConstant searched(Dataset data, LinearObjective objective, Fitting fitting) {
        Penalty free = Penalty.none(objective.size());
        List<double[]> starts =
                new Starts(Sample.of(data, objective.cost().loss()), objective.cost()).finite(objective);
        Fitted best = starts.stream()
                .limit(objective.convex() ? 1 : STARTS)
                .map(start -> fitting.minimise(objective.pinned(free), free, start))
                .reduce((a, b) -> b.value() < a.value() ? b : a)
                .orElseThrow(BestConstant::unbounded);
        double[] scores = objective.places().scores(best.w());
        double only = scores.length == 1 ? scores[0] : Double.NaN;
        Proof proof = objective.convex() ? Proof.CONVEX : Proof.BEST_FOUND;
        return new BestConstant(scores, only, only, best.value(), proof);
    }

    private static UserError unbounded() {
        return new UserError(
                "TL4001",
                "no constant score has the smallest loss on these rows: it falls without end, or is nowhere finite",
                "the training rows",
                "check the loss: trueloss losses check \"FORMULA\"; a loss that rewards ever larger scores cannot be fitted");
    }
}
