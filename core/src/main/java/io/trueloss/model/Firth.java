package io.trueloss.model;

import io.trueloss.error.UserError;
import io.trueloss.formula.Bound;
import io.trueloss.loss.Family;
import io.trueloss.loss.Link;
import io.trueloss.loss.Loss;
import io.trueloss.optim.Descent;
import io.trueloss.optim.Minimizer;
import io.trueloss.optim.Newton;
import io.trueloss.optim.Penalty;
import io.trueloss.optim.Stop;
import io.trueloss.random.Seed;
import io.trueloss.risk.BestConstant;
import io.trueloss.risk.Cost;
import io.trueloss.risk.Fitted;
import io.trueloss.risk.Fitting;
import io.trueloss.risk.Information;
import io.trueloss.risk.Jeffreys;
import io.trueloss.risk.Layout;
import io.trueloss.risk.LinearObjective;
import io.trueloss.risk.PenaltyChoice;
import io.trueloss.risk.Places;
import io.trueloss.risk.Workers;
import io.trueloss.stat.Covariance;
import io.trueloss.table.Dataset;
import io.trueloss.watch.Watch;
import java.util.Arrays;
import java.util.Optional;

/// A linear model under a likelihood with Jeffreys' prior: its weights are finite even where a plane separates
/// the classes, and less biased where rows are few.
///
/// Minimises the mean loss less half the logarithm of the determinant of the information over the rows: Firth's
/// penalised likelihood. It prices no column by its unit, so there is no penalty to choose. Intervals rest on
/// the inverse information, as those of `logistf` do.
///
/// - Use when: two classes or counts are separated and their columns matter; events are rare or rows are few.
/// - Avoid when: rows are plenty and nothing is separated: it is the same fit, at the price of a determinant
///   for each step; or only predictions matter, for which an L2 penalty is quicker and often better.
/// - Source: Firth (1993), Biometrika 80(1), 27–38; Heinze and Schemper (2002), Stat. Med. 21(16), 2409–2419.
public record Firth() implements Trainer {

    @Override
    public PenaltyChoice usual(PenaltyChoice ofTarget) {
        return PenaltyChoice.NONE;
    }

    @Override
    public Fit train(Problem problem, Seed seed, Watch watch) {
        Family family = family(problem);
        Dataset rows = problem.train();
        Bound loss = problem.loss().bind(problem.shape());
        Cost cost = Cost.of(loss, rows);
        BestConstant constant = BestConstant.of(rows, cost, new Fitting(problem.limits(), watch).aside());
        Layout layout = Layout.of(problem.recipe(), rows, Layout.Levels.AGAINST_MOST_FREQUENT);
        Places places = Places.of(loss, layout);
        double[] start = places.weights(constant.scores());
        try (Workers workers = new Workers(problem.threads())) {
            Jeffreys objective = new Jeffreys(new LinearObjective(layout, rows, cost, workers), problem.link());
            objective.check(start);
            Descent descent = new Minimizer(new Newton(), problem.limits(), watch)
                    .run(objective, Penalty.none(places.size()), start);
            LinearModel model = new LinearModel(
                    problem.loss(), problem.link(), layout, places, Linear.names(loss, rows.response()), descent.w());
            Fitted fitted = new Fitted(descent.w(), descent.value(), descent, descent.stop());
            var information = new Information(layout, rows, cost, family, problem.link());
            return new Fit(model, cost, fitted, constant, covariance(information, fitted));
        }
    }

    private static Covariance covariance(Information information, Fitted fitted) {
        long n = Math.round(
                Arrays.stream(information.data().weights().frequency()).sum());
        return fitted.stop() instanceof Stop.Converged
                ? information.covariance(fitted.w(), fitted.w().length)
                : Covariance.none(n, "the fit did not converge");
    }

    /// Whether it can learn under this loss: its rows tell a probability or a count.
    public static boolean takes(Loss loss, Link link) {
        return family(loss, link).isPresent();
    }

    private static Optional<Family> family(Loss loss, Link link) {
        return Family.of(loss).filter(family -> family.ofMeans() && !family.dispersed() && Jeffreys.knows(link));
    }

    private static Family family(Problem problem) {
        if (!problem.penalty().none()) {
            throw new UserError(
                    "TL2152",
                    "firth has a penalty of its own, and takes no other",
                    "--model firth",
                    "leave --l1 and --l2 out");
        }
        return family(problem.loss(), problem.link())
                .orElseThrow(() -> new UserError(
                        "TL2152",
                        "firth is for two classes and for counts, and "
                                + problem.loss().text() + " is for neither",
                        "--model firth",
                        "take logistic, probit, cloglog, poisson or negative-binomial, or --model linear"));
    }
}
