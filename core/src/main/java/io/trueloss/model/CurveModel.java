package io.trueloss.model;

import io.trueloss.formula.Bound;
import io.trueloss.formula.Formula;
import io.trueloss.formula.Label;
import io.trueloss.formula.Shape;
import io.trueloss.loss.Link;
import io.trueloss.loss.Loss;
import io.trueloss.risk.CurveObjective;
import io.trueloss.table.Dataset;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// A score that is a formula of parameters and columns.
///
/// @param loss the loss it was fitted under
/// @param link how its score becomes a prediction
/// @param formula the formula
/// @param parameters what the parameters are called
/// @param w their values
public record CurveModel(Loss loss, Link link, String formula, List<String> parameters, double[] w) implements Model {

    public CurveModel {
        parameters = List.copyOf(parameters);
        w = w.clone();
    }

    /// A formula whose scores are the parameters.
    ///
    /// @param columns what its other names may be
    public static Bound bound(String formula, List<String> parameters, Collection<String> columns) {
        String scores = parameters.stream().map(name -> name + "!").collect(Collectors.joining(", "));
        var shape = new Shape(Label.NUMBER, 0, columns.stream().sorted().toList());
        return Formula.parse("scores(" + scores + "): " + formula).bind(shape);
    }

    @Override
    public void score(Dataset rows, double[][] f) {
        Bound model = bound(formula, parameters, rows.columns().keySet());
        System.arraycopy(CurveObjective.scores(model, rows, w), 0, f[0], 0, rows.rows());
    }

    @Override
    public List<String> names() {
        return List.of("f");
    }

    @Override
    public List<Integer> seeing() {
        return List.of(0);
    }
}
