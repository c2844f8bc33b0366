package io.trueloss.model;

import io.trueloss.report.Estimate;

/// A weight as people read it.
///
/// @param score the score it belongs to
/// @param column the column, or column=level; `(intercept)`; empty for a learned constant
/// @param value how much the score moves for one unit of the column
/// @param standard how much it moves for one spread of the column
public record Coefficient(String score, String column, Estimate value, double standard) {}
