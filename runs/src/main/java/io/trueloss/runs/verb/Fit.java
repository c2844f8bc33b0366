package io.trueloss.runs.verb;

import io.trueloss.catalogue.Catalogue;
import io.trueloss.error.Require;
import io.trueloss.listing.Or;
import io.trueloss.loss.HalfSquared;
import io.trueloss.loss.Loss;
import io.trueloss.loss.Losses;
import io.trueloss.model.CurveFit;
import io.trueloss.model.CurveModel;
import io.trueloss.model.Oversight;
import io.trueloss.optim.LevenbergMarquardt;
import io.trueloss.optim.Minimizer;
import io.trueloss.optim.Stop;
import io.trueloss.report.Block.Chart;
import io.trueloss.report.Estimate;
import io.trueloss.report.Report;
import io.trueloss.risk.BestConstant;
import io.trueloss.risk.Cost;
import io.trueloss.risk.CurveObjective;
import io.trueloss.risk.Fitting;
import io.trueloss.runs.read.Source;
import io.trueloss.runs.session.Session;
import io.trueloss.runs.store.Seal;
import io.trueloss.table.Roles;
import io.trueloss.table.Split;
import io.trueloss.watch.Progress;
import io.trueloss.watch.Watch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Fits a model that is itself a formula: finds the parameters for which its loss is smallest.
///
///     trueloss fit examples/misra1a.csv --model "b1*(1 - exp(-b2*x))" --target y --start b1=250,b2=0.0005
///     trueloss fit examples/misra1a.csv --model "a*x^b" --target y --start a=1,b=1 --loss log-cosh
///
/// The names in `--start` are the parameters; every other name is a column of numbers. Model and loss are
/// differentiated exactly. Under half-squared the intervals suppose errors of one spread (least squares);
/// under any other loss they hold whatever the errors are. A model of one column is drawn. The target is taken
/// for a number, or for two levels if the loss is for them, unless `--task` says otherwise. The model learns
/// from all rows unless `--split` or `--fractions` keeps some to judge it by. What was made is kept in a folder
/// under `runs/`, for `trueloss predict` and `trueloss measure`.
///
/// @param source where the rows are
/// @param model the model, a formula of parameters and columns
/// @param start where the parameters start: b1=250,b2=0.0005
/// @param roles which part each column plays
/// @param split how rows are parted: random, stratified, group, time or none; none unless there are fractions
/// @param fractions the shares of training, validation and test rows, which sum to 1; else 0.6,0.2,0.2
/// @param loss what an error costs: a loss of one score
/// @param until how long the loss is made smaller
/// @param level confidence level of the intervals
@Says({
    "file rows features target target-kind target-reason missing-target sha-short sha256 train-rows valid-rows",
    "test-rows split-kind split-seed model loss-name stop steps-made residual meaning pace",
    "pace-kind more-steps condition clipped train valid gap constant",
    "gain spread parameters curve parameter value standard-error sealed sealed-run opened"
})
public record Fit(
        Source source,
        String model,
        List<String> start,
        Roles roles,
        Optional<Split.Kind> split,
        List<Double> fractions,
        @Or("half-squared") Loss loss,
        Until until,
        @Or("0.95") double level)
        implements Verb<Fit.Fitted> {

    public Fit {
        start = List.copyOf(start);
        fractions = List.copyOf(fractions);
        Require.fraction("level", level);
    }

    /// What `trueloss fit DATA --target COLUMN --model FORMULA --start ...` does.
    public static Fit of(String data, String target, String model, String... start) {
        return new Catalogue(Map.of())
                .usual(Fit.class, Source.of(data), model, Roles.of(target), Until.USUAL)
                .from(List.of(start));
    }

    private Fit from(List<String> parameters) {
        return new Fit(source, model, parameters, roles, split, fractions, loss, until, level);
    }

    /// The same under another loss: a name, `huber(delta=2)`, or a formula.
    public Fit under(String other) {
        return new Fit(source, model, start, roles, split, fractions, Losses.read(other), until, level);
    }

    /// The same with columns in other parts.
    public Fit with(Roles other) {
        return new Fit(source, model, start, other, split, fractions, loss, until, level);
    }

    /// The same for so long.
    public Fit with(Until other) {
        return new Fit(source, model, start, roles, split, fractions, loss, other, level);
    }

    /// The same with rows parted so.
    public Fit parted(double train, double valid, double test) {
        return new Fit(source, model, start, roles, split, List.of(train, valid, test), loss, until, level);
    }

    /// A fit and what it was of.
    ///
    /// @param run the name of its folder
    /// @param seed where everything random came from
    /// @param prepared the rows, and how they were parted
    /// @param model the model
    /// @param parameters the parameters with intervals
    /// @param fit how it went
    /// @param judged how small the loss is
    /// @param opened how often test rows of these data and this split were opened before
    /// @param steps the loss as it fell
    /// @param curve the training rows and the model over its only column; none of a model of several
    public record Fitted(
            String run,
            long seed,
            Prepared prepared,
            CurveModel model,
            List<Estimate> parameters,
            CurveFit fit,
            Judged judged,
            long opened,
            List<Progress> steps,
            Optional<Chart> curve) {

        public Fitted {
            parameters = List.copyOf(parameters);
            steps = List.copyOf(steps);
        }
    }

    @Override
    public Fitted run(Session session) {
        CurveRows rows = CurveRows.of(this, session);
        Steps steps = new Steps(session.watch());
        try (Keeping keeping = Keeping.of(until, rows.identity(session), steps, session)) {
            CurveFit fit = fit(rows, keeping, steps);
            CurveModel found = rows.model(fit.descent().w());
            Fitted fitted = new Fitted(
                    keeping.folder().id(),
                    session.seed().value(),
                    rows.prepared(),
                    found,
                    IntStream.range(0, rows.starts().length)
                            .mapToObj(j -> fit.parameter(j, level))
                            .toList(),
                    fit,
                    judged(fit, found, rows, session.watch()),
                    Seal.in(session.runs()).count(rows.prepared().seal()),
                    steps.seen(),
                    rows.chart(found));
            new FitFiles(fitted, this, session).write(keeping.folder());
            keeping.finish(fit.descent().stop());
            return fitted;
        }
    }

    private CurveFit fit(CurveRows rows, Keeping keeping, Watch watch) {
        Oversight oversight = new Oversight(until.stop(), Optional.of(rows.valid()), keeping.checkpoints());
        Minimizer minimizer = new Minimizer(new LevenbergMarquardt(), until.limits(), watch)
                .early(oversight.early(valid -> {
                    CurveObjective held = rows.objective(valid);
                    return w -> held.evaluate(w, new double[w.length]);
                }))
                .kept(keeping.checkpoints().get());
        var errors = loss instanceof HalfSquared ? CurveFit.Errors.EQUAL : CurveFit.Errors.ANY;
        CurveFit fit = CurveFit.of(rows.objective(rows.train()), rows.starts(), errors, rows.link(), minimizer);
        return fit.ended(
                Fitness.renumbered(fit.descent().stop(), rows.prepared().train()));
    }

    private Judged judged(CurveFit fit, CurveModel found, CurveRows rows, Watch watch) {
        if (fit.descent().stop() instanceof Stop.Diverged diverged && diverged.atStart()) {
            return Judged.nothing("the loss is not finite where the parameters start");
        }
        Fitting aside = new Fitting(until.limits(), watch).aside();
        BestConstant constant = BestConstant.of(rows.train(), Cost.of(rows.cost(), rows.train()), aside);
        return Judged.of(new Judged.Rivals(rows.cost(), found, constant), rows.train(), rows.valid(), level);
    }

    @Override
    public Report report(Fitted result) {
        return FitReport.of(result, until);
    }
}
