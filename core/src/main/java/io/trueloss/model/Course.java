package io.trueloss.model;

import io.trueloss.report.Estimate;
import io.trueloss.risk.PenaltyChoice;
import java.util.List;

/// Fits at falling prices, and which of them was chosen.
///
/// @param asked how many prices there were to be; fewer were fitted where the budget ran out
/// @param folds how many parts the rows were dealt to for judging; 0 if they were not judged
/// @param stops the fits, the dearest first
/// @param best the place of the fit with the smallest judged loss; the last if none was judged
/// @param simplest the place of the first fit whose judged loss is within one standard error of the smallest
/// @param chosen the place of the fit that was chosen
public record Course(int asked, int folds, List<Stop> stops, int best, int simplest, int chosen) {

    public Course {
        stops = List.copyOf(stops);
    }

    /// One fit.
    ///
    /// @param price what was multiplied with the shares of l1 and l2
    /// @param penalty the penalty that this makes
    /// @param weights how many weights with a price are not 0
    /// @param loss the mean loss on the training rows
    /// @param gap how far loss and penalty are above their minimum at most; NaN where that is not known
    /// @param judged the mean loss on the rows that folds left out
    /// @param w the weights, in standardised coordinates
    public record Stop(
            double price, PenaltyChoice penalty, int weights, double loss, double gap, Estimate judged, double[] w) {}

    /// The fit that was chosen.
    public Stop taken() {
        return stops.get(chosen);
    }
}
