package io.trueloss.race;

import io.trueloss.optim.Optimizer;
import java.util.SequencedMap;

/// A lane run at one point of its space.
///
/// @param setting what its dials were set to; empty where nothing was turned
/// @param optimizer the optimizer so set
/// @param trace how it went
public record Trial(SequencedMap<String, Double> setting, Optimizer optimizer, Trace trace) {}
