package io.trueloss.optim;

/// Arithmetic on arrays of one length, in one fixed order.
final class Vectors {
    private Vectors() {}

    static boolean finite(double[] values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum = Math.fma(left[i], right[i], sum);
        }
        return sum;
    }

    /// The largest entry without its sign.
    static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    /// The Euclidean length, without overflow on the way.
    static double length(double[] values) {
        double largest = largest(values);
        if (largest == 0 || !Double.isFinite(largest)) {
            return largest;
        }
        double sum = 0;
        for (double value : values) {
            sum = Math.fma(value / largest, value / largest, sum);
        }
        return largest * Math.sqrt(sum);
    }

    /// `from + times * by`, in a new array.
    static double[] moved(double[] from, double times, double[] by) {
        double[] to = new double[from.length];
        for (int i = 0; i < from.length; i++) {
            to[i] = Math.fma(times, by[i], from[i]);
        }
        return to;
    }

    static double[] minus(double[] left, double[] right) {
        double[] difference = new double[left.length];
        for (int i = 0; i < left.length; i++) {
            difference[i] = left[i] - right[i];
        }
        return difference;
    }

    static double[] times(double factor, double[] values) {
        double[] product = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            product[i] = factor * values[i];
        }
        return product;
    }
}
