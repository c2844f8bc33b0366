package io.trueloss.formula;

import java.util.ArrayList;
import java.util.List;

/// A term of a sum.
///
/// @param sign 1 or -1
/// @param node what is added or taken away
record Addend(double sign, Node node) {

    /// The terms of a node that is a sum, or it alone.
    static List<Addend> of(Node node) {
        var terms = new ArrayList<Addend>();
        collect(1, node, terms);
        return terms;
    }

    private static void collect(double sign, Node node, List<Addend> into) {
        if (node.is(Op.ADD) || node.is(Op.SUB)) {
            collect(sign, node.arg(0), into);
            collect(node.is(Op.ADD) ? sign : -sign, node.arg(1), into);
        } else if (node.is(Op.NEG)) {
            collect(-sign, node.arg(0), into);
        } else {
            into.add(new Addend(sign, node));
        }
    }

    /// The sum of terms, in order.
    static Node sum(Algebra algebra, List<Addend> terms) {
        Node sum = algebra.number(0);
        for (Addend term : terms) {
            sum = term.sign > 0 ? algebra.add(sum, term.node) : algebra.sub(sum, term.node);
        }
        return sum;
    }
}
