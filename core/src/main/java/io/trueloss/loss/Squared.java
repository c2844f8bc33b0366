package io.trueloss.loss;

/// The squared error, for a mean: twice `half-squared`, with the same minimum.
///
/// - Domain: y and f any real number, in the unit of the target; the loss is in that unit squared.
/// - Minimised by: the mean of the targets.
/// - Use when: the number itself shall be what people call the mean squared error.
/// - Avoid when: a few targets are wild; or a penalty was chosen for `half-squared`: it weighs half as much
///   here.
/// - Systems: `MSELoss` of PyTorch and `MeanSquaredError` of Keras are this; `HalfSquaredError` of
///   scikit-learn, `l2_loss` of Optax and the gradient of XGBoost's `reg:squarederror` are `half-squared`.
/// - Source: Legendre (1805), Nouvelles méthodes pour la détermination des orbites des comètes, appendix.
@Is("(f - y)^2")
public record Squared() implements PointLoss {}
