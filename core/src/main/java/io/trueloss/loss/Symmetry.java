package io.trueloss.loss;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;

/// Looks whether errors on both sides cost the same: `y + d` as much as `y - d` for a number; with two classes,
/// a score for the one as much as minus that score for the other.
record Symmetry(Loss loss, Survey survey, int size) {

    private static final double[] STEPS = DoubleStream.iterate(-20, power -> power < 300, power -> power + 0.5)
            .map(power -> StrictMath.pow(2, power))
            .toArray();

    /// What is known; nothing where there is no such question.
    Optional<Known> known() {
        return switch (loss.target()) {
            case NUMBER -> size == 1 ? Optional.of(inResidual()) : Optional.empty();
            case BINARY -> size == 1 ? Optional.of(inClasses()) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Known inResidual() {
        for (double y : new double[] {0, 1, -3, 20}) {
            double[] up = values(y, Arrays.stream(STEPS).map(d -> y + d).toArray());
            double[] down = values(y, Arrays.stream(STEPS).map(d -> y - d).toArray());
            for (int i = 0; i < STEPS.length; i++) {
                if (y + STEPS[i] - y == STEPS[i] && y - STEPS[i] - y == -STEPS[i] && differ(up[i], down[i])) {
                    return refuted(
                            "y = " + Known.number(y) + ", f = " + Known.number(y + STEPS[i]),
                            up[i],
                            "f = " + Known.number(y - STEPS[i]),
                            down[i]);
                }
            }
        }
        return Known.tested(Trait.SYMMETRIC, "in f - y, at " + 4 * STEPS.length + " pairs of points");
    }

    private Known inClasses() {
        return mirrored(loss.link() == Link.PROBABILITY ? 1 : 0);
    }

    /// A score for one class, and the number minus it for the other.
    private Known mirrored(double sum) {
        double[] scores = DoubleStream.concat(
                        Arrays.stream(STEPS), Arrays.stream(STEPS).map(step -> -step))
                .filter(f -> sum - (sum - f) == f)
                .toArray();
        double[] others = Arrays.stream(scores).map(f -> sum - f).toArray();
        double[] one = values(1, scores);
        double[] zero = values(0, others);
        for (int i = 0; i < scores.length; i++) {
            if (differ(one[i], zero[i])) {
                return refuted(
                        "y = 1, f = " + Known.number(scores[i]),
                        one[i],
                        "y = 0, f = " + Known.number(others[i]),
                        zero[i]);
            }
        }
        return Known.tested(Trait.SYMMETRIC, "in the classes, at " + scores.length + " pairs of points");
    }

    private double[] values(double y, double[] f) {
        return survey.look(new double[] {y}, new double[][] {f}).at().value();
    }

    private static boolean differ(double a, double b) {
        boolean finite = Double.isFinite(a) && Double.isFinite(b);
        return a != b && !(finite && Math.abs(a - b) <= 1e-12 * (Math.abs(a) + Math.abs(b)) + 1e-15);
    }

    private static Known refuted(String place, double a, String other, double b) {
        return Known.refuted(
                Trait.SYMMETRIC, "at " + place + " it is " + Known.number(a) + ", at " + other + " " + Known.number(b));
    }
}
