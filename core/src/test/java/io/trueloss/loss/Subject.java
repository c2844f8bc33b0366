package io.trueloss.loss;

import io.trueloss.error.UserError;
import io.trueloss.formula.Bound;
import io.trueloss.formula.Label;
import io.trueloss.formula.Shape;
import io.trueloss.random.Seed;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A loss for one kind of data: what laws are about.
///
/// @param loss the loss
/// @param shape the data
/// @param bound its formula bound to them
/// @param look how it is computed
record Subject(Loss loss, Shape shape, Bound bound, Look look) {

    private static final Seed SEED = new Seed(3);

    /// Computes a loss at a point.
    interface Look {
        At at(double[] y, double... f);
    }

    /// Every loss of the catalogue, at several settings, for each kind of data that it is for.
    static Stream<Subject> all() {
        return Settings.all().flatMap(Subject::of);
    }

    private static Stream<Subject> of(Loss loss) {
        return shapes(loss).flatMap(shape -> bound(loss, shape).stream());
    }

    /// Nothing if the loss does not fit the data: weights for two classes where there are three.
    private static Optional<Subject> bound(Loss loss, Shape shape) {
        try {
            return Optional.of(of(loss, shape));
        } catch (UserError misfit) {
            return Optional.empty();
        }
    }

    static Subject of(Loss loss, Shape shape) {
        var bound = loss.bind(shape);
        var evaluator = bound.evaluator();
        int size = bound.size();
        return new Subject(loss, shape, bound, (y, f) -> At.row(evaluator, size, y, f, new double[0]));
    }

    static Subject typed(String formula) {
        return of(Losses.read(formula), Shape.number());
    }

    private static Stream<Shape> shapes(Loss loss) {
        var soft = new Shape(Label.DISTRIBUTION, 3, List.of());
        return switch (loss.target()) {
            case CLASS -> loss.acceptsSoftLabels() ? Stream.of(Shape.classes(3), soft) : Stream.of(Shape.classes(3));
            case DISTRIBUTION -> Stream.of(soft);
            case ORDERED -> Stream.of(Shape.classes(4));
            case NUMBERS, LABELS -> Stream.of(Shape.vector(3));
            case BINARY ->
                hasClasses(loss) ? Stream.of(Shape.number(), Shape.classes(3), soft) : Stream.of(Shape.number());
            default -> Stream.of(Shape.number());
        };
    }

    /// Whether it, or the losses inside, are written otherwise where there is a score for each of several
    /// classes.
    private static boolean hasClasses(Loss loss) {
        var is = loss.getClass().getAnnotation(Is.class);
        return is == null
                ? inside(loss).allMatch(Subject::hasClasses)
                : !is.classes().isEmpty();
    }

    /// The losses that a wrapper wraps.
    static Stream<Loss> inside(Loss loss) {
        return Arrays.stream(loss.getClass().getRecordComponents()).flatMap(part -> switch (value(part, loss)) {
            case Loss inner -> Stream.of(inner);
            case List<?> list -> list.stream().filter(Loss.class::isInstance).map(Loss.class::cast);
            default -> Stream.of();
        });
    }

    static Object value(RecordComponent part, Loss loss) {
        try {
            return part.getAccessor().invoke(loss);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    Subject seen(Look other) {
        return new Subject(loss, shape, bound, other);
    }

    int size() {
        return bound.size();
    }

    List<double[]> labels() {
        if (shape.label() == Label.DISTRIBUTION) {
            return List.of(new double[] {0.2, 0.3, 0.5}, new double[] {0, 1, 0}, new double[] {1e-300, 0.5, 0.5});
        }
        if (loss.target().isSeveral()) {
            return loss.target() == Target.NUMBERS ? within(severalNumbers()) : severalLabels();
        }
        var numbers = switch (loss.target()) {
            case COUNT -> DoubleStream.of(0, 1, 3, 0.5, 1e-300);
            case POSITIVE -> DoubleStream.of(1, 3, 0.5, 1e-300, 1e300);
            case BINARY -> shape.label() == Label.CLASS ? DoubleStream.of(0, 1, 2) : binary();
            case CLASS, ORDERED -> DoubleStream.of(0, 1, 2);
            default -> DoubleStream.of(0, 1, -3, 1e300, -1e-300);
        };
        return within(numbers.mapToObj(y -> new double[] {y}).toList());
    }

    /// Those that are in the domain of the loss.
    private List<double[]> within(List<double[]> labels) {
        return loss.link() == Link.IDENTITY
                ? labels.stream().filter(y -> !isOutside(y, 0.5)).toList()
                : labels;
    }

    private static List<double[]> severalNumbers() {
        return List.of(
                new double[] {1, -3, 0.5}, new double[] {-1e-300, 2, 2}, new double[] {1e300, -1e300, 0}, new double[] {
                    0, 2, 0.5
                });
    }

    private List<double[]> severalLabels() {
        var hard = Stream.of(new double[] {0, 1, 1}, new double[] {1, 0, 0}, new double[3], new double[] {1, 1, 1});
        var soft = Stream.of(new double[] {0.25, 1, 1e-300});
        return (loss.acceptsSoftLabels() ? Stream.concat(hard, soft) : hard).toList();
    }

    private DoubleStream binary() {
        return loss.acceptsSoftLabels() ? DoubleStream.of(0, 1, 0.25, 1e-300) : DoubleStream.of(0, 1);
    }

    List<double[]> moderateLabels() {
        return labels().stream()
                .filter(y -> Arrays.stream(y).allMatch(value -> Math.abs(value) < 1e3))
                .toList();
    }

    /// A point in the domain: thresholds ascend, probabilities keep away from 0 and 1, means are above 0.
    double[] scores(int index, double size) {
        double[] f = IntStream.range(0, size())
                .mapToDouble(j -> size * (2 * SEED.uniform(31L * index + j) - 1))
                .toArray();
        if (loss.target() == Target.ORDERED) {
            Arrays.sort(f, 1, f.length);
        }
        if (loss.link() == Link.PROBABILITY) {
            Arrays.setAll(f, j -> 0.5 + 0.45 * f[j] / size);
        }
        if (loss.link() == Link.IDENTITY && labels().stream().anyMatch(y -> isOutside(y, -1))) {
            Arrays.setAll(f, j -> 0.05 * size + Math.abs(f[j]));
        }
        return f;
    }

    /// Whether a label is outside the domain of the loss where every score is the same number.
    private boolean isOutside(double[] y, double score) {
        double[] f = new double[size()];
        Arrays.fill(f, score);
        var at = look.at(y, f);
        return at.value() == Double.POSITIVE_INFINITY && Double.isNaN(at.gradient()[0]);
    }

    @Override
    public String toString() {
        return loss.text() + " on " + shape.label().name().toLowerCase(Locale.ROOT);
    }
}
