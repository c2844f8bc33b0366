package io.trueloss.runs.read;

import io.trueloss.table.Column;
import java.util.Arrays;
import java.util.Map;
import org.duckdb.DuckDBReadableVector;

/// Takes the cells of one column out of DuckDB, chunk by chunk.
sealed interface Fetch {

    /// Takes the first `count` cells of a vector; they go to the rows from `at` on.
    void take(DuckDBReadableVector cells, int at, int count);

    /// What was taken.
    Column column();

    record Numbers(String name, double[] values) implements Fetch {

        @Override
        public void take(DuckDBReadableVector cells, int at, int count) {
            for (int i = 0; i < count; i++) {
                values[at + i] = cells.getDouble(i, Double.NaN);
            }
        }

        @Override
        public Column column() {
            return new Column.Numbers(name, values);
        }
    }

    record Dates(String name, long[] micros) implements Fetch {

        @Override
        public void take(DuckDBReadableVector cells, int at, int count) {
            for (int i = 0; i < count; i++) {
                micros[at + i] = cells.getLong(i, Column.Dates.NONE);
            }
        }

        @Override
        public Column column() {
            return new Column.Dates(name, micros);
        }
    }

    record Words(String name, int[] codes, Map<String, Integer> known) implements Fetch {

        @Override
        public void take(DuckDBReadableVector cells, int at, int count) {
            for (int i = 0; i < count; i++) {
                codes[at + i] = cells.isNull(i) ? -1 : code(cells.getString(i));
            }
        }

        @Override
        public Column column() {
            var levels = new String[known.size()];
            known.forEach((word, code) -> levels[code] = word);
            return new Column.Words(name, codes, Arrays.asList(levels));
        }

        private int code(String word) {
            int next = known.size();
            var code = known.putIfAbsent(word, next);
            return code == null ? next : code;
        }
    }
}
