package io.trueloss.model;

import io.trueloss.error.UserError;
import io.trueloss.loss.Linked;
import io.trueloss.loss.Loss;
import io.trueloss.loss.Tweedie;
import io.trueloss.random.Seed;
import io.trueloss.risk.Fitting;
import io.trueloss.risk.PenaltyChoice;
import io.trueloss.risk.Workers;
import io.trueloss.watch.Watch;
import java.util.Arrays;

/// A linear model under the loss `tweedie` whose power is chosen for it: the one between 1 and 2 under which
/// the targets are likeliest, the mean and the dispersion being the likeliest for each power.
///
/// The weights are those of `--model linear` under the chosen power, which has six decimals and is kept with
/// the run; the p of `--loss tweedie` is not looked at. A row's weight says how often it was seen.
///
/// - Use when: targets are totals, 0 for some rows and any number above for others, and nobody knows how their
///   spread grows with their mean.
/// - Avoid when: only the means matter: they hardly depend on the power; or targets are counts, whose
///   likelihood as numbers grows without end as the power nears 1.
/// - Source: Dunn and Smyth (2005), Stat. Comput. 15(4), 267–280.
public record TweediePower() implements Trainer {

    @Override
    public PenaltyChoice usual(PenaltyChoice ofTarget) {
        return PenaltyChoice.NONE;
    }

    @Override
    public Fit train(Problem problem, Seed seed, Watch watch) {
        check(problem);
        Fitting fitting = new Fitting(problem.limits(), watch);
        PowerSearch search;
        try (Workers workers = new Workers(problem.threads())) {
            search = new PowerSearch(problem, fitting.quiet(), workers);
            Power power = search.power();
            Fit fit = new Linear()
                    .train(
                            at(problem, power.estimate().value()),
                            fitting.kept(problem.oversight().keepers()));
            Fit whole = search.cut() ? fit.ended(Path.cut(fit.fitted()).stop()) : fit;
            return whole.with(power);
        }
    }

    /// The same problem under the loss with a power.
    static Problem at(Problem problem, double p) {
        return problem.under(
                switch (problem.loss()) {
                    case Linked(Tweedie tweedie, var link) -> new Linked(new Tweedie(p), link);
                    default -> new Tweedie(p);
                });
    }

    private static void check(Problem problem) {
        Loss loss = problem.loss();
        if (!(loss instanceof Tweedie || loss instanceof Linked(Tweedie tweedie, var link))) {
            throw refused(loss.text() + " has no power to choose", "--loss " + loss.text(), "take --loss tweedie");
        }
        if (!problem.penalty().none()) {
            throw refused(
                    "a penalty pulls the weights, and the likelihood no longer says which power is the best",
                    "--l1 or --l2",
                    "leave them out, or give the power: --model linear --loss \"tweedie(p=1.5)\"");
        }
        if (Arrays.stream(problem.train().response().y()).noneMatch(y -> y > 0)) {
            throw refused(
                    "no target is above 0, and such targets are as likely under every power",
                    "the target",
                    "bring rows with a total above 0");
        }
    }

    static UserError refused(String what, String where, String fix) {
        return new UserError("TL2153", what, where, fix);
    }
}
