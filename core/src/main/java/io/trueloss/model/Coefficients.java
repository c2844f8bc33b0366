package io.trueloss.model;

import io.trueloss.report.Estimate;
import io.trueloss.risk.Layout;
import io.trueloss.risk.Places;
import io.trueloss.stat.Covariance;
import java.util.ArrayList;
import java.util.List;

/// The weights of a linear model in the units of the data.
///
/// @param model the model
/// @param covariance how the weights would vary over other rows, or why that is not known
/// @param level confidence level of the intervals
record Coefficients(LinearModel model, Covariance covariance, double level) {

    List<Coefficient> list() {
        List<Coefficient> all = new ArrayList<>();
        Places places = model.places();
        for (int k = 0; k < places.seeing().size(); k++) all.addAll(of(k));
        for (int k = 0; k < places.constant().size(); k++) {
            int at = places.constantAt(k);
            all.add(coefficient(places.constant().get(k), "", at, unit(at, 1)));
        }
        return all;
    }

    private List<Coefficient> of(int k) {
        List<Coefficient> all = new ArrayList<>();
        int score = model.places().seeing().get(k);
        int at = model.places().start(k);
        for (Layout.Term term : model.layout().terms()) {
            for (String name : term.names()) {
                all.add(coefficient(score, name, at, raw(term, k, at)));
                at++;
            }
        }
        return all;
    }

    private Coefficient coefficient(int score, String column, int at, double[] sum) {
        Estimate value = covariance.aliased().contains(at)
                ? new Estimate.Unknown(Double.NaN, covariance.n(), "the columns before it determine it")
                : covariance.estimate(sum, model.w(), level);
        return new Coefficient(model.names().get(score), column, value, model.w()[at]);
    }

    /// The weighted sum of standardised weights that a raw weight is.
    private double[] raw(Layout.Term term, int k, int at) {
        return switch (term) {
            case Layout.Intercept intercept -> centre(k, at);
            case Layout.Number number -> unit(at, 1 / number.spread());
            case Layout.Flag flag -> unit(at, 1);
            case Layout.Category category -> unit(at, 1);
        };
    }

    /// The intercept, without what the centring of numbers put into it.
    private double[] centre(int k, int intercept) {
        double[] sum = unit(intercept, 1);
        int at = model.places().start(k);
        for (Layout.Term term : model.layout().terms()) {
            if (term instanceof Layout.Number number) sum[at] = -number.mean() / number.spread();
            at += term.width();
        }
        return sum;
    }

    private double[] unit(int at, double amount) {
        double[] sum = new double[model.w().length];
        sum[at] = amount;
        return sum;
    }
}
