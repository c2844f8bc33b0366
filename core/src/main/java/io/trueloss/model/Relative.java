package io.trueloss.model;

import io.trueloss.loss.Huber;
import io.trueloss.loss.Linked;
import io.trueloss.loss.Logistic;
import io.trueloss.loss.Loss;
import io.trueloss.loss.Poisson;
import io.trueloss.loss.Softmax;
import io.trueloss.risk.Fitting;
import io.trueloss.risk.Places;
import io.trueloss.table.Response;
import java.util.Arrays;
import java.util.Optional;

/// The convex relative of a loss that is not convex: where its minimum lies is a good place to start from.
final class Relative {
    /// Huber's constant: 95% efficient where errors are normal (Huber 1981, Robust Statistics).
    private static final double EFFICIENT = 1.345;

    /// The median absolute deviation of normal errors is this share of their standard deviation.
    private static final double NORMAL_MAD = 0.6745;

    private Relative() {}

    /// Weights of the relative's minimum; empty if it does not have the same scores, or its scores say
    /// something else about a mean.
    static Optional<double[]> start(Problem problem, Places places, Fitting fitting) {
        Loss relative = of(problem.train().response());
        if (problem.loss() instanceof Linked && problem.link() != relative.link()) return Optional.empty();
        Problem easier = new Problem(
                problem.recipe(),
                problem.train(),
                relative,
                problem.link(),
                problem.penalty(),
                problem.limits(),
                problem.threads());
        if (relative.bind(easier.shape()).size() != places.scores()
                || !places.constant().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Linear().train(easier, fitting).model().w());
    }

    private static Loss of(Response response) {
        return switch (response.task()) {
            case NUMBER -> new Huber(EFFICIENT * spread(response.y()));
            case COUNT -> new Poisson();
            case BINARY -> new Logistic();
            case CLASSES, ORDERED -> new Softmax();
        };
    }

    /// A standard deviation that wild values do not move; 1 if more than half the values are equal.
    private static double spread(double[] y) {
        double median = median(y);
        double deviation =
                median(Arrays.stream(y).map(value -> Math.abs(value - median)).toArray());
        return deviation > 0 ? deviation / NORMAL_MAD : 1;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return sorted[(n - 1) / 2] / 2 + sorted[n / 2] / 2;
    }
}
