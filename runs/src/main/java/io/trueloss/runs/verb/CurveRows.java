package io.trueloss.runs.verb;

import io.trueloss.catalogue.Catalogue;
import io.trueloss.error.UserError;
import io.trueloss.formula.Bound;
import io.trueloss.formula.Formula;
import io.trueloss.formula.Shape;
import io.trueloss.loss.Link;
import io.trueloss.loss.Loss;
import io.trueloss.loss.Target;
import io.trueloss.model.CurveModel;
import io.trueloss.report.Block.Chart;
import io.trueloss.report.Block.Curve;
import io.trueloss.report.Block.Style;
import io.trueloss.risk.CurveObjective;
import io.trueloss.runs.read.Loaded;
import io.trueloss.runs.read.Reader;
import io.trueloss.runs.session.Session;
import io.trueloss.table.Column;
import io.trueloss.table.Dataset;
import io.trueloss.table.Roles;
import io.trueloss.table.Split;
import io.trueloss.table.Table;
import io.trueloss.table.Task;
import io.trueloss.table.Weights;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Rows to which a model that is a formula is fitted: read, checked and parted.
///
/// @param asked what is to be fitted
/// @param from the parameters, and where they start
/// @param prepared the rows, and how they were parted
/// @param train the training rows
/// @param valid the validation rows
/// @param loss what an error costs
/// @param curve the model, its parameters as scores
record CurveRows(
        Fit asked,
        SequencedMap<String, Double> from,
        Prepared prepared,
        Dataset train,
        Dataset valid,
        Loss loss,
        Bound curve) {

    private static final int POINTS = 200;

    static CurveRows of(Fit asked, Session session) {
        SequencedMap<String, Double> from = Starts.read(asked.start());
        var names = Formula.parse(asked.model()).free();
        Set<String> columns =
                names.stream().filter(name -> !from.containsKey(name)).collect(Collectors.toCollection(HashSet::new));
        Roles roles =
                asked.roles().task().isPresent() ? asked.roles() : asked.roles().as(task(asked.loss()));
        refuseSeveral(Objective.on(asked.loss(), roles.task().orElseThrow()));
        Loaded loaded =
                new Reader(session.folder(), session.threads()).read(asked.source(), roles, used(roles, columns));
        Table table = loaded.table();
        Starts.check(names, asked.start(), table);
        columns.stream().sorted().forEach(name -> numbers(table, name));
        Bound curve = CurveModel.bound(asked.model(), List.copyOf(from.keySet()), columns);
        Prepared prepared = Prepared.of(loaded, asked.source(), only(columns, roles, table), split(asked), session);
        columns.stream().sorted().forEach(name -> refuseMissing(prepared.rows().table(), name));
        Loss loss = Objective.on(asked.loss(), prepared.rows().goal().task());
        Dataset train = prepared.recipe().apply(prepared.train());
        Dataset valid = prepared.recipe().apply(prepared.valid());
        Fitness.check(loss, train, prepared.train());
        Fitness.check(loss, valid, prepared.valid());
        return new CurveRows(asked, from, prepared, train, valid, loss, curve);
    }

    /// What the target is taken for: a number unless the loss is for two levels.
    private static Task task(Loss loss) {
        return loss.target() == Target.BINARY ? Task.BINARY : Task.NUMBER;
    }

    static Split split(Fit asked) {
        Split usual = new Catalogue(Map.of()).usual(Split.class);
        Optional<Split.Kind> kind = asked.split()
                .or(() -> Optional.of(Split.Kind.NONE)
                        .filter(none -> asked.fractions().isEmpty()));
        List<Double> fractions = asked.fractions().isEmpty() ? usual.fractions() : asked.fractions();
        return new Split(kind, fractions, Optional.empty(), Optional.empty());
    }

    private static Set<String> used(Roles roles, Set<String> columns) {
        Set<String> used = new HashSet<>(columns);
        used.addAll(roles.named());
        return used;
    }

    /// The roles with all columns excluded that the model does not name.
    private static Roles only(Set<String> columns, Roles roles, Table table) {
        Set<String> used = used(roles, columns);
        return roles.without(
                table.names().stream().filter(name -> !used.contains(name)).toList());
    }

    private static void refuseSeveral(Loss loss) {
        int size = loss.bind(Shape.number()).size();
        if (size == 1) return;
        throw new UserError(
                "TL3224",
                loss.text() + " has " + size + " scores; a model that is a formula has one",
                "",
                "choose a loss of one score: trueloss losses --task number");
    }

    private static double[] numbers(Table table, String name) {
        if (table.column(name) instanceof Column.Numbers numbers) return numbers.values();
        throw new UserError(
                "TL3225", "column '" + name + "' holds no numbers", table.source(), "fit needs columns of numbers");
    }

    private static void refuseMissing(Table table, String name) {
        double[] values = numbers(table, name);
        for (int row = 0; row < values.length; row++) {
            if (!Double.isNaN(values[row])) continue;
            throw new UserError(
                    "TL3225",
                    "column '" + name + "' is missing in row " + table.numbers()[row],
                    table.source(),
                    "leave the row out: \"select * from '" + table.source() + "' where " + name + " is not null\"");
        }
    }

    /// Where the parameters start.
    double[] starts() {
        return from.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// What a row costs at a score.
    Bound cost() {
        return loss.bind(Shape.number());
    }

    /// The mean loss of some rows.
    CurveObjective objective(Dataset rows) {
        return new CurveObjective(curve, cost(), rows);
    }

    /// What is fitted to what: a run goes on only with the same.
    Map<String, String> identity(Session session) {
        Map<String, String> text = Identity.rows(prepared, session);
        text.put("verb", "fit");
        text.put("loss", loss.text());
        text.put("model", asked.model());
        text.put("start", String.join(",", asked.start()));
        return text;
    }

    /// The model with these parameters.
    CurveModel model(double[] w) {
        return new CurveModel(loss, link(), asked.model(), List.copyOf(from.keySet()), w);
    }

    /// How what the model says becomes a prediction.
    Link link() {
        return Objective.link(loss, prepared.rows().goal().task());
    }

    /// The training rows and what a model of one column predicts.
    Optional<Chart> chart(CurveModel found) {
        if (curve.columns().size() != 1 || asked.roles().offset().isPresent()) return Optional.empty();
        String across = curve.columns().getFirst();
        double[] x = Objects.requireNonNull(train.columns().get(across));
        double[] y = train.response().y();
        int[] order = IntStream.range(0, y.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> x[i]))
                .mapToInt(i -> i)
                .toArray();
        double low = x[order[0]];
        double high = x[order[order.length - 1]];
        double[] fine = IntStream.range(0, POINTS)
                .mapToDouble(i -> low + (high - low) * i / (POINTS - 1))
                .toArray();
        double[] one = new double[POINTS];
        Arrays.fill(one, 1);
        var smooth = new CurveObjective(
                curve, cost(), one, new double[][] {fine}, new Weights(one, one, new double[POINTS]));
        double[][] said = found.link().inverse(new double[][] {smooth.fitted(found.w())});
        double[] sorted = Arrays.stream(order).mapToDouble(i -> x[i]).toArray();
        double[] seen = Arrays.stream(order).mapToDouble(i -> y[i]).toArray();
        return Optional.of(new Chart(
                "curve",
                across,
                List.of(prepared.recipe().goal().target()),
                List.of(
                        new Curve("rows", sorted, List.of(seen), Style.DOTS),
                        new Curve("model", fine, List.of(said[0])))));
    }
}
