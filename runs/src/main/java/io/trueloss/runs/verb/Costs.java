package io.trueloss.runs.verb;

import io.trueloss.error.UserError;
import io.trueloss.formula.Bound;
import io.trueloss.formula.Part;
import io.trueloss.loss.Link;
import io.trueloss.loss.Loss;
import io.trueloss.loss.Target;
import io.trueloss.metric.Output;
import io.trueloss.risk.RowLosses;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What each row costs by any loss, whatever the predictions are made of: where a loss wants scores, they are
/// those that its link makes the predictions of.
///
/// @param rows the rows
/// @param link how scores become predictions; else each loss's own way
record Costs(Subjects rows, Optional<Link> link) {

    /// The loss of each row.
    double[] each(Loss loss) {
        Loss ours = Objective.on(loss, rows.goal().task());
        Fitness.check(ours, rows.data(), rows.table());
        Bound bound = ours.bind(RowLosses.shape(rows.data()));
        Fitness.checkColumns(bound, rows.data(), rows.table());
        double[][] scores = scores(ours, bound);
        if (scores.length != bound.size()) throw refused(ours, bound, scores.length);
        try {
            return RowLosses.each(bound, rows.data(), scores);
        } catch (UserError e) {
            throw Fitness.renumbered(e, rows.table());
        }
    }

    private double[][] scores(Loss loss, Bound bound) {
        Link own = link.orElseGet(() -> Objective.link(loss, rows.goal().task()));
        boolean margin = loss.target() == Target.BINARY && own == Link.IDENTITY;
        return switch (rows.output()) {
            case Output.Scores raw -> raw.scores();
            case Output.Linked linked
            when (margin || linked.link() == own) && linked.scores().length == bound.size() -> linked.scores();
            case Output.Linked linked -> of(linked.predictions(), loss, own);
            case Output.Predictions given when margin -> throw refused(loss, bound, 0);
            case Output.Predictions given -> of(given.predictions(), loss, own);
        };
    }

    /// The scores that a link makes these predictions of.
    private double[][] of(double[][] predictions, Loss loss, Link own) {
        switch (own) {
            case LOG -> refuse(predictions[0], mean -> mean < 0, loss, "the logarithm of a predicted mean");
            case SQRT -> refuse(predictions[0], mean -> mean < 0, loss, "the root of a predicted mean");
            case INVERSE -> refuse(predictions[0], mean -> mean == 0, loss, "one over a predicted mean");
            case INVERSE_SQUARE ->
                refuse(predictions[0], mean -> !(mean > 0), loss, "one over the square of a predicted mean");
            case LOGIT -> refuse(predictions[0], p -> p < 0 || p > 1, loss, "the log-odds of a prediction");
            case HALF_LOGIT, PROBIT, CLOGLOG, CAUCHIT, CLIPPED_MARGIN, PROBABILITY ->
                refuse(predictions[0], p -> p < 0 || p > 1, loss, "the score of a probability");
            case IDENTITY, SOFTMAX, SPARSEMAX, ONE_VS_ALL -> {}
            case CUMULATIVE_LOGIT, CUMULATIVE_PROBIT, CUMULATIVE_CLOGLOG, ABOVE_LOGIT -> {}
        }
        return own.scores(predictions);
    }

    private void refuse(double[] values, DoublePredicate wrong, Loss loss, String what) {
        RowList.where(rows.table(), values, wrong).ifPresent(found -> {
            throw new UserError(
                    "TL3265",
                    loss.text() + " takes " + what + ", which does not exist in " + found,
                    rows.table().source(),
                    "take a loss for such predictions, or give the scores themselves: --score");
        });
    }

    private UserError refused(Loss loss, Bound bound, int given) {
        String needed = bound.parts().stream().map(Costs::name).collect(Collectors.joining(", "));
        boolean margin = given == 0;
        return new UserError(
                "TL3266",
                margin
                        ? loss.text() + " is a loss of margins, and a probability is none"
                        : loss.text() + " has " + bound.size() + (bound.size() == 1 ? " score (" : " scores (") + needed
                                + "), and what was predicted gives " + given,
                rows.table().source(),
                "give the scores themselves, in this order: --score " + needed.replace(", ", " --score "));
    }

    private static String name(Part part) {
        return IntStream.range(0, part.length())
                .mapToObj(k -> part.length() == 1 ? part.name() : part.name() + (k + 1))
                .collect(Collectors.joining(", "));
    }
}
