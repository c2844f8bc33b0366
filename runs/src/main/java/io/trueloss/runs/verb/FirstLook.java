package io.trueloss.runs.verb;

import io.trueloss.formula.Bound;
import io.trueloss.formula.FirstUse;
import io.trueloss.formula.Rows;
import io.trueloss.loss.Loss;
import io.trueloss.loss.Losses;
import io.trueloss.report.Block;
import io.trueloss.report.Value;
import io.trueloss.table.Dataset;
import java.util.Objects;
import java.util.Optional;

/// What is looked at before a formula that a person typed is first used.
final class FirstLook {

    private FirstLook() {}

    /// Where the loss keeps no digits, if anywhere; of a loss of the catalogue that is known without looking.
    static Optional<FirstUse.Lapse> of(Loss loss, Bound bound) {
        return Losses.isTyped(loss) ? FirstUse.of(bound) : Optional.empty();
    }

    /// The same with the targets and columns of these rows.
    static Optional<FirstUse.Lapse> of(Loss loss, Bound bound, Dataset data) {
        if (!Losses.isTyped(loss) || data.rows() == 0) return Optional.empty();
        double[][] columns = bound.columns().stream()
                .map(name -> Objects.requireNonNull(data.columns().get(name)))
                .toArray(double[][]::new);
        var response = data.response();
        double[] y = response.several().length == 0 ? response.y() : new double[0];
        return FirstUse.of(bound, new Rows(y, response.several(), new double[0][], columns));
    }

    /// The warning.
    static Block warning(Loss loss, FirstUse.Lapse lapse) {
        return new Block.Finding(
                "digits",
                Block.Severity.WARN,
                loss.text() + " loses digits: at " + lapse.point() + " it is computed as "
                        + Formulas.number(lapse.found()) + " where it is " + Formulas.number(lapse.wanted()),
                Value.nothing(),
                0,
                "write it so that large numbers do not cancel, such as softplus(f) for the logarithm of 1 + exp(f)");
    }
}
