package io.trueloss.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class ReportTest {

    @Test
    void isAboutNothingRandomAndNoRunUnlessSaid() {
        assertEquals(
                new Report(
                        "train", Status.OK, Optional.empty(), OptionalLong.empty(), Optional.empty(), false, List.of()),
                Report.of("train"));
    }

    @Test
    void keepsWhatWasSaidBefore() {
        var report =
                Report.of("train").about("a1").seeded(7).with(Status.BUDGET).mainly("steps");
        assertEquals(
                new Report(
                        "train",
                        Status.BUDGET,
                        Optional.of("a1"),
                        OptionalLong.of(7),
                        Optional.of("steps"),
                        false,
                        List.of()),
                report);
    }

    @Test
    void refusesTwoFactsOfOneName() {
        var line = Block.line("data", "{rows}", Piece.fact("rows", 1));
        var e = assertThrows(IllegalArgumentException.class, () -> Report.of("train", line, line));
        assertEquals("facts and grids must have names of their own, was twice rows", e.getMessage());
    }

    @Test
    void everyEndHasItsExitCode() {
        assertEquals(
                List.of(0, 1, 3, 4, 5, 130),
                List.of(Status.values()).stream().map(Status::exit).toList());
    }
}
