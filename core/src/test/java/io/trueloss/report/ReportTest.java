package io.trueloss.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class ReportTest {

    @Test
    void isAboutNothingRandomAndNoRunUnlessSaid() {
        assertEquals(
                new Report("train", Status.OK, Optional.empty(), OptionalLong.empty(), Optional.empty(), List.of()),
                Report.of("train"));
    }

    @Test
    void keepsWhatWasSaidBefore() {
        var report = Report.of("train").about("a1").seeded(7).with(Status.BUDGET).mainly("steps");
        assertEquals(
                new Report("train", Status.BUDGET, Optional.of("a1"), OptionalLong.of(7), Optional.of("steps"), List.of()),
                report);
    }

    @Test
    void everyEndHasItsExitCode() {
        assertEquals(
                List.of(0, 1, 3, 4, 5, 130),
                List.of(Status.values()).stream().map(Status::exit).toList());
    }
}
