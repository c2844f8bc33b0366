package io.trueloss.formula;

/// The rows a formula is computed on. An array of length 1 is a constant for all rows; every other one is
/// indexed by the number of the row in the whole table, so that one `Rows` serves every block and every thread.
///
/// @param y the target: a number or a class index; empty where the label is a distribution
/// @param distribution for each class an array of its probability in each row, or no array
/// @param scores for each scalar score (see [Bound#parts()]) an array of its value in each row
/// @param columns for each of [Bound#columns()] an array of its value in each row
public record Rows(double[] y, double[][] distribution, double[][] scores, double[][] columns) {}
