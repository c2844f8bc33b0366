package io.trueloss.formula;

import java.util.Locale;

/// The type of a node: a number or a truth value, alone or as a vector whose length is known.
///
/// @param kind number or truth value
/// @param length the length of a vector, or [#ALONE]
public record Type(Kind kind, int length) {

    /// What one entry is.
    public enum Kind {
        NUMBER,
        TRUTH
    }

    /// The length that says "not a vector". (A vector of length 1 is one: `[a]`.)
    public static final int ALONE = -1;

    /// One number.
    public static final Type NUMBER = new Type(Kind.NUMBER, ALONE);

    /// One truth value.
    public static final Type TRUTH = new Type(Kind.TRUTH, ALONE);

    /// A vector of numbers.
    public static Type vector(int length) {
        return new Type(Kind.NUMBER, length);
    }

    /// Whether it has entries.
    public boolean isVector() {
        return length != ALONE;
    }

    /// How many doubles it takes: 1 for a number or a truth value.
    public int width() {
        return isVector() ? length : 1;
    }

    @Override
    public String toString() {
        var one = kind == Kind.NUMBER ? "number" : "truth value";
        return isVector() ? String.format(Locale.ROOT, "vector of %d %ss", length, one) : one;
    }
}
