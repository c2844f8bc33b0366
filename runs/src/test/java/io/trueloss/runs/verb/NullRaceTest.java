package io.trueloss.runs.verb;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.optim.Adam;
import io.trueloss.optim.Optimizer;
import io.trueloss.race.Heats;
import io.trueloss.race.Lanes;
import io.trueloss.race.Raced;
import io.trueloss.race.Rows;
import io.trueloss.race.Terms;
import io.trueloss.random.Seed;
import io.trueloss.runs.session.Session;
import io.trueloss.table.Dataset;
import io.trueloss.watch.Watch;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Races between one optimizer and itself, by the clock, where only the machine's noise differs.
final class NullRaceTest {
    /// With `-Dtrueloss.laws=full` as many as the documentation says.
    private static final int RACES = "full".equals(System.getProperty("trueloss.laws")) ? 200 : 20;

    @TempDir
    private Path folder;

    @Test
    void anOptimizerSeldomWinsAgainstItself() {
        Optimizer adam = new Adam(0.1, 0.9, 0.999, 1e-8);
        Terms terms = new Terms(20, Optional.empty(), 10, 0, 0.3, Terms.Axis.TIME, 0.05, Optional.empty());
        Race race = Race.of(Examples.of("breast_cancer_wdbc.csv.gz"), "diagnosis");
        RacedRows once = race.between(List.of(adam))
                .on(new RaceTerms(1, 1, 0, 0.3, Terms.Axis.ROWS, 0.05, List.of()))
                .run(Session.in(folder));
        Dataset valid = once.prepared().recipe().apply(once.prepared().valid());
        Rows course = new Rows(once.problem(), valid, Watch.NONE);
        int won = 0;
        int reached = 0;
        for (int number = 0; number < RACES; number++) {
            Raced raced = new Heats(course, Lanes.of(List.of(adam, adam), Map.of()), terms, new Seed(number), 1)
                    .run(Watch.NONE);
            won += raced.standing().winner(0) || raced.standing().winner(1) ? 1 : 0;
            reached += Double.isFinite(raced.costs(0, raced.goal())[0]) ? 1 : 0;
        }
        assertTrue(reached == RACES, "a race that nobody finishes shows nothing");
        assertTrue(won <= Math.max(2, RACES / 20), won + " of " + RACES + " races had a winner");
    }
}
