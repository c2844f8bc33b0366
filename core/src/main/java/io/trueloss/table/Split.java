package io.trueloss.table;

import io.trueloss.listing.Or;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// How rows are parted into rows to learn from, rows to choose by, and rows sealed for the end.
///
/// @param split how: random, stratified (levels in equal shares), group (rows of a group stay together), time (the
///     latest rows last) or none (all rows are for training); else stratified for levels, group or time when that
///     role is given, and random otherwise
/// @param fractions the shares of training, validation and test rows; they sum to 1
/// @param valid a file with the validation rows
/// @param test a file with the test rows
public record Split(
        Optional<Kind> split, @Or("0.6,0.2,0.2") List<Double> fractions, Optional<Path> valid, Optional<Path> test) {

    /// The ways to part rows.
    public enum Kind {
        RANDOM,
        STRATIFIED,
        GROUP,
        TIME,
        NONE
    }

    public Split {
        fractions = List.copyOf(fractions);
    }
}
