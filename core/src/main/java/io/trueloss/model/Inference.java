package io.trueloss.model;

import io.trueloss.error.UserError;
import io.trueloss.loss.Family;
import io.trueloss.loss.Likelihood;
import io.trueloss.loss.Loss;
import io.trueloss.risk.Information;
import io.trueloss.risk.Layout;
import io.trueloss.risk.Places;
import io.trueloss.risk.RowLosses;
import io.trueloss.risk.Shift;
import io.trueloss.stat.Covariance;
import io.trueloss.table.Dataset;
import java.util.Arrays;
import java.util.Optional;

/// What a likelihood says about a fit without a penalty.
///
/// @param problem what was solved
/// @param fit the solution
/// @param family the distribution of the targets
public record Inference(Problem problem, Fit fit, Family family) {

    /// Of a fit; a `UserError` if its loss is no likelihood, or if it has a penalty.
    public static Inference of(Problem problem, Fit fit) {
        return new Inference(problem, fit, family(problem));
    }

    /// The distribution of the targets of a problem; a `UserError` if its loss is no likelihood, or if it has a
    /// penalty.
    public static Family family(Problem problem) {
        if (!problem.penalty().none()) {
            throw new UserError(
                    "TL2151",
                    "a penalty pulls the weights, and what a likelihood says of them no longer holds",
                    "--errors model or --tests lr",
                    "leave the penalty out: --l2 0");
        }
        Loss loss = problem.loss();
        return Family.of(loss)
                .orElseThrow(() -> new UserError(
                        "TL2151",
                        loss.text() + " is not known to be the likelihood of a distribution",
                        "--errors model or --tests lr",
                        "take robust errors, or a loss that is one: half-squared, poisson, gamma, logistic, softmax"));
    }

    /// How the weights would vary over other rows if the distribution is the true one, or why that is not
    /// known.
    public Covariance covariance() {
        Optional<String> unsettled = fit.fitted().unsettled();
        if (unsettled.isPresent()) return Covariance.none(n(), unsettled.get());
        return information()
                .covariance(fit.fitted().w(), rank(), fit.fitted().descent().aliased());
    }

    /// The same fit, its weights with the errors of this distribution.
    public Fit told() {
        return fit.with(covariance());
    }

    /// The factor of the variance; 1 where the family has none.
    public double dispersion() {
        return information().dispersion(fit.fitted().w(), rank());
    }

    /// How many weights the rows determine; where scores may move together, one score's follow from the
    /// others'.
    public int rank() {
        int all = fit.fitted().w().length - fit.fitted().descent().aliased().length;
        int scores = fit.model().places().seeing().size();
        return together() ? all - all / scores : all;
    }

    /// How many weights the best constant has.
    public int nullRank() {
        Layout bare = Layout.constant().under(fit.cost());
        return Places.of(fit.cost().loss(), bare).size() - (together() ? bare.width() : 0);
    }

    private boolean together() {
        return fit.cost().shift() == Shift.AMONG_SCORES;
    }

    /// How many rows there are.
    public long n() {
        return Math.round(Arrays.stream(problem.train().weights().frequency()).sum());
    }

    /// Twice what the likelihood lacks to the best that there is for each row by itself; NaN where that is not
    /// known.
    public double deviance() {
        return 2 * (total(fit.fitted().value()) - least());
    }

    /// The deviance of the best constant.
    public double nullDeviance() {
        return 2 * (total(fit.constant().loss()) - least());
    }

    /// Akaike's criterion: twice the number of weights (and dispersions) less twice the logarithm of the
    /// likelihood; NaN where that is not known. Where there is a dispersion, it is deviance over n, as R has
    /// it.
    public double aic() {
        if (family.dispersed()) {
            double logs = 0;
            Dataset rows = problem.train();
            boolean positive = family.kind() != Family.Kind.NORMAL;
            for (int i = 0; i < rows.rows() && positive; i++) {
                if (rows.weight()[i] > 0)
                    logs += rows.weight()[i] * StrictMath.log(rows.response().y()[i]);
            }
            return family.dispersedLikelihood(deviance(), weight(), logs) + 2 * (rank() + 1);
        }
        return 2 * likelihood() + 2.0 * rank();
    }

    /// Why its likelihood does not compare with that of another fit; empty if it does.
    Optional<String> unsettled() {
        return fit.fitted().unsettled();
    }

    /// Minus the logarithm of the likelihood of all rows, what no score changes included.
    private double likelihood() {
        Loss loss = problem.loss();
        boolean whole = loss.normaliser().isEmpty() || loss instanceof Likelihood;
        return whole
                ? total(fit.fitted().value())
                : sum(RowLosses.each(new Likelihood(loss).bind(problem.shape()), problem.train(), scores()));
    }

    private double[][] scores() {
        double[][] scores =
                new double[fit.model().names().size()][problem.train().rows()];
        fit.model().score(problem.train(), scores);
        return scores;
    }

    private double least() {
        double[] y = problem.train().response().y();
        return sum(Arrays.stream(y).map(family::least).toArray());
    }

    private double sum(double[] each) {
        double sum = 0;
        double[] weight = problem.train().weight();
        for (int i = 0; i < each.length; i++) if (weight[i] > 0) sum += weight[i] * each[i];
        return sum;
    }

    private double total(double mean) {
        return weight() * mean;
    }

    /// The sum of the weights of the rows.
    double weight() {
        return Arrays.stream(problem.train().weight()).sum();
    }

    private Information information() {
        return new Information(fit.model().layout(), problem.train(), fit.cost(), family, problem.link());
    }
}
