package io.trueloss.runs.verb;

import io.trueloss.catalogue.Catalogue;
import io.trueloss.error.Require;
import io.trueloss.error.UserError;
import io.trueloss.formula.Bound;
import io.trueloss.listing.Or;
import io.trueloss.loss.Loss;
import io.trueloss.loss.Losses;
import io.trueloss.model.Fit;
import io.trueloss.model.Oversight;
import io.trueloss.model.Problem;
import io.trueloss.model.Trainer;
import io.trueloss.report.Report;
import io.trueloss.runs.read.Source;
import io.trueloss.runs.session.Session;
import io.trueloss.runs.store.Seal;
import io.trueloss.table.Dataset;
import io.trueloss.table.Roles;
import io.trueloss.table.Split;
import java.util.Map;
import java.util.Optional;

/// Learns a model from a table: states the loss, makes it small, and says how small it is on rows not learned
/// from.
///
///     trueloss train examples/churn.csv.gz --target churn
///     trueloss train examples/engel.csv.gz --target foodexp --loss "quantile(q=0.9)"
///     trueloss train examples/breast_cancer_wdbc.csv.gz --target diagnosis --model path
///     trueloss train examples/churn.csv.gz --target churn --loss "y*20*softplus(-f) + (1-y)*softplus(f)"
///
/// Rows are parted into training, validation and test rows; the model learns from the first, is judged on the
/// second, and the third stay sealed until `trueloss measure RUN --open-test`. What was made is kept in a
/// folder under `runs/`.
///
/// @param source where the rows are
/// @param roles which part each column plays
/// @param split how rows are parted
/// @param objective what is to be made small
/// @param model what is learned: linear, or linear(optimizer=adam(rate=0.01)) to choose what makes the loss
///     small; path to have the price of the weights chosen by cross-validation; firth for Jeffreys' prior;
///     tweedie-power to have the power of --loss tweedie chosen by its likelihood
/// @param until how long the loss is made smaller
/// @param level confidence level of the intervals
/// @param certainty how sure the weights are
@Says({
    "file rows features target target-kind target-reason missing-target sha-short sha256 train-rows",
    "valid-rows test-rows split-kind split-seed loss-name convex convex-why l1 l2 penalty-on link weights",
    "path-fitted path-asked path-first path-last path-price path-folds path-alive path-weights",
    "path-prices path path-further power power-dispersion log-likelihood power-remark steps stop steps-made residual meaning pace pace-kind more-steps",
    "condition clipped train valid gap constant gain coefficients",
    "deviance freedom null-deviance null-freedom dispersion aic tests sealed sealed-run opened"
})
public record Train(
        Source source,
        Roles roles,
        Split split,
        Objective objective,
        @Or("linear") Trainer model,
        Until until,
        @Or("0.95") double level,
        Certainty certainty)
        implements Verb<Trained> {

    public Train {
        Require.fraction("level", level);
    }

    /// What `trueloss train DATA --target COLUMN` does.
    public static Train of(String data, String target) {
        return new Catalogue(Map.of()).usual(Train.class, Source.of(data), Roles.of(target));
    }

    /// The same under another loss: a name, `huber(delta=2)`, or a formula.
    public Train under(String loss) {
        return with(objective.under(Losses.read(loss)));
    }

    /// The same with another objective.
    public Train with(Objective other) {
        return new Train(source, roles, split, other, model, until, level, certainty);
    }

    /// The same with columns in other parts.
    public Train with(Roles other) {
        return new Train(source, other, split, objective, model, until, level, certainty);
    }

    /// The same with rows parted in another way.
    public Train with(Split other) {
        return new Train(source, roles, other, objective, model, until, level, certainty);
    }

    @Override
    public Trained run(Session session) {
        until.check(model);
        Prepared prepared = Prepared.of(source, objective.roles(roles), split, session);
        Loss loss = objective.loss(prepared.rows().goal());
        Dataset train = prepared.recipe().apply(prepared.train());
        Dataset valid = prepared.recipe().apply(prepared.valid());
        Fitness.check(loss, train, prepared.train());
        Fitness.check(loss, valid, prepared.valid());
        Problem problem = problem(prepared, train, loss, session);
        certainty.check(problem, model);
        Bound bound = bound(problem, valid, prepared);
        var lapse = FirstLook.of(loss, bound, train);
        Steps steps = new Steps(session.watch());
        Identity identity = new Identity(prepared, problem, model);
        try (Keeping keeping = Keeping.of(until, identity.text(session), steps, session)) {
            Oversight oversight = new Oversight(until.stop(), Optional.of(valid), keeping.checkpoints());
            Fit found = fit(problem.with(oversight), prepared, session, steps);
            Problem solved = priced(problem, found);
            Fit fit = certainty.told(solved, found);
            Trained trained = new Trained(
                    keeping.folder().id(),
                    session.seed().value(),
                    prepared,
                    solved,
                    fit,
                    Judged.of(Judged.Rivals.of(fit), train, valid, level),
                    level,
                    Seal.in(session.runs()).count(prepared.seal()),
                    steps.seen(),
                    lapse,
                    model,
                    certainty.of(solved, fit, session.watch()));
            new TrainFiles(trained, this, session).write(keeping.folder());
            keeping.finish(fit.fitted().stop());
            return trained;
        }
    }

    /// The loss on the columns that it needs.
    private static Bound bound(Problem problem, Dataset valid, Prepared prepared) {
        Bound bound = problem.loss().bind(problem.shape());
        Fitness.checkColumns(bound, problem.train(), prepared.train());
        Fitness.checkColumns(bound, valid, prepared.valid());
        return bound;
    }

    /// The problem at the price and under the power that were chosen, if any were.
    private static Problem priced(Problem problem, Fit fit) {
        Problem powered = fit.power().isPresent() ? problem.under(fit.model().loss()) : problem;
        return fit.course()
                .map(course -> powered.priced(course.taken().penalty()))
                .orElse(powered);
    }

    private Problem problem(Prepared prepared, Dataset train, Loss loss, Session session) {
        var task = prepared.rows().goal().task();
        return new Problem(
                prepared.recipe(),
                train,
                loss,
                objective.link(loss, prepared.rows().goal()),
                objective.priced() ? objective.penalty(task, train) : model.usual(objective.penalty(task, train)),
                until.limits(),
                session.threads());
    }

    private Fit fit(Problem problem, Prepared prepared, Session session, Steps steps) {
        try {
            return Fitness.renumbered(model.train(problem, session.seed().child("train"), steps), prepared.train());
        } catch (UserError e) {
            throw Fitness.renumbered(e, prepared.train());
        }
    }

    @Override
    public Report report(Trained result) {
        return TrainReport.of(result, until);
    }
}
