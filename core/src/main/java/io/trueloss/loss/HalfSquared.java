package io.trueloss.loss;

/// Half the squared error, for a mean: the loss of ordinary least squares.
///
/// - Domain: y and f any real number, in the unit of the target; the loss is in that unit squared.
/// - Minimised by: the mean of the targets.
/// - Use when: errors on both sides cost alike, and one error twice as large costs four times as much.
/// - Avoid when: a few targets are wild (one of them can own the fit), or the target is a class.
/// - Source: Gauss (1809), Theoria motus corporum coelestium, book 2, section 3; consistency for the mean:
///   Gneiting (2011), J. Am. Stat. Assoc. 106(494), 746–762.
@Is("r^2/2 where r = f - y")
public record HalfSquared() implements PointLoss {}
