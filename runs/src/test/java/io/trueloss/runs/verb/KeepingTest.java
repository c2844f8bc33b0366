package io.trueloss.runs.verb;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.catalogue.Catalogue;
import io.trueloss.error.UserError;
import io.trueloss.model.Trainer;
import io.trueloss.optim.Stop;
import io.trueloss.runs.session.Session;
import io.trueloss.runs.store.Checkpoint;
import io.trueloss.watch.Budget;
import io.trueloss.watch.Progress;
import io.trueloss.watch.Watch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeepingTest {

    @TempDir
    private Path folder;

    /// A fit, and what it was asked.
    private record Case(String data, String target, String loss, String model) {

        Case(String loss, String model) {
            this("engel.csv.gz", "foodexp", loss, model);
        }

        Train train(int steps, Optional<String> resume) {
            Train usual = Train.of(Examples.of(data), target).under(loss);
            Trainer trainer = new Catalogue(Map.of()).make(Trainer.class, model);
            Until until = new Until(1e-9, steps, Optional.empty(), Optional.empty(), false, resume);
            return new Train(
                    usual.source(),
                    usual.roles(),
                    usual.split(),
                    usual.objective(),
                    trainer,
                    until,
                    usual.level(),
                    usual.certainty());
        }
    }

    /// One descent by a rule, one on batches, several for a loss with kinks, several starts.
    private static final List<Case> CASES = List.of(
            new Case("half-squared", "linear(optimizer=heavy-ball)"),
            new Case("log-cosh", "linear(optimizer=adam(rate=1), batch=32)"),
            new Case("quantile(q=0.9)", "linear(optimizer=lbfgs)"),
            new Case("tukey(c=100)", "linear(optimizer=gradient-descent(rate=0.5))"));

    /// Prices chosen by cross-validation; Jeffreys' prior; a dispersion that is learned. They take few steps.
    private static final List<Case> SHORT = List.of(
            new Case("breast_cancer_wdbc.csv.gz", "diagnosis", "logistic", "path(values=5)"),
            new Case("separated.csv", "passed", "logistic", "firth"),
            new Case("engel.csv.gz", "foodexp", "negative-binomial-learned", "linear"));

    private static void same(Trained whole, Trained rest) {
        assertArrayEquals(whole.fit().model().w(), rest.fit().model().w(), 0);
        assertEquals(
                whole.fit().fitted().stop().toString(),
                rest.fit().fitted().stop().toString());
        assertEquals(whole.steps().size(), rest.steps().size());
        for (int i = 0; i < whole.steps().size(); i++) {
            assertEquals(whole.steps().get(i).train(), rest.steps().get(i).train());
        }
    }

    @Test
    void aRunThatEndedAtALimitGoesOnAsIfItHadNot() {
        for (Case fit : CASES) {
            Session session = Session.in(folder.resolve("case" + CASES.indexOf(fit)));
            Trained whole = fit.train(30, Optional.empty()).run(session);
            Until few = Until.within(Optional.of(Budget.of("12evals")));
            Trained some = until(fit.train(30, Optional.empty()), few).run(session);
            Trained rest = fit.train(30, Optional.of(some.run())).run(session);
            same(whole, rest);
        }
    }

    /// Copies the run folders, as a process that is killed would leave them, now and then.
    private static final class Copying implements Watch {
        private final Path runs;
        private final Path copies;
        private final int every;
        private int seen;
        private int made;

        Copying(Path runs, Path copies, int every) {
            this.runs = runs;
            this.copies = copies;
            this.every = every;
        }

        @Override
        public void see(Progress progress) {
            seen++;
            if (seen % every == 0 && made < 2) {
                try {
                    Thread.sleep(110); // a checkpoint is due
                    copy(runs, copies.resolve("copy" + made++));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Test
    void aRunThatWasKilledGoesOnToTheSameBits() throws IOException {
        goesOn(CASES, 11);
    }

    @Test
    void aRunOfFewStepsThatWasKilledGoesOnToTheSameBits() throws IOException {
        goesOn(SHORT, 1);
    }

    private void goesOn(List<Case> cases, int every) throws IOException {
        for (Case fit : cases) {
            Path place = folder.resolve("case" + cases.indexOf(fit));
            Session session = Session.in(place);
            Copying copying = new Copying(session.runs(), place.resolve("copies"), every);
            Trained whole = fit.train(60, Optional.empty()).run(session.watchedBy(copying));
            assertTrue(copying.made >= 1, fit.toString());
            for (int i = 0; i < copying.made; i++) {
                Path runs = place.resolve("copies/copy" + i);
                Session later = new Session(
                        session.folder(), runs, session.seed(), 1, Watch.NONE, session.clock(), session.asked());
                Trained rest = fit.train(60, Optional.of(whole.run())).run(later);
                same(whole, rest);
                assertEquals(whole.run(), rest.run());
                assertTrue(Files.isRegularFile(runs.resolve(rest.run()).resolve("run.json")));
                assertFalse(Files.exists(runs.resolve(".partial-" + rest.run())));
            }
        }
    }

    @Test
    void aRunThatConvergedLeavesNothingToGoOnWith() {
        Session session = Session.in(folder);
        Trained whole =
                new Case("half-squared", "linear").train(100, Optional.empty()).run(session);
        assertInstanceOf(Stop.Converged.class, whole.fit().fitted().stop());
        assertFalse(Files.exists(session.runs().resolve(whole.run()).resolve(Checkpoint.FILE)));
        Train again = new Case("half-squared", "linear").train(100, Optional.of(whole.run()));
        UserError error = assertThrows(UserError.class, () -> again.run(session));
        assertEquals("TL3308", error.code());
    }

    @Test
    void aRunDoesNotGoOnWithAnythingElse() {
        Session session = Session.in(folder);
        Trained some = CASES.getFirst().train(3, Optional.empty()).run(session);
        Train other = CASES.getFirst().train(9, Optional.of(some.run())).under("log-cosh");
        UserError error = assertThrows(UserError.class, () -> other.run(session));
        assertEquals("TL3309", error.code());
        assertTrue(error.what().contains("another l"), error.what());
        Train model =
                new Case("half-squared", "linear(optimizer=adam(rate=1), batch=32)").train(9, Optional.of(some.run()));
        UserError typed = assertThrows(UserError.class, () -> model.run(session));
        assertTrue(typed.what().contains("another model: linear(optimizer=heavy-ball"), typed.what());
        UserError seed = assertThrows(
                UserError.class,
                () -> CASES.getFirst().train(9, Optional.of(some.run())).run(session.seeded(5)));
        assertEquals("TL3309", seed.code());
    }

    @Test
    void aRunDoesNotGoOnWithRowsThatHaveChanged() throws IOException {
        Session session = Session.in(folder);
        Files.writeString(folder.resolve("a.csv"), "y,x\n1,2\n2,3\n3,5\n4,4\n5,9\n6,7\n");
        Train train = Train.of("a.csv", "y").under("absolute");
        Until four = Until.within(Optional.of(Budget.of("4evals")));
        Trained some = until(train, four).run(session);
        assertInstanceOf(Stop.Limit.class, some.fit().fitted().stop());
        Files.writeString(folder.resolve("a.csv"), "y,x\n1,2\n2,3\n3,5\n4,4\n5,9\n6,8\n");
        Until more = new Until(1e-9, 50, Optional.empty(), Optional.empty(), false, Optional.of(some.run()));
        Train again = until(train, more);
        UserError error = assertThrows(UserError.class, () -> again.run(session));
        assertEquals("the data has changed since the run began", error.what());
    }

    private static Train until(Train train, Until until) {
        return new Train(
                train.source(),
                train.roles(),
                train.split(),
                train.objective(),
                train.model(),
                until,
                train.level(),
                train.certainty());
    }
}
