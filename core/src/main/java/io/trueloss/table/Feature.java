package io.trueloss.table;

import java.util.Arrays;
import java.util.List;

/// What a model sees of a column: one number or one code a row, never missing.
public sealed interface Feature {

    /// The name to show: the column's, or `column (missing)`.
    String name();

    /// Some of the rows, in this order.
    default Feature select(int[] rows) {
        return switch (this) {
            case Numeric numeric -> new Numeric(numeric.name(), Dataset.picked(numeric.values(), rows));
            case Missing missing -> new Missing(missing.name(), Dataset.picked(missing.flags(), rows));
            case Category category -> {
                int[] codes = new int[rows.length];
                Arrays.setAll(codes, i -> category.codes()[rows[i]]);
                yield new Category(category.name(), codes, category.levels());
            }
        };
    }

    /// A number in the unit of the column; missing cells hold the mean of the training rows.
    record Numeric(String name, double[] values) implements Feature {}

    /// 1 where the cell of a numeric column is missing, else 0.
    record Missing(String name, double[] flags) implements Feature {}

    /// A code from 0 to levels - 1, most frequent level first; the last level stands for words never seen in
    /// training.
    record Category(String name, int[] codes, List<String> levels) implements Feature {

        public Category {
            levels = List.copyOf(levels);
        }
    }
}
