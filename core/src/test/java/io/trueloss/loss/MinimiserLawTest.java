package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.catalogue.Card;
import io.trueloss.error.UserError;
import io.trueloss.formula.Label;
import io.trueloss.formula.Shape;
import io.trueloss.random.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// A loss is minimised by what its page says, for every loss of the catalogue at several settings.
///
/// What the page names in words that [Minimisers] knows is computed from the targets and must cost no more
/// than the best constant. And nothing, near or far, may cost less than that best constant.
final class MinimiserLawTest {

    private static final Seed SEED = new Seed(17);
    private static final double[] STEPS = {1e-5, 1e-3, 0.1, 1};
    private static final double[] FAR = {-30, -10, -3, -1, 0, 1, 3, 10, 30};
    private static final int DRAWN = 60;
    /// With `-Dtrueloss.laws=full` all settings are judged, else a few of each loss.
    private static final int SETTINGS = "full".equals(System.getProperty("trueloss.laws")) ? 1_000 : 3;

    private static final double SLACK = 1e-8;

    /// Pages that say that what is found need not be the lowest.
    private static final Pattern LOCAL = Pattern.compile("local minim");

    private static List<double[][]> samples(Subject subject) {
        return switch (subject.loss().target()) {
            case NUMBER, INTERVAL ->
                List.<double[][]>of(rows(-1.5, 0.25, 0.75, 1.25, 2.5, 3, 7.25), rows(0.5, 1, 1, 2, 4, 6, 6.5));
            case COUNT -> List.<double[][]>of(rows(0, 0, 1, 2, 2, 5, 1));
            case POSITIVE -> List.<double[][]>of(rows(0.5, 1, 1.5, 2.5, 6));
            case BINARY -> List.<double[][]>of(rows(0, 0, 0, 0, 0, 1, 1, 1), rows(0, 0, 1, 1, 1, 1, 1));
            case CLASS -> List.<double[][]>of(rows(0, 0, 0, 1, 1, 1, 1, 1, 2, 2), rows(0, 1, 1, 1, 1, 1, 1, 2, 2));
            case ORDERED -> List.<double[][]>of(rows(0, 0, 0, 1, 1, 1, 1, 2, 2, 3));
            case DISTRIBUTION ->
                List.of(new double[][] {{0.25, 0.25, 0.5}, {0.5, 0.375, 0.125}}, new double[][] {{0.25, 0.125, 0.625}});
            case NUMBERS -> List.<double[][]>of(new double[][] {{1, -3, 0.5}, {2, 2, 0.25}, {4, 0, 1}});
            case LABELS ->
                List.<double[][]>of(new double[][] {{1, 0, 0}, {1, 0, 1}, {1, 1, 1}, {0, 1, 0}, {0, 0, 1}, {1, 0, 0}});
        };
    }

    private static double[][] rows(double... y) {
        return Arrays.stream(y).mapToObj(one -> new double[] {one}).toArray(double[][]::new);
    }

    private static String said(Loss loss) {
        return Losses.cards().stream()
                .filter(card -> card.type() == loss.getClass())
                .map(card -> card.page().items().get("Minimised by"))
                .findFirst()
                .orElseThrow();
    }

