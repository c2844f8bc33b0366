package io.trueloss.loss;

import io.trueloss.formula.Ends;
import io.trueloss.formula.Label;
import io.trueloss.formula.Oracle;
import io.trueloss.formula.Rows;
import io.trueloss.formula.Shape;
import io.trueloss.random.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Laws that hold every loss of the catalogue to its own formula computed with sixty digits; each law is
/// shown to reject a loss that breaks it.
final class ExactLawsTest {

    private static final double[] SCORES = {
        0, 1e-300, -1e-300, 1e-8, -1e-8, 0.5, 1, -1, 2, 40, -40, 800, -800, 1e10, -1e10, 1e300, -1e300
    };
    private static final Seed SEED = new Seed(11);
    private static final boolean FULL = "full".equals(System.getProperty("trueloss.laws"));
    private static final int DRAWN = FULL ? 100 : 24;
    /// A slope so large that the curvature may be beyond the largest double, as a difference of such.
    private static final double STEEP = 1e100;
    private static final double NOTHING = 1e-6;
    /// Where no term is large, terms may cancel in a loss that falls to 0 too.
    private static final double MODERATE = 1e3;
    private static final double ROUNDING = 1;
    /// The exponential of a logarithm beyond 600 has lost more.
    private static final double FAR = 1e250;
    /// The share of points at which the oracle must be able to tell.
    private static final double TOLD = 0.2;

    private static String at(Subject subject, double[] y, double[] f) {
        return subject + " at y = " + Arrays.toString(y) + ", f = " + Arrays.toString(f);
    }

    /// Scores of all sizes and where kinks may be: at the target and a setting away from it, at a margin.
    private static List<double[]> scores(Subject subject, double[] y) {
        double[] some = DoubleStream.concat(Arrays.stream(SCORES), near(subject, y))
                .filter(f -> subject.loss().link() != Link.PROBABILITY || f >= 0 && f <= 1)
                .toArray();
        int size = subject.size();
        if (size == 1) {
            return Arrays.stream(some).mapToObj(f -> new double[] {f}).toList();
        }
        return IntStream.range(0, DRAWN)
                .mapToObj(i -> ordered(
                        subject,
                        IntStream.range(0, size)
                                .mapToDouble(j -> i < 4 ? some[i] : some[SEED.below(101L * i + j, some.length)])
                                .toArray()))
                .toList();
    }

    private static double[] ordered(Subject subject, double[] f) {
        if (subject.loss().target() == Target.ORDERED) {
            Arrays.sort(f, 1, f.length);
        }
        return f;
    }

    private static DoubleStream near(Subject subject, double[] y) {
        double target = y.length == 1 ? y[0] : 0;
        return Stream.concat(Stream.of(0.0), numbers(subject.loss()))
                .flatMapToDouble(by -> DoubleStream.of(target, target + by, target - by, by, -by))
                .distinct();
    }

    /// The numbers among a loss's settings, those of losses inside included.
    private static Stream<Double> numbers(Loss loss) {
        return Stream.concat(
                Arrays.stream(loss.getClass().getRecordComponents())
                        .map(part -> Subject.value(part, loss))
                        .filter(Number.class::isInstance)
                        .map(number -> ((Number) number).doubleValue()),
                Subject.inside(loss).flatMap(ExactLawsTest::numbers));
    }

    // The value is within the stability promise.

    private static List<String> values(Subject subject) {
        var oracle = new Oracle(subject.bound());
        var wrong = new ArrayList<String>();
        var wrongByTerms = new ArrayList<String>();
        double least = Double.POSITIVE_INFINITY;
        int told = 0;
        int asked = 0;
        for (double[] y : subject.labels()) {
            for (double[] f : scores(subject, y)) {
                var wanted = oracle.value(y, f);
                asked++;
                if (wanted.isPresent()) {
                    told++;
                    double found = subject.look().at(y, f).value();
                    least = Math.min(least, wanted.getAsDouble());
                    var what = at(subject, y, f) + ": " + found + " for " + wanted.getAsDouble();
                    double terms = oracle.terms(y, f);
                    double rounding = terms < MODERATE ? ROUNDING * terms : 0;
                    if (!isNear(found, wanted.getAsDouble(), Math.abs(wanted.getAsDouble()) + rounding)) {
                        wrong.add(what);
                        if (!isNear(found, wanted.getAsDouble(), terms)) {
                            wrongByTerms.add(what);
                        }
                    }
                }
            }
        }
        if (told < TOLD * asked) {
            wrongByTerms.add(subject + ": the truth is known at " + told + " of " + asked + " points only");
        }
        // A loss that falls to 0 and not below has no excuse in terms that cancel.
        boolean strict = least >= 0 && least < NOTHING && told >= TOLD * asked;
        return strict ? wrong : wrongByTerms;
    }

