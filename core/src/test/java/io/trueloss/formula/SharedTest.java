package io.trueloss.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class SharedTest {

    @Test
    void aSmallExpressionIsWrittenOut() {
        var expr = Formula.parse("(f - y)^2 + (f - y)^4").body();
        assertEquals("(f - y)^2 + (f - y)^4", Shared.of(expr).text());
    }

    @Test
    void inALargeOneWhatRepeatsIsNamed() {
        var part = Formula.parse("exp((f - y)^2/2 + u1)").body();
        var sum = part;
        for (int i = 0; i < 8; i++) {
            sum = Expr.of(Op.ADD, sum, part);
        }
        assertEquals(
                "u2 + u2 + u2 + u2 + u2 + u2 + u2 + u2 + u2 where u2 = exp((f - y)^2/2 + u1)",
                Shared.of(sum).text());
    }

    @Test
    void aGraphThatDoublesAtEachLevelStaysShort() {
        var node = Formula.parse("(f - y)^2").body();
        for (int i = 0; i < 60; i++) {
            node = Expr.of(Op.ADD, Expr.of(Op.SIN, node), node);
        }
        assertTrue(node.size() > 1_000_000_000L);
        var text = Shared.of(node).text();
        assertTrue(text.length() < 5_000, text);
        assertEquals(
                node, new Binder(Formula.parse(text), Shape.number()).bind().value());
    }
}
