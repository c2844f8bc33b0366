package io.trueloss.runs.verb;

import io.trueloss.model.Firth;
import io.trueloss.model.LinearModel;
import io.trueloss.optim.Parting;
import io.trueloss.optim.Stop;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Why a fit ended, in words: its status, and what that means.
///
/// @param status one word in capitals: CONVERGED, STALLED, LIMIT, DIVERGED, SEPARATED, SADDLE, CANCELLED
/// @param meaning what is known about the weights, in a sentence
record Ending(String status, String meaning) {
    /// Weights of a direction that are named.
    private static final int NAMED = 5;

    static Ending of(Stop stop, LinearModel model) {
        String firth = Firth.takes(model.loss(), model.link()) ? ", or Jeffreys' prior: --model firth" : "";
        return of(stop, model.weights(), "a penalty keeps the weights finite: --l2 0.001" + firth);
    }

    /// @param names what each weight is called
    static Ending of(Stop stop, List<String> names) {
        return of(stop, names, "take a curve with fewer weights");
    }

    private static Ending of(Stop stop, List<String> names, String remedy) {
        String status = stop.getClass().getSimpleName().toUpperCase(Locale.ROOT);
        String meaning = switch (stop) {
            case Stop.Converged converged -> converged.certificate().meaning();
            case Stop.Saddle saddle -> saddle.certificate().meaning();
            case Stop.Stalled stalled -> stalled.reason() + "; the weights are the best that were found";
            case Stop.Diverged diverged ->
                diverged.reason()
                        + diverged.fault().map(fault -> ": " + fault.text()).orElse("")
                        + (diverged.atStart()
                                ? "; there are no weights yet to fall back on"
                                : "; the weights are the last good ones");
            case Stop.Limit limit -> limit(limit.bound());
            case Stop.Cancelled cancelled ->
                "interrupted before the minimum was reached; the weights are the best so far";
            case Stop.Separated separated -> separated(separated.parting(), names) + "; " + remedy;
        };
        return new Ending(status, meaning);
    }

    private static String limit(Stop.Bound bound) {
        return switch (bound) {
            case STEPS -> "the steps ran out before the minimum was reached; the weights are the best so far";
            case BUDGET -> "the budget ran out before the minimum was reached; the weights are the best so far";
            case EARLY ->
                "stopped early, as --stop says; the weights are those that did best on the validation rows, if there"
                        + " are any";
        };
    }

    private static String separated(Parting parting, List<String> names) {
        double[] direction = parting.direction();
        List<String> largest = IntStream.range(0, direction.length)
                .boxed()
                .filter(i -> Math.abs(direction[i]) > 1e-6)
                .sorted(Comparator.comparingDouble((Integer i) -> -Math.abs(direction[i])))
                .limit(NAMED)
                .map(i -> names.get(i) + String.format(Locale.ROOT, " %+.3g", direction[i]))
                .toList();
        return "no finite minimum: " + kind(parting)
                + "; along a direction the loss of no row ever rises, checked on every row ("
                + String.join(", ", largest)
                + ")";
    }

    private static String kind(Parting parting) {
        int rows = parting.rows();
        if (parting.complete()) return "complete separation, all " + rows + " rows strictly on their side";
        String falling = parting.falling() == 1
                ? "the loss of 1 row falls for ever"
                : "the loss of " + parting.falling() + " rows falls for ever";
        int level = rows - parting.parted();
        return "quasi-complete separation, " + falling + ", " + level + " of " + rows + (level == 1 ? " lies" : " lie")
                + " on a plane";
    }
}