    private static boolean isNear(double found, double wanted, double size) {
        double promised = Math.abs(wanted) > FAR ? 5e-13 : 1e-13;
        return found == wanted
                || Math.abs(found - wanted) <= 1e-15 + promised * size
                        && Double.isFinite(found) == Double.isFinite(wanted);
    }

    @TestFactory
    Stream<DynamicTest> valuesAreWithinTheStabilityPromise() {
        return Law.everywhere(ExactLawsTest::values);
    }

    @Test
    void aLossThatLosesDigitsIsRejected() {
        Law.rejects(ExactLawsTest::values, changed(new Logistic(), at -> at.value() * (1 + 2e-13)));
        Law.rejects(ExactLawsTest::values, changed(new Logistic(), at -> at.value() + 3e-15));
        Law.rejects(ExactLawsTest::values, changed(new Poisson(), at -> Math.min(at.value(), 1e307)));
    }

    private interface Change {
        double of(At at);
    }

    private static Subject changed(Loss loss, Change change) {
        var right = Subject.of(loss, Shape.number());
        return right.seen((y, f) -> {
            var at = right.look().at(y, f);
            return new At(change.of(at), at.gradient(), at.curvature());
        });
    }

    // Where the loss is a number, so are its derivatives.

    private static List<String> numbersEverywhere(Subject subject) {
        var problems = new ArrayList<String>();
        for (double[] y : subject.labels()) {
            for (double[] f : scores(subject, y)) {
                if (!DoubleStream.concat(Arrays.stream(f), Arrays.stream(y)).allMatch(ExactLawsTest::isOrdinary)) {
                    continue;
                }
                var at = subject.look().at(y, f);
                boolean steep = Arrays.stream(at.gradient()).anyMatch(slope -> Math.abs(slope) > STEEP);
                boolean number = Arrays.stream(at.gradient()).noneMatch(Double::isNaN)
                        && (steep || Arrays.stream(at.curvature()).noneMatch(Double::isNaN));
                if (Double.isFinite(at.value()) && !number) {
                    problems.add(at(subject, y, f) + " is " + at.value() + ", its gradient "
                            + Arrays.toString(at.gradient()) + ", its curvature " + Arrays.toString(at.curvature()));
                }
            }
        }
        return problems;
    }

    /// No power or quotient of a few such numbers is beyond a double.
    private static boolean isOrdinary(double number) {
        return number == 0 || Math.abs(number) > 1e-12 && Math.abs(number) < 1e12;
    }

    @TestFactory
    Stream<DynamicTest> derivativesAreNumbersWhereTheLossIs() {
        return Law.everywhere(ExactLawsTest::numbersEverywhere);
    }

    @Test
    void aDerivativeThatIsNoNumberIsRejected() {
        var right = Subject.of(new Huber(1), Shape.number());
        Law.rejects(ExactLawsTest::numbersEverywhere, right.seen((y, f) -> {
            var at = right.look().at(y, f);
            return new At(at.value(), at.gradient(), f[0] == 800 ? new double[] {Double.NaN} : at.curvature());
        }));
    }

    // Class weights multiply what their class costs.

