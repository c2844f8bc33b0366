package io.trueloss.runs.verb;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import io.trueloss.optim.Adam;
import io.trueloss.optim.Newton;
import io.trueloss.race.Terms;
import io.trueloss.report.Block.Bars;
import io.trueloss.report.Block.Chart;
import io.trueloss.report.Block.Grid;
import io.trueloss.report.Status;
import io.trueloss.report.Value;
import io.trueloss.runs.session.Session;
import io.trueloss.watch.Progress;
import io.trueloss.watch.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Newton is there in a few passes, Adam with its own rate never in ten.
final class RaceShowTest {

    @TempDir
    private Path folder;

    private String id = "";

    @BeforeEach
    void aRace() throws IOException {
        var rows = new StringBuilder("x,z,y\n");
        for (int i = 0; i < 60; i++) {
            rows.append(i % 7)
                    .append(',')
                    .append(i * i % 11)
                    .append(',')
                    .append(i % 3 == 0 ? 1 : 0)
                    .append('\n');
        }
        Files.writeString(folder.resolve("rows.csv"), rows);
        id = race().run(Session.in(folder)).run();
    }

    private static Race race() {
        return Race.of("rows.csv", "y")
                .between(List.of(new Adam(0.001, 0.9, 0.999, 1e-8), new Newton()))
                .on(new RaceTerms(10, 3, 0, 1e-4, Terms.Axis.ROWS, 0.05, List.of()));
    }

    private <T> T shown(RaceShow.Picture picture, Class<T> kind) {
        var blocks = new RaceShow(id, List.of(picture), Optional.empty())
                .run(Session.in(folder))
                .blocks();
        return kind.cast(blocks.getFirst());
    }

    /// Race and picture are made by the same hand, from what was seen and from what was kept.
    @Test
    void curvesAreThoseOfTheRace() {
        var session = Session.in(folder);
        var race = race();
        var raced = race.run(session);
        id = raced.run();
        var seen = race.report(raced).blocks().stream()
                .filter(Chart.class::isInstance)
                .map(Chart.class::cast)
                .findFirst()
                .orElseThrow();
        assertEquals(
                seen.points().rows(),
                shown(RaceShow.Picture.CURVES, Chart.class).points().rows());
    }

    @Test
    void whatWasCancelledSaysWhatItHolds() {
        var whole = new AtomicInteger();
        var cancelling = new Watch() {
            @Override
            public void see(Progress progress) {
                whole.incrementAndGet();
            }

            @Override
            public boolean cancelled() {
                return whole.get() == 2;
            }
        };
        var race = race();
        var session = Session.in(folder).watchedBy(cancelling);
        var raced = race.run(session);
        assertEquals(2, raced.raced().repeats().size());
        assertEquals(Status.CANCELLED, race.report(raced).status());
        var blocks = new RaceShow(raced.run(), List.of(RaceShow.Picture.WINS), Optional.empty())
                .run(Session.in(folder))
                .blocks();
        assertEquals(2, blocks.size());
        assertTrue(blocks.getFirst().toString().contains("2 of 3 repeats are whole"));
        assertEquals(4, new RaceReplay(raced.run()).run(Session.in(folder)).curves());
    }

    @Test
    void nothingIsKeptOfARaceCancelledInItsFirstRepeat() throws IOException {
        var before = runs();
        var cancelling = new Watch() {
            @Override
            public void see(Progress progress) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        var race = race();
        var raced = race.run(Session.in(folder).watchedBy(cancelling));
        assertTrue(raced.raced().none());
        assertEquals(Status.CANCELLED, race.report(raced).status());
        assertEquals(before, runs());
    }

    private List<Path> runs() throws IOException {
        try (var runs = Files.list(folder.resolve("runs"))) {
            return runs.sorted().toList();
        }
    }

    @Test
    void countsWhoWasCheaper() {
        var wins = shown(RaceShow.Picture.WINS, Grid.class);
        assertEquals(List.of("cheaper-than", "adam", "newton"), wins.columns());
        assertEquals(
                List.of(Value.text("newton"), Value.text("3/3"), Value.text("")),
                wins.rows().get(1));
    }

    @Test
    void whatWasNeverThereIsAnInfiniteBar() {
        var bars = shown(RaceShow.Picture.TIMES, Bars.class).bars();
        assertEquals("newton", bars.getFirst().label());
        assertEquals(0, bars.getFirst().length() % 36);
        assertEquals(Double.POSITIVE_INFINITY, bars.getLast().length());
    }

    @Test
    void theCheapestIsWithinAnyFactorOfItself() {
        var profile = shown(RaceShow.Picture.PROFILE, Chart.class);
        double[] adam = profile.curves().getFirst().up().getFirst();
        double[] newton = profile.curves().getLast().up().getFirst();
        assertArrayEquals(new double[adam.length], adam);
        assertEquals(1, Arrays.stream(newton).min().orElseThrow());
    }

    @Test
    void onlyWhatHasARateIsShownAtOtherRates() {
        var rates = shown(RaceShow.Picture.RATES, Chart.class);
        assertEquals("adam", rates.curves().getFirst().label());
        assertEquals(9, rates.curves().getFirst().across().length);
    }

    @Test
    void truthHasADotARepeat() {
        var truth = shown(RaceShow.Picture.TRUTH, Chart.class);
        assertEquals(3, truth.curves().getFirst().across().length);
    }

    @Test
    void aRaceThatIsNotThereIsRefused() {
        var show = new RaceShow("26Q4-none", List.of(RaceShow.Picture.WINS), Optional.empty());
        assertEquals(
                "TL3303",
                assertThrows(UserError.class, () -> show.run(Session.in(folder)))
                        .code());
    }
}
