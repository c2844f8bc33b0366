package io.trueloss.runs.verb;

import io.trueloss.metric.Output;
import io.trueloss.metric.Scored;
import io.trueloss.stat.Sampled;
import io.trueloss.table.Dataset;
import io.trueloss.table.Goal;
import io.trueloss.table.Table;

/// Rows that are measured: what is true of them, and what was said.
///
/// @param table the rows as they were read
/// @param data the same as a loss sees them
/// @param goal what was to be predicted
/// @param output what a model says
/// @param missing how many rows were left out because their target is missing
record Subjects(Table table, Dataset data, Goal goal, Output output, int missing) {

    /// Rows as metrics see them.
    Scored scored(Sampled sampled) {
        return new Scored(goal.task(), data.response().y(), output, sampled);
    }
}
