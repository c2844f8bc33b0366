package io.trueloss.app.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.app.Run;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ExplainTest {

    static List<String> codes() {
        return io.trueloss.error.Explain.codes();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void showsThePageOfEveryCode(String code) {
        assertTrue(Run.piped().run("explain", code).out().startsWith(code + ": "));
    }

    @Test
    void refusesACodeThatIsNone() {
        var run = Run.piped().run("explain", "TL1O01");
        assertEquals(2, run.exit());
        assertTrue(run.error().startsWith("error[TL2101] unknown error code 'TL1O01'"), run.error());
    }
}
