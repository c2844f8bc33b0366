package io.trueloss.runs.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import io.trueloss.report.Estimate;
import io.trueloss.runs.session.Session;
import io.trueloss.table.Task;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Of files; `MeasuredRunTest` measures runs.
final class MeasureTest {
    private static final String TWO_CLASS = Examples.of("two_class_example.csv.gz");
    private static final String SOLUBILITY = Examples.of("solubility_test.csv.gz");
    private static final String HPC = Examples.of("hpc_cv.csv.gz");

    @TempDir
    Path folder;

    private Measured measure(String data, String... flags) {
        return Measuring.of(data, flags).run(Session.in(folder));
    }

    private String file(String... lines) throws IOException {
        Files.write(folder.resolve("scored.csv"), List.of(lines));
        return "scored.csv";
    }

    private UserError refused(String data, String... flags) {
        return assertThrows(UserError.class, () -> measure(data, flags));
    }

    private static void is(double expected, Estimate found) {
        assertEquals(expected, found.value(), 1e-14);
    }

    /// The same rows with the weights 1, 2, 3, 4, 5, 1, 2, ...
    private String weighted(String example) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(example))), StandardCharsets.UTF_8))) {
            List<String> all = lines.lines().toList();
            String[] weighted = new String[all.size()];
            for (int i = 0; i < weighted.length; i++) weighted[i] = all.get(i) + "," + (i == 0 ? "w" : 1 + (i - 1) % 5);
            return file(weighted);
        }
    }

    // Expected values of the three examples: scikit-learn 1.9.1 (numpy 2.4.6), printed with all digits; to
    // three they stand in the documentation of the R package yardstick, which the examples come from.

    @Test
    void agreesWithScikitLearnOnTwoClasses() {
        Measured found = measure(TWO_CLASS, "target=truth", "probability=class1");
        is(0.3283096498853139, found.of("logistic"));
        is(0.838, found.of("accuracy"));
        is(0.9393138573899673, found.of("auc"));
        is(0.10561859198953903, found.of("brier"));
        // DeLong's variance by its definition over all pairs, in numpy
        assertEquals(0.009718922722095033, ((Estimate.Interval) found.of("auc")).se(), 1e-15);
        assertEquals(List.of("Class2", "Class1"), found.goal().levels());
    }

    @Test
    void agreesWithScikitLearnOnWeightedClasses() throws IOException {
        Measured found = measure(weighted(TWO_CLASS), "target=truth", "probability=class1", "weight=w");
        is(0.3310032660486126, found.of("logistic"));
        is(0.8313333333333334, found.of("accuracy"));
        is(0.9400960683152465, found.of("auc"));
        is(0.10786312707550536, found.of("brier"));
        // (100·15)²/(100·55)
        assertEquals(409.0909090909091, found.effective().orElseThrow(), 1e-10);
    }

    @Test
    void agreesWithScikitLearnOnNumbers() throws IOException {
        Measured found = measure(SOLUBILITY, "target=solubility", "mean=prediction");
        is(0.7221106503844963, found.of("rmse"));
        is(0.5450709063415857, found.of("mae"));
        is(0.8789135289831741, found.of("r2"));
        is(0.7221106503844963 * 0.7221106503844963 / 2, found.of("half-squared"));
        is(
                0.2668076317545544,
                measure(SOLUBILITY, "target=solubility", "mean=prediction", "loss=quantile(q=0.9)")
                        .of("quantile(q=0.9)"));
        Measured weighted = measure(weighted(SOLUBILITY), "target=solubility", "mean=prediction", "weight=w");
        is(0.7087300674936121, weighted.of("rmse"));
        is(0.5272236179782988, weighted.of("mae"));
        is(0.8811585387992922, weighted.of("r2"));
    }

    @Test
    void agreesWithScikitLearnOnFourClasses() {
        String fold = "select * from '" + HPC + "' where resample = 'Fold01'";
        String[] flags = {"target=obs", "probability=l", "probability=m", "probability=f", "probability=vf"};
        Measured found = measure(fold, flags);
        assertEquals(347, found.n());
        is(0.7338422671277527, found.of("softmax"));
        is(0.7262247838616714, found.of("accuracy"));
        is(0.4040510124520882, found.of("brier"));
        Measured all = measure(HPC, flags);
        is(0.7086818575137006, all.of("accuracy"));
        is(0.42167892806596574, all.of("brier"));
        Measured losses = measure(
                HPC, "target=obs", "probability=l", "probability=m", "probability=f", "probability=vf", "loss=brier");
        is(0.42167892806596574, losses.of("brier"));
    }

    @Test
    void aLossGetsTheScoresThatItsLinkMakesOfThePredictions() throws IOException {
        String counts = file("y,m", "0,0.5", "3,2");
        // poisson at f = log m: m - y log m
        is(
                (0.5 + 2 - 3 * Math.log(2)) / 2,
                measure(counts, "target=y", "mean=m", "loss=poisson").of("poisson"));
        is(
                (0.25 + 1) / 4,
                measure(counts, "target=y", "mean=m", "loss=half-squared").of("half-squared"));
        is(
                (0.5 + 1) / 2,
                measure(counts, "target=y", "mean=m", "loss=abs(f - y)").of("abs(f - y)"));
        is(
                (0.5 + 1) / 2,
                measure(counts, "target=y", "mean=m", "loss=abs(exp(f) - y)", "link=log")
                        .of("abs(exp(f) - y)"));
        String binary = file("y,p,f", "1,0.75,2", "0,0.25,-0.5");
        is(
                Math.log(4.0 / 3),
                measure(binary, "target=y", "probability=p", "loss=logistic").of("logistic"));
        is((0 + 0.5) / 2, measure(binary, "target=y", "score=f", "loss=hinge").of("hinge"));
        is(
                20 * Math.log(4.0 / 3) / 2 + Math.log(4.0 / 3) / 2,
                measure(binary, "target=y", "probability=p", "loss=costly: y*20*softplus(-f) + (1-y)*softplus(f)")
                        .of("costly: y*20*softplus(-f) + (1 - y)*softplus(f)"));
    }

    @Test
    void warnsOfATypedLossThatLosesDigits() throws IOException {
        String counts = file("y,m", "0,0.5", "3,2");
        var slips = measure(counts, "target=y", "mean=m", "loss=(f + 1e12)^2 - 1e24 - 2e12*f")
                .slips();
        assertEquals(1, slips.size());
        assertEquals(
                List.of(),
                measure(counts, "target=y", "mean=m", "loss=abs(f - y)").slips());
    }

    @Test
    void scoresAreTakenInTheOrderOfTheLoss() throws IOException {
        String file = file("y,m,s", "1,1,0", "3,2,0");
        is(
                0.25,
                measure(file, "target=y", "score=m", "score=s", "loss=gaussian").of("gaussian"));
        String ordered = file("y,f,a,b", "low,0,0,1", "mid,0,0,1");
        double mid = 1 / (1 + Math.exp(-1)) - 0.5;
        is(
                (Math.log(2) - Math.log(mid)) / 2,
                measure(ordered, "target=y", "order=low,mid,high", "score=f", "score=a", "score=b", "loss=ordinal")
                        .of("ordinal"));
    }

    @Test
    void orderedProbabilitiesAreMeasuredByTheOrdinalLoss() throws IOException {
        String file = file("y,p_low,p_mid,p_high", "low,0.5,0.3,0.2", "mid,0.1,0.8,0.1");
        Measured found = measure(
                file, "target=y", "order=low,mid,high", "probability=p_high", "probability=p_low", "probability=p_mid");
        is((-Math.log(0.5) - Math.log(0.8)) / 2, found.of("ordinal"));
        assertEquals(Task.ORDERED, found.goal().task());
    }

    @Test
    void whatIsAskedForIsMeasuredAndNothingElse() throws IOException {
        String file = file("y,p", "1,0.8", "0,0.3", "1,0.6");
        assertEquals(List.of("auc"), names(measure(file, "target=y", "probability=p", "metric=auc")));
        assertEquals(List.of("hinge"), names(measure(file, "target=y", "score=p", "loss=hinge")));
        assertEquals(
                List.of("brier", "accuracy"),
                names(measure(file, "target=y", "probability=p", "loss=brier", "metric=accuracy")));
        assertEquals(
                List.of("logistic", "accuracy", "auc", "brier"), names(measure(file, "target=y", "probability=p")));
        assertEquals(List.of("logistic", "accuracy", "auc"), names(measure(file, "target=y", "score=p")));
    }

    private static List<String> names(Measured measured) {
        return measured.lines().stream().map(Measured.Line::name).toList();
    }

    @Test
    void eachValueOfAColumnIsMeasuredLikeAFileOfItsRows() throws IOException {
        String file = file("y,m,age", "1,2,30", "5,5,4", "2,4,30", "3,1,", "9,8,4");
        Measured found = measure(file, "target=y", "mean=m", "metric=mae", "by=age");
        List<String> levels =
                found.lines().stream().map(line -> line.level().orElse("all")).toList();
        assertEquals(List.of("all", "4", "30", "(missing)"), levels);
        List<Double> values =
                found.lines().stream().map(line -> line.value().value()).toList();
        assertEquals(List.of(6.0 / 5, 0.5, 1.5, 2.0), values);
        Estimate young = measure("select * from 'scored.csv' where age = 4", "target=y", "mean=m", "metric=mae")
                .of("mae");
        assertEquals(young, found.lines().get(1).value());
        assertEquals(
                "one row does not show how much others differ",
                ((Estimate.Unknown) found.lines().get(3).value()).reason());
    }

    @Test
    void rowsOfAClusterAreOne() throws IOException {
        String twice = file("y,m,who", "1,2,a", "1,2,a", "5,9,b", "5,9,b", "0,1,c", "0,1,c");
        Estimate clustered = measure(twice, "target=y", "mean=m", "metric=mae", "cluster=who")
                .of("mae");
        Estimate once = measure("select distinct * from 'scored.csv'", "target=y", "mean=m", "metric=mae")
                .of("mae");
        assertEquals(((Estimate.Interval) once).se(), ((Estimate.Interval) clustered).se(), 1e-15);
        assertEquals(6, clustered.n());
    }

    @Test
    void aFrequencyIsSoManyRows() throws IOException {
        String counted = file("y,m,k", "1,2,3", "5,5,1");
        Estimate found = measure(counted, "target=y", "mean=m", "metric=rmse", "frequency=k")
                .of("rmse");
        String repeated = file("y,m", "1,2", "1,2", "1,2", "5,5");
        Estimate plain = measure(repeated, "target=y", "mean=m", "metric=rmse").of("rmse");
        assertEquals(plain.value(), found.value(), 1e-15);
        assertEquals(((Estimate.Interval) plain).se(), ((Estimate.Interval) found).se(), 1e-15);
        assertEquals(4, found.n());
    }

    @Test
    void rowsWithoutATargetAreLeftOutAndCounted() throws IOException {
        Measured found = measure(file("y,m", "1,2", ",4", "3,3"), "target=y", "mean=m", "metric=mae");
        assertEquals(1, found.missing());
        assertEquals(2, found.n());
        is(0.5, found.of("mae"));
    }

    @Test
    void aTargetThatNeverVariesCanBeMeasured() throws IOException {
        is(
                1,
                measure(file("y,m", "2,1", "2,3"), "target=y", "mean=m", "metric=mae")
                        .of("mae"));
        is(
                0.5,
                measure(
                                file("y,p", "yes,0.9", "yes,0.2"),
                                "target=y",
                                "probability=p",
                                "positive=yes",
                                "metric=accuracy")
                        .of("accuracy"));
        is(
                0.5,
                measure(file("y,p", "no,0.9", "no,0.2"), "target=y", "probability=p", "positive=yes", "metric=accuracy")
                        .of("accuracy"));
        assertEquals(
                "TL3203",
                refused(file("y,p", "no,0.9", "no,0.2"), "target=y", "probability=p")
                        .code());
        is(2, measure(file("y,m", "2,4"), "target=y", "mean=m", "metric=mae").of("mae"));
    }

    @Test
    void aClassThatNoRowHasKeepsItsProbability() throws IOException {
        String file = file("y,a,b,c", "a,0.5,0.25,0.25", "b,0.5,0.5,0");
        Measured found = measure(file, "target=y", "probability=c", "probability=a", "probability=b");
        assertEquals(List.of("a", "b", "c"), found.goal().levels());
        is(Math.log(2), found.of("softmax"));
        is((0.25 + 2 * 0.0625 + 0.5) / 2, found.of("brier"));
    }

    @Test
    void bothProbabilitiesOfTwoLevelsAreAsGoodAsOne() throws IOException {
        String file = file("y,p_no,p_yes", "yes,0.25,0.75", "no,0.5,0.5");
        is(
                (0.0625 + 0.25) / 2,
                measure(file, "target=y", "probability=p_yes", "probability=p_no")
                        .of("brier"));
        is((0.0625 + 0.25) / 2, measure(file, "target=y", "probability=p_no").of("brier"));
    }

    @Test
    void whoIsCertainAndWrongPaysInfinitelyMuchAndTheRowsAreNamed() throws IOException {
        String file = file("y,p", "1,1", "0,0", "0,1", "1,0.5");
        Measured found = measure(file, "target=y", "probability=p");
        assertEquals(
                new Estimate.Unknown(Double.POSITIVE_INFINITY, 4, "row 3 costs infinitely much"), found.of("logistic"));
        is(1.25 / 4, found.of("brier"));
        Measured right = measure("select * from 'scored.csv' where not (y = 0 and p = 1)", "target=y", "probability=p");
        is(Math.log(2) / 3, right.of("logistic"));
    }

    @Test
    void predictionsThatCannotBeAreRefusedWithTheirRows() throws IOException {
        String[] flags = {"target=y", "probability=p"};
        assertEquals(
                "--probability 'p' is missing in row 2",
                refused(file("y,p", "1,0.8", "0,", "1,0.5"), flags).what());
        assertEquals(
                "--probability 'p' is no probability from 0 to 1 in 2 rows: 1 (1.5), 3 (-2)",
                refused(file("y,p", "1,1.5", "0,0.2", "1,-2"), flags).what());
        assertEquals("TL3260", refused(file("y,p", "1,high", "0,low"), flags).code());
        assertEquals(
                "TL3101",
                refused(file("y,p", "1,0.2", "0,0.1"), "target=y", "probability=q")
                        .code());
        String classes = file("y,a,b,c", "a,0.5,0.25,0.25", "b,0.5,0.5,0.2", "c,0.3,0.3,0.4");
        UserError sums = refused(classes, "target=y", "probability=a", "probability=b", "probability=c");
        assertEquals("TL3263", sums.code());
        assertTrue(sums.what().endsWith("do not sum to 1 in row 2 (1.2)"), sums.what());
        assertTrue(sums.where().endsWith("scored.csv, columns a, b, c"), sums.where());
    }

    @Test
    void roundedProbabilitiesPass() throws IOException {
        String classes = file("y,a,b,c", "a,0.333,0.333,0.333", "b,0.334,0.334,0.333", "c,0.3,0.3,0.4");
        assertEquals(
                3,
                measure(classes, "target=y", "probability=a", "probability=b", "probability=c")
                        .n());
    }

    @Test
    void whatWasPredictedMustBeSaidOnce() throws IOException {
        String file = file("y,p", "1,0.8", "0,0.3");
        assertEquals("TL1102", refused(file, "target=y").code());
        assertEquals(
                "TL1102",
                assertThrows(UserError.class, () -> Measuring.of(file, "target=y", "mean=p", "score=p"))
                        .code());
        assertEquals(
                "TL1103", refused(file, "target=y", "mean=p", "task=binary").code());
        assertEquals(
                "TL1103",
                refused(file, "target=y", "probability=p", "task=number").code());
        assertEquals("TL1101", refused(file, "target=y", "mean=p", "open=yes").code());
        assertEquals("TL3103", refused(file, "mean=p").code());
    }

    @Test
    void aLossThatDoesNotFitIsRefused() throws IOException {
        String file = file("y,p,m", "1,0.8,3", "0,0.3,-1", "1,0.1,-2");
        UserError margin = refused(file, "target=y", "probability=p", "loss=hinge");
        assertEquals("hinge is a loss of margins, and a probability is none", margin.what());
        assertEquals("give the scores themselves, in this order: --score f", margin.fix());
        UserError spread = refused(file, "target=y", "mean=m", "loss=gaussian");
        assertEquals("gaussian has 2 scores (mean, log_scale), and what was predicted gives 1", spread.what());
        UserError negative = refused(file, "target=y", "mean=m", "loss=poisson");
        assertEquals(
                "poisson takes the logarithm of a predicted mean, which does not exist in 2 rows: 2 (-1), 3 (-2)",
                negative.what());
        assertEquals(
                "TL3251", refused(file, "target=y", "mean=m", "loss=logistic").code());
        UserError metric = refused(file, "target=y", "mean=m", "metric=auc");
        assertEquals("TL3268", metric.code());
        assertEquals(
                "auc needs a target with two levels, and a score or a probability; 'y' was taken for number",
                metric.what());
    }

    @Test
    void aGapInAColumnThatTheLossReadsIsRefusedWithItsRow() throws IOException {
        String file = file("y,m,amount", "1,2,10", "0,3,", "1,1,5");
        UserError gap = refused(file, "target=y", "mean=m", "loss=amount*(f - y)^2");
        assertEquals("the loss names column 'amount', and row 2 has no value there", gap.what());
        is(
                2.5,
                measure(
                                "select * from 'scored.csv' where amount is not null",
                                "target=y",
                                "mean=m",
                                "loss=amount*(f - y)^2/2")
                        .of("amount*(f - y)^2/2"));
    }

    @Test
    void columnsThatNobodyLooksAtAreNoHindrance() throws IOException {
        String[] lines = new String[21];
        lines[0] = "y,m,note";
        for (int i = 1; i < lines.length; i++) lines[i] = i + "," + i + "," + (i == 7 ? "oops" : i);
        String file = file(lines);
        is(0, measure(file, "target=y", "mean=m", "metric=mae").of("mae"));
        assertEquals(
                "TL3012",
                refused(file, "target=y", "mean=m", "metric=mae", "by=note").code());
    }

    @Test
    void manyValuesAndMissingClustersAreRefused() throws IOException {
        String[] lines = new String[102];
        lines[0] = "y,m,who";
        for (int i = 1; i < lines.length; i++) lines[i] = i + "," + i + "," + i;
        assertEquals(
                "column 'who' has 101 values: too many to measure each",
                refused(file(lines), "target=y", "mean=m", "by=who").what());
        UserError gap = refused(file("y,m,who", "1,2,a", "0,3,", "1,1,b"), "target=y", "mean=m", "cluster=who");
        assertEquals("--cluster 'who' is missing in row 2", gap.what());
        assertEquals(
                "TL3101",
                refused("scored.csv", "target=y", "mean=m", "cluster=whom").code());
        assertEquals(
                "TL3101", refused("scored.csv", "target=y", "mean=m", "by=whom").code());
    }

    @Test
    void aNameThatIsNoRunAndNoFileIsRefused() {
        assertEquals("TL3303", refused("26Q4-zzzz").code());
        assertEquals("TL3001", refused("nowhere.csv", "target=y", "mean=m").code());
    }

    @Test
    void javaUsersMeasureInALine() {
        Session session = Session.in(folder);
        is(
                0.838,
                Measure.of(TWO_CLASS)
                        .with(Truth.probability("truth", "class1"))
                        .run(session)
                        .of("accuracy"));
        is(
                0.5450709063415857,
                Measure.of(SOLUBILITY)
                        .with(Truth.mean("solubility", "prediction"))
                        .run(session)
                        .of("mae"));
        Truth score = Truth.score("solubility", "prediction");
        is(
                0.5450709063415857,
                Measure.of(SOLUBILITY)
                        .with(score)
                        .under("absolute")
                        .run(session)
                        .of("absolute"));
    }

    @Test
    void theReportHasARowForEachNumber() throws IOException {
        String file = file("y,p,sex", "1,0.8,f", "0,0.3,m", "1,0.6,m", "0,0.7,f");
        Measure asked = Measuring.of(file, "target=y", "probability=p", "metric=auc", "by=sex");
        var report = asked.report(asked.run(Session.in(folder)));
        var grid = assertInstanceOf(
                io.trueloss.report.Block.Grid.class, report.blocks().getLast());
        assertEquals(List.of("by", "kind", "name", "value"), grid.columns());
        assertEquals(3, grid.rows().size());
        assertEquals("measures", report.main().orElseThrow());
    }
}
