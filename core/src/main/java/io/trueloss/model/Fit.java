package io.trueloss.model;

import io.trueloss.optim.Stop;
import io.trueloss.risk.BestConstant;
import io.trueloss.risk.Cost;
import io.trueloss.risk.Fitted;
import io.trueloss.stat.Covariance;
import java.util.List;
import java.util.Optional;

/// What came of training.
///
/// @param model the model
/// @param cost the loss it minimised, and what is known about its shape
/// @param fitted how the minimisation ended
/// @param constant the best constant on the same rows
/// @param covariance how the weights would vary over other rows, or why that is not known
/// @param course the fits at other prices that it was chosen among, if there were any
/// @param power the power of Tweedie's distribution that was chosen, if one was
public record Fit(
        LinearModel model,
        Cost cost,
        Fitted fitted,
        BestConstant constant,
        Covariance covariance,
        Optional<Course> course,
        Optional<Power> power) {

    /// A fit that was not chosen among others.
    public Fit(LinearModel model, Cost cost, Fitted fitted, BestConstant constant, Covariance covariance) {
        this(model, cost, fitted, constant, covariance, Optional.empty(), Optional.empty());
    }

    /// The same fit, its end told in other words.
    public Fit ended(Stop stop) {
        Fitted same = new Fitted(fitted.w(), fitted.value(), fitted.descent(), stop);
        return new Fit(model, cost, same, constant, covariance, course, power);
    }

    /// The same fit, with other errors of its weights.
    Fit with(Covariance other) {
        return new Fit(model, cost, fitted, constant, other, course, power);
    }

    /// The same fit, under a power that was chosen.
    Fit with(Power chosen) {
        return new Fit(model, cost, fitted, constant, covariance, course, Optional.of(chosen));
    }

    /// The weights in the units of the data, each with its interval or the reason why it has none.
    public List<Coefficient> coefficients(double level) {
        return new Coefficients(model, covariance, level).list();
    }
}
