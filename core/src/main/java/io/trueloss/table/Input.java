package io.trueloss.table;

import java.util.List;

/// How one feature is made from a column, as learned from the training rows.
public sealed interface Input {

    /// The column it reads.
    String column();

    /// A numeric column.
    ///
    /// @param column the column it reads
    /// @param mean weighted mean of the training rows' known values, in the unit of the column; fills missing
    ///     cells
    /// @param spread their weighted standard deviation (divided by n), > 0, in the unit of the column
    record Number(String column, double mean, double spread) implements Input {}

    /// Whether a cell of a numeric column is missing; made only if some training row misses it.
    record Gap(String column) implements Input {}

    /// A column of few words.
    ///
    /// @param column the column it reads
    /// @param levels the levels of the training rows, most frequent first, equals in alphabetical order; one
    ///     stands for missing cells if some training row has one; the last stands for all words never seen
    /// @param missing the index of the level for missing cells: the last one if no training row has one
    record Choice(String column, List<String> levels, int missing) implements Input {

        public Choice {
            levels = List.copyOf(levels);
        }
    }
}
