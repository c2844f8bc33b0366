package io.trueloss.runs.verb;

import io.trueloss.loss.Link;
import io.trueloss.metric.Output;
import io.trueloss.model.Model;
import io.trueloss.table.Goal;
import io.trueloss.table.Task;
import java.util.List;

/// What scores are known to say. They say more than themselves if their link makes one mean of a number or a
/// probability of each level; margins are no probabilities, and quantiles no mean.
final class Outputs {
    private Outputs() {}

    /// Of scores and how they become predictions.
    static Output of(double[][] scores, Link link, Goal goal) {
        boolean levels = goal.task().levelled();
        if (levels ? link == Link.IDENTITY : scores.length > 1) return new Output.Scores(scores);
        Output.Linked linked = Output.Linked.of(scores, link);
        int needed = levels && goal.task() != Task.BINARY ? goal.levels().size() : 1;
        return linked.predictions().length == needed ? linked : new Output.Scores(scores);
    }

    /// Of a model's scores. Where a number has several, the first is its mean if it is called so, or alone sees
    /// columns; a median, or the mean of a part, is none.
    static Output of(double[][] scores, Model model, Goal goal) {
        boolean mean = scores.length > 1
                && !goal.task().levelled()
                && (model.names().getFirst().equals("mean") || model.seeing().equals(List.of(0)));
        if (!mean) return of(scores, model.link(), goal);
        return new Output.Linked(
                scores, model.link(), new double[][] {model.link().inverse(scores)[0]});
    }
}
