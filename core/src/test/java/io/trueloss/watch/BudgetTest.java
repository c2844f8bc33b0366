package io.trueloss.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BudgetTest {

    @Test
    void readsTimesEvaluationsAndBoth() {
        assertEquals(Optional.of(Duration.ofSeconds(60)), Budget.of("60s").time());
        assertEquals(Optional.of(Duration.ofSeconds(90)), Budget.of("1.5m").time());
        assertEquals(Optional.of(Duration.ofMillis(250)), Budget.of("250ms").time());
        assertEquals(Optional.of(5000L), Budget.of("5000evals").evaluations());
        assertEquals(new Budget(Optional.of(Duration.ofHours(2)), Optional.of(1L)), Budget.of("2h, 1eval"));
    }

    @Test
    void refusesWhatIsNoBudget() {
        for (var text : new String[] {"", "60", "s", "-1s", "0s", "0evals", "0.0m", "60s,", "1e3s"}) {
            var error = assertThrows(UserError.class, () -> Budget.of(text), text);
            assertEquals("'" + text + "' is not a budget", error.what());
        }
    }

    @Test
    void isSpentWhenEitherLimitIsReached() {
        var budget = Budget.of("10s,100evals");
        assertFalse(budget.spent(Duration.ofSeconds(9), 99));
        assertTrue(budget.spent(Duration.ofSeconds(10), 0));
        assertTrue(budget.spent(Duration.ZERO, 100));
        assertFalse(Budget.NONE.spent(Duration.ofDays(365), Long.MAX_VALUE));
    }

    @Test
    void refusesALimitThatLetsNothingHappen() {
        assertThrows(IllegalArgumentException.class, () -> new Budget(Optional.of(Duration.ZERO), Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> new Budget(Optional.empty(), Optional.of(0L)));
    }
}
