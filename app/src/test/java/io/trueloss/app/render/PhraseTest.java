package io.trueloss.app.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.report.Estimate;
import io.trueloss.report.Piece.Reading;
import io.trueloss.report.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PhraseTest {

    private static final Estimate.Interval GAP = new Estimate.Interval(0.037, -0.01, 0.084, 0.95, 1200, 0.024);

    private static String read(Value value, Reading reading) {
        return new Phrase(Digits.FEW).of(value, reading);
    }

    @Test
    void anIntervalComesWithItsLevelAndItsN() {
        assertEquals("0.0370 [-0.0100, 0.0840] (95%, n=1,200)", read(GAP, Reading.PLAIN));
    }

    @Test
    void differencesShowTheirSign() {
        assertEquals("+0.0370 [-0.0100, +0.0840] (95%, n=1,200)", read(GAP, Reading.SIGNED));
        assertEquals("+3", read(Value.count(3), Reading.SIGNED));
        assertEquals("-0.5", read(Value.number(-0.5), Reading.SIGNED));
    }

    @Test
    void sharesArePercentages() {
        assertEquals("3.70% [-1.00%, 8.40%] (95%, n=1,200)", read(GAP, Reading.PERCENT));
        assertEquals("22.1% (n=5)", read(new Estimate.Exact(0.221, 5), Reading.PERCENT));
    }

    @Test
    void whatHasNoIntervalSaysWhy() {
        assertEquals(
                "0.5 (n=1, no interval: only one row)",
                read(new Estimate.Unknown(0.5, 1, "only one row"), Reading.PLAIN));
    }

    @Test
    void listsAndNothingAreReadable() {
        assertEquals("a, b", read(Value.texts(List.of("a", "b")), Reading.PLAIN));
        assertEquals("-", read(Value.nothing(), Reading.PLAIN));
        assertEquals("", read(Value.text("secret"), Reading.HIDDEN));
    }
}
