package io.trueloss.runs.verb;

import io.trueloss.report.Estimate;
import java.util.Optional;

/// The mean loss of a lane's finishers, without the penalty; of each row the mean over repeats.
///
/// @param train on the rows they learned from
/// @param valid on the rows their settings were chosen by
/// @param test on rows that had no part in anything, if they were opened
/// @param gap how much larger it is on the test rows, or the validation rows while those are sealed, than on
///     the training rows
public record RaceJudged(Estimate train, Estimate valid, Optional<Estimate> test, Estimate gap) {}
