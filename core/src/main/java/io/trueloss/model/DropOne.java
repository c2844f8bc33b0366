package io.trueloss.model;

import io.trueloss.optim.Limits;
import io.trueloss.risk.Fitting;
import io.trueloss.table.Dataset;
import io.trueloss.table.Feature;
import io.trueloss.table.Input;
import io.trueloss.table.Recipe;
import io.trueloss.watch.Watch;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;

/// What a fit loses without one of its columns, all its levels together.
///
/// Where the dispersion is known the statistic is the likelihood ratio, `2*(L - L0)`, to be compared with
/// chi-squared; where it is estimated, the difference of the deviances over the weights and the dispersion, to
/// be compared with F.
///
/// Source: Wilks (1938), Ann. Math. Stat. 9(1), 60–62; for F, McCullagh and Nelder (1989), Generalized Linear
/// Models, 2nd ed., section 8.3.
///
/// @param column the column; `(all)` if it is every column at once
/// @param statistic how much is lost
/// @param freedom how many weights the column has
/// @param p how often chance alone loses as much or more; NaN where that is not known
/// @param reason why it is not known; empty if it is
public record DropOne(String column, double statistic, int freedom, double p, String reason) {

    /// One for each column, after one for all of them.
    public static List<DropOne> all(Inference inference, Watch watch) {
        List<DropOne> all = new ArrayList<>();
        List<String> columns = inference.problem().recipe().inputs().stream()
                .map(Input::column)
                .distinct()
                .toList();
        all.add(of("(all)", inference, without(inference, columns, watch)));
        for (String column : columns) all.add(of(column, inference, without(inference, List.of(column), watch)));
        return all;
    }

    private static Inference without(Inference inference, List<String> columns, Watch watch) {
        Problem problem = inference.problem();
        Recipe recipe = problem.recipe();
        List<Input> inputs = new ArrayList<>();
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < recipe.inputs().size(); i++) {
            if (columns.contains(recipe.inputs().get(i).column())) continue;
            inputs.add(recipe.inputs().get(i));
            features.add(problem.train().features().get(i));
        }
        Dataset rows = problem.train();
        Problem less = new Problem(
                new Recipe(recipe.roles(), recipe.goal(), inputs, recipe.dropped()),
                new Dataset(rows.rows(), features, rows.response(), rows.weights(), rows.columns()),
                problem.loss(),
                problem.link(),
                problem.penalty(),
                Limits.USUAL,
                problem.threads());
        Fit fit = new Linear().train(less, new Fitting(Limits.USUAL, watch).quiet());
        return new Inference(less, fit, inference.family());
    }

    private static DropOne of(String column, Inference whole, Inference less) {
        int freedom = whole.rank() - less.rank();
        if (whole.unsettled().isPresent()) {
            return new DropOne(
                    column, Double.NaN, freedom, Double.NaN, whole.unsettled().get());
        }
        if (less.unsettled().isPresent()) {
            String why = "without it, " + less.unsettled().get();
            return new DropOne(column, Double.NaN, freedom, Double.NaN, why);
        }
        double lost = 2
                * whole.weight()
                * (less.fit().fitted().value() - whole.fit().fitted().value());
        if (freedom <= 0) return new DropOne(column, lost, freedom, Double.NaN, "other columns hold all it says");
        double ratio = Math.max(0, lost);
        if (!whole.family().dispersed()) {
            double p = ChiSquaredDistribution.of(freedom).survivalProbability(ratio);
            return new DropOne(column, ratio, freedom, p, "");
        }
        double left = whole.n() - whole.rank();
        if (!(left > 0)) return new DropOne(column, ratio, freedom, Double.NaN, "there are no more rows than weights");
        double f = ratio / freedom / whole.dispersion();
        return new DropOne(column, f, freedom, FDistribution.of(freedom, left).survivalProbability(f), "");
    }
}
