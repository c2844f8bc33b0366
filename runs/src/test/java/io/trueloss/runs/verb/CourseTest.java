package io.trueloss.runs.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import io.trueloss.model.Course;
import io.trueloss.model.Errors;
import io.trueloss.model.Firth;
import io.trueloss.model.Path;
import io.trueloss.model.Tests;
import io.trueloss.optim.Stop;
import io.trueloss.report.Block;
import io.trueloss.risk.PenaltyChoice;
import io.trueloss.runs.session.Session;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run of `train` whose price was chosen along a path.
final class CourseTest {

    @TempDir
    java.nio.file.Path folder;

    private Trained trained() {
        Train usual = Train.of(Examples.of("breast_cancer_wdbc.csv.gz"), "diagnosis");
        Path path = new Path(12, 1, Optional.of(1e-2), 4, Path.Choose.ONE_SE, Optional.empty());
        return new Train(
                        usual.source(),
                        usual.roles(),
                        usual.split(),
                        usual.objective(),
                        path,
                        usual.until(),
                        usual.level(),
                        usual.certainty())
                .run(Session.in(folder));
    }

    @Test
    void keepsThePathBesideTheModelOfTheChosenPrice() throws Exception {
        Trained trained = trained();
        Course course = trained.fit().course().orElseThrow();
        assertEquals(course.taken().price(), trained.problem().penalty().l1());
        assertTrue(trained.fit().fitted().stop() instanceof Stop.Converged);
        java.nio.file.Path run = Session.in(folder).runs().resolve(trained.run());
        assertTrue(Files.size(run.resolve("path.parquet")) > 0);
        String written = Files.readString(run.resolve("run.json"));
        assertTrue(written.contains(Double.toString(course.taken().price())), written);
    }

    @Test
    void showsEveryPriceInItsChartAndTheChosenOneInItsTable() {
        Trained trained = trained();
        List<Block> blocks = TrainReport.of(trained, Until.USUAL).blocks();
        Block.Grid table = blocks.stream()
                .filter(Block.Grid.class::isInstance)
                .map(Block.Grid.class::cast)
                .filter(grid -> grid.name().equals("path-prices"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                1,
                table.rows().stream()
                        .filter(row -> row.getLast().toString().contains("taken"))
                        .count());
        Block.Chart chart = blocks.stream()
                .filter(Block.Chart.class::isInstance)
                .map(Block.Chart.class::cast)
                .findFirst()
                .orElseThrow();
        assertEquals(12, chart.curves().getFirst().across().length);
    }

    /// A number has no usual price, so that only the path says that there is one.
    @Test
    void keepsThePathOfANumberAndTellsNoLikelihoodOfIt() {
        Path path = new Path(5, 1, Optional.of(1e-2), 3, Path.Choose.BEST, Optional.empty());
        Trained plain = onEngel(path, Certainty.USUAL).run(Session.in(folder));
        assertEquals(
                plain.fit().course().orElseThrow().taken().penalty(),
                plain.problem().penalty());
        assertTrue(plain.problem().penalty().l1() > 0);
        assertTrue(TrainReport.of(plain, Until.USUAL).blocks().stream()
                .anyMatch(
                        block -> block instanceof Block.Grid grid && grid.name().equals("path-prices")));
        for (Certainty certainty :
                List.of(new Certainty(Errors.ROBUST, Tests.LR), new Certainty(Errors.MODEL, Tests.NONE))) {
            Train asked = onEngel(path, certainty);
            UserError refused = assertThrows(UserError.class, () -> asked.run(Session.in(folder)));
            assertEquals("TL2151", refused.code());
        }
    }

    @Test
    void aRatioOfLikelihoodsTestsNoWeightsUnderAPrior() {
        Train usual = Train.of(Examples.of("german_credit.csv.gz"), "class");
        Train asked = new Train(
                usual.source(),
                usual.roles(),
                usual.split(),
                usual.objective(),
                new Firth(),
                usual.until(),
                usual.level(),
                new Certainty(Errors.MODEL, Tests.LR));
        UserError refused = assertThrows(UserError.class, () -> asked.run(Session.in(folder)));
        assertEquals("TL2151", refused.code());
        assertTrue(refused.what().startsWith("firth's weights are not the likeliest"), refused.what());
    }

    private static Train onEngel(Path path, Certainty certainty) {
        Train usual = Train.of(Examples.of("engel.csv.gz"), "foodexp");
        return new Train(
                usual.source(),
                usual.roles(),
                usual.split(),
                usual.objective(),
                path,
                usual.until(),
                usual.level(),
                certainty);
    }

    @Test
    void leavesColumnsOfWordsOutWholeWhereTheirLevelsArePricedTogether() {
        Train usual = Train.of(Examples.of("churn.csv.gz"), "churn");
        Objective o = usual.objective();
        Trained trained = usual.with(new Objective(
                        o.loss(), o.link(), 0.02, Optional.of(0.0), o.penaltyOn(), PenaltyChoice.Levels.TOGETHER))
                .run(Session.in(folder));
        assertTrue(trained.fit().fitted().stop() instanceof Stop.Converged);
        List<String> names = trained.fit().model().weights();
        double[] w = trained.fit().model().w();
        long states = IntStream.range(0, w.length)
                .filter(j -> names.get(j).startsWith("state=") && w[j] != 0)
                .count();
        long plans = IntStream.range(0, w.length)
                .filter(j -> names.get(j).startsWith("international_plan=") && w[j] != 0)
                .count();
        assertEquals(0, states); // fifty levels that say little
        assertEquals(2, plans);
    }

    @Test
    void saysWhichOptimizerLeavesLevelsOutTogether() {
        Train usual = Train.of(Examples.of("churn.csv.gz"), "churn");
        Objective o = usual.objective();
        var one = new Objective(o.loss(), o.link(), 0.02, o.l2(), o.penaltyOn(), PenaltyChoice.Levels.TOGETHER);
        var hinge = usual.with(one).under("hinge");
        var e = assertThrows(UserError.class, () -> hinge.run(Session.in(folder)));
        assertEquals("TL2130", e.code());
    }
}
