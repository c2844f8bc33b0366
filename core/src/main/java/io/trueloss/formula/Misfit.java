package io.trueloss.formula;

/// Why a formula has no types under one reading of its scores; perhaps another reading has them.
final class Misfit extends RuntimeException {

    /// How likely it is that the person erred here, and not this reading: least first.
    enum Blame {
        /// A score that was read as a number should be a vector.
        READING,
        /// It may be the reading.
        PERHAPS,
        /// It is the formula.
        FORMULA
    }

    final transient Expr node;
    final Blame blame;
    final String code;
    final String fix;

    Misfit(Expr node, Blame blame, String code, String what, String fix) {
        super(what, null, false, false);
        this.node = node;
        this.blame = blame;
        this.code = code;
        this.fix = fix;
    }
}
