package io.trueloss.model;

import io.trueloss.report.Estimate;

/// The power of Tweedie's distribution under which the targets are likeliest.
///
/// @param estimate the power; its interval holds all powers that a test of the ratio of likelihoods does not
///     refuse
/// @param dispersion the factor of the variance under which the targets are likeliest
/// @param likelihood the logarithm of the likelihood there
/// @param remark what else is to be said of it; blank if nothing is
public record Power(Estimate estimate, double dispersion, double likelihood, String remark) {}
