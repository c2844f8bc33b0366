package io.trueloss.model;

import io.trueloss.risk.BestConstant;
import io.trueloss.risk.Cost;
import io.trueloss.risk.Fitted;

/// What came of training.
///
/// @param model the model
/// @param cost the loss it minimised, and what is known about its shape
/// @param fitted how the minimisation ended
/// @param constant the best constant on the same rows
public record Fit(LinearModel model, Cost cost, Fitted fitted, BestConstant constant) {}
