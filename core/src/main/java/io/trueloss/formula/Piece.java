package io.trueloss.formula;

/// What derivatives and finished formulas are made of besides the operations of the language. The pieces of a
/// derivative at a kink are linear in what they choose between, so their own derivative is the same piece of
/// the derivatives, with the same weights.
public enum Piece {
    /// Not a piece: an operation of the language.
    NONE,
    /// (u, x): sign(u)*x, the derivative of abs(u) where u has derivative x.
    ABS,
    /// (a, b, x, y): x where a > b, y where a < b, between them at a tie; the derivative of max(a, b).
    MORE,
    /// (a, b, x, y): x where a < b, y where a > b, between them at a tie; the derivative of min(a, b).
    LESS,
    /// (v, x): the entry of x at the greatest entry of v, a mean over tied ones; the derivative of max(v).
    MOST,
    /// (v): 1 at the greatest entry of v, 0 at the others, shares of 1 over tied ones.
    SHARES,
    /// (x): x + mills(x), without the cancellation for negative x.
    MILLS_REST,
    /// (x): softplus(x), softplus(-x), sigmoid(x), sigmoid(-x), each of the width of x, at the price of little
    /// more than one.
    LOGISTIC,
    /// (v): exp(v - m) for each entry, m the greatest of them; then m, the sum of these powers, and its
    /// logarithm, which is computed as log(1 + the others).
    POWERS
}
