package io.trueloss.runs.verb;

import io.trueloss.error.UserError;
import io.trueloss.listing.Settings;
import java.util.List;
import java.util.Optional;

/// What the predictions of a file are: exactly one of the three.
///
/// @param score the column of a model's raw output
/// @param mean the column of a predicted number
/// @param probability the column of the positive level's probability; or, once for each class, the columns of theirs, in
///     the order of the classes or with the class in brackets: p[setosa]
public record Truth(Optional<String> score, Optional<String> mean, List<String> probability) implements Settings {

    public Truth {
        probability = List.copyOf(probability);
        int given = (score.isPresent() ? 1 : 0) + (mean.isPresent() ? 1 : 0) + (probability.isEmpty() ? 0 : 1);
        if (given > 1) {
            throw new UserError(
                    "TL1102", "--score, --mean and --probability exclude each other", "", "keep the one that the column holds");
        }
    }

    /// Whether none is given, as for a run.
    boolean none() {
        return score.isEmpty() && mean.isEmpty() && probability.isEmpty();
    }
}
