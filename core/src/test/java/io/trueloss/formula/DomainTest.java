package io.trueloss.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class DomainTest {

    private static List<String> of(String formula) {
        return Domain.of(Formula.parse(formula).bind(new Shape(Label.NUMBER, 0, List.of("size"))));
    }

    @Test
    void namesWhatMustHold() {
        assertEquals(List.of("f > 0"), of("f - y*log(f)"));
        assertEquals(List.of("f > -1", "y > -1"), of("(log1p(f) - log1p(y))^2"));
        assertEquals(List.of("abs(y) != 0"), of("abs(f - y)/abs(y)"));
        assertEquals(List.of("f >= 0", "size != 0"), of("f^1.5/size"));
        assertEquals(List.of("1 - s*f > 0"), of("-log(1 - s*f)"));
    }

    @Test
    void namesWhereAFormulaSaysThatItIsInfinite() {
        assertEquals(List.of("f > 0", "not (f > 9)"), of("if(f > 0, if(f > 9, inf, f - xlogy(y, f)), inf)"));
    }

    @Test
    void knowsThatXTimesItsLogarithmIsZeroAtZero() {
        assertEquals(List.of("f >= 0"), of("xlogy(f, f) - y*f"));
        assertEquals(List.of("f > 0"), of("-xlogy(y, f)"));
    }

    @Test
    void leavesOutWhatAConditionOnTheScoresGuards() {
        assertEquals(List.of(), of("if(f > 0, log(f), f)"));
        assertEquals(List.of("f > 0"), of("if(y > 0, y*log(f), 0*f)"));
    }

    @Test
    void leavesOutWhatHoldsAnyway() {
        assertEquals(List.of(), of("(f - y)^2"));
        assertEquals(List.of(), of("log(1 + exp(-s*f))"));
        assertEquals(List.of(), of("log(cosh(f - y)) + sqrt(1 + f^2) + log1p(f^2)"));
        assertEquals(List.of(), of("y/(1 + exp(-f))"));
        assertEquals(List.of(), of("scores(m, t): t + abs(y - m)/exp(t)"));
    }
}
