package io.trueloss.optim;

import io.trueloss.error.Require;
import io.trueloss.listing.Or;

/// Takes the step that would reach the lowest value if the objective were as steep all the way down.
///
/// - Memory: none besides the weights.
/// - Use when: the lowest value is known, as 0 is where a model can fit every row.
/// - Avoid when: it is not: below it steps stay too long and the walk never settles.
/// - Source: Polyak (1969), USSR Comput. Math. Math. Phys. 9(3), 14–29; the bound on the step as in Loizou,
///   Vaswani, Laradji and Lacoste-Julien (2021), AISTATS.
///
/// @param rate the longest step per unit of gradient, > 0
/// @param lowest the lowest value that the objective can have
public record Polyak(@Or("1") double rate, @Or("0") double lowest) implements Rule {
    public Polyak {
        Require.positive("rate", rate);
        Require.finite("lowest", lowest);
    }

    @Override
    public int slots() {
        return 0;
    }

    @Override
    public void step(Step at) {
        double steep = Vectors.dot(at.g(), at.g());
        double step = Math.min(at.rate(), Math.max(0, at.value() - lowest) / steep);
        for (int j = 0; steep > 0 && j < at.w().length; j++) {
            at.w()[j] = Math.fma(-step, at.g()[j], at.w()[j]);
        }
    }
}
