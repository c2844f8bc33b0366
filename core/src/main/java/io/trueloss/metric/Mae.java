package io.trueloss.metric;

import io.trueloss.report.Estimate;
import io.trueloss.stat.Mean;
import java.util.Optional;
import java.util.stream.IntStream;

/// Mean absolute error: the average size of an error, in the unit of the target.
///
/// - Domain: a target that is a number, and a predicted mean.
/// - Use when: an error twice as large costs twice as much.
/// - Avoid when: large errors are the ones that cost; `rmse` then.
/// - Source: Laplace (1774), Mémoire sur la probabilité des causes par les événements.
public record Mae() implements Metric {

    @Override
    public Estimate measure(Scored rows, double level) {
        Optional<double[]> mean = rows.mean();
        if (mean.isEmpty()) return rows.without("needs a target that is a number, and a predicted mean");
        double[] errors = IntStream.range(0, rows.rows())
                .mapToDouble(i -> Math.abs(mean.get()[i] - rows.y()[i]))
                .toArray();
        return Mean.of(errors, rows.sampled(), level);
    }
}
