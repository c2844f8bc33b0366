package io.trueloss.risk;

import io.trueloss.error.UserError;
import io.trueloss.formula.Bound;
import io.trueloss.formula.Evaluator;
import io.trueloss.formula.Rows;
import io.trueloss.formula.Trouble;
import io.trueloss.kernel.Kernels;
import io.trueloss.optim.Fault;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/// Finds the row that makes a mean loss infinite or no number, and the part of the loss where that begins.
///
/// @param sample the rows
/// @param loss what a row costs
record Culprit(Sample sample, Bound loss) {

    /// The first such row at these scores, of the rows that count.
    Optional<Fault> at(double[][] scores) {
        if (Arrays.stream(scores).flatMapToDouble(Arrays::stream).anyMatch(Double::isNaN)) return Optional.empty();
        Evaluator evaluator = Kernels.of(loss);
        Rows rows = sample.at(scores);
        double[] value = new double[Stretch.BLOCK];
        double[][] slope = new double[scores.length][Stretch.BLOCK];
        for (int from = 0; from < sample.rows(); from += Stretch.BLOCK) {
            int first = from;
            int to = Math.min(from + Stretch.BLOCK, sample.rows());
            evaluator.gradient(rows, from, to, value, slope);
            Optional<Fault> fault = IntStream.range(0, to - from)
                    .filter(i -> sample.weight()[first + i] > 0)
                    .filter(i -> !finite(value, slope, i))
                    .mapToObj(i -> fault(evaluator, rows, first + i, scores))
                    .findFirst();
            if (fault.isPresent()) return fault;
        }
        return Optional.empty();
    }

    private static boolean finite(double[] value, double[][] slope, int i) {
        return Double.isFinite(value[i]) && Arrays.stream(slope).allMatch(each -> Double.isFinite(each[i]));
    }

    private Fault fault(Evaluator evaluator, Rows rows, int row, double[][] scores) {
        Optional<Trouble> trouble = Optional.empty();
        try {
            trouble = evaluator.diagnose(rows, row);
        } catch (UserError e) { // the formula is indeterminate there, which the row alone says well enough
        }
        String point = "the score is " + scores[0][scores[0].length == 1 ? 0 : row];
        return trouble.map(each -> new Fault(row + 1, each.node(), each.point()))
                .orElseGet(() -> new Fault(row + 1, "the derivative of the loss", point));
    }
}
