package io.trueloss.race;

import io.trueloss.model.Ground;
import io.trueloss.model.Problem;
import io.trueloss.optim.Certificate;
import io.trueloss.optim.Objective;
import io.trueloss.optim.Penalty;
import io.trueloss.optim.Stop;
import io.trueloss.random.Seed;
import io.trueloss.risk.Cost;
import io.trueloss.risk.Fitted;
import io.trueloss.risk.Fitting;
import io.trueloss.risk.Layout;
import io.trueloss.risk.LinearObjective;
import io.trueloss.risk.Places;
import io.trueloss.risk.Scores;
import io.trueloss.risk.Workers;
import io.trueloss.table.Dataset;
import io.trueloss.watch.Watch;

/// A course over rows of data: the mean loss of a linear model, and its penalty.
public final class Rows implements Course {
    private static final double EXCESS = 1e-12;

    private final Problem problem;
    private final Dataset valid;
    private final Cost cost;
    private final Layout layout;
    private final Places places;
    private final Penalty penalty;
    private final double[] origin;
    private final Workers one = new Workers(1);

    /// @param problem what is to be solved
    /// @param valid the rows to judge by; none if there are no rows
    /// @param watch who may cancel
    public Rows(Problem problem, Dataset valid, Watch watch) {
        this.problem = problem;
        this.valid = valid;
        Layout.Levels levels = problem.penalty().none() ? Layout.Levels.AGAINST_MOST_FREQUENT : Layout.Levels.ALL;
        Ground ground = Ground.of(problem, levels, new Fitting(problem.limits(), watch.quiet()));
        this.cost = ground.cost();
        this.layout = ground.layout();
        this.places = ground.places();
        this.penalty = problem.penalty().of(layout, places);
        this.origin = places.weights(ground.constant().scores());
    }

    @Override
    public int rows() {
        return problem.train().rows();
    }

    @Override
    public Penalty penalty() {
        return penalty;
    }

    @Override
    public double[] origin() {
        return origin.clone();
    }

    @Override
    public boolean judged() {
        return valid.rows() > 0;
    }

    /// What a row costs.
    public Cost cost() {
        return cost;
    }

    @Override
    public Track track(Seed repeat) {
        LinearObjective train = objective(problem.train());
        if (!judged()) {
            return new OnRows(train, w -> Double.NaN);
        }
        LinearObjective other = objective(valid);
        return new OnRows(train, w -> other.evaluate(w, new double[w.length]));
    }

    private LinearObjective objective(Dataset rows) {
        LinearObjective objective = new LinearObjective(layout, rows, cost, one);
        return rows == problem.train() ? objective.pinned(penalty) : objective;
    }

    private record OnRows(Objective objective, java.util.function.ToDoubleFunction<double[]> judge) implements Track {
        @Override
        public double valid(double[] w) {
            return judge.applyAsDouble(w);
        }
    }

    /// The scores that weights give rows: one array a scalar score of the loss.
    public double[][] scores(double[] w, Dataset rows) {
        double[][] f = new double[cost.loss().size()][rows.rows()];
        Scores.of(layout, places, rows).writeAll(w, f);
        return f;
    }

    /// Solved as `train` solves it: certified if it is convex and the solver arrived.
    @Override
    public Optimum optimum(Watch watch) {
        Fitted fitted = new Fitting(problem.limits(), watch).minimise(objective(problem.train()), penalty, origin());
        Certificate certificate = fitted.stop().certificate();
        boolean sure = certificate instanceof Certificate.Decrement(double residual, double excess)
                ? excess <= EXCESS * Math.max(1, Math.abs(fitted.value()))
                : certificate instanceof Certificate.Subgradient;
        return fitted.stop() instanceof Stop.Converged && cost.convex() && sure
                ? new Optimum(fitted.value(), Optimum.Proof.CERTIFIED, certificate.meaning())
                : Optimum.unknown(certificate.meaning());
    }
}
