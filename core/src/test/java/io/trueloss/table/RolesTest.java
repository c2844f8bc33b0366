package io.trueloss.table;

import static io.trueloss.table.Tables.numbers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trueloss.error.UserError;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RolesTest {

    private final Table table =
            Tables.of(numbers("y", 1, 2, 3), numbers("w", 1, 1, 1), numbers("n", 1, 2, 1), numbers("x", 4, 5, 6));

    private static Roles roles(
            Optional<String> target, Optional<String> weight, Optional<String> frequency, List<String> exclude) {
        var none = Optional.<String>empty();
        return new Roles(
                target, none, List.of(), Optional.empty(), weight, frequency, none, none, none, List.of(), exclude);
    }

    private UserError refused(Roles roles) {
        return assertThrows(UserError.class, () -> Labelled.of(table, roles));
    }

    @Test
    void wantATarget() {
        var e = refused(roles(Optional.empty(), Optional.empty(), Optional.empty(), List.of()));
        assertEquals("TL3103", e.code());
        assertEquals("name the column to predict: --target COLUMN; the columns are y, w, n, x", e.fix());
    }

    @Test
    void wantColumnsThatAreThere() {
        var e = refused(roles(Optional.of("y"), Optional.of("ww"), Optional.empty(), List.of()));
        assertEquals("TL3101", e.code());
        assertEquals("did you mean 'w'?", e.fix());
        assertEquals(
                "TL3101",
                refused(roles(Optional.of("y"), Optional.empty(), Optional.empty(), List.of("q")))
                        .code());
    }

    @Test
    void giveATargetNoOtherPart() {
        var e = refused(roles(Optional.of("y"), Optional.empty(), Optional.empty(), List.of("y")));
        assertEquals("TL3102", e.code());
        assertEquals("column 'y' is given to both --target and --exclude", e.what());
    }

    @Test
    void keepWeightAndFrequencyApart() {
        var e = refused(roles(Optional.of("y"), Optional.of("w"), Optional.of("w"), List.of()));
        assertEquals("column 'w' is given to both --weight and --frequency", e.what());
    }

    @Test
    void letAWeightBeExcludedToo() {
        var roles = roles(Optional.of("y"), Optional.of("w"), Optional.empty(), List.of("w", "n"));
        Labelled.of(table, roles);
        assertEquals(List.of("x"), roles.seen(table).stream().map(Column::name).toList());
    }
}