    private static List<String> classWeights(Subject subject) {
        boolean classes = switch (subject.loss().target()) {
            case BINARY, CLASS, ORDERED -> subject.shape().label() != Label.DISTRIBUTION;
            default -> false;
        };
        if (!classes) {
            return List.of();
        }
        int count =
                subject.shape().label() == Label.NUMBER ? 2 : subject.shape().classes();
        var weights = DoubleStream.of(0.5, 3, 7, 11).limit(count).boxed().toList();
        var weighted = new ClassWeighted(subject.loss(), weights).bind(subject.shape());
        var problems = new ArrayList<String>();
        for (int k = 0; k < count; k++) {
            for (int i = 0; i < 5; i++) {
                double[] y = {k};
                double[] f = subject.scores(i, 3);
                var one = subject.look().at(y, f);
                var found = At.row(weighted, y, f);
                if (!isTimes(weights.get(k), one, found)) {
                    problems.add(at(subject, y, f) + " costs " + one.value() + ", with weight " + weights.get(k) + " "
                            + found.value());
                }
            }
        }
        return problems;
    }

    private static boolean isTimes(double weight, At one, At found) {
        double[] all = flat(one);
        double[] times = flat(found);
        return IntStream.range(0, all.length)
                .allMatch(i -> times[i] == weight * all[i]
                        || Double.isNaN(times[i]) && Double.isNaN(all[i])
                        || Math.abs(times[i] - weight * all[i]) <= 1e-15 + 1e-12 * Math.abs(times[i]));
    }

