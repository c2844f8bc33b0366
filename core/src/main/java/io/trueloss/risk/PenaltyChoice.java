package io.trueloss.risk;

import io.trueloss.error.Require;
import io.trueloss.optim.Group;
import io.trueloss.optim.Penalty;
import java.util.ArrayList;
import java.util.List;

/// What the weights of a linear model cost: `l1*|w|_1 + l2/2*|w|^2`, in standardised or raw coordinates.
/// Intercepts and learned constants cost nothing.
///
/// @param l1 the price of an absolute value, 0 or more
/// @param l2 the price of half a square, 0 or more
/// @param on the coordinates that are priced
/// @param levels whether the levels of a category are left out one by one or all together
public record PenaltyChoice(double l1, double l2, Coordinates on, Levels levels) {

    /// Which weights a penalty prices.
    public enum Coordinates {
        /// Per spread of the column: one price means the same for every unit.
        STANDARD,
        /// Per unit of the column, as scikit-learn and most papers do.
        RAW
    }

    /// What l1 prices of a category.
    public enum Levels {
        /// Each level on its own: some of them may be 0.
        APART,
        /// The length of all of them, times the square root of how many they are: all are 0 or none.
        TOGETHER
    }

    /// Levels apart.
    public PenaltyChoice(double l1, double l2, Coordinates on) {
        this(l1, l2, on, Levels.APART);
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
        List<Group> groups = new ArrayList<>();
        for (int copy = 0; copy < copies; copy++) {
            int at = places.start(copy);
            for (Layout.Term term : layout.terms()) {
                double unit = unit(term);
                boolean together = levels == Levels.TOGETHER && term.width() > 1;
                if (together) groups.add(new Group(at, at + term.width(), l1 * Math.sqrt(term.width())));
                for (int k = 0; k < term.width(); k++, at++) {
                    first[at] = together ? 0 : l1 * unit;
                    second[at] = l2 * unit * unit;
                }
            }
        }
        return new Penalty(first, second, groups);
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
