package io.trueloss.loss;

/// The absolute error, for a median: every unit of error costs the same, however far off.
///
/// - Domain: y and f any real number, in the unit of the target, which is the unit of the loss.
/// - Minimised by: every median of the targets; with an even number of rows that may be an interval.
/// - Use when: what is a typical value matters, and wild targets must not move it.
/// - Avoid when: totals must be right (a median of skewed targets sums to too little), or errors that are twice
///   as large cost more than twice.
/// - Source: Laplace (1774), Mémoires de l'Académie royale des sciences, présentés par divers savans 6,
///   621–656; Bloomfield and Steiger (1983), Least Absolute Deviations, Birkhäuser.
@Is("abs(f - y)")
public record Absolute() implements PointLoss {}
