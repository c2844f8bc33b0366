package io.trueloss.table;

/// Where numbers lie and how far they spread, each counted by its weight. NaN is not counted.
///
/// @param low the smallest
/// @param high the largest
/// @param mean their mean
/// @param deviation the square root of their mean squared distance from the mean
record Spread(double low, double high, double mean, double deviation) {

    /// Numbers are divided by a power of two first, so that neither 1e300 nor 1e-300 is lost in its square.
    static Spread of(double[] values, double[] weight) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < values.length; row++) {
            if (weight[row] > 0 && !Double.isNaN(values[row])) {
                low = Math.min(low, values[row]);
                high = Math.max(high, values[row]);
            }
        }
        if (low >= high) {
            return new Spread(low, high, low, 0);
        }
        int exponent = Math.getExponent(Math.max(Math.abs(low), Math.abs(high)));
        double scale = Math.scalb(1.0, -exponent);
        double mean = mean(values, weight, scale, 0, 1);
        mean += mean(values, weight, scale, mean, 1);
        double deviation = Math.sqrt(mean(values, weight, scale, mean, 2));
        return new Spread(low, high, Math.scalb(mean, exponent), Math.scalb(deviation, exponent));
    }

    /// Whether any number was known.
    boolean known() {
        return low <= high;
    }

    private static double mean(double[] values, double[] weight, double scale, double centre, int power) {
        double sum = 0;
        double total = 0;
        for (int row = 0; row < values.length; row++) {
            if (weight[row] > 0 && !Double.isNaN(values[row])) {
                double distance = values[row] * scale - centre;
                sum += weight[row] * (power == 1 ? distance : distance * distance);
                total += weight[row];
            }
        }
        return sum / total;
    }
}
