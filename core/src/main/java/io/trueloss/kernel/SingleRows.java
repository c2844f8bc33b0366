package io.trueloss.kernel;

/// Rows in single precision. An array of length 1 is a constant for all rows; every other one is indexed by the
/// number of the row in the whole table.
///
/// @param y the target: a number or a class index; empty where it is several numbers
/// @param targets where the target is a distribution or a vector, for each of its entries an array of its value
///     in each row; else no array
/// @param scores for each scalar score (see [io.trueloss.formula.Bound#parts()]) an array of its value in each
///     row
/// @param columns for each of [io.trueloss.formula.Bound#columns()] an array of its value in each row
public record SingleRows(float[] y, float[][] targets, float[][] scores, float[][] columns) {}
