package io.trueloss.runs.verb;

import io.trueloss.model.Coefficient;
import io.trueloss.optim.Stop;
import io.trueloss.runs.Version;
import io.trueloss.runs.session.Session;
import io.trueloss.runs.store.RunFolder;
import io.trueloss.runs.store.TableFile;
import io.trueloss.runs.verb.Fit.Fitted;
import java.util.List;
import java.util.stream.IntStream;

/// What `fit` leaves in its run's folder: the files of `train`.
record FitFiles(Fitted fitted, Fit asked, Session session) {

    void write(RunFolder folder) {
        Stop stop = fitted.fit().descent().stop();
        Ending ending = Ending.of(stop, fitted.model().parameters());
        Prepared prepared = fitted.prepared();
        folder.write("run.json", run(stop, ending));
        folder.write("data.json", TrainFiles.data(prepared, asked.source(), CurveRows.split(asked)));
        folder.write(
                "model/model.json",
                new TrainFiles.ModelFile(
                        "trueloss/model/1",
                        prepared.recipe(),
                        fitted.model(),
                        parameters(),
                        stop,
                        ending.status(),
                        ending.meaning()));
        new AskedFiles(session.asked()).write(folder);
        String loss = fitted.model().loss().text();
        var steps = TrainFiles.steps(fitted.steps(), fitted.judged(), loss, fitted.seed());
        TableFile.write(List.of(steps), folder.file("steps.parquet"), session.threads());
        var predictions = TrainFiles.predictions(prepared, fitted.model());
        TableFile.write(predictions, folder.file("predictions.parquet"), session.threads());
    }

    private List<Coefficient> parameters() {
        return IntStream.range(0, fitted.parameters().size())
                .mapToObj(j -> new Coefficient(
                        "",
                        fitted.model().parameters().get(j),
                        fitted.parameters().get(j),
                        Double.NaN))
                .toList();
    }

    private TrainFiles.Run run(Stop stop, Ending ending) {
        Judged judged = fitted.judged();
        return new TrainFiles.Run(
                "trueloss/run/1",
                fitted.run(),
                "fit",
                Version.NUMBER,
                session.clock().instant().toString(),
                session.asked().command(),
                fitted.seed(),
                fitted.model().loss().text(),
                fitted.model().link().text(),
                0,
                0,
                "STANDARD",
                stop,
                ending.status(),
                ending.meaning(),
                fitted.fit().descent().steps(),
                judged.train(),
                judged.valid(),
                judged.gap(),
                judged.constant(),
                TrainFiles.machine());
    }
}
