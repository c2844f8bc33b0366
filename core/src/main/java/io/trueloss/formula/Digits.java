package io.trueloss.formula;

import java.math.BigDecimal;

/// Numbers as text: the shortest digits that read back to the same double.
final class Digits {

    private Digits() {}

    /// As the language writes it: `2`, `0.001`, `1e-7`, `-inf`, `nan`, `pi`.
    static String of(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        if (Math.abs(value) == Math.PI) {
            return value > 0 ? "pi" : "-pi";
        }
        return decimal(value);
    }

    /// A finite number in digits.
    static String decimal(double value) {
        if (value == 0) {
            return 1 / value < 0 ? "-0" : "0";
        }
        var exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        int exponent = exact.precision() - exact.scale() - 1;
        if (exponent >= -5 && exponent < 16) {
            return exact.toPlainString();
        }
        return exact.movePointLeft(exponent).toPlainString() + "e" + exponent;
    }
}
