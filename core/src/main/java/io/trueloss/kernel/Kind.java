package io.trueloss.kernel;

/// What a [Lane] holds in each row.
enum Kind {
    DOUBLE,
    /// As wide as a double, so that the bits of one can be held.
    LONG,
    FLOAT,
    /// As wide as a float.
    INT,
    /// Yes or no.
    MASK;

    /// Whether it is a floating-point number.
    boolean isReal() {
        return this == DOUBLE || this == FLOAT;
    }

    /// Whether it is an integer.
    boolean isWhole() {
        return this == LONG || this == INT;
    }

    /// How many bits a number of this kind takes.
    int width() {
        return this == DOUBLE || this == LONG ? 64 : 32;
    }

    /// The integer that holds the bits of this floating-point number.
    Kind bits() {
        return this == DOUBLE ? LONG : INT;
    }

    /// The floating-point number whose bits this integer holds.
    Kind real() {
        return this == LONG ? DOUBLE : FLOAT;
    }
}
