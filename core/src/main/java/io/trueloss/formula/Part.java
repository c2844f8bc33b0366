package io.trueloss.formula;

/// A score of a bound formula, and where its entries lie among all scalar scores.
///
/// @param name what the formula calls it
/// @param reach whether it sees the row's columns or is one for all rows
/// @param length how many entries it has; 1 for a number
/// @param offset the place of its first entry among the scalar scores, counted from 0
public record Part(String name, Reach reach, int length, int offset) {}
