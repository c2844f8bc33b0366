package io.trueloss.model;

import io.trueloss.error.Require;
import io.trueloss.error.UserError;
import io.trueloss.formula.Bound;
import io.trueloss.formula.Part;
import io.trueloss.optim.Batches;
import io.trueloss.optim.LevenbergMarquardt;
import io.trueloss.optim.Optimizer;
import io.trueloss.optim.Penalty;
import io.trueloss.optim.Sampling;
import io.trueloss.random.Seed;
import io.trueloss.risk.Aliases;
import io.trueloss.risk.BestConstant;
import io.trueloss.risk.Cost;
import io.trueloss.risk.Fitted;
import io.trueloss.risk.Fitting;
import io.trueloss.risk.Layout;
import io.trueloss.risk.LinearObjective;
import io.trueloss.risk.Places;
import io.trueloss.risk.Workers;
import io.trueloss.table.Dataset;
import io.trueloss.table.Response;
import io.trueloss.watch.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A weighted sum of the columns: the model to beat before any other.
///
/// Minimises the mean loss plus the penalty in standardised coordinates: by Newton steps up to a few hundred
/// weights, by L-BFGS beyond; a loss with kinks by smooth ones that come ever closer. Categories stay codes in
/// memory.
///
/// - Use when: always first; effects add up; people must read the weights.
/// - Avoid when: what a column does depends on another, and nobody made a column of the two.
/// - Source: Nelder and Wedderburn (1972), J. R. Stat. Soc. A 135(3), 370–384.
///
/// @param optimizer what makes the objective small; else what suits the number of weights
/// @param batch how many rows each step of the optimizer looks at; else all. One that can: adam, heavy-ball,
///     ...
public record Linear(Optional<Optimizer> optimizer, Optional<Integer> batch) implements Trainer {

    public Linear {
        batch.ifPresent(rows -> Require.atLeast("batch", 1, rows));
    }

    /// By the optimizer that suits the number of weights.
    public Linear() {
        this(Optional.empty());
    }

    /// On all rows at once.
    public Linear(Optional<Optimizer> optimizer) {
        this(optimizer, Optional.empty());
    }

    @Override
    public Fit train(Problem problem, Seed seed, Watch watch) {
        optimizer.filter(LevenbergMarquardt.class::isInstance).ifPresent(curved -> {
            throw new UserError(
                    "TL2109",
                    "levenberg-marquardt fits models that are curved; a linear one has no root of its matrix to hand out",
                    "--model linear(optimizer=levenberg-marquardt)",
                    "take newton, or trueloss fit for a curve");
        });
        Optional<Batches> batches = batch.or(
                        () -> optimizer.filter(Sampling.class::isInstance).map(one -> 1))
                .map(rows -> new Batches(rows, seed.child("batches")));
        Fitting fitting = new Fitting(problem.limits(), watch)
                .by(optimizer)
                .on(batches)
                .kept(problem.oversight().keepers());
        return train(problem, fitting);
    }

    /// Learns within limits that are shared with other fits.
    Fit train(Problem problem, Fitting fitting) {
        Ground ground = Ground.of(problem, levels(problem), fitting);
        Dataset train = problem.train();
        Cost cost = ground.cost();
        BestConstant constant = ground.constant();
        Layout layout = ground.layout();
        Places places = ground.places();
        Penalty penalty = problem.penalty().of(layout, places);
        try (Workers workers = new Workers(problem.threads())) {
            LinearObjective objective = new LinearObjective(layout, train, cost, workers).pinned(penalty);
            Fitting overseen = fitting.early(problem.oversight().early(rows -> {
                LinearObjective held = new LinearObjective(layout, rows, cost, workers);
                return w -> held.evaluate(w, new double[w.length]);
            }));
            Fitted fitted = starts(problem, cost, new Start(constant, places), fitting)
                    .map(start -> overseen.minimise(objective, penalty, start))
                    .reduce((a, b) -> b.value() < a.value() ? b : a)
                    .map(found -> problem.penalty().none() ? Aliases.settled(objective, found) : found)
                    .orElseThrow();
            LinearModel model = ground.model(problem, fitted.w());
            double[] frequency = train.weights().frequency();
            return new Fit(model, cost, fitted, constant, Fitting.covariance(objective, penalty, fitted, frequency));
        }
    }

    /// Without a penalty one level of each category is the reference, else the weights of its levels are not
    /// determined.
    private static Layout.Levels levels(Problem problem) {
        return problem.penalty().none() ? Layout.Levels.AGAINST_MOST_FREQUENT : Layout.Levels.ALL;
    }

    private record Start(BestConstant constant, Places places) {
        double[] weights() {
            return places.weights(constant.scores());
        }
    }

    /// A convex loss starts at the best constant; another one also where its convex relative ends.
    private static Stream<double[]> starts(Problem problem, Cost cost, Start start, Fitting fitting) {
        Stream<double[]> flat = Stream.of(start.weights());
        return cost.convex()
                ? flat
                : Stream.concat(Relative.start(problem, start.places(), fitting.quiet()).stream(), flat);
    }

    /// What each scalar score is called; scores of classes by their class.
    static List<String> names(Bound loss, Response response) {
        List<String> names = new ArrayList<>();
        for (Part part : loss.parts()) {
            boolean classes =
                    part.length() > 1 && part.length() == response.levels().size();
            for (int k = 0; k < part.length(); k++) {
                String entry = classes ? response.levels().get(k) : Integer.toString(k + 1);
                names.add(part.length() == 1 ? part.name() : part.name() + "[" + entry + "]");
            }
        }
        return names;
    }
}
