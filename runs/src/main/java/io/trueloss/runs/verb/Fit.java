package io.trueloss.runs.verb;

import static io.trueloss.report.Block.grid;
import static io.trueloss.report.Block.line;
import static io.trueloss.report.Piece.fact;

import io.trueloss.error.Require;
import io.trueloss.error.UserError;
import io.trueloss.formula.Bound;
import io.trueloss.formula.Formula;
import io.trueloss.formula.Label;
import io.trueloss.formula.Shape;
import io.trueloss.listing.Or;
import io.trueloss.loss.HalfSquared;
import io.trueloss.loss.Loss;
import io.trueloss.model.CurveFit;
import io.trueloss.optim.Limits;
import io.trueloss.optim.Stop;
import io.trueloss.report.Block;
import io.trueloss.report.Block.Chart;
import io.trueloss.report.Block.Curve;
import io.trueloss.report.Block.Style;
import io.trueloss.report.Estimate;
import io.trueloss.report.Report;
import io.trueloss.report.Value;
import io.trueloss.risk.CurveObjective;
import io.trueloss.runs.read.Reader;
import io.trueloss.runs.read.Source;
import io.trueloss.runs.session.Session;
import io.trueloss.table.Column;
import io.trueloss.table.Table;
import io.trueloss.watch.Budget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Fits a model that is itself a formula: finds the parameters for which its loss is smallest.
///
///     trueloss fit examples/misra1a.csv --model "b1*(1 - exp(-b2*x))" --target y --start b1=250,b2=0.0005
///     trueloss fit examples/misra1a.csv --model "a*x^b" --target y --start a=1,b=1 --loss log-cosh
///
/// The names in `--start` are the parameters; every other name is a column of numbers. Model and loss are
/// differentiated exactly. Under half-squared the intervals suppose errors of one spread (least squares);
/// under any other loss they hold whatever the errors are. All rows are used: nothing is held back, and the
/// loss is that of the rows learned from. A model of one column is drawn.
///
/// @param source where the rows are
/// @param model the model, a formula of parameters and columns
/// @param target the column that the model is to say
/// @param start where the parameters start: b1=250,b2=0.0005
/// @param loss what an error costs: a loss of one score
/// @param steps how many steps at most
/// @param level confidence level of the intervals
@Says({
    "file rows model loss-name train stop steps-made residual meaning spread parameters curve parameter value",
    "standard-error"
})
public record Fit(
        Source source,
        String model,
        String target,
        List<String> start,
        @Or("half-squared") Loss loss,
        @Or("1000") int steps,
        @Or("0.95") double level)
        implements Verb<Fit.Fitted> {

    private static final int POINTS = 200;

    public Fit {
        Require.atLeast("steps", 1, steps);
        Require.fraction("level", level);
    }

    /// A fit and what it was of.
    ///
    /// @param file where the rows came from
    /// @param names the parameters
    /// @param parameters their values with intervals
    /// @param fit how it went
    /// @param rows how many rows
    /// @param model the model
    /// @param loss the loss
    /// @param curve the rows and the model over its only column; none of a model of several
    public record Fitted(
            String file,
            List<String> names,
            List<Estimate> parameters,
            CurveFit fit,
            int rows,
            String model,
            Loss loss,
            Optional<Chart> curve) {}

    @Override
    public Fitted run(Session session) {
        SequencedMap<String, Double> from = Starts.read(start);
        Table table =
                new Reader(session.folder(), session.threads()).read(source).table();
        var scores = from.keySet().stream().map(name -> name + "!").collect(Collectors.joining(", "));
        Starts.check(Formula.parse(model).free(), start, table);
        var bound = Formula.parse("scores(" + scores + "): " + model).bind(new Shape(Label.NUMBER, 0, table.names()));
        double[] y = numbers(table, target);
        double[][] columns =
                bound.columns().stream().map(name -> numbers(table, name)).toArray(double[][]::new);
        double[] weight = new double[y.length];
        Arrays.fill(weight, 1);
        var cost = cost();
        Fitness.check(loss, new Column.Numbers(target, y), table);
        var objective = new CurveObjective(bound, cost, y, columns, weight);
        double[] w = from.values().stream().mapToDouble(Double::doubleValue).toArray();
        var errors = loss instanceof HalfSquared ? CurveFit.Errors.EQUAL : CurveFit.Errors.ANY;
        var found = CurveFit.of(objective, w, errors, new Limits(1e-9, steps, Budget.NONE), session.watch());
        var fit = found.ended(Fitness.renumbered(found.descent().stop(), table));
        var names = List.copyOf(from.keySet());
        var parameters = IntStream.range(0, w.length)
                .mapToObj(j -> fit.parameter(j, level))
                .toList();
        return new Fitted(table.source(), names, parameters, fit, y.length, model, loss, curve(bound, fit, columns, y));
    }

    private Bound cost() {
        var cost = loss.bind(Shape.number());
        if (cost.size() != 1) {
            throw new UserError(
                    "TL3224",
                    loss.text() + " has " + cost.size() + " scores; a model that is a formula has one",
                    "",
                    "choose a loss of one score: trueloss losses --task number");
        }
        return cost;
    }

    private static double[] numbers(Table table, String name) {
        if (!(table.column(name) instanceof Column.Numbers(String found, double[] values))) {
            throw new UserError(
                    "TL3225", "column '" + name + "' holds no numbers", table.source(), "fit needs columns of numbers");
        }
        for (int row = 0; row < values.length; row++) {
            if (Double.isNaN(values[row])) {
                throw new UserError(
                        "TL3225",
                        "column '" + found + "' is missing in row " + table.numbers()[row],
                        table.source(),
                        "leave the row out: \"select * from '" + table.source() + "' where " + found
                                + " is not null\"");
            }
        }
        return values;
    }

    private Optional<Chart> curve(Bound bound, CurveFit fit, double[][] columns, double[] y) {
        if (columns.length != 1) {
            return Optional.empty();
        }
        int[] order = IntStream.range(0, y.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> columns[0][i]))
                .mapToInt(i -> i)
                .toArray();
        double[] x = Arrays.stream(order).mapToDouble(i -> columns[0][i]).toArray();
        double[] seen = Arrays.stream(order).mapToDouble(i -> y[i]).toArray();
        double[] fine = IntStream.range(0, POINTS)
                .mapToDouble(i -> x[0] + (x[x.length - 1] - x[0]) * i / (POINTS - 1))
                .toArray();
        double[] one = new double[POINTS];
        Arrays.fill(one, 1);
        var smooth = new CurveObjective(bound, cost(), one, new double[][] {fine}, one);
        var said = new Curve("model", fine, List.of(smooth.fitted(fit.descent().w())));
        return Optional.of(new Chart(
                "curve",
                bound.columns().getFirst(),
                List.of(target),
                List.of(new Curve("rows", x, List.of(seen), Style.DOTS), said)));
    }

    @Override
    public Report report(Fitted result) {
        var descent = result.fit().descent();
        var ending = Ending.of(descent.stop(), result.names());
        var blocks = new ArrayList<Block>();
        blocks.add(line(
                "data",
                "{file}  {rows} rows, all of them learned from",
                fact("file", result.file()),
                fact("rows", result.rows())));
        blocks.add(line("model", "{model}", fact("model", result.model())));
        blocks.add(line("loss", "{loss-name}", fact("loss-name", result.loss().text())));
        blocks.add(line(
                "stop",
                "{stop} after {steps-made} steps: {meaning}",
                fact("stop", ending.status()),
                fact("steps-made", descent.steps()),
                fact("residual", descent.stop().certificate().residual()),
                fact("meaning", ending.meaning() + advice(descent.stop()))));
        blocks.add(line(
                "train",
                "{train}  the mean loss on the rows learned from",
                fact("train", known(descent.value(), result))));
        blocks.add(line(
                "spread",
                "{spread} is the standard deviation of what is left over",
                fact("spread", known(result.fit().spread(), result))));
        blocks.add(grid(
                "parameters",
                List.of("parameter", "value", "standard-error"),
                IntStream.range(0, result.names().size()).boxed().toList(),
                j -> List.of(
                        Value.text(result.names().get(j)),
                        result.parameters().get(j),
                        error(result.parameters().get(j)))));
        result.curve().ifPresent(blocks::add);
        return Report.of("fit", blocks).mainly("parameters").with(TrainReport.status(descent.stop()));
    }

    private static String advice(Stop stop) {
        return stop instanceof Stop.Diverged diverged && diverged.atStart() ? ": give another --start" : "";
    }

    /// A number of the rows that were learned from; nothing is known of them where the fit never began.
    private static Estimate known(double value, Fitted result) {
        return Double.isFinite(value)
                ? new Estimate.Exact(value, result.rows())
                : new Estimate.Unknown(Double.NaN, result.rows(), "it is not finite");
    }

    private static Value error(Estimate estimate) {
        return estimate instanceof Estimate.Interval interval ? Value.number(interval.se()) : Value.nothing();
    }
}
