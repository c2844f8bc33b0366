package io.trueloss.runs.verb;

import io.trueloss.formula.Bound;
import io.trueloss.loss.Loss;
import io.trueloss.model.Problem;
import io.trueloss.optim.Limits;
import io.trueloss.race.Rows;
import io.trueloss.runs.session.Session;
import io.trueloss.table.Dataset;

/// Rows that are ready to be raced over.
///
/// @param problem what is to be solved
/// @param valid the rows to judge by
/// @param course both, as a race sees them
record RaceGround(Problem problem, Dataset valid, Rows course) {

    static RaceGround of(Objective objective, Prepared prepared, Session session) {
        var goal = prepared.rows().goal();
        Loss loss = objective.loss(goal);
        Dataset train = prepared.recipe().apply(prepared.train());
        Dataset valid = prepared.recipe().apply(prepared.valid());
        Problem problem = new Problem(
                prepared.recipe(),
                train,
                loss,
                objective.link(loss, goal),
                objective.penalty(goal.task(), train),
                Limits.USUAL,
                1);
        Bound bound = loss.bind(problem.shape());
        Fitness.check(loss, train, prepared.train());
        Fitness.check(loss, valid, prepared.valid());
        Fitness.checkColumns(bound, train, prepared.train());
        Fitness.checkColumns(bound, valid, prepared.valid());
        return new RaceGround(problem, valid, new Rows(problem, valid, session.watch()));
    }
}
