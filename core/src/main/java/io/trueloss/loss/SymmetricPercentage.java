package io.trueloss.loss;

/// The absolute error as a share of the mean of target and prediction: between 0 and 2.
///
/// - Domain: y and f any real number, in the unit of the target; the loss has no unit. Where the two have
///   different signs it is 2 and flat, where both are 0 it is 0.
/// - Minimised by: no simple point; a target of 0 prefers no answer but 0.
/// - Use when: a rule or a competition scores by it.
/// - Avoid when: anything else will do: it is not convex, and despite its name it punishes too little more than
///   too much.
/// - Systems: a fraction; CatBoost's SMAPE is 100 times it.
/// - Source: Makridakis (1993), Int. J. Forecasting 9(4), 527–529; not symmetric: Goodwin and Lawton (1999),
///   Int. J. Forecasting 15(4), 405–408. It is 2*|f - y|/(|f| + |y|), written so that nothing cancels.
@Is("if(y == 0, if(f == 0, 0, 2), 2*abs(1 - 2*size/(size + max(0, f*sign(y))))) where size = abs(y)")
public record SymmetricPercentage() implements PointLoss {}
