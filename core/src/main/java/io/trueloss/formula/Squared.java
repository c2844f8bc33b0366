package io.trueloss.formula;

import java.util.Optional;

/// A square (base*scale)^2 whose scale depends on no score.
record Squared(Node base, Node scale) {

    static Optional<Squared> of(Algebra algebra, Node a) {
        if (a.is(Op.POW) && a.arg(1).is(2) && a.scored()) {
            return Optional.of(new Squared(a.arg(0), algebra.number(1)));
        }
        if (a.is(Op.DIV) && isScale(a.arg(1))) {
            var root = algebra.apply(Op.SQRT, a.arg(1));
            return of(algebra, a.arg(0)).map(square -> new Squared(square.base, algebra.div(square.scale, root)));
        }
        if (a.is(Op.MUL) && isScale(a.arg(0))) {
            var root = algebra.apply(Op.SQRT, a.arg(0));
            return of(algebra, a.arg(1)).map(square -> new Squared(square.base, algebra.mul(square.scale, root)));
        }
        return Optional.empty();
    }

    private static boolean isScale(Node a) {
        return a.isConstant() && a.number() > 0;
    }

    /// What is squared.
    Node root(Algebra algebra) {
        return algebra.mul(scale, base);
    }

    /// The derivative of log(number + square), which overflows nowhere.
    Term ofLog(Algebra algebra, double number) {
        var root = root(algebra);
        var hypot = algebra.apply(Op.HYPOT, algebra.number(Math.sqrt(number)), root);
        var slope = algebra.mul(algebra.mul(algebra.number(2), scale), algebra.div(root, hypot));
        return new Term(base, slope, hypot);
    }
}
