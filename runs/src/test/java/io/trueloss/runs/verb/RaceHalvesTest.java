package io.trueloss.runs.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import io.trueloss.optim.GradientDescent;
import io.trueloss.optim.Newton;
import io.trueloss.optim.Optimizer;
import io.trueloss.race.Terms;
import io.trueloss.report.Block.Grid;
import io.trueloss.report.Report;
import io.trueloss.report.Status;
import io.trueloss.report.Value;
import io.trueloss.runs.session.Session;
import io.trueloss.table.Roles;
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

/// The label is mostly the sign of x; gradient descent at a millionth of its rate learns nothing.
final class RaceHalvesTest {
    private static final Optimizer LAME = new GradientDescent(1e-6);

    @TempDir
    private Path folder;

    @BeforeEach
    void rows() throws IOException {
        var rows = new StringBuilder("x,z,y\n");
        for (int i = 0; i < 100; i++) {
            int x = i * 37 % 21 - 10;
            boolean odd = i % 9 == 0;
            rows.append(x).append(',').append(i * i % 11).append(',');
            rows.append((x > 0) == odd ? 0 : 1).append('\n');
        }
        Files.writeString(folder.resolve("rows.csv"), rows);
    }

    private static Race race(String splits, Optional<Optimizer> reference, Optional<String> time) {
        Race race = Race.of("rows.csv", "y");
        Roles none = race.roles();
        return new Race(
                race.source(),
                new Roles(
                        none.target(),
                        none.positive(),
                        none.order(),
                        none.task(),
                        none.weight(),
                        none.frequency(),
                        none.offset(),
                        none.group(),
                        time,
                        none.id(),
                        none.exclude()),
                race.split(),
                race.objective(),
                List.of(LAME, new Newton(), new Newton()),
                new RaceTerms(10, 6, 0, 1e-4, Terms.Axis.ROWS, 0.05, List.of("rate=1e-7..1e-6")),
                Optional.empty(),
                Optional.empty(),
                reference,
                Optional.of(splits).filter(text -> !text.isEmpty()),
                false,
                race.level());
    }

    private static Race halves(String splits) {
        return race(splits, Optional.empty(), Optional.empty());
    }

    @Test
    void whoLearnedLosesLessOnTheOtherHalves() {
        Race race = halves("5x2");
        RacedRows raced = race.run(Session.in(folder));
        assertEquals(10, raced.races().size());
        var held = raced.halves().orElseThrow();
        assertEquals(10, held.losses()[0].length);
        assertTrue(Arrays.equals(held.losses()[1], held.losses()[2]));
        var table = race.report(raced).blocks().stream()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .findFirst()
                .orElseThrow();
        assertEquals("splits", table.name());
        var last = table.rows().getLast();
        assertEquals(Value.text("gradient-descent"), last.getFirst());
        assertEquals(Value.text("3"), last.get(5));
        assertEquals(Value.text("tie with newton-2"), table.rows().getFirst().getLast());
    }

    /// 80 rows are not sealed; of 40, a quarter is for choosing.
    @Test
    void eachHalfIsLearnedFromAndMeasuredOnce() {
        RacedRows raced = halves("2x2").run(Session.in(folder));
        assertEquals(4, raced.races().size());
        assertTrue(raced.races().stream().allMatch(one -> one.whole() == 30), raced.races()::toString);
        assertEquals(40.0 / 30, raced.halves().orElseThrow().ratio(), 1e-15);
        assertEquals(12, new RaceReplay(raced.run()).run(Session.in(folder)).curves());
        assertEquals(
                List.of(), new RaceReplay(raced.run()).run(Session.in(folder)).different());
    }

    /// However many halves are whole by then.
    @Test
    void whatWasCancelledSaysWhichHalvesAreWhole() {
        for (int most = 1; most <= 3; most++) {
            var whole = new AtomicInteger();
            int halves = most;
            var cancelling = new Watch() {
                @Override
                public void see(Progress progress) {
                    if (progress.stage().equals("race")) whole.incrementAndGet();
                }

                @Override
                public boolean cancelled() {
                    return whole.get() == halves;
                }
            };
            Race race = halves("2x2");
            RacedRows raced = race.run(Session.in(folder).watchedBy(cancelling));
            assertEquals(halves, raced.races().size());
            Report report = race.report(raced);
            assertEquals(Status.CANCELLED, report.status());
            assertTrue(report.blocks().toString().contains("only " + halves + " of 4 halves are whole"));
            var again = new RaceReplay(raced.run()).run(Session.in(folder));
            assertEquals(List.of(), again.different());
            assertEquals(3 * halves, again.curves());
        }
    }

    @Test
    void otherNumbersAndRowsInTimeOrderAreRefused() {
        var e = assertThrows(UserError.class, () -> halves("10").run(Session.in(folder)));
        assertEquals("TL1018", e.code());
        var timed = race("5x2", Optional.empty(), Optional.of("z"));
        assertEquals(
                "TL3281",
                assertThrows(UserError.class, () -> timed.run(Session.in(folder)))
                        .code());
    }

    @Test
    void noTestRowsAreOpened() {
        Race race = halves("5x2");
        var opening = new Race(
                race.source(),
                race.roles(),
                race.split(),
                race.objective(),
                race.optimizers(),
                race.terms(),
                race.batch(),
                race.targetLoss(),
                race.reference(),
                race.splits(),
                true,
                race.level());
        var e = assertThrows(UserError.class, () -> opening.run(Session.in(folder)));
        assertEquals("TL1025", e.code());
    }

    @Test
    void whatAnOptimizerComesToCountsAsThere() {
        var easy = race("", Optional.of(LAME), Optional.empty())
                .run(Session.in(folder))
                .raced();
        var hard = race("", Optional.of(new Newton()), Optional.empty())
                .run(Session.in(folder))
                .raced();
        double lame = easy.terms().targetLoss().orElseThrow();
        double learned = hard.terms().targetLoss().orElseThrow();
        assertTrue(learned < lame, learned + " " + lame);
        assertTrue(Arrays.stream(easy.costs(1, easy.goal())).allMatch(Double::isFinite));
        assertTrue(Arrays.stream(hard.costs(0, hard.goal())).noneMatch(Double::isFinite));
    }
}
