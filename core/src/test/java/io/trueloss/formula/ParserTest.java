package io.trueloss.formula;

import static io.trueloss.formula.Op.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ParserTest {

    private static final Expr A = new Expr.Name("a");
    private static final Expr B = new Expr.Name("b");
    private static final Expr C = new Expr.Name("c");

    private static Expr parse(String text) {
        return Formula.parse(text).body();
    }

    private static Expr number(double value) {
        return new Expr.Num(value);
    }

    @Test
    void aMinusBindsLooserThanAPower() {
        assertEquals(Expr.of(NEG, Expr.of(POW, A, number(2))), parse("-a^2"));
        assertEquals(Expr.of(NEG, Expr.of(POW, number(2), number(2))), parse("-2^2"));
        assertEquals(Expr.of(POW, number(-2), number(2)), parse("(-2)^2"));
    }

    @Test
    void aPowerGroupsFromTheRight() {
        assertEquals(Expr.of(POW, A, Expr.of(POW, B, C)), parse("a^b^c"));
        assertEquals(Expr.of(POW, number(2), number(-3)), parse("2^-3"));
        assertEquals(Expr.of(POW, A, Expr.of(NEG, Expr.of(POW, B, C))), parse("a^-b^c"));
    }

    @Test
    void sumsAndProductsGroupFromTheLeft() {
        assertEquals(Expr.of(SUB, Expr.of(SUB, A, B), C), parse("a - b - c"));
        assertEquals(Expr.of(DIV, Expr.of(DIV, A, B), C), parse("a/b/c"));
        assertEquals(Expr.of(SUB, A, Expr.of(MUL, B, C)), parse("a - b*c"));
        assertEquals(Expr.of(MUL, Expr.of(NEG, A), B), parse("-a*b"));
        assertEquals(Expr.of(MUL, A, Expr.of(NEG, B)), parse("a*-b"));
        assertEquals(Expr.of(SUB, A, Expr.of(NEG, B)), parse("a--b"));
    }

    @Test
    void orIsLooserThanAndWhichIsLooserThanNot() {
        var less = Expr.of(LT, A, B);
        var same = Expr.of(EQ, B, C);
        var more = Expr.of(GE, A, C);
        assertEquals(
                Expr.of(IF, Expr.of(OR, less, Expr.of(AND, Expr.of(NOT, same), more)), A, B),
                parse("if(a < b or not b == c and a >= c, a, b)"));
        assertEquals(Expr.of(LE, Expr.of(ADD, A, B), Expr.of(MUL, B, C)), parse("a + b <= b*c"));
        assertEquals(Expr.of(AND, Expr.of(AND, less, same), more), parse("a < b and b == c and a >= c"));
    }

    @Test
    void listsAndIndicesNest() {
        var t = new Expr.Name("t");
        var y = new Expr.Name("y");
        assertEquals(
                Expr.of(INDEX, Expr.of(LIST, number(Double.NEGATIVE_INFINITY), t, number(Double.POSITIVE_INFINITY)), y),
                parse("[-inf, t, inf][y]"));
        assertEquals(Expr.of(POW, Expr.of(INDEX, A, Expr.of(SUB, B, number(1))), number(2)), parse("a[b - 1]^2"));
        assertEquals(Expr.of(INDEX, Expr.of(INDEX, A, B), C), parse("a[b][c]"));
    }

    @Test
    void numbersAreReadAsInOtherLanguages() {
        assertEquals(number(0.001), parse("1e-3"));
        assertEquals(number(0.5), parse(".5"));
        assertEquals(number(5), parse("5."));
        assertEquals(number(1.5e300), parse("1.5E+300"));
        assertEquals(number(-0.0), parse("-0"));
        assertEquals(number(Math.PI), parse("pi"));
        assertEquals(number(Double.NEGATIVE_INFINITY), parse("-inf"));
        assertEquals(number(2), parse("--2"));
    }

    @Test
    void aFunctionIsANameBeforeParentheses() {
        var max = new Expr.Name("max");
        assertEquals(Expr.of(MAX, max, A), parse("max(max, a)"));
        assertEquals(Expr.of(MAX, A, B, C), parse("max(a,b,c)"));
        assertEquals(Expr.of(PHI, A), parse("Phi (a)"));
    }

    @Test
    void backticksNameOddColumns() {
        assertEquals(Expr.of(ADD, new Expr.Name("two words"), A), parse("`two words`+`a`"));
        assertEquals(new Expr.Name("inf"), parse("`inf`"));
        assertEquals(new Expr.Name("a`b"), parse("`a``b`"));
        assertEquals(new Expr.Name("größe_2"), parse("größe_2"));
    }

    @Test
    void scoresAreDeclaredInFront() {
        var formula = Formula.parse("scores(mean, log_scale!): log_scale + ((y-mean)*exp(-log_scale))^2/2");
        assertEquals(List.of(new Score("mean", Reach.ROW), new Score("log_scale", Reach.CONSTANT)), formula.scores());
        assertEquals(List.of(), Formula.parse("f^2").scores());
        assertEquals(List.of(), Formula.parse("scores + f").scores());
    }

    @Test
    void whereBindsNamesInOrder() {
        var formula = Formula.parse("r^2 + q where r = f - y, q = r*2");
        assertEquals(List.of("r", "q"), List.copyOf(formula.bindings().keySet()));
        assertEquals(parse("r*2"), formula.bindings().get("q"));
        assertNotEquals(Formula.parse("f where a = y, b = a"), Formula.parse("f where b = a, a = y"));
    }
}
