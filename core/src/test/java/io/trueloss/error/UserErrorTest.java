package io.trueloss.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class UserErrorTest {

    private static UserError error(String code) {
        return new UserError(code, "unknown column 'trget'", "a.csv", "did you mean 'target'?");
    }

    @Test
    void exitsWithTheNumberOfItsFamily() {
        assertEquals(2, error("TL1001").exit());
        assertEquals(2, error("TL2031").exit());
        assertEquals(3, error("TL3012").exit());
        assertEquals(4, error("TL4001").exit());
    }

    @Test
    void keepsEverythingButThePlaceWhenMoved() {
        var moved = error("TL3012").at("b.csv, row 3");
        assertEquals("b.csv, row 3", moved.where());
        assertEquals("TL3012", moved.code());
        assertEquals("unknown column 'trget'", moved.what());
        assertEquals("did you mean 'target'?", moved.fix());
    }

    @Test
    void refusesACodeOfNoFamily() {
        assertThrows(IllegalArgumentException.class, () -> error("TL5000"));
        assertThrows(IllegalArgumentException.class, () -> error("3012"));
    }
}
