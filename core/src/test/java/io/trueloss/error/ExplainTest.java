package io.trueloss.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class ExplainTest {

    @Test
    void readsThePageOfACodeInAnyCase() {
        assertTrue(Explain.page("tl2101").startsWith("# TL2101: "));
    }

    @Test
    void listsEveryCodeThatHasAPage() {
        assertTrue(Explain.codes().contains("TL2101"));
        Explain.codes().forEach(code -> assertTrue(Explain.page(code).startsWith("# " + code + ": "), code));
    }

    @Test
    void refusesACodeWithoutAPage() {
        var error = assertThrows(UserError.class, () -> Explain.page("TL2110O"));
        assertEquals("TL2101", error.code());
        assertEquals("unknown error code 'TL2110O'", error.what());
    }
}
