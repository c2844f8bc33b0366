package io.trueloss.formula;

/// How tightly a piece of text binds: what a printer must put in parentheses. The order is that of the grammar.
enum Rank {
    OR,
    AND,
    NOT,
    COMPARISON,
    SUM,
    TERM,
    UNARY,
    POWER,
    ATOM;

    /// How tightly an expression binds when written in the language.
    static Rank of(Expr expr) {
        return switch (expr) {
            case Expr.Num number -> Double.compare(number.value(), 0.0) < 0 ? UNARY : ATOM;
            case Expr.Name name -> ATOM;
            case Expr.Apply apply -> of(apply.op());
        };
    }

    private static Rank of(Op op) {
        return switch (op) {
            case OR -> OR;
            case AND -> AND;
            case NOT -> NOT;
            case LT, LE, GT, GE, EQ, NE -> COMPARISON;
            case ADD, SUB -> SUM;
            case MUL, DIV, CHAIN -> TERM;
            case NEG -> UNARY;
            case POW -> POWER;
            default -> ATOM;
        };
    }

    /// The least rank that the argument of this place may have without parentheses.
    static Rank needed(Op op, int place) {
        return switch (op) {
            case OR -> place == 0 ? OR : AND;
            case AND -> place == 0 ? AND : NOT;
            case NOT -> COMPARISON;
            case LT, LE, GT, GE, EQ, NE -> SUM;
            case ADD, SUB -> place == 0 ? SUM : TERM;
            case MUL, DIV, CHAIN -> place == 0 ? TERM : UNARY;
            case NEG -> UNARY;
            case POW -> place == 0 ? ATOM : UNARY;
            case INDEX -> place == 0 ? ATOM : OR;
            default -> OR;
        };
    }
}
