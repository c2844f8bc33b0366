package io.trueloss.risk;

import io.trueloss.error.UserError;
import io.trueloss.formula.Walls;
import io.trueloss.optim.Batches;
import io.trueloss.optim.CoordinateDescent;
import io.trueloss.optim.Descent;
import io.trueloss.optim.Early;
import io.trueloss.optim.Keeper;
import io.trueloss.optim.Lbfgs;
import io.trueloss.optim.Limits;
import io.trueloss.optim.Minimizer;
import io.trueloss.optim.Newton;
import io.trueloss.optim.Objective;
import io.trueloss.optim.Optimizer;
import io.trueloss.optim.Penalty;
import io.trueloss.optim.Sampling;
import io.trueloss.optim.Search;
import io.trueloss.optim.Stop;
import io.trueloss.optim.SubsampledNewton;
import io.trueloss.stat.Covariance;
import io.trueloss.watch.Budget;
import io.trueloss.watch.Watch;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/// How the mean loss of a linear model is minimised: smooth losses at once, losses with kinks by a row of
/// smooth ones that come ever closer.
///
/// All fits made with one of these share its budget.
public final class Fitting {
    /// Weights up to which the Hessian is always formed; and up to which it is where that is cheap, or where
    /// the loss has kinks, since the smooth ones that stand in for it curve ever more sharply.
    private static final int NEWTON = 500;

    private static final int MOST = 1000;

    /// Products up to which forming and factorising a Hessian is cheap.
    private static final double CHEAP = 2e9;

    /// Rows beyond which not all are looked at in every step, and how many are then.
    private static final int MANY = 262_144;

    private static final int DRAWN = 65_536;

    /// How much closer each smooth loss comes than the one before, and how close the last one is, beside the
    /// mean loss.
    private static final double CLOSER = 0.25;

    private static final double CLOSEST = 1e-7;

    private final Limits limits;
    private final Watch watch;
    private final Spending spending;
    private final Manner manner;

    /// @param limits when to stop at the latest
    /// @param watch who looks on, and may cancel
    public Fitting(Limits limits, Watch watch) {
        this(limits, watch, new Spending(limits.budget()), Manner.USUAL);
    }

    private Fitting(Limits limits, Watch watch, Spending spending, Manner manner) {
        this.limits = limits;
        this.watch = watch;
        this.spending = spending;
        this.manner = manner;
    }

    /// The same by an optimizer that somebody chose; by the one that suits the number of weights, if nobody
    /// did.
    public Fitting by(Optional<Optimizer> optimizer) {
        return new Fitting(limits, watch, spending, manner.by(optimizer));
    }

    /// The same on batches of rows, if somebody asked for them.
    public Fitting on(Optional<Batches> some) {
        return new Fitting(limits, watch, spending, manner.on(some));
    }

    /// The same, stopped early.
    public Fitting early(Optional<Early> rule) {
        return new Fitting(limits, watch, spending, manner.early(rule));
    }

    /// The same, each descent kept by somebody, in the order in which they are made.
    public Fitting kept(Supplier<Keeper> others) {
        return new Fitting(limits, watch, spending, new Manner(manner.chosen, manner.batches, manner.early, others));
    }

    /// How descents are made.
    ///
    /// @param chosen by which optimizer; else by the one that suits the number of weights
    /// @param batches how a rule is dealt rows; else it looks at all of them
    /// @param early when to stop before the minimum; else not
    /// @param keepers who keeps how far each has come
    private record Manner(
            Optional<Optimizer> chosen, Optional<Batches> batches, Optional<Early> early, Supplier<Keeper> keepers) {
        static final Manner USUAL = new Manner(Optional.empty(), Optional.empty(), Optional.empty(), () -> Keeper.NONE);

        Manner by(Optional<Optimizer> optimizer) {
            return new Manner(optimizer, batches, early, keepers);
        }

        Manner on(Optional<Batches> some) {
            return new Manner(chosen, some, early, keepers);
        }

        Manner early(Optional<Early> rule) {
            return new Manner(chosen, batches, rule, keepers);
        }
    }

    /// What is left of a budget.
    private static final class Spending {
        private Budget left;

        Spending(Budget all) {
            this.left = all;
        }
    }

    /// The same, out of the same budget, with nobody looking on; it may still be cancelled.
    public Fitting quiet() {
        return new Fitting(limits, watch.quiet(), spending, manner.early(Optional.empty()));
    }

    /// For what is fitted on the side: the usual limits, no budget, and nobody looking on; it may still be
    /// cancelled.
    public Fitting aside() {
        return new Fitting(Limits.USUAL, watch.quiet());
    }

    /// The smallest mean loss under a penalty, from `w` on.
    public Fitted minimise(LinearObjective objective, Penalty penalty, double[] w) {
        boolean sharp = manner.chosen
                .filter(some -> some instanceof Search search && search.kinks())
                .isPresent();
        if (sharp || !objective.cost().loss().kinked()) {
            Descent descent = descend(objective, penalty, w);
            return inside(objective, penalty, w, descent.stop()).orElseGet(() -> Fitted.smooth(descent));
        }
        if (penalty.grouped()) throw grouped(objective);
        return kinked(objective, penalty, w);
    }

