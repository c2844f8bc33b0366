package io.trueloss.app.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.trueloss.watch.Progress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class OnlookerTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream error = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final Interruption interruption = new Interruption();

    private String shown() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void linesComeAtDoublingStepsOfEachStageAndAtTheEnd() {
        try (var lines = new Lines(error, interruption)) {
            lines.see(new Progress("read", 0, 0.25));
            for (int step = 1; step <= 11; step++) {
                lines.see(new Progress("fit", step, step, 1.0 / step, step > 1 ? 0.5 : Double.NaN));
            }
        }
        assertEquals("""
                read  0.3 s
                fit  step 1  1 s  train 1
                fit  step 2  2 s  train 0.5  valid 0.5
                fit  step 4  4 s  train 0.25  valid 0.5
                fit  step 8  8 s  train 0.125  valid 0.5
                fit  step 11  11 s  train 0.0909091  valid 0.5
                """, shown());
    }

    @Test
    void theBarIsDrawnTenTimesASecondAndIsGoneAtTheEnd() {
        var clock = new AtomicLong(5);
        try (var bar = new Bar(error, 20, clock::get, interruption)) {
            bar.see(new Progress("fit", 1, 0));
            bar.see(new Progress("fit", 2, 0));
            clock.addAndGet(100_000_000);
            bar.see(new Progress("fit", 1234567, 0.1, 0.5, 0.5));
        }
        assertEquals("\r\u001b[Kfit  step 1  0 s\r\u001b[Kfit  step 1,234,567\r\u001b[K", shown());
    }

    @Test
    void nothingDrawnNeedsNothingCleared() {
        new Bar(error, 20, System::nanoTime, interruption).close();
        try (var silence = new Silence(interruption)) {
            silence.see(new Progress("fit", 1, 0));
            assertFalse(silence.cancelled());
        }
        assertEquals("", shown());
    }
}
