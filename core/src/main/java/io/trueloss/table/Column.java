package io.trueloss.table;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/// One named column. Its cells are of one kind; a cell may be missing.
public sealed interface Column {

    /// The name in the header.
    String name();

    /// How many cells.
    int rows();

    /// Whether the cell has no value.
    boolean missing(int row);

    /// The cell as text, as a person would write it; empty if missing.
    String cell(int row);

    /// The cells of these rows, in this order.
    Column select(int[] rows);

    /// Numbers, NaN where missing; finite, except in columns that nobody looks at.
    record Numbers(String name, double[] values) implements Column {

        @Override
        public int rows() {
            return values.length;
        }

        @Override
        public boolean missing(int row) {
            return Double.isNaN(values[row]);
        }

        @Override
        public String cell(int row) {
            return missing(row) ? "" : text(values[row]);
        }

        @Override
        public Numbers select(int[] rows) {
            return new Numbers(
                    name, Arrays.stream(rows).mapToDouble(row -> values[row]).toArray());
        }

        /// A number as people write it: `3`, not `3.0`.
        public static String text(double value) {
            boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
            return whole ? Long.toString((long) value) : Double.toString(value);
        }
    }

    /// Words: a code per row, -1 where missing, and the words the codes mean.
    record Words(String name, int[] codes, List<String> levels) implements Column {

        public Words {
            levels = List.copyOf(levels);
        }

        @Override
        public int rows() {
            return codes.length;
        }

        @Override
        public boolean missing(int row) {
            return codes[row] < 0;
        }

        @Override
        public String cell(int row) {
            return missing(row) ? "" : levels.get(codes[row]);
        }

        @Override
        public Words select(int[] rows) {
            return new Words(name, Arrays.stream(rows).map(row -> codes[row]).toArray(), levels);
        }
    }

    /// Dates and times without zone: microseconds since 1970-01-01T00:00, [#NONE] where missing.
    record Dates(String name, long[] micros) implements Column {

        /// Stands for a missing date.
        public static final long NONE = Long.MIN_VALUE;

        @Override
        public int rows() {
            return micros.length;
        }

        @Override
        public boolean missing(int row) {
            return micros[row] == NONE;
        }

        @Override
        public String cell(int row) {
            return missing(row) ? "" : text(micros[row]);
        }

        @Override
        public Dates select(int[] rows) {
            return new Dates(
                    name, Arrays.stream(rows).mapToLong(row -> micros[row]).toArray());
        }

        private static String text(long micros) {
            var seconds = Math.floorDiv(micros, 1_000_000L);
            var instant = Instant.ofEpochSecond(seconds, Math.floorMod(micros, 1_000_000L) * 1000);
            var time = instant.atOffset(ZoneOffset.UTC).toLocalDateTime();
            return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? time.toLocalDate().toString()
                    : time.toString();
        }
    }
}
