package io.trueloss.risk;

import io.trueloss.error.Require;
import io.trueloss.optim.Penalty;

/// What the weights of a linear model cost: `l1*|w|_1 + l2/2*|w|^2`, in standardised or raw coordinates.
/// Intercepts and learned constants cost nothing.
///
/// @param l1 the price of an absolute value, 0 or more
/// @param l2 the price of half a square, 0 or more
/// @param on the coordinates that are priced
public record PenaltyChoice(double l1, double l2, Coordinates on) {

    /// Which weights a penalty prices.
    public enum Coordinates {
        /// Per spread of the column: one price means the same for every unit.
        STANDARD,
        /// Per unit of the column, as scikit-learn and most papers do.
        RAW
    }

    /// No penalty.
    public static final PenaltyChoice NONE = new PenaltyChoice(0, 0, Coordinates.STANDARD);

    public PenaltyChoice {
        Require.notNegative("l1", l1);
        Require.notNegative("l2", l2);
    }

    /// Whether it prices nothing.
    public boolean none() {
        return l1 == 0 && l2 == 0;
    }

    /// The prices of the weights at these places of this layout.
    public Penalty of(Layout layout, Places places) {
        int copies = places.seeing().size();
        double[] first = new double[places.size()];
        double[] second = new double[first.length];
        for (int copy = 0; copy < copies; copy++) {
            int at = places.start(copy);
            for (Layout.Term term : layout.terms()) {
                double unit = unit(term);
                for (int k = 0; k < term.width(); k++, at++) {
                    first[at] = l1 * unit;
                    second[at] = l2 * unit * unit;
                }
            }
        }
        return new Penalty(first, second);
    }

    /// How many priced weights one standardised weight is.
    private double unit(Layout.Term term) {
        return switch (term) {
            case Layout.Intercept intercept -> 0;
            case Layout.Number number -> on == Coordinates.RAW ? 1 / number.spread() : 1;
            case Layout.Flag flag -> 1;
            case Layout.Category category -> 1;
        };
    }
}
