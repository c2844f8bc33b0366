package io.trueloss.runs.verb;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import io.trueloss.optim.GradientDescent;
import io.trueloss.optim.Lbfgs;
import io.trueloss.optim.Optimizer;
import io.trueloss.problem.Rosenbrock;
import io.trueloss.problem.TestProblem;
import io.trueloss.race.Terms;
import io.trueloss.report.Block;
import io.trueloss.runs.session.Session;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RaceProblemTest {
    private static final List<Optimizer> TWO = List.of(new GradientDescent(0.001), new Lbfgs(10));

    @TempDir
    private Path folder;

    private static RaceProblem race(TestProblem... problems) {
        RaceTerms terms = new RaceTerms(150, 6, 0, 1e-4, Terms.Axis.ROWS, 0.05, List.of());
        return new RaceProblem(List.of(problems), TWO, terms, 0.95);
    }

    @Test
    void inACurvedValleyLbfgsArrivesAndGradientDescentDoesNot() {
        var raced = race(new Rosenbrock()).run(Session.in(folder)).raced().getFirst();
        assertEquals(0, raced.optimum().value());
        assertTrue(raced.standing().winner(1));
        assertEquals(Double.POSITIVE_INFINITY, raced.costs(0, raced.goal())[0]);
    }

    @Test
    void severalProblemsMakeAProfile() {
        RaceProblem race = race(new Rosenbrock(), new Rosenbrock());
        var blocks = race.report(race.run(Session.in(folder))).blocks();
        String report = blocks.toString();
        assertTrue(report.contains("profile"), report);
        assertTrue(report.contains("solved"), report);
        var picture = blocks.stream()
                .filter(Block.Chart.class::isInstance)
                .map(Block.Chart.class::cast)
                .findFirst()
                .orElseThrow();
        double[] never = new double[101];
        assertArrayEquals(never, picture.curves().getFirst().up().getFirst());
        double[] always = new double[101];
        Arrays.fill(always, 1);
        assertArrayEquals(always, picture.curves().getLast().up().getFirst());
    }

    @Test
    void itsLedgerReplays() {
        String id = race(new Rosenbrock()).run(Session.in(folder)).run();
        var replayed = new RaceReplay(id).run(Session.in(folder));
        assertEquals(List.of(), replayed.different());
        assertEquals(12, replayed.curves());
    }

    @Test
    void withoutAProblemTheNamesOfAllAreSaid() {
        var e = assertThrows(UserError.class, () -> race().run(Session.in(folder)));
        assertTrue(e.fix().contains("rosenbrock"), e.fix());
    }
}
