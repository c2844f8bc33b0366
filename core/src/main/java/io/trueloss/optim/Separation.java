package io.trueloss.optim;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/// A direction along which no row loses and some row gains, for ever: why a fit has its minimum at infinity.
///
/// A row is a vector of which the product with the direction must not be negative: for two classes, its
/// features, with their signs turned if it belongs to the lower class. A row that must stay where it is is
/// given twice, once with its signs turned.
///
/// @param direction the direction, of length 1
/// @param gaining rows that gain: their product is positive
/// @param level rows whose product is 0 to rounding
/// @param smallest the smallest product of any row with the direction, rows scaled to length 1
public record Separation(double[] direction, int gaining, int level, double smallest) {
    private static final double LEVEL = 1e-9;
    private static final double NOTHING = 1e-9;

    /// Whether every row gains.
    public boolean complete() {
        return level == 0;
    }

    /// What a direction does, tested on every row; empty if some row loses or none gains.
    public static Optional<Separation> along(Bundle rows, double[] direction) {
        double length = Vectors.length(direction);
        if (!(length > 0) || !Double.isFinite(length)) {
            return Optional.empty();
        }
        double[] unit = Vectors.times(1 / length, direction);
        int gaining = 0;
        int level = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < rows.count(); i++) {
            double size = length(rows, i);
            double product = size == 0 ? 0 : rows.dot(i, unit) / size;
            smallest = Math.min(smallest, product);
            if (!(product >= -LEVEL)) {
                return Optional.empty();
            }
            gaining += product > LEVEL ? 1 : 0;
            level += product > LEVEL ? 0 : 1;
        }
        return gaining > 0 ? Optional.of(new Separation(unit, gaining, level, smallest)) : Optional.empty();
    }

    /// Such a direction along which as many rows gain as possible, tested on every row; empty if there is none.
    ///
    /// Either there is one, or some sum of the rows with multipliers of at least 1 is 0 (Stiemke 1915, Math.
    /// Ann. 76, 340–342). The multipliers that bring the sum closest to 0 decide: what is left of it is a
    /// direction. Rows that it leaves level may still gain along another one, which is then added.
    public static Optional<Separation> of(Bundle rows) {
        Bundle units = units(rows);
        int[] level = IntStream.range(0, rows.count()).toArray();
        double[] direction = new double[rows.size()];
        Optional<double[]> more = gain(units, level);
        while (more.isPresent()) {
            direction = together(units, direction, more.get());
            double[] way = direction;
            int[] still =
                    Arrays.stream(level).filter(i -> units.dot(i, way) <= LEVEL).toArray();
            more = still.length < level.length ? gain(units, still) : Optional.empty();
            level = still;
        }
        return along(rows, direction);
    }

    /// A direction of length 1 along which none of these rows loses and some gain.
    private static Optional<double[]> gain(Bundle rows, int[] which) {
        double[] goal = new double[rows.size()];
        for (int i : which) {
            rows.add(i, -1, goal);
        }
        double[] none = new double[which.length];
        double[] endless = new double[which.length];
        Arrays.fill(endless, Double.POSITIVE_INFINITY);
        double[] left = BoxLeastSquares.of(new Some(rows, which), goal, none, endless, none)
                .left();
        double length = Vectors.length(left);
        return length > NOTHING * which.length ? Optional.of(Vectors.times(-1 / length, left)) : Optional.empty();
    }

    /// The first direction and so much of the second that no row which gains along the first loses half of
    /// that.
    private static double[] together(Bundle rows, double[] first, double[] second) {
        double share = 1;
        for (int i = 0; i < rows.count(); i++) {
            double gains = rows.dot(i, first);
            double loses = -rows.dot(i, second);
            if (gains > LEVEL && loses > 0) {
                share = Math.min(share, gains / loses / 2);
            }
        }
        double[] sum = Vectors.moved(first, share, second);
        return Vectors.times(1 / Vectors.length(sum), sum);
    }

    /// The same rows, scaled to length 1.
    public static Bundle units(Bundle rows) {
        return new Units(rows);
    }

    private static double length(Bundle rows, int i) {
        double[] row = new double[rows.size()];
        rows.add(i, 1, row);
        return Vectors.length(row);
    }

    /// The same rows, scaled to length 1.
    private record Units(Bundle rows, double[] lengths) implements Bundle {
        Units(Bundle rows) {
            this(rows, new double[rows.count()]);
            for (int i = 0; i < lengths.length; i++) {
                double length = length(rows, i);
                lengths[i] = length > 0 ? length : 1;
            }
        }

        @Override
        public int count() {
            return rows.count();
        }

        @Override
        public int size() {
            return rows.size();
        }

        @Override
        public double dot(int i, double[] other) {
            return rows.dot(i, other) / lengths[i];
        }

        @Override
        public void add(int i, double times, double[] to) {
            rows.add(i, times / lengths[i], to);
        }
    }

    /// Some of the rows.
    private record Some(Bundle rows, int[] which) implements Bundle {
        @Override
        public int count() {
            return which.length;
        }

        @Override
        public int size() {
            return rows.size();
        }

        @Override
        public double dot(int i, double[] other) {
            return rows.dot(which[i], other);
        }

        @Override
        public void add(int i, double times, double[] to) {
            rows.add(which[i], times, to);
        }
    }
}
