package io.trueloss.runs.verb;

import static io.trueloss.report.Block.line;
import static io.trueloss.report.Piece.fact;

import io.trueloss.error.Nearest;
import io.trueloss.error.UserError;
import io.trueloss.listing.Subject;
import io.trueloss.report.Block;
import io.trueloss.report.Report;
import io.trueloss.report.Value;
import io.trueloss.runs.read.Reader;
import io.trueloss.runs.read.Source;
import io.trueloss.runs.session.Session;
import io.trueloss.runs.store.StoredRun;
import io.trueloss.runs.store.TableFile;
import io.trueloss.table.Column;
import io.trueloss.table.Dataset;
import io.trueloss.table.Recipe;
import io.trueloss.table.Surprise;
import io.trueloss.table.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Scores new rows with the model of a run, treated as its training rows were.
///
///     trueloss predict RUN examples/churn.csv.gz --out predictions.csv
///
/// The columns are the ids of the rows, then `score`, then `mean` of a number or `probability` and `class` of
/// levels. Columns the model does not know are ignored; a level it never saw counts as "(other)" and is
/// reported.
///
/// @param run the run whose model predicts: its name, or its folder
/// @param source where the rows are
/// @param out a file to write: .csv, .tsv, .jsonl or .parquet; else the rows are the answer
/// @param columns only these of score, mean, probability and class
public record Predict(@Subject String run, Source source, Optional<Path> out, List<String> columns)
        implements Verb<Predicted> {
    private static final List<String> KINDS = List.of("score", "mean", "probability", "class");

    public Predict {
        columns = List.copyOf(columns);
    }

    /// What `trueloss predict RUN DATA` does.
    public static Predict of(String run, String data) {
        return new Predict(run, Source.of(data), Optional.empty(), List.of());
    }

    @Override
    public Predicted run(Session session) {
        columns.forEach(Predict::refuseUnknown);
        StoredRun stored = StoredRun.find(run, session);
        TrainFiles.ModelFile model = stored.read("model/model.json", TrainFiles.ModelFile.class);
        Recipe recipe = model.recipe();
        Table rows = new Reader(session.folder(), session.threads())
                .read(source, recipe)
                .table();
        Dataset data = recipe.unlabelled(rows);
        List<Column> answer = new ArrayList<>(Predictions.ids(recipe, rows));
        new Predictions(recipe, model.model())
                .columns(data).stream().filter(this::wanted).forEach(answer::add);
        Table table = new Table(rows.source(), rows.numbers(), answer);
        Optional<Path> file = out.map(session::at);
        file.ifPresent(path -> TableFile.write(List.of(table), path, session.threads()));
        return new Predicted(stored.id(), table, file, recipe.surprises(rows));
    }

    private static void refuseUnknown(String column) {
        if (KINDS.contains(column)) return;
        throw new UserError(
                "TL2110",
                "--columns has no '" + column + "'",
                "",
                Nearest.advice(column, KINDS, "take any of " + String.join(", ", KINDS)));
    }

    private boolean wanted(Column column) {
        String kind = column.name().replaceFirst("\\[.*", "");
        return columns.isEmpty() || columns.contains(kind);
    }

    @Override
    public Report report(Predicted result) {
        List<Block> blocks = new ArrayList<>();
        if (!result.surprises().isEmpty()) blocks.add(surprises(result.surprises()));
        if (result.file().isPresent()) {
            blocks.add(line(
                    "out",
                    "{file}  {rows} rows",
                    fact("file", out.orElse(result.file().get()).toString()),
                    fact("rows", result.table().rows())));
            return Report.of("predict", blocks).about(result.run());
        }
        List<String> names = result.table().columns().stream().map(Column::name).toList();
        List<List<Value>> rows = new ArrayList<>();
        for (int row = 0; row < result.table().rows(); row++) rows.add(cells(result.table(), row));
        blocks.add(new Block.Grid("predictions", names, rows));
        return Report.of("predict", blocks).about(result.run()).mainly("predictions");
    }

    private static Block surprises(List<Surprise> surprises) {
        return Block.grid(
                "new-to-the-model",
                List.of("column", "rows", "what"),
                surprises,
                each -> List.of(
                        Value.text(each.column()),
                        Value.count(each.rows()),
                        Value.text(each.words().isEmpty() ? "missing" : String.join(", ", each.words()))));
    }

    private static List<Value> cells(Table table, int row) {
        List<Value> cells = new ArrayList<>();
        for (Column column : table.columns()) {
            boolean number = column instanceof Column.Numbers && !column.missing(row);
            cells.add(number ? Value.number(((Column.Numbers) column).values()[row]) : Value.text(column.cell(row)));
        }
        return cells;
    }
}
