package io.trueloss.race;

import io.trueloss.arithmetic.Exp;
import io.trueloss.arithmetic.Log;
import io.trueloss.error.Require;

/// A setting that tuning turns, and how far.
///
/// @param name its name, as in `adam(rate=0.01)`
/// @param low its lowest value
/// @param high its highest value
/// @param scale how values are spread between them
public record Dial(String name, double low, double high, Scale scale) {

    /// How values are spread.
    public enum Scale {
        /// Every factor of ten alike.
        LOGARITHM,
        /// Every factor of ten of what is left to 1 alike: 0.9, 0.99, 0.999.
        LEFT_TO_ONE
    }

    public Dial {
        Require.positive("low", low);
        if (!(high > low) || scale == Scale.LEFT_TO_ONE && !(high < 1)) {
            throw new IllegalArgumentException("high must be above low, was " + low + " and " + high);
        }
    }

    /// The value at a share of the way from the lowest to the highest.
    public double at(double share) {
        double from = Log.log(inner(low));
        double to = Log.log(inner(high));
        double value = Exp.exp(from + share * (to - from));
        return scale == Scale.LOGARITHM ? value : 1 - value;
    }

    /// Where a value lies between the lowest, 0, and the highest, 1.
    public double share(double value) {
        double from = Log.log(inner(low));
        return (Log.log(inner(value)) - from) / (Log.log(inner(high)) - from);
    }

    private double inner(double value) {
        return scale == Scale.LOGARITHM ? value : 1 - value;
    }
}
