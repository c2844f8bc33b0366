package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import io.trueloss.formula.Convexity;
import io.trueloss.formula.Formula;
import io.trueloss.formula.Oracle;
import io.trueloss.formula.Shape;
import io.trueloss.random.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Laws that every loss of the catalogue keeps, at several settings; each law is shown to reject a loss that
/// breaks it.
final class LossLawsTest {

    private static final double[] EXTREMES = {1e300, -1e300, 800, -800, 40, -40, 1e-300, -1e-300, 0};
    private static final Seed SEED = new Seed(3);

    // Extreme scores give numbers, and only NaN gives NaN.

    private static List<String> extremes(Subject subject) {
        var problems = new ArrayList<String>();
        for (double[] f : extremeScores(subject.size())) {
            for (double[] y : subject.labels()) {
                double value = subject.look().at(y, f).value();
                if (Double.isNaN(value) || value == Double.NEGATIVE_INFINITY) {
                    problems.add(
                            subject + " is " + value + " at y = " + Arrays.toString(y) + ", f = " + Arrays.toString(f));
                }
            }
        }
        return problems;
    }

    private static List<double[]> extremeScores(int size) {
        var all = new ArrayList<double[]>();
        for (int i = 0; i < (size == 1 ? EXTREMES.length : 60); i++) {
            int index = i;
            all.add(IntStream.range(0, size)
                    .mapToDouble(j -> EXTREMES[size == 1 ? index : SEED.below(17L * index + j, EXTREMES.length)])
                    .toArray());
        }
        return all;
    }

    @TestFactory
    Stream<DynamicTest> extremeScoresGiveNumbers() {
        return Law.everywhere(LossLawsTest::extremes);
    }

    @Test
    void aLossThatIsNaNSomewhereIsRejected() {
        var right = Subject.of(new Absolute(), Shape.number());
        Law.rejects(
                LossLawsTest::extremes,
                right.seen((y, f) ->
                        f[0] == -800 ? new At(Double.NaN, f, f) : right.look().at(y, f)));
    }

    private static List<String> missing(Subject subject) {
        var problems = new ArrayList<String>();
        for (double[] y : subject.labels()) {
            for (int j = 0; j < subject.size(); j++) {
                double[] f = subject.scores(j, 1);
                // a threshold of other classes is not looked at
                boolean seen = subject.look().at(y, f).gradient()[j] != 0;
                f[j] = Double.NaN;
                if (seen && !Double.isNaN(subject.look().at(y, f).value())) {
                    problems.add(subject + " is " + subject.look().at(y, f).value() + " where score " + j + " is NaN");
                }
            }
        }
        return problems;
    }

    @TestFactory
    Stream<DynamicTest> aScoreThatIsNaNMakesTheLossNaN() {
        return Law.everywhere(LossLawsTest::missing);
    }

    @Test
    void aLossThatHidesNaNIsRejected() {
        var right = Subject.of(new Hinge(), Shape.number());
        Law.rejects(
                LossLawsTest::missing,
                right.seen((y, f) ->
                        Double.isNaN(f[0]) ? new At(0, f, f) : right.look().at(y, f)));
    }

    // Where its formula is a number of moderate size, a loss and its derivatives are finite.

    private static List<String> moderate(Subject subject) {
        var oracle = new Oracle(subject.bound());
        var problems = new ArrayList<String>();
        for (int i = 0; i < 20; i++) {
            double[] f = subject.scores(i, 40);
            for (double[] y : subject.moderateLabels()) {
                var at = subject.look().at(y, f);
                boolean finite = DoubleStream.concat(
                                DoubleStream.concat(DoubleStream.of(at.value()), Arrays.stream(at.gradient())),
                                Arrays.stream(at.curvature()))
                        .allMatch(Double::isFinite);
                if (!finite && Double.isFinite(oracle.value(y, f).orElse(Double.NaN))) {
                    problems.add(
                            subject + " is not finite at y = " + Arrays.toString(y) + ", f = " + Arrays.toString(f));
                }
            }
        }
        return problems;
    }

    @TestFactory
    Stream<DynamicTest> scoresUpToFortyGiveFiniteLosses() {
        return Law.everywhere(LossLawsTest::moderate);
    }

    @Test
    void aLossThatOverflowsTooSoonIsRejected() {
        var right = Subject.of(new Absolute(), Shape.number());
        Law.rejects(
                LossLawsTest::moderate,
                right.seen((y, f) -> f[0] > 30
                        ? new At(Double.POSITIVE_INFINITY, f, f)
                        : right.look().at(y, f)));
    }

    // A loss is what its text says.

