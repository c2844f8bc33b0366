package io.trueloss.model;

import io.trueloss.error.Require;
import io.trueloss.error.UserError;
import io.trueloss.listing.Or;
import io.trueloss.loss.Link;
import io.trueloss.optim.Penalty;
import io.trueloss.optim.Stop;
import io.trueloss.random.Seed;
import io.trueloss.report.Estimate;
import io.trueloss.risk.Fitted;
import io.trueloss.risk.Fitting;
import io.trueloss.risk.Layout;
import io.trueloss.risk.PenaltyChoice;
import io.trueloss.risk.Route;
import io.trueloss.risk.Workers;
import io.trueloss.stat.Mean;
import io.trueloss.stat.Sampled;
import io.trueloss.table.Dataset;
import io.trueloss.table.Response;
import io.trueloss.table.Task;
import io.trueloss.watch.Watch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/// A linear model whose penalty is chosen for it: fits at many prices, from one at which every weight is 0 on
/// down, each judged by cross-validation.
///
/// The penalty is price * (ratio * |w| + (1 - ratio)/2 * w^2), in standardised coordinates or as
/// `--penalty-on` says, the square divided by the target's spread where that is a number; `--l1` and `--l2` are
/// not looked at. Rows are dealt to folds; each fold is left out once, while the numbers are scaled and the
/// weights fitted anew on the others, at the same prices. `one-se` takes the highest price whose judged loss is
/// within one standard error of the smallest, `best` the smallest.
///
/// - Use when: there are many columns, and few of them matter; or you cannot say what a weight should cost.
/// - Avoid when: you want intervals for the weights: they were chosen by the same rows.
/// - Source: Friedman, Hastie and Tibshirani (2010), J. Stat. Softw. 33(1); Yuan and Lin (2006), J. R. Stat.
///   Soc. B 68(1), 49–67 (levels together).
///
/// @param values how many prices, at least 2
/// @param ratio the share of the price that is on absolute values: 1 is the lasso, 0 is ridge regression
/// @param end the lowest price beside the highest; else 0.0001, or 0.01 where there are fewer rows than weights
/// @param folds how many folds, at least 2
/// @param choose which price: one-se or best
/// @param levels whether the levels of a category are 0 together or apart; else together, where the loss has
///     one score and no kinks
public record Path(
        @Or("100") int values,
        @Or("1") double ratio,
        Optional<Double> end,
        @Or("10") int folds,
        @Or("one-se") Choose choose,
        Optional<PenaltyChoice.Levels> levels)
        implements Trainer {

    /// A ridge path starts where an elastic net with this share would.
    private static final double LEAST_RATIO = 1e-3;

    /// Which price to choose.
    public enum Choose {
        /// The highest within one standard error of the best.
        ONE_SE,
        /// The one with the smallest judged loss.
        BEST
    }

    public Path {
        Require.atLeast("values", 2, values);
        Require.atLeast("folds", 2, folds);
        if (!(ratio >= 0 && ratio <= 1)) {
            throw new IllegalArgumentException("ratio must be from 0 to 1, was " + ratio);
        }
        end.ifPresent(share -> Require.fraction("end", share));
    }

    @Override
    public boolean prices() {
        return true;
    }

    @Override
    public Fit train(Problem problem, Seed seed, Watch watch) {
        refuse(problem);
        Fitting fitting = new Fitting(problem.limits(), watch);
        Ground ground = Ground.of(problem, Layout.Levels.ALL, fitting);
        if (!ground.cost().convex()) throw bent(problem);
        try (Workers workers = new Workers(problem.threads())) {
            Road road = Road.of(ground, problem.train(), unit(problem, ground), workers);
            double[] prices = road.prices(values, lowest(problem, ground), LEAST_RATIO);
            if (!(prices[0] > 0)) throw idle();
            BooleanSupplier over = over(problem, watch);
            List<Route.Stage> stages = road.follow(prices, fitting, over);
            if (stages.isEmpty()) stages = road.follow(Arrays.copyOf(prices, 1), fitting, () -> false);
            Estimate[] judged = judged(problem, ground, Arrays.copyOf(prices, stages.size()), seed, over);
            Course course = course(road, prices, stages, judged);
            Penalty penalty = course.taken().penalty().of(road.layout(), road.places());
            Fitted fitted = fitting.by(Route.optimizer(road.objective(), penalty))
                    .kept(problem.oversight().keepers())
                    .minimise(road.objective(), penalty, course.taken().w());
            if (course.folds() == 0) fitted = cut(fitted);
            LinearModel model = new Ground(ground.cost(), ground.constant(), road.layout(), road.places())
                    .model(problem, fitted.w());
            double[] frequency = problem.train().weights().frequency();
            return new Fit(
                    model,
                    ground.cost(),
                    fitted,
                    ground.constant(),
                    Fitting.covariance(road.objective(), penalty, fitted, frequency),
                    Optional.of(course),
                    Optional.empty());
        }
    }

    /// However the fit ended, it is of a price that nothing speaks for: there was no time to judge it.
    static Fitted cut(Fitted fitted) {
        boolean ended = fitted.stop() instanceof Stop.Converged
                || fitted.stop() instanceof Stop.Stalled
                || fitted.stop() instanceof Stop.Limit;
        if (!ended) return fitted;
        var stop = new Stop.Limit(fitted.stop().certificate(), Stop.Bound.BUDGET);
        return new Fitted(fitted.w(), fitted.value(), fitted.descent(), stop);
    }

    private PenaltyChoice unit(Problem problem, Ground ground) {
        boolean together =
                ground.cost().loss().size() == 1 && !ground.cost().loss().kinked();
        var usual = together ? PenaltyChoice.Levels.TOGETHER : PenaltyChoice.Levels.APART;
        double square = (1 - ratio) / spread(problem);
        return new PenaltyChoice(ratio, square, problem.penalty().on(), levels.orElse(usual));
    }

    /// How far a number to be predicted spreads, so that its unit does not matter; 1 for all other targets.
    private static double spread(Problem problem) {
        Response response = problem.train().response();
        if (response.task() != Task.NUMBER || problem.link() != Link.IDENTITY) return 1;
        Sampled rows =
                Sampled.of(problem.train().weight(), problem.train().weights().frequency());
        double mean = Mean.value(response.y(), rows);
        double[] far =
                Arrays.stream(response.y()).map(y -> (y - mean) * (y - mean)).toArray();
        double spread = Math.sqrt(Mean.value(far, rows));
        return spread > 0 && Double.isFinite(spread) ? spread : 1;
    }

    private double lowest(Problem problem, Ground ground) {
        return end.orElse(problem.train().rows() < ground.places().size() ? 1e-2 : 1e-4);
    }

    /// Whether the budget's time is over, or somebody said stop.
    private static BooleanSupplier over(Problem problem, Watch watch) {
        long started = System.nanoTime();
        return () ->
                watch.cancelled() || problem.limits().budget().spent(Duration.ofNanos(System.nanoTime() - started), 0);
    }

    /// The judged loss at each price; nothing if there was no time for every fold.
    private Estimate[] judged(Problem problem, Ground ground, double[] prices, Seed seed, BooleanSupplier over) {
        Folds parts = Folds.of(problem.train(), folds, seed.child("folds"));
        double[][] losses = new double[parts.count()][];
        double[] least = new double[parts.count()];
        double[] mass = new double[parts.count()];
        AtomicBoolean late = new AtomicBoolean(prices.length < values);
        try (Workers workers = new Workers(problem.threads())) {
            workers.each(parts.count(), part -> {
                Dataset rest = problem.train().select(parts.in(part));
                Dataset out = problem.train().select(parts.out(part));
                try (Workers one = new Workers(1)) {
                    Road road = Road.of(ground, rest, unit(problem, ground), one);
                    var fitting = new Fitting(problem.limits(), Watch.NONE);
                    var stages = road.follow(prices, fitting, () -> late.get() || over.getAsBoolean());
                    losses[part] = road.judged(stages, out);
                }
                least[part] = FoldLosses.least(problem.loss(), out);
                mass[part] = Arrays.stream(out.weight()).sum();
                if (losses[part].length < prices.length) late.set(true);
            });
        }
        return late.get() ? new Estimate[0] : new FoldLosses(losses, least, mass).judged();
    }

    private Course course(Road road, double[] prices, List<Route.Stage> stages, Estimate[] judged) {
        List<Course.Stop> stops = new ArrayList<>();
        Penalty unit = road.unit().of(road.layout(), road.places());
        Estimate none = new Estimate.Unknown(Double.NaN, 0, "there was no time to judge it");
        for (int i = 0; i < stages.size(); i++) {
            Route.Stage stage = stages.get(i);
            PenaltyChoice penalty = road.at(prices[i]);
            int alive = (int) IntStream.range(0, stage.w().length)
                    .filter(j -> stage.w()[j] != 0 && !unit.free(j))
                    .count();
            Estimate value = judged.length == 0 ? none : judged[i];
            stops.add(new Course.Stop(prices[i], penalty, alive, stage.loss(), stage.gap(), value, stage.w()));
        }
        int best = stops.size() - 1;
        for (int i = 0; i < judged.length; i++) if (judged[i].value() < judged[best].value()) best = i;
        int simplest = best;
        double reach = judged.length > 0 && judged[best] instanceof Estimate.Interval interval ? interval.se() : 0;
        for (int i = best; i >= 0 && judged.length > 0; i--) {
            if (judged[i].value() <= judged[best].value() + reach) simplest = i;
        }
        int chosen = choose == Choose.BEST ? best : simplest;
        return new Course(values, judged.length == 0 ? 0 : (int) judged[0].n(), stops, best, simplest, chosen);
    }

    private static void refuse(Problem problem) {
        if (problem.oversight().halt().isPresent()) {
            throw new UserError(
                    "TL2131",
                    "a path is followed to each minimum; what keeps its weights small is the price, not an early end",
                    "--stop",
                    "leave --stop out, or take --model linear");
        }
        problem.recipe().roles().time().ifPresent(time -> {
            throw new UserError(
                    "TL2131",
                    "rows with a time cannot be dealt to folds: the past would be judged by what was learned later",
                    "--time " + time,
                    "choose a price yourself (--model linear --l1 0.01), and compare runs on the validation rows");
        });
    }

    private static UserError bent(Problem problem) {
        return new UserError(
                "TL2131",
                problem.loss().text() + " is not proven convex: there is no one minimum to follow as the price falls",
                "--loss " + problem.loss().text(),
                "take a convex loss, or choose a price yourself: --model linear --l1 0.01");
    }

    private static UserError idle() {
        return new UserError(
                "TL2131",
                "no column says anything about the target beyond its best constant: every price gives that constant",
                "",
                "bring other columns, or another target");
    }
}
