package io.trueloss.arithmetic;

/// Polynomials with their coefficients in an array, the constant first.
final class Polynomial {

    private Polynomial() {}

    /// Even and odd powers apart, so that two chains run at once.
    static double at(double x, double[] coefficients) {
        double square = x * x;
        int last = (coefficients.length - 1) & ~1;
        double even = coefficients[last];
        double odd = last + 1 < coefficients.length ? coefficients[last + 1] : 0;
        for (int i = last - 2; i >= 0; i -= 2) {
            even = Math.fma(even, square, coefficients[i]);
            odd = Math.fma(odd, square, coefficients[i + 1]);
        }
        return Math.fma(odd, x, even);
    }
}
