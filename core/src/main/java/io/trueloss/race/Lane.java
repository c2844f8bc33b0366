package io.trueloss.race;

import io.trueloss.optim.Optimizer;

/// An optimizer in a race.
///
/// @param name what it is called: no two lanes have one name
/// @param optimizer what runs in it
/// @param space what tuning may turn
public record Lane(String name, Optimizer optimizer, Space space) {}
