package io.trueloss.loss;

/// The logarithm of the hyperbolic cosine of the error: half its square near the target, its size less log(2)
/// far from it.
///
/// - Domain: y and f any real number. The seam lies at errors of about 1, so the unit of the target matters.
/// - Minimised by: the point where the hyperbolic tangents of the residuals balance.
/// - Use when: errors well above 1 are wild ones, and derivatives of every order are wanted.
/// - Avoid when: the unit of the target is arbitrary: `pseudo-huber` says in its delta what is far.
/// - Source: Green (1990), IEEE Trans. Med. Imaging 9(1), 84–93.
@Is("logcosh(f - y)")
public record LogCosh() implements PointLoss {}
