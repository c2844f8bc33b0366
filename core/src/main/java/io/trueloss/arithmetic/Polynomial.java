package io.trueloss.arithmetic;

/// Polynomials with their coefficients in an array, the constant first.
final class Polynomial {

    private Polynomial() {}

    static double at(double x, double[] coefficients) {
        double value = coefficients[coefficients.length - 1];
        for (int i = coefficients.length - 2; i >= 0; i--) {
            value = Math.fma(value, x, coefficients[i]);
        }
        return value;
    }
}
