package io.trueloss.stat;

import io.trueloss.report.Estimate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;

/// How fitted weights would vary over other rows of the same kind, or why that is not known.
///
/// @param matrix the covariance of the weights
/// @param n how many rows they were learned from
/// @param reason why there is none
/// @param aliased weights that others determine, which are 0 and have no spread of their own
public record Covariance(Optional<DMatrixRMaj> matrix, long n, String reason, List<Integer> aliased) {

    public Covariance {
        aliased = List.copyOf(aliased);
    }

    /// A covariance.
    public static Covariance of(DMatrixRMaj matrix, long n) {
        return new Covariance(Optional.of(matrix), n, "", List.of());
    }

    /// No covariance.
    public static Covariance none(long n, String reason) {
        return new Covariance(Optional.empty(), n, reason, List.of());
    }

    /// The same, with weights that others determine.
    public Covariance without(int[] others) {
        Optional<DMatrixRMaj> less = matrix.map(DMatrixRMaj::copy);
        less.ifPresent(whole -> {
            for (int at : others) {
                for (int i = 0; i < whole.numRows; i++) {
                    whole.set(at, i, 0);
                    whole.set(i, at, 0);
                }
            }
        });
        return new Covariance(less, n, reason, Arrays.stream(others).boxed().toList());
    }

    /// A weighted sum of the weights, with its interval.
    ///
    /// @param sum what each weight is multiplied by
    /// @param w the weights
    /// @param level the confidence, such as 0.95
    public Estimate estimate(double[] sum, double[] w, double level) {
        double value = 0;
        for (int i = 0; i < w.length; i++) value = Math.fma(sum[i], w[i], value);
        if (matrix.isEmpty()) return new Estimate.Unknown(value, n, reason);
        double variance = 0;
        for (int i = 0; i < w.length; i++) {
            if (sum[i] == 0) continue;
            double row = 0;
            for (int j = 0; j < w.length; j++) row = Math.fma(matrix.get().get(i, j), sum[j], row);
            variance = Math.fma(sum[i], row, variance);
        }
        double se = Math.sqrt(Math.max(0, variance));
        double reach = Influence.quantile((double) Math.max(1, n - w.length + aliased.size()), level) * se;
        return new Estimate.Interval(value, value - reach, value + reach, level, n, se);
    }
}
