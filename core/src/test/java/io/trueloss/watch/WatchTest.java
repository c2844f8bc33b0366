package io.trueloss.watch;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class WatchTest {

    @Test
    void isCancelledByInterruptingTheThreadAndKeepsSayingSo() {
        assertFalse(Watch.NONE.cancelled());
        Thread.currentThread().interrupt();
        try {
            assertTrue(Watch.NONE.cancelled());
            assertTrue(Watch.NONE.cancelled());
        } finally {
            assertTrue(Thread.interrupted());
        }
    }
}
