package io.trueloss.runs.verb;

import io.trueloss.error.UserError;
import io.trueloss.formula.Bound;
import io.trueloss.formula.Span;
import io.trueloss.loss.Loss;
import io.trueloss.loss.Target;
import io.trueloss.optim.Limits;
import io.trueloss.risk.BestConstant;
import io.trueloss.risk.Cost;
import io.trueloss.risk.Fitting;
import io.trueloss.table.Dataset;
import io.trueloss.table.Response;
import io.trueloss.table.Task;
import io.trueloss.table.Weights;
import io.trueloss.watch.Watch;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What constant minimises a loss on a few rows that one can judge by eye.
final class Minimisers {

    private static final double[] NUMBERS = {1, 2, 2, 7, 10};
    private static final double[] BITS = {0, 0, 0, 1, 1};
    private static final double[] CLASSES = {0, 0, 0, 1, 1, 1, 1, 1, 2, 2};

    /// Three targets each, of five rows: their means are 4.4, 3 and -1, the shares of 1 are 0.4, 0.8 and 0.6.
    private static final double[][] SEVERAL_NUMBERS = {NUMBERS, {0, 1, 4, 5, 5}, {-1, 0, -3, -1, 0}};

    private static final double[][] SEVERAL_LABELS = {BITS, {1, 0, 1, 1, 1}, {1, 1, 0, 1, 0}};

    /// A score beyond this was still on its way when the search ended.
    private static final double FAR = 1e8;

    private Minimisers() {}

    /// @param targets where the targets lie that the loss was judged with: a typed formula may be for two
    ///     classes
    static String of(Loss loss, Bound bound, Span targets) {
        return switch (loss.target()) {
            case CLASS, DISTRIBUTION -> said(bound, Task.CLASSES, CLASSES, "");
            case NUMBERS -> said(bound, SEVERAL_NUMBERS);
            case LABELS -> said(bound, SEVERAL_LABELS);
            case ORDERED -> said(bound, Task.ORDERED, CLASSES, "");
            default ->
                loss.target() == Target.BINARY || targets.high() == 1
                        ? said(bound, Task.BINARY, BITS, " (log-odds of the share of 1: -0.405465)")
                        : said(bound, Task.NUMBER, NUMBERS, " (their mean is 4.4, their median 2)");
        };
    }

    private static String said(Bound bound, Task task, double[] y, String known) {
        var levels = task.levelled()
                ? Stream.of("0", "1", "2").limit((long) y[y.length - 1] + 1).toList()
                : List.<String>of();
        return said(bound, new Response(task, "y", y, levels), numbers(y), known);
    }

    private static String said(Bound bound, double[][] several) {
        var rows = IntStream.range(0, several[0].length)
                .mapToObj(row -> Arrays.stream(several)
                        .map(target -> Formulas.number(target[row]))
                        .collect(Collectors.joining("; ", "[", "]")))
                .collect(Collectors.joining(", "));
        return said(bound, new Response(Task.NUMBER, "y", several[0], List.of(), several), rows, "");
    }

    private static String numbers(double[] y) {
        return Arrays.stream(y).mapToObj(Formulas::number).collect(Collectors.joining(", "));
    }

    private static String said(Bound bound, Response response, String rows, String known) {
        var targets = "y = " + rows;
        return best(bound, response)
                .map(constant -> constant(constant) + ", for " + targets + known)
                .orElse("no constant at all for " + targets + ": the loss falls without end, or is nowhere finite");
    }

    private static Optional<BestConstant> best(Bound bound, Response response) {
        double[] one = new double[response.y().length];
        Arrays.fill(one, 1);
        var columns = bound.columns().stream().collect(Collectors.toMap(name -> name, name -> one));
        var weights = new Weights(one, one, new double[one.length]);
        var data = new Dataset(one.length, List.of(), response, weights, Map.copyOf(columns));
        try {
            var best = BestConstant.of(data, Cost.of(bound, data), new Fitting(Limits.USUAL, Watch.NONE));
            return Optional.of(best)
                    .filter(found -> Arrays.stream(found.scores()).allMatch(f -> Math.abs(f) < FAR));
        } catch (UserError e) {
            return Optional.empty();
        }
    }

    private static String constant(BestConstant best) {
        var proof = best.proof() == BestConstant.Proof.CONVEX ? "" : " (best found)";
        double width = best.high() - best.low();
        if (best.scores().length == 1 && width > 1e-9 * Math.max(1, Math.abs(best.low()))) {
            return "anything from " + Formulas.number(best.low()) + " to " + Formulas.number(best.high()) + proof;
        }
        var scores = Arrays.stream(best.scores()).mapToObj(Formulas::number).toList();
        return (scores.size() == 1 ? scores.getFirst() : "[" + String.join("; ", scores) + "]") + proof;
    }
}
