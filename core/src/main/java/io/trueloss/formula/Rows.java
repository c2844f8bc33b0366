package io.trueloss.formula;

/// The rows a formula is computed on. An array of length 1 is a constant for all rows; every other one is
/// indexed by the number of the row in the whole table, so that one `Rows` serves every block and every thread.
///
/// @param y the target: a number or a class index; empty where it is several numbers
/// @param targets where the target is a distribution or a vector, for each of its entries an array of its value
///     in each row; else no array
/// @param scores for each scalar score (see [Bound#parts()]) an array of its value in each row
/// @param columns for each of [Bound#columns()] an array of its value in each row
public record Rows(double[] y, double[][] targets, double[][] scores, double[][] columns) {}
