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
import java.util.stream.Stream;

/// What constant minimises a loss on a few rows that one can judge by eye.
final class Minimisers {

    private static final double[] NUMBERS = {1, 2, 2, 7, 10};
    private static final double[] BITS = {0, 0, 0, 1, 1};
    private static final double[] CLASSES = {0, 0, 0, 1, 1, 1, 1, 1, 2, 2};

    /// A score beyond this was still on its way when the search ended.
    private static final double FAR = 1e8;

    private Minimisers() {}

    /// @param targets where the targets lie that the loss was judged with: a typed formula may be for two classes
    static String of(Loss loss, Bound bound, Span targets) {
        return switch (loss.target()) {
            case CLASS, DISTRIBUTION -> said(bound, Task.CLASSES, CLASSES, "");
            case NUMBERS, LABELS -> "not sought for several targets at once";
            case ORDERED -> said(bound, Task.ORDERED, CLASSES, "");
            default ->
                loss.target() == Target.BINARY || targets.high() == 1
                        ? said(bound, Task.BINARY, BITS, " (log-odds of the share of 1: -0.405465)")
                        : said(bound, Task.NUMBER, NUMBERS, " (their mean is 4.4, their median 2)");
        };
    }

    private static String said(Bound bound, Task task, double[] y, String known) {
        var targets = Arrays.stream(y).mapToObj(Formulas::number).collect(Collectors.joining(", ", "y = ", ""));
        return best(bound, task, y)
                .map(constant -> constant(constant) + ", for " + targets + known)
                .orElse("no constant at all for " + targets + ": the loss falls without end, or is nowhere finite");
    }

    private static Optional<BestConstant> best(Bound bound, Task task, double[] y) {
        double[] one = new double[y.length];
        Arrays.fill(one, 1);
        var columns = bound.columns().stream().collect(Collectors.toMap(name -> name, name -> one));
        var levels = task.levelled()
                ? Stream.of("0", "1", "2").limit((long) y[y.length - 1] + 1).toList()
                : List.<String>of();
        var response = new Response(task, "y", y, levels);
        var data = new Dataset(
                y.length, List.of(), response, new Weights(one, one, new double[y.length]), Map.copyOf(columns));
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