    private static List<String> texts(Subject subject) {
        var loss = subject.loss();
        var problems = new ArrayList<String>();
        if (!Losses.read(loss.text()).equals(loss)) {
            problems.add(loss.text() + " is read back as " + Losses.read(loss.text()));
        }
        var formula = loss.formula(subject.shape().label());
        if (!Formula.parse(formula.text()).equals(formula)) {
            problems.add(formula.text() + " is read back as "
                    + Formula.parse(formula.text()).text());
        }
        return problems;
    }

    @TestFactory
    Stream<DynamicTest> aLossIsWhatItsTextSays() {
        return Law.everywhere(LossLawsTest::texts);
    }

    @Test
    void aLossWhoseTextSaysAnotherIsRejected() {
        var formula = Formula.parse("abs(f - y)");
        var forBits = new Typed(formula.text(), formula, Target.BINARY);
        Law.rejects(LossLawsTest::texts, Subject.of(forBits, Shape.number()));
    }

    // A factor multiplies value and derivatives alike.

    private static List<String> factors(Subject subject) {
        var twice = Subject.of(new Scaled(subject.loss(), 2), subject.shape());
        var problems = new ArrayList<String>();
        for (int i = 0; i < 10; i++) {
            double[] f = subject.scores(i, 5);
            for (double[] y : subject.moderateLabels()) {
                var one = subject.look().at(y, f);
                var two = twice.look().at(y, f);
                if (two.value() != 2 * one.value()
                        || !isTwice(two.gradient(), one.gradient())
                        || !isTwice(two.curvature(), one.curvature())) {
                    problems.add(twice + " is not twice " + subject + " at " + Arrays.toString(f));
                }
            }
        }
        return problems;
    }

    private static boolean isTwice(double[] two, double[] one) {
        return IntStream.range(0, two.length)
                .allMatch(j -> two[j] == 2 * one[j]
                        || Double.isNaN(two[j]) && Double.isNaN(one[j])
                        || Math.abs(two[j] - 2 * one[j]) <= 1e-15 + 1e-13 * Math.abs(two[j]));
    }

    @TestFactory
    Stream<DynamicTest> aFactorMultipliesValueAndDerivatives() {
        return Law.everywhere(LossLawsTest::factors);
    }

    @Test
    void aLossThatIsNotItsFormulaIsRejected() {
        var right = Subject.of(new Absolute(), Shape.number());
        Law.rejects(LossLawsTest::factors, right.seen((y, f) -> {
            var at = right.look().at(y, f);
            return new At(at.value() * (1 + 1e-12), at.gradient(), at.curvature());
        }));
    }

    // What is proven convex lies below its chords.

    private static List<String> chords(Subject subject) {
        var proof = Convexity.of(subject.bound(), Map.of("y", Traits.span(subject.loss())));
        if (proof.verdict() != Convexity.Verdict.PROVEN) {
            return List.of();
        }
        var problems = new ArrayList<String>();
        for (int i = 0; i < 100; i++) {
            double[] from = subject.scores(2 * i, 8);
            double[] to = subject.scores(2 * i + 1, 8);
            double[] middle = IntStream.range(0, from.length)
                    .mapToDouble(j -> from[j] / 2 + to[j] / 2)
                    .toArray();
            for (double[] y : subject.moderateLabels()) {
                double chord = subject.look().at(y, from).value() / 2
                        + subject.look().at(y, to).value() / 2;
                double value = subject.look().at(y, middle).value();
                if (!(value <= chord + 1e-12 * (1 + Math.abs(chord)))) {
                    problems.add(subject + " is " + value + " above its chord's " + chord);
                }
            }
        }
        return problems;
    }

    @TestFactory
    Stream<DynamicTest> whatIsProvenConvexLiesBelowItsChords() {
        return Law.everywhere(LossLawsTest::chords);
    }

    @Test
    void aLossThatRisesAboveItsChordsIsRejected() {
        var right = Subject.of(new HalfSquared(), Shape.number());
        Law.rejects(LossLawsTest::chords, right.seen((y, f) -> new At(Math.sqrt(Math.abs(f[0])), f, f)));
    }

    // A loss of several scores a class is not for a number.

    /// Computed there, or refused; never an error of ours.
    @TestFactory
    Stream<DynamicTest> isComputedOfANumberOrRefused() {
        return Settings.all()
                .map(loss -> DynamicTest.dynamicTest(loss.text(), () -> {
                    try {
                        var bound = loss.bind(Shape.number());
                        assertTrue(bound.size() > 0);
                        At.row(bound, new double[] {1}, new double[bound.size()]);
                    } catch (UserError refused) {
                        assertTrue(refused.code().startsWith("TL2"), refused.toString());
                    }
                }));
    }

    @Test
    void everyLossOfTheCatalogueIsJudged() {
        var names = Subject.all()
                .map(subject -> subject.loss().text().replaceFirst("\\(.*", ""))
                .toList();
        assertTrue(Losses.cards().stream().allMatch(card -> names.contains(card.name())), names.toString());
    }
}
