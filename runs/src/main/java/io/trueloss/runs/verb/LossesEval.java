package io.trueloss.runs.verb;

import static io.trueloss.report.Block.grid;

import io.trueloss.error.Nearest;
import io.trueloss.error.UserError;
import io.trueloss.listing.Named;
import io.trueloss.loss.At;
import io.trueloss.report.Report;
import io.trueloss.report.Status;
import io.trueloss.report.Value;
import io.trueloss.runs.read.Texts;
import io.trueloss.runs.session.Session;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/// Computes losses at points of a file: value, gradient and curvature with every digit.
///
///     trueloss losses eval --cases examples/cases.csv
///
/// The file is CSV with the columns `id`, `loss`, `y`, `f` and any others that a formula names. `loss` is a
/// name with settings or a formula, `y` a number, a class index, a share of each class as `[0.2;0.8]`, or
/// each of several numbers or labels so, `f` a number, or the scores in declared order as `[f1;f2;f3]`
/// (ordinal: `[f;t1;t2]`). Numbers go in as written; `s` is 2y-1, and y itself where y is -1.
///
/// Writes `id`, `value`, `gradient`, `curvature` (of a loss of several scores its diagonal) and `error`: why a
/// row could not be computed. Outside its domain a loss is infinite and its derivatives are NaN. If any row
/// could not be computed, the exit code is 3.
///
/// @param cases the file with the points
@Named("losses eval")
public record LossesEval(Path cases) implements Verb<List<LossesEval.Evaluated>> {
    private static final List<String> NEEDED = List.of("loss", "y", "f");

    /// What came of a row.
    ///
    /// @param id the row's id
    /// @param at the loss there, if it could be computed
    /// @param error why it could not
    public record Evaluated(String id, Optional<At> at, String error) {}

    @Override
    public List<Evaluated> run(Session session) {
        var texts = Texts.read(session.at(cases));
        NEEDED.stream()
                .filter(name -> !texts.columns().contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new UserError(
                            "TL3221",
                            "the file has no column '" + name + "'",
                            cases.toString(),
                            Nearest.advice(name, texts.columns(), "its header must name id, loss, y and f"));
                });
        return IntStream.range(0, texts.rows().size())
                .mapToObj(row -> evaluated(row, named(texts, row)))
                .toList();
    }

    private static SequencedMap<String, String> named(Texts texts, int row) {
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < texts.columns().size(); i++) {
            cells.put(texts.columns().get(i), texts.rows().get(row).get(i));
        }
        return cells;
    }

    private static Evaluated evaluated(int row, SequencedMap<String, String> cells) {
        var id = cells.getOrDefault("id", Integer.toString(row + 1));
        var others = new LinkedHashMap<>(cells);
        others.keySet().removeAll(List.of("id", "loss", "y", "f"));
        var point = new Case(
                cells.getOrDefault("loss", ""), cells.getOrDefault("y", ""), cells.getOrDefault("f", ""), others);
        try {
            return new Evaluated(id, Optional.of(point.evaluate()), "");
        } catch (UserError e) {
            return new Evaluated(id, Optional.empty(), message(e));
        }
    }

    private static String message(UserError error) {
        var place =
                error.where().lines().findFirst().map(String::strip).orElse("").replaceFirst("^row \\d+: ", "");
        var fix = error.fix().startsWith("did you mean") ? ", " + error.fix() : "";
        return error.code() + ": " + error.what() + (place.isEmpty() ? "" : " (" + place + ")") + fix;
    }

    @Override
    public Report report(List<Evaluated> rows) {
        var columns = List.of("id", "value", "gradient", "curvature", "error");
        var report = Report.of("losses eval", grid("cases", columns, rows, LossesEval::cells))
                .dataIn("cases");
        return rows.stream().allMatch(row -> row.at().isPresent()) ? report : report.with(Status.DATA);
    }

    private static List<Value> cells(Evaluated row) {
        return List.of(
                Value.text(row.id()),
                row.at().map(at -> Value.number(at.value())).orElseGet(Value::nothing),
                row.at().map(at -> vector(at.gradient())).orElseGet(Value::nothing),
                row.at().map(at -> vector(at.diagonal())).orElseGet(Value::nothing),
                Value.text(row.error()));
    }

    private static Value vector(double[] values) {
        return values.length == 1 ? Value.number(values[0]) : Value.numbers(values);
    }
}
