package io.trueloss.race;

import io.trueloss.optim.Optimizer;

/// An optimizer in a race.
///
/// @param name what it is called: no two lanes have one name
/// @param optimizer what runs in it
/// @param space what tuning may turn
public record Lane(String name, Optimizer optimizer, Space space) {

    /// What a dial is set to before anything is tuned.
    public double at(Dial dial) {
        return Settings.of(optimizer).getOrDefault(dial.name(), Double.NaN);
    }
}