    private static double[] flat(At at) {
        return Stream.of(new double[] {at.value()}, at.gradient(), at.curvature())
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    @TestFactory
    Stream<DynamicTest> classWeightsMultiplyWhatTheirClassCosts() {
        return Law.everywhere(ExactLawsTest::classWeights);
    }

    @Test
    void aLossThatMixesItsClassesIsRejected() {
        var right = Subject.of(new Hinge(), Shape.number());
        Law.rejects(
                ExactLawsTest::classWeights, right.seen((y, f) -> right.look().at(new double[] {1 - y[0]}, f)));
    }

    // Derivatives are the limits of differences, and at kinks their hull holds those from either side.

    private static List<double[]> ordinary(Subject subject) {
        return IntStream.range(0, FULL ? 9 : 3)
                .boxed()
                .flatMap(i -> {
                    double[] f = subject.scores(i, i % 3 == 0 ? 0.5 : i % 3 == 1 ? 3 : 30);
                    double[] positive = Arrays.stream(f).map(Math::abs).toArray();
                    double[] share =
                            Arrays.stream(positive).map(x -> x / (1 + x)).toArray();
                    return Stream.of(f, ordered(subject, positive), ordered(subject, share));
                })
                .toList();
    }

    private static List<String> derivatives(Subject subject) {
        var oracle = new Oracle(subject.bound());
        var problems = new ArrayList<String>();
        int told = 0;
        for (double[] y : subject.moderateLabels()) {
            for (double[] f : ordinary(subject)) {
                told += compare(subject, oracle, y, f, problems) ? 1 : 0;
            }
        }
        if (told == 0) {
            problems.add(subject + ": no derivative was compared");
        }
        return problems;
    }

    private static boolean compare(Subject subject, Oracle oracle, double[] y, double[] f, List<String> problems) {
        var at = subject.look().at(y, f);
        boolean told = false;
        for (int j = 0; j < f.length; j++) {
            var slopes = oracle.slopes(y, f, j);
            if (slopes.isPresent() && !differ(slopes.get())) {
                told = true;
                near(at(subject, y, f) + " gradient " + j, at.gradient()[j], slopes.get()[0], problems);
                for (int k = 0; k <= j; k++) {
                    bend(subject, oracle, y, f, new int[] {j, k}, at, problems);
                }
            }
        }
        return told;
    }

    private static void bend(
            Subject subject, Oracle oracle, double[] y, double[] f, int[] pair, At at, List<String> problems) {
        int j = pair[0];
        int k = pair[1];
        var bends = oracle.bends(y, f, j, k);
        if (bends.isPresent() && !differ(bends.get())) {
            double found = at.curvature()[j * (j + 1) / 2 + k];
            near(at(subject, y, f) + " curvature " + j + "," + k, found, bends.get()[0], problems);
        }
    }

    private static boolean differ(double[] values) {
        return Arrays.stream(values)
                .anyMatch(value -> Math.abs(value - values[0]) > 1e-9 * (1e-3 + Math.abs(values[0])));
    }

    private static void near(String what, double found, double wanted, List<String> problems) {
        if (!(Math.abs(found - wanted) <= 1e-14 + 1e-11 * Math.abs(wanted))) {
            problems.add(what + " is " + found + ", differences say " + wanted);
        }
    }

    @TestFactory
    Stream<DynamicTest> derivativesAreTheLimitsOfDifferences() {
        return Law.everywhere(ExactLawsTest::derivatives);
    }

    @Test
    void aWrongDerivativeIsRejected() {
        var right = Subject.of(new Gaussian(), Shape.number());
        Law.rejects(ExactLawsTest::derivatives, right.seen((y, f) -> {
            var at = right.look().at(y, f);
            return new At(at.value(), new double[] {at.gradient()[0], at.gradient()[1] * (1 + 1e-10)}, at.curvature());
        }));
        Law.rejects(ExactLawsTest::derivatives, right.seen((y, f) -> {
            var at = right.look().at(y, f);
            double[] bent = at.curvature().clone();
            bent[1] *= 1 + 1e-10;
            return new At(at.value(), at.gradient(), bent);
        }));
    }

    private static List<String> kinks(Subject subject) {
        var oracle = new Oracle(subject.bound());
        var problems = new ArrayList<String>();
        for (double[] y : subject.moderateLabels()) {
            for (double[] f : scores(subject, y)) {
                if (DoubleStream.concat(Arrays.stream(f), Arrays.stream(y)).allMatch(ExactLawsTest::isPlain)) {
                    hull(subject, oracle, y, f, problems);
                }
            }
        }
        return problems;
    }

    /// Neither so near another number that a step of the differences reaches it, nor where slopes change fast.
    private static boolean isPlain(double number) {
        return number == 0 || Math.abs(number) > 1e-3 && Math.abs(number) < 10;
    }

    private static void hull(Subject subject, Oracle oracle, double[] y, double[] f, List<String> problems) {
        var ends = Ends.of(f.length, 1);
        subject.bound().evaluator().hull(rows(y, f), 0, 1, 0, ends);
        double[] gradient = subject.look().at(y, f).gradient();
        for (int j = 0; j < f.length; j++) {
            double low = ends.low()[j][0];
            double high = ends.high()[j][0];
            var slopes = oracle.kink(y, f, j);
            if (slopes.isPresent()) {
                double least = Math.min(slopes.get()[0], slopes.get()[1]);
                double most = Math.max(slopes.get()[0], slopes.get()[1]);
                double near = 1e-9 * (1 + Math.abs(least) + Math.abs(most));
                boolean holds = low <= least + near && high >= most - near;
                boolean tight = f.length > 1 || low >= least - near && high <= most + near;
                boolean shortest = f.length > 1 || Math.abs(gradient[j] - Math.max(least, Math.min(0, most))) <= near;
                if (!holds || !tight || !shortest) {
                    problems.add(at(subject, y, f) + ": derivative " + j + " is " + Arrays.toString(slopes.get())
                            + " from either side, its hull [" + low + ", " + high + "], what is taken " + gradient[j]);
                }
            }
        }
    }

    private static Rows rows(double[] y, double[] f) {
        return new Rows(
                y.length == 1 ? y : new double[0], y.length == 1 ? new double[0][] : each(y), each(f), new double[0][]);
    }

    private static double[][] each(double[] numbers) {
        return Arrays.stream(numbers).mapToObj(number -> new double[] {number}).toArray(double[][]::new);
    }

    @TestFactory
    Stream<DynamicTest> atKinksTheHullReachesFromSideToSide() {
        return Law.everywhere(ExactLawsTest::kinks);
    }

    @Test
    void aKinkThatNoHullShowsIsRejected() {
        Law.rejects(ExactLawsTest::kinks, Subject.typed("if(f >= y, f - y, y - f)"));
        var right = Subject.of(new Hinge(), Shape.number());
        Law.rejects(ExactLawsTest::kinks, right.seen((y, f) -> {
            var at = right.look().at(y, f);
            return new At(at.value(), f[0] == 1 ? new double[] {-1} : at.gradient(), at.curvature());
        }));
    }
}
