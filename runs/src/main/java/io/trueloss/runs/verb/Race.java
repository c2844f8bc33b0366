package io.trueloss.runs.verb;

import io.trueloss.catalogue.Catalogue;
import io.trueloss.error.Require;
import io.trueloss.error.UserError;
import io.trueloss.formula.Bound;
import io.trueloss.listing.Or;
import io.trueloss.loss.Loss;
import io.trueloss.model.Problem;
import io.trueloss.optim.Limits;
import io.trueloss.optim.Optimizer;
import io.trueloss.race.Heats;
import io.trueloss.race.Lanes;
import io.trueloss.race.Raced;
import io.trueloss.race.Rows;
import io.trueloss.report.Report;
import io.trueloss.runs.read.Source;
import io.trueloss.runs.session.Session;
import io.trueloss.runs.store.RunFolder;
import io.trueloss.runs.store.Seal;
import io.trueloss.runs.store.StoredRun;
import io.trueloss.table.Dataset;
import io.trueloss.table.Roles;
import io.trueloss.table.Split;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Races optimizers against each other on a linear model: same start, same rows in the same order, every row on
/// the clock.
///
///     trueloss race examples/churn.csv.gz --target churn --passes 50
///     trueloss race examples/churn.csv.gz --target churn --optimizers adam,lbfgs --tune 5 --passes 30
///
/// How far each came is measured from the certified optimum where there is one. Lanes between which the repeats
/// show no difference share their ranks. Under `--tune 0` all run at their published defaults; else each
/// tries so many settings, chooses by the validation rows alone, and pays for every try. Everything is kept
/// in a ledger under `runs/`, from which `trueloss race replay RUN` runs the same race again.
///
/// @param source where the rows are
/// @param roles which part each column plays
/// @param split how rows are parted
/// @param objective what is to be made small
/// @param optimizers who races: adam, "adam(rate=0.01)", lbfgs, ...
/// @param terms on what terms
/// @param batch how many rows a step looks at, for optimizers that can; else all
/// @param targetLoss the mean loss on the validation rows that counts as there, instead of `--within`
/// @param openTest look at the test rows once, when all is decided; every look is counted
/// @param level confidence level of the intervals
@Says({
    "file train-rows valid-rows test-rows target target-kind sha-short sha256 loss-name l1 l2 penalty-on",
    "losses sealed opened seeds passes tune batch margin starts optimum proof optimum-meaning origin",
    "target-loss goal within race curves optimizer setting reached rows passes seconds rank verdict targets",
    "tuning rates cancelled note-*"
})
public record Race(
        Source source,
        Roles roles,
        Split split,
        Objective objective,
        @Or("gradient-descent,nesterov,adam,lbfgs,newton") List<Optimizer> optimizers,
        RaceTerms terms,
        Optional<Integer> batch,
        Optional<Double> targetLoss,
        boolean openTest,
        @Or("0.95") double level)
        implements Verb<RacedRows> {

    /// What `trueloss race DATA --target COLUMN` does.
    public static Race of(String data, String target) {
        return new Catalogue(Map.of()).usual(Race.class, Source.of(data), Roles.of(target));
    }

    public Race {
        batch.ifPresent(rows -> Require.atLeast("batch", 1, rows));
        Require.fraction("level", level);
        optimizers = List.copyOf(optimizers);
    }

    /// The same between other optimizers.
    public Race between(List<Optimizer> others) {
        return new Race(source, roles, split, objective, others, terms, batch, targetLoss, openTest, level);
    }

    /// The same on other terms.
    public Race on(RaceTerms other) {
        return new Race(source, roles, split, objective, optimizers, other, batch, targetLoss, openTest, level);
    }

    /// The same without a look at the test rows.
    Race sealed() {
        return new Race(source, roles, split, objective, optimizers, terms, batch, targetLoss, false, level);
    }

    @Override
    public RacedRows run(Session session) {
        try (RunFolder folder = RunFolder.open(session)) {
            RacedRows raced = raced(folder.id(), session);
            if (raced.raced().none()) return raced;
            folder.write(RaceLedger.FILE, RaceLedger.of(raced, this, session));
            StoredRun run = new StoredRun(folder.id(), folder.finish());
            if (!openTest) return raced;
            return raced.opened(Seal.of(run)
                    .open(raced.prepared().seal(), run, session.clock().instant()));
        }
    }

    /// The race, with nothing written.
    RacedRows raced(String id, Session session) {
        Prepared prepared = Prepared.of(source, objective.roles(roles), split, session);
        Loss loss = objective.loss(prepared.rows().goal());
        Dataset train = prepared.recipe().apply(prepared.train());
        Dataset valid = prepared.recipe().apply(prepared.valid());
        Problem problem = problem(prepared, train, loss);
        Bound bound = loss.bind(problem.shape());
        Fitness.check(loss, train, prepared.train());
        Fitness.check(loss, valid, prepared.valid());
        Fitness.checkColumns(bound, train, prepared.train());
        Fitness.checkColumns(bound, valid, prepared.valid());
        if (valid.rows() == 0 && (terms.tune() > 0 || targetLoss.isPresent())) throw unjudged();
        Rows course = new Rows(problem, valid, session.watch());
        Raced raced = new Heats(
                        course,
                        Lanes.of(optimizers, terms.ranges()),
                        terms.terms(batch, targetLoss),
                        session.seed().child("race"),
                        session.threads())
                .run(session.watch());
        RaceJudge judge = new RaceJudge(course, problem, level);
        Optional<Dataset> test = openTest
                ? Optional.of(prepared.recipe().apply(prepared.sealed())).filter(rows -> rows.rows() > 0)
                : Optional.empty();
        return new RacedRows(
                id, session.seed().value(), prepared, problem, raced, judge.all(raced, valid, test), 0, level);
    }

    private Problem problem(Prepared prepared, Dataset train, Loss loss) {
        var task = prepared.rows().goal().task();
        return new Problem(
                prepared.recipe(),
                train,
                loss,
                objective.link(loss, prepared.rows().goal()),
                objective.penalty(task, train),
                Limits.USUAL,
                1);
    }

    private UserError unjudged() {
        return new UserError(
                "TL3280",
                "there are no validation rows to choose by",
                terms.tune() > 0 ? "--tune " + terms.tune() : "--target-loss",
                "keep some: --fractions 0.6,0.2,0.2");
    }

    @Override
    public Report report(RacedRows result) {
        return RaceReport.of(result);
    }
}
