package io.trueloss.kernel;

/// An operation on [Lane]s. Each means the operation of Java of the same name on one row's numbers, so that it
/// has the same bits in plain code and in vectors.
enum Code {
    /// A constant of any kind, held in [Lane#bits()].
    CONSTANT(0, Form.LEAF),
    /// What comes from outside, by its number, which is in [Lane#bits()].
    INPUT(0, Form.LEAF),

    ADD(2, Form.REAL),
    SUB(2, Form.REAL),
    MUL(2, Form.REAL),
    DIV(2, Form.REAL),
    NEG(1, Form.REAL),
    ABS(1, Form.REAL),
    SQRT(1, Form.REAL),
    /// a * b + c, rounded once.
    FMA(3, Form.REAL),
    /// As Math.min: NaN if either is, -0 below 0.
    MIN(2, Form.REAL),
    MAX(2, Form.REAL),

    /// Sum of integers, wrapping around.
    PLUS(2, Form.WHOLE),
    MINUS(2, Form.WHOLE),
    AND(2, Form.WHOLE),
    OR(2, Form.WHOLE),
    XOR(2, Form.WHOLE),
    LEAST(2, Form.WHOLE),
    MOST(2, Form.WHOLE),
    /// Shifts; the second argument is a constant of the same kind.
    SHIFT_LEFT(2, Form.WHOLE),
    SHIFT_RIGHT(2, Form.WHOLE),
    SHIFT_RIGHT_UNSIGNED(2, Form.WHOLE),

    /// doubleToRawLongBits or floatToRawIntBits.
    TO_BITS(1, Form.TO_BITS),
    /// longBitsToDouble or intBitsToFloat.
    OF_BITS(1, Form.OF_BITS),

    /// Comparisons of two numbers of one kind. With NaN they are false, but NE is true.
    LT(2, Form.COMPARISON),
    LE(2, Form.COMPARISON),
    EQ(2, Form.COMPARISON),
    NE(2, Form.COMPARISON),

    BOTH(2, Form.LOGIC),
    EITHER(2, Form.LOGIC),
    NOT(1, Form.LOGIC),
    /// (mask, a, b): a where the mask holds, else b.
    SELECT(3, Form.CHOICE);

    /// What an operation takes and makes.
    enum Form {
        LEAF,
        /// Floating-point numbers of one kind to one of that kind.
        REAL,
        /// Integers of one kind to one of that kind.
        WHOLE,
        TO_BITS,
        OF_BITS,
        /// Two numbers of one kind to a mask.
        COMPARISON,
        /// Masks to a mask.
        LOGIC,
        /// A mask and two lanes of one kind to that kind.
        CHOICE
    }

    private final int arguments;
    private final Form form;

    Code(int arguments, Form form) {
        this.arguments = arguments;
        this.form = form;
    }

    int arguments() {
        return arguments;
    }

    Form form() {
        return form;
    }

    boolean isShift() {
        return this == SHIFT_LEFT || this == SHIFT_RIGHT || this == SHIFT_RIGHT_UNSIGNED;
    }
}