    /// Where Newton's method ran into the end of where a convex loss is finite: the lowest place inside.
    private Optional<Fitted> inside(LinearObjective objective, Penalty penalty, double[] w, Stop stop) {
        boolean newton = optimizer(objective, penalty) instanceof Newton;
        if (!(stop instanceof Stop.Stalled) || !newton || !objective.convex()) return Optional.empty();
        return Walls.of(objective.cost().loss())
                .map(walls -> new Walled(objective, penalty, walls, (under, from) -> descend(under, penalty, from)))
                .map(walled -> walled.from(w, limits.tolerance()));
    }

    /// How the weights that were found would vary over other rows.
    ///
    /// @param frequency how many rows each row stands for
    public static Covariance covariance(LinearObjective objective, Penalty penalty, Fitted fitted, double[] frequency) {
        long n = Math.round(Arrays.stream(frequency).sum());
        if (!unpriced(penalty))
            return Covariance.none(
                    n, "the penalty pulls the weights on purpose; without one (--l2 0) there is an interval");
        if (objective.cost().loss().kinked())
            return Covariance.none(n, "the loss has kinks, and no curvature to tell it from");
        if (fitted.unsettled().isPresent())
            return Covariance.none(n, fitted.unsettled().get());
        if (objective.size() > NEWTON) return Covariance.none(n, "there are more than " + NEWTON + " weights");
        return Sandwich.of(objective, frequency, fitted.w(), fitted.descent().aliased());
    }

    /// Whether no weight has a price.
    static boolean unpriced(Penalty penalty) {
        return !penalty.sparse() && Arrays.stream(penalty.l2()).allMatch(price -> price == 0);
    }

    /// What was chosen; else what suits the number of weights, their prices, and the shape of the loss.
    private Optimizer optimizer(LinearObjective objective, Penalty penalty) {
        boolean cheap = Products.cost(objective) <= CHEAP && !penalty.sparse();
        int most = objective.standsIn() || cheap ? MOST : NEWTON;
        boolean few = objective.size() <= most && !penalty.grouped();
        boolean screened = penalty.sparse() && ByColumn.fits(objective);
        boolean many = objective.rows() > MANY && !objective.standsIn();
        Optimizer newton = many ? new SubsampledNewton(DRAWN) : new Newton();
        Optimizer usual = few ? newton : screened ? new CoordinateDescent() : new Lbfgs(10);
        Optimizer optimizer = manner.chosen.orElse(usual);
        boolean able = optimizer instanceof CoordinateDescent && ByColumn.fits(objective);
        if (penalty.grouped() && !able) throw grouped(objective);
        return optimizer;
    }

    private static UserError grouped(LinearObjective objective) {
        boolean fits = ByColumn.fits(objective);
        return new UserError(
                "TL2130",
                fits
                        ? "only coordinate-descent can leave the levels of a category out together"
                        : "levels are left out together only under a convex, smooth loss of one score",
                "levels together",
                fits ? "leave the optimizer out" : "price levels one by one: --levels apart, or path(levels=apart)");
    }

    /// The objective as an optimizer likes to see it.
    private Objective seen(LinearObjective objective, Optimizer optimizer) {
        if (manner.batches.isPresent() || optimizer instanceof Sampling) return objective;
        if (optimizer instanceof CoordinateDescent) {
            return ByColumn.of(objective).map(Objective.class::cast).orElse(objective);
        }
        return Rooted.of(objective).map(Objective.class::cast).orElse(objective);
    }

    private Descent descend(LinearObjective objective, Penalty penalty, double[] w) {
        Optimizer optimizer = optimizer(objective, penalty);
        Limits left = new Limits(limits.tolerance(), limits.steps(), spending.left);
        Descent descent = new Minimizer(optimizer, left, watch, manner.batches)
                .early(manner.early)
                .kept(manner.keepers.get())
                .run(seen(objective, optimizer), penalty, w);
        spending.left = spending.left.after(descent.elapsed(), descent.evaluations());
        return descent;
    }

    private Fitted kinked(LinearObjective objective, Penalty penalty, double[] start) {
        double unit = objective.unit(start);
        double width = unit;
        double[] before = start;
        Descent last = descend(objective.under(objective.cost().softened(width)), penalty, start);
        while (width > CLOSEST * unit && !broken(last.stop())) {
            before = last.w();
            width *= CLOSER;
            last = descend(objective.under(objective.cost().softened(width)), penalty, before);
        }
        return new Kinked(objective, penalty, width).judged(last, ahead(before, last.w()));
    }

    /// Whether there is no point in going on: somebody or the budget said stop, or there is no minimum.
    static boolean broken(Stop stop) {
        return !(stop instanceof Stop.Converged || stop instanceof Stop.Stalled)
                && !(stop instanceof Stop.Limit limit && limit.bound() == Stop.Bound.STEPS);
    }

    /// Where the minima of the smooth losses are going: their distance from the end shrinks with the width.
    private static double[] ahead(double[] before, double[] last) {
        double[] ahead = new double[last.length];
        double share = CLOSER / (1 - CLOSER);
        for (int i = 0; i < ahead.length; i++) ahead[i] = last[i] + share * (last[i] - before[i]);
        return ahead;
    }
}
