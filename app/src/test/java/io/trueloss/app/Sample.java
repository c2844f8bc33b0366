package io.trueloss.app;

import static io.trueloss.report.Block.grid;
import static io.trueloss.report.Block.line;
import static io.trueloss.report.Block.next;
import static io.trueloss.report.Piece.fact;
import static io.trueloss.report.Value.count;
import static io.trueloss.report.Value.text;

import io.trueloss.catalogue.Card;
import io.trueloss.catalogue.Page;
import io.trueloss.catalogue.Param;
import io.trueloss.error.UserError;
import io.trueloss.listing.Or;
import io.trueloss.listing.Settings;
import io.trueloss.listing.Subject;
import io.trueloss.report.Estimate;
import io.trueloss.report.Report;
import io.trueloss.report.Status;
import io.trueloss.runs.session.Session;
import io.trueloss.runs.verb.Verb;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A verb with a setting of every kind, for tests. Its page is in the resources of the tests.
public record Sample(
        @Subject String data,
        @Subject List<Path> others,
        Shared shared,
        @Or("0.95") double ciLevel,
        Optional<Integer> rounds,
        Optional<Path> out,
        List<Double> fractions,
        double[] vector,
        boolean loud,
        @Or("ok") Ending ending)
        implements Verb<Sample> {

    /// What the verb is known as.
    public static final Card CARD =
            new Card("sample", "verb", Sample.class, Page.of(Sample.class), Param.of(Sample.class));

    /// Settings of several verbs.
    public record Shared(
            Optional<String> target,
            List<String> exclude,
            @Or("number") Kind kind) implements Settings {}

    /// A word of two.
    public enum Kind {
        NUMBER,
        TWO_WORDS
    }

    /// How the verb ends.
    public enum Ending {
        OK,
        FINDINGS,
        DATA,
        NUMERICAL,
        BUDGET,
        CANCELLED,
        MISTAKE,
        BUG,
        FILE,
        MEMORY
    }

    public Sample {
        if (!(ciLevel > 0 && ciLevel < 1)) {
            throw new IllegalArgumentException("ciLevel must be between 0 and 1, was " + ciLevel);
        }
    }

    @Override
    public Sample run(Session session) {
        return switch (ending) {
            case MISTAKE -> throw new UserError("TL3101", "column 'age' is empty", "a.csv, column age", "leave it out");
            case BUG -> throw new IllegalStateException("never so");
            case FILE -> throw new UncheckedIOException(new NoSuchFileException("runs/x"));
            case MEMORY -> throw new OutOfMemoryError("heap");
            default -> this;
        };
    }

    @Override
    public Report report(Sample self) {
        var rows = List.of("auc", "rmse");
        return Report.of(
                        "sample",
                        line(
                                "data",
                                "{file}  {rows} rows",
                                fact("file", self.data),
                                fact("rows", 30000),
                                fact("kind", self.shared.kind.name()),
                                fact("others", self.others.toString()),
                                fact("target", self.shared.target.toString()),
                                fact("exclude", self.shared.exclude.toString()),
                                fact("fractions", self.fractions.toString()),
                                fact("vector", Arrays.toString(self.vector)),
                                fact("rounds", self.rounds.toString()),
                                fact("level", self.ciLevel),
                                fact("loud", Boolean.toString(self.loud))),
                        line(
                                "loss",
                                "{loss}",
                                fact("loss", new Estimate.Interval(0.4312, 0.4201, 0.4424, 0.95, 6000, 0.0057))),
                        grid(
                                "metrics",
                                List.of("metric", "value", "rank"),
                                rows,
                                name -> List.of(text(name), value(name), count(1))),
                        next("trueloss sample again.csv"))
                .seeded(7)
                .mainly("metrics")
                .with(status(self.ending));
    }

    private static Estimate value(String name) {
        return name.equals("auc")
                ? new Estimate.Interval(0.81, 0.79, 0.83, 0.95, 6000, 0.01)
                : new Estimate.Unknown(2.5, 6000, "only one class");
    }

    private static Status status(Ending ending) {
        return switch (ending) {
            case FINDINGS -> Status.FINDINGS;
            case DATA -> Status.DATA;
            case NUMERICAL -> Status.NUMERICAL;
            case BUDGET -> Status.BUDGET;
            case CANCELLED -> Status.CANCELLED;
            default -> Status.OK;
        };
    }
}
