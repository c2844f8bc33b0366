package io.trueloss.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.formula.Convexity;
import io.trueloss.formula.Formula;
import io.trueloss.formula.Shape;
import io.trueloss.formula.Span;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SlopeTest {

    private static final double[] Y = {1, 2, 2, 7, 10};

    private static Slope of(String formula) {
        var bound = Formula.parse(formula).bind(Shape.number());
        var ones = new double[] {1, 1, 1, 1, 1};
        var sample = new Sample(Y, new double[0][], new double[0][], ones, new double[5]);
        var proof = Convexity.of(bound, Map.of("y", Span.POSITIVE));
        return new Slope(sample, new Cost(bound, proof, Shift.of(bound, sample)));
    }

    @Test
    void findsTheMinimumWhereTheDomainEnds() {
        // 1 = mean(y)/f at the mean, 4.4
        assertEquals(4.4, of("f - y*log(f)").lowest().orElseThrow(), 1e-12);
        assertEquals(4.4, of("f - y*log(f)").highest().orElseThrow(), 1e-12);
        // 1/(30 - f) = 4.4/30
        assertEquals(30 - 30 / 4.4, of("-log(30 - f) - f*y/30").highest().orElseThrow(), 1e-12);
    }

    @Test
    void findsBothEndsOfAFlatPart() {
        // every target lies within 5 of every score from 5 to 6
        assertEquals(5, of("max(abs(f - y) - 5, 0)").lowest().orElseThrow(), 1e-12);
        assertEquals(6, of("max(abs(f - y) - 5, 0)").highest().orElseThrow(), 1e-12);
    }
}
