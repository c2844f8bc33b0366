package io.trueloss.runs.verb;

import io.trueloss.model.Coefficient;
import io.trueloss.model.Model;
import io.trueloss.optim.Stop;
import io.trueloss.report.Estimate;
import io.trueloss.runs.Version;
import io.trueloss.runs.read.Source;
import io.trueloss.runs.session.Session;
import io.trueloss.runs.store.RunFolder;
import io.trueloss.runs.store.TableFile;
import io.trueloss.table.Column;
import io.trueloss.table.Dataset;
import io.trueloss.table.Recipe;
import io.trueloss.table.Split;
import io.trueloss.table.Table;
import io.trueloss.watch.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// What `train` leaves in its run's folder.
record TrainFiles(Trained trained, Train asked, Session session) {
    /// Stands for the steps of a fit that made none.
    private static final Progress NONE = new Progress("fit", 0, 0, Double.NaN, Double.NaN);

    /// `run.json`: what was done, and how it ended.
    record Run(
            String schema,
            String id,
            String verb,
            String version,
            String created,
            List<String> command,
            long seed,
            String loss,
            String link,
            double l1,
            double l2,
            String penaltyOn,
            Stop stop,
            String status,
            String meaning,
            int steps,
            Estimate train,
            Estimate valid,
            Estimate gap,
            Estimate constant,
            Machine machine) {}

    /// The machine a run was made on.
    record Machine(String java, String system, String processor, int processors) {}

    /// `data.json`: what the rows were and how they were parted, never the rows themselves.
    record Data(
            String schema,
            Source source,
            String sha256,
            List<String> filesSha256,
            int rows,
            int missingTarget,
            Split split,
            Split.Kind kind,
            int train,
            int valid,
            int test,
            List<Profile> columns) {}

    /// What a column held.
    record Profile(String name, String kind, int missing) {}

    /// `model/model.json`: all that predicting needs.
    record ModelFile(
            String schema,
            Recipe recipe,
            Model model,
            List<Coefficient> coefficients,
            Stop stop,
            String status,
            String meaning) {}

    void write(RunFolder folder) {
        folder.write("run.json", run());
        folder.write("data.json", data(trained.prepared(), asked.source(), asked.split()));
        Stop stop = trained.fit().fitted().stop();
        Ending ending = Ending.of(stop, trained.fit().model());
        folder.write(
                "model/model.json",
                new ModelFile(
                        "trueloss/model/1",
                        trained.problem().recipe(),
                        trained.fit().model(),
                        trained.coefficients(),
                        stop,
                        ending.status(),
                        ending.meaning()));
        new AskedFiles(session.asked()).write(folder);
        String loss = trained.problem().loss().text();
        Table steps = steps(trained.steps(), trained.judged(), loss, trained.seed());
        TableFile.write(List.of(steps), folder.file("steps.parquet"), session.threads());
        trained.fit()
                .course()
                .ifPresent(course -> TableFile.write(
                        List.of(CourseFile.of(course, trained.fit().model())),
                        folder.file("path.parquet"),
                        session.threads()));
        List<Table> predictions = predictions(trained.prepared(), trained.fit().model());
        TableFile.write(predictions, folder.file("predictions.parquet"), session.threads());
    }

    private Run run() {
        Stop stop = trained.fit().fitted().stop();
        Ending ending = Ending.of(stop, trained.fit().model());
        var penalty = trained.problem().penalty();
        Judged judged = trained.judged();
        return new Run(
                "trueloss/run/1",
                trained.run(),
                "train",
                Version.NUMBER,
                session.clock().instant().toString(),
                session.asked().command(),
                trained.seed(),
                trained.problem().loss().text(),
                trained.problem().link().text(),
                penalty.l1(),
                penalty.l2(),
                penalty.on().name(),
                stop,
                ending.status(),
                ending.meaning(),
                trained.made(),
                judged.train(),
                judged.valid(),
                judged.gap(),
                judged.constant(),
                machine());
    }

    static Machine machine() {
        return new Machine(
                System.getProperty("java.vm.name") + " " + System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors());
    }

    static Data data(Prepared prepared, Source source, Split split) {
        List<Profile> columns = prepared.loaded().table().columns().stream()
                .map(TrainFiles::profile)
                .toList();
        return new Data(
                "trueloss/data/1",
                source,
                prepared.loaded().sha256(),
                prepared.files(),
                prepared.loaded().table().rows(),
                prepared.rows().missing(),
                split,
                prepared.parts().kind(),
                prepared.train().rows(),
                prepared.valid().rows(),
                prepared.sealed().rows(),
                columns);
    }

    private static Profile profile(Column column) {
        int missing =
                (int) IntStream.range(0, column.rows()).filter(column::missing).count();
        return new Profile(
                column.name(), column.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT), missing);
    }

    /// One long table: the objective at each step, then the mean losses at the end.
    static Table steps(List<Progress> steps, Judged judged, String loss, long numbered) {
        int n = steps.size() + 2;
        double[] step = new double[n];
        double[] nanos = new double[n];
        double[] value = new double[n];
        for (int i = 0; i < n; i++) {
            Progress at = steps.isEmpty() ? NONE : steps.get(Math.min(i, steps.size() - 1));
            step[i] = at.step();
            nanos[i] = Math.rint(at.seconds() * 1e9);
            value[i] = at.train();
        }
        value[n - 2] = judged.train().value();
        value[n - 1] = judged.valid().value();
        int[] split = new int[n];
        split[n - 1] = 1;
        int[] metric = new int[n];
        metric[n - 2] = 1;
        metric[n - 1] = 1;
        double[] seed = new double[n];
        Arrays.fill(seed, (double) numbered);
        return Table.of(
                "steps",
                List.of(
                        new Column.Numbers("step", step),
                        new Column.Numbers("time_ns", nanos),
                        new Column.Words("split", split, List.of("train", "valid")),
                        new Column.Words("metric", metric, List.of("objective", loss)),
                        new Column.Numbers("value", value),
                        new Column.Numbers("seed", seed)));
    }

    /// Training and validation rows with their scores; the test rows stay sealed.
    static List<Table> predictions(Prepared prepared, Model model) {
        Table train = part("train", prepared.train(), prepared.recipe(), model);
        return prepared.valid().rows() == 0
                ? List.of(train)
                : List.of(train, part("valid", prepared.valid(), prepared.recipe(), model));
    }

    private static Table part(String split, Table rows, Recipe recipe, Model model) {
        Dataset data = recipe.apply(rows);
        List<Column> columns = new ArrayList<>(Predictions.ids(recipe, rows));
        columns.add(Predictions.rowNumbers(rows));
        columns.add(Predictions.same("split", split, rows.rows()));
        columns.add(Predictions.renamed("y", rows.column(recipe.goal().target())));
        columns.add(new Column.Numbers("weight", data.weight()));
        columns.addAll(new Predictions(recipe, model).columns(data));
        return Table.of("predictions", columns);
    }
}