    /// Those that a best constant is for: a label a row, not a share of each class.
    private static Stream<Subject> subjects() {
        return Subject.all()
                .filter(subject -> (subject.shape().label() == Label.DISTRIBUTION)
                        == (subject.loss().target() == Target.DISTRIBUTION))
                .filter(subject -> subject.loss().target() != Target.BINARY
                        || subject.shape().label() == Label.NUMBER)
                .collect(Collectors.groupingBy(
                        subject -> subject.loss().getClass(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(of -> of.stream().limit(SETTINGS));
    }

    private static double cost(Subject subject, double[][] y, double[] f) {
        return Arrays.stream(y)
                .mapToDouble(row -> subject.look().at(row, f).value())
                .average()
                .orElseThrow();
    }

    private static List<String> broken(Subject subject, String said) {
        return samples(subject).stream()
                .flatMap(y -> broken(subject, said, y).stream())
                .toList();
    }

    private static List<String> broken(Subject subject, String said, double[][] y) {
        // a page may name the first of several scores, and say of the others what no phrase does
        var named = Minimisers.named(said, subject.loss(), y)
                .filter(f -> f.length == subject.size() && Double.isFinite(cost(subject, y, f)));
        var best = best(subject, y).or(() -> named);
        if (best.isEmpty()) {
            boolean quiet = subject.loss().target() == Target.DISTRIBUTION || goesOn(subject, y);
            return quiet ? List.of() : List.of(subject + " has a minimum, but no best constant was found");
        }
        double least = cost(subject, y, best.get());
        double slack = SLACK * (1 + Math.abs(least));
        var problems = new ArrayList<String>();
        named.filter(f -> cost(subject, y, f) > least + slack)
                .ifPresent(f -> problems.add(say(
                        "%s: its page names %s, which costs %s; %s costs %s",
                        subject, f, cost(subject, y, f), best.get(), least)));
        probes(subject, best.get(), LOCAL.matcher(said).find())
                .filter(f -> cost(subject, y, f) < least - slack)
                .limit(1)
                .forEach(f -> problems.add(say(
                        "%s: %s costs %s, less than the %s of %s",
                        subject, f, cost(subject, y, f), least, best.get())));
        return problems;
    }

    /// Whether nothing near costs less than something far, or nothing is a number at all.
    private static boolean goesOn(Subject subject, double[][] y) {
        double near = least(subject, y, 1);
        double far = Math.min(least(subject, y, 1e3), least(subject, y, 1e6));
        return near == Double.POSITIVE_INFINITY || far <= near + SLACK * (1 + Math.abs(near));
    }

    private static double least(Subject subject, double[][] y, double size) {
        return far(subject)
                .map(f -> Arrays.stream(f).map(score -> size * score).toArray())
                .flatMap(f -> Stream.concat(Stream.of(f), Arrays.stream(y).map(row -> led(row[0], f))))
                .mapToDouble(f -> cost(subject, y, f))
                .filter(cost -> !Double.isNaN(cost))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static String say(String text, Object... parts) {
        return String.format(
                Locale.ROOT,
                text,
                Arrays.stream(parts)
                        .map(part -> part instanceof double[] f ? Arrays.toString(f) : part)
                        .toArray());
    }

    /// Nothing where there is none, or where scores are probabilities of which only their sum, 1, keeps the
    /// loss from falling.
    private static Optional<double[]> best(Subject subject, double[][] y) {
        if (isShares(subject)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Minimisers.best(subject.loss(), y, Minimisers.ones(y.length))
                    .scores());
        } catch (UserError none) {
            return Optional.empty();
        }
    }

    private static boolean isShares(Subject subject) {
        return subject.loss().target() == Target.DISTRIBUTION
                || subject.loss().link() == Link.PROBABILITY && subject.size() > 1;
    }

    /// Scores around a place, and far from it, unless a minimum need only be a local one. Probabilities of
    /// classes stay probabilities.
    private static Stream<double[]> probes(Subject subject, double[] centre, boolean local) {
        var near = Arrays.stream(STEPS)
                .boxed()
                .flatMap(step -> IntStream.range(0, DRAWN / STEPS.length).mapToObj(i -> moved(centre, i, step)));
        var all = Stream.concat(local ? near.limit(DRAWN / 2) : near, local ? Stream.empty() : far(subject));
        return isShares(subject) ? all.map(f -> Link.SOFTMAX.inverse(f)) : all;
    }

    private static Stream<double[]> far(Subject subject) {
        int size = subject.size();
        return IntStream.range(0, size == 1 ? FAR.length : DRAWN)
                .mapToObj(i -> IntStream.range(0, size)
                        .mapToDouble(k -> FAR[size == 1 ? i : SEED.below(7919L * i + k, FAR.length)])
                        .toArray());
    }

    /// The scores with another first one.
    private static double[] led(double first, double[] f) {
        double[] led = f.clone();
        led[0] = first;
        return led;
    }

    private static double[] moved(double[] centre, int draw, double step) {
        return IntStream.range(0, centre.length)
                .mapToDouble(k -> centre[k] + step * (2 * SEED.uniform(104_729L * draw + k) - 1))
                .toArray();
    }

    @TestFactory
    Stream<DynamicTest> isMinimisedByWhatItsPageSays() {
        return subjects()
                .map(subject -> DynamicTest.dynamicTest(
                        subject.toString(), () -> assertEquals(List.of(), broken(subject, said(subject.loss())))));
    }

    @Test
    void aPageThatNamesAnotherPointIsRejected() {
        var subject = Subject.of(new Absolute(), Shape.number());
        assertFalse(broken(subject, "the mean of the targets.").isEmpty());
        assertTrue(broken(subject, "every median of the targets.").isEmpty());
    }

    @Test
    void aPlaceThatIsNotTheLowestIsRejected() {
        var right = Subject.of(new HalfSquared(), Shape.number());
        var dented = right.seen((y, f) -> {
            var at = right.look().at(y, f);
            return new At(at.value() - (f[0] == -30 ? 1e4 : 0), at.gradient(), at.curvature());
        });
        assertFalse(broken(dented, "no simple point.").isEmpty());
    }

    /// So that the law does not fall asleep: most pages speak in phrases that are understood.
    @Test
    void mostPagesAreUnderstood() {
        var understood = new HashSet<String>();
        Losses.cards().stream()
                .filter(card -> Minimisers.understands(card.page().items().getOrDefault("Minimised by", "")))
                .forEach(card -> understood.add(card.name()));
        var others = Losses.cards().stream()
                .map(Card::name)
                .filter(name -> !understood.contains(name))
                .toList();
        assertTrue(understood.size() > 2 * others.size(), others.toString());
    }
}
