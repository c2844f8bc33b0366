package io.trueloss.formula;

import java.util.List;

/// The weight of a tied argument, written with operations of the language.
final class Ties {

    private Ties() {}

    /// `if(a > m, 1, if(a == m, 1/2, 0))`, where m is the greatest of the others.
    static Expr written(List<Expr> args) {
        var others = args.subList(1, args.size());
        var rival = others.size() == 1 ? others.getFirst() : new Expr.Apply(Op.MAX, others);
        var tied = Expr.of(Op.IF, Expr.of(Op.EQ, args.getFirst(), rival), Expr.of(0.5), Expr.of(0));
        return Expr.of(Op.IF, Expr.of(Op.GT, args.getFirst(), rival), Expr.of(1), tied);
    }
}
