package io.trueloss.runs.verb;

import io.trueloss.error.UserError;
import io.trueloss.runs.session.Session;
import io.trueloss.runs.store.StoredRun;
import io.trueloss.table.Dataset;
import io.trueloss.table.Recipe;
import io.trueloss.table.Table;
import java.util.List;
import java.util.stream.Stream;

/// The rows of a run, read and parted again as they were, with what its model says of them.
///
/// @param run the run
/// @param data what the rows were and how they were parted
/// @param model the model
/// @param prepared the rows of today
record RunRows(StoredRun run, TrainFiles.Data data, TrainFiles.ModelFile model, Prepared prepared) {

    /// Which rows of a run.
    enum Part {
        /// Rows to choose by.
        VALIDATION,
        /// Sealed rows.
        TEST
    }

    /// Reads the rows of a run again, or says that they are not what they were.
    static RunRows of(StoredRun run, Session session) {
        TrainFiles.Data data = run.read("data.json", TrainFiles.Data.class);
        TrainFiles.ModelFile model = run.read("model/model.json", TrainFiles.ModelFile.class);
        long seed = run.read("run.json", TrainFiles.Run.class).seed();
        Prepared prepared = prepared(run, data, model.recipe(), session.seeded(seed));
        List<String> hashes = Stream.concat(Stream.of(data.sha256()), data.filesSha256().stream())
                .toList();
        List<String> now = Stream.concat(Stream.of(prepared.loaded().sha256()), prepared.files().stream())
                .toList();
        if (!now.equals(hashes)) {
            throw new UserError(
                    "TL3305",
                    "the data of run " + run.id() + " have changed since: their SHA-256 was "
                            + String.join(", ", hashes) + " and is " + String.join(", ", now),
                    data.source().data(),
                    "bring back the file as it was, or train again");
        }
        return new RunRows(run, data, model, prepared);
    }

    private static Prepared prepared(StoredRun run, TrainFiles.Data data, Recipe recipe, Session session) {
        try {
            return Prepared.of(data.source(), recipe.roles(), data.split(), session);
        } catch (UserError e) {
            UserError gone = new UserError(
                    "TL3306",
                    "the data of run " + run.id() + " cannot be read as they were: " + e.what(),
                    e.where(),
                    "bring back the file that it was trained on, and stay in the folder it was trained in");
            gone.initCause(e);
            throw gone;
        }
    }

    /// The rows of a part with what the model says of them.
    Subjects subjects(Part part) {
        Table rows = part == Part.TEST ? prepared.sealed() : prepared.valid();
        if (rows.rows() == 0) {
            throw new UserError(
                    "TL3307",
                    "run " + run.id() + " has no " + (part == Part.TEST ? "test" : "validation") + " rows",
                    "run " + run.id(),
                    "make it again with such rows: --fractions 0.6,0.2,0.2; or predict other rows and measure those");
        }
        Dataset data = model.recipe().apply(rows);
        double[][] scores = new double[model.model().names().size()][rows.rows()];
        model.model().score(data, scores);
        return new Subjects(
                rows,
                data,
                model.recipe().goal(),
                Outputs.of(scores, model.model(), model.recipe().goal()),
                0);
    }
}
