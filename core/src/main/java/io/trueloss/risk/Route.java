package io.trueloss.risk;

import io.trueloss.optim.CoordinateDescent;
import io.trueloss.optim.Group;
import io.trueloss.optim.Optimizer;
import io.trueloss.optim.Penalty;
import io.trueloss.optim.Screened;
import java.util.Arrays;
import java.util.Optional;

/// Follows the minimum of a mean loss as prices change: each fit starts where the last one ended, and what was
/// learned about the columns is kept.
public final class Route {
    /// Columns without a price on absolute values whose products are kept.
    private static final int MANY = 2000;

    private static final int ROUNDS = 200;

    private final LinearObjective objective;
    private final Fitting fitting;
    private Optional<Screened> screened = Optional.empty();
    private double[] w;

    /// @param objective the mean loss
    /// @param fitting how it is minimised where it cannot be looked at by columns
    /// @param w where to start
    public Route(LinearObjective objective, Fitting fitting, double[] w) {
        this.objective = objective;
        this.fitting = fitting;
        this.w = w.clone();
    }

    /// A place on the way.
    ///
    /// @param w the weights
    /// @param loss the mean loss there, without the penalty
    /// @param gap how far loss and penalty are above their minimum at most; NaN where that is not known
    public record Stage(double[] w, double loss, double gap) {}

    /// The optimizer that suits such an objective under these prices best, where it is not the usual one.
    public static Optional<Optimizer> optimizer(LinearObjective objective, Penalty penalty) {
        boolean dear = penalty.sparse() || objective.size() <= MANY;
        return dear && ByColumn.fits(objective) ? Optional.of(new CoordinateDescent()) : Optional.empty();
    }

    /// Goes on to the minimum under other prices.
    ///
    /// @param share how much of its price a column must pull now to be looked at first
    /// @param goal the gap that is wanted
    public Stage at(Penalty penalty, double share, double goal) {
        if (optimizer(objective, penalty).isEmpty()) {
            return fitted(penalty);
        }
        Screened here =
                screened.orElseGet(() -> new Screened(ByColumn.of(objective).orElseThrow(), penalty, w));
        screened = Optional.of(here);
        here.at(penalty, share);
        double gap = here.gap();
        double before = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS && gap > goal && here.value() < before; round++) {
            before = here.value();
            here.improve(goal);
            gap = here.gap();
        }
        w = here.w().clone();
        return new Stage(w, here.loss(), gap);
    }

    private Stage fitted(Penalty penalty) {
        Fitted fitted = fitting.quiet().minimise(objective, penalty, w);
        w = fitted.w();
        return new Stage(w, fitted.value() - penalty.of(w), Double.NaN);
    }

    /// The least price at which nothing is worth its price, for a penalty whose unit is given: there every
    /// weight with a price is 0.
    public double end(Penalty unit) {
        double[] g = new double[w.length];
        objective.evaluate(w, g);
        double most = 0;
        for (int j = 0; j < g.length; j++) {
            if (unit.l1()[j] > 0) most = Math.max(most, Math.abs(g[j]) / unit.l1()[j]);
        }
        for (Group group : unit.groups()) {
            double square = Arrays.stream(g, group.from(), group.to())
                    .map(entry -> entry * entry)
                    .sum();
            if (group.price() > 0) most = Math.max(most, Math.sqrt(square) / group.price());
        }
        return most;
    }
}
