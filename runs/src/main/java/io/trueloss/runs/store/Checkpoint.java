package io.trueloss.runs.store;

import io.trueloss.error.Nearest;
import io.trueloss.error.UserError;
import io.trueloss.optim.Descent;
import io.trueloss.optim.State;
import io.trueloss.watch.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// How far a fit has come: `checkpoint.json` of a run's folder, all that it needs to go on bit for bit.
///
/// @param schema of the file: which optimizer a fit takes and what its moves remember belong to it, and a fit
///     goes on with no other
/// @param about what is fitted to what, by name: a fit goes on only with the same
/// @param ended the descents that have ended, in order
/// @param underway the descent that was under way
public record Checkpoint(String schema, Map<String, String> about, List<Ended> ended, Optional<Underway> underway) {
    /// The name of the file.
    public static final String FILE = "checkpoint.json";
    static final String STEPS = "steps.jsonl";
    private static final String SCHEMA = "trueloss/checkpoint/2";

    public Checkpoint {
        about = Collections.unmodifiableMap(new TreeMap<>(about));
        ended = List.copyOf(ended);
    }

    /// A descent that has ended.
    ///
    /// @param descent how it went
    /// @param state where it stood, if it ended for want of time or patience
    /// @param seen how many steps of the fit were seen by then
    public record Ended(Descent descent, Optional<State> state, int seen) {}

    /// A descent that was under way.
    ///
    /// @param state where it stood
    /// @param seen how many steps of the fit were seen by then
    public record Underway(State state, int seen) {}

    /// Of a fit that begins.
    public static Checkpoint first(Map<String, String> about) {
        return new Checkpoint(SCHEMA, about, List.of(), Optional.empty());
    }

    /// The verb that began it.
    public String verb() {
        return verb(about);
    }

    /// The verb that fits what to what.
    public static String verb(Map<String, String> about) {
        return about.getOrDefault("verb", "train");
    }

    /// Refuses to let another verb go on with it.
    public void refuse(String other, String run) {
        if (other.equals(verb())) return;
        throw new UserError(
                "TL3308",
                "run " + run + " was begun by " + verb() + ", and " + other + " cannot go on with it",
                "--resume " + run,
                "trueloss " + verb() + " --resume " + run);
    }

    /// The folder of a run that can go on: one that was killed, or one that ended before its minimum.
    public static Path folder(String name, Path runs) {
        return Stream.of(runs.resolve(RunFolder.PARTIAL + name), runs.resolve(name))
                .filter(Checkpoint::at)
                .findFirst()
                .orElseThrow(() -> missing(name, runs));
    }

    private static boolean at(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    /// Whether a folder is that of a run that was killed.
    public static boolean killed(Path folder) {
        return String.valueOf(folder.getFileName()).startsWith(RunFolder.PARTIAL);
    }

    private static UserError missing(String name, Path runs) {
        List<String> names = names(runs);
        String none = names.isEmpty() ? "no run here can go on: begin anew" : "these can: " + String.join(", ", names);
        String what = Files.isDirectory(runs.resolve(name))
                ? "run " + name + " has ended, there is nothing to go on with"
                : "there is no run '" + name + "' to go on with";
        return new UserError("TL3308", what, runs.toString(), Nearest.advice(name, names, none));
    }

    private static List<String> names(Path runs) {
        if (!Files.isDirectory(runs)) return List.of();
        try (Stream<Path> folders = Files.list(runs)) {
            return folders.filter(Checkpoint::at)
                    .map(folder -> folder.getFileName().toString())
                    .map(folder -> folder.startsWith(RunFolder.PARTIAL)
                            ? folder.substring(RunFolder.PARTIAL.length())
                            : folder)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw RunFolder.refused(runs, e);
        }
    }

    /// Reads the one of a run's folder.
    public static Checkpoint read(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            JsonNode tree = Json.mapper().readTree(Files.readString(file));
            String schema = tree.path("schema").asString("");
            if (!schema.equals(SCHEMA)) throw foreign(file, schema);
            return Json.mapper().treeToValue(tree, Checkpoint.class);
        } catch (IOException | JacksonException e) {
            throw unreadable(file, e);
        }
    }

    private static UserError foreign(Path file, String schema) {
        return new UserError(
                "TL3304",
                "where the run stood was kept by another version: " + schema + ", and this one goes on with " + SCHEMA,
                file.toString(),
                "begin anew");
    }

    private static UserError unreadable(Path file, Exception e) {
        UserError error = new UserError(
                "TL3304",
                "where the run stood cannot be read: "
                        + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                file.toString(),
                "begin anew; the run was made by another version, or changed by hand");
        error.initCause(e);
        return error;
    }

    /// The steps that were seen until it was written.
    public List<Progress> steps(Path folder) {
        int seen = Math.max(
                underway.map(Underway::seen).orElse(0),
                ended.isEmpty() ? 0 : ended.getLast().seen());
        Path file = folder.resolve(STEPS);
        if (seen == 0) return List.of();
        try (Stream<String> lines = Files.lines(file)) {
            return lines.limit(seen)
                    .map(line -> Json.mapper().readValue(line, Progress.class))
                    .toList();
        } catch (IOException | UncheckedIOException | JacksonException e) {
            throw unreadable(file, e);
        }
    }

    /// Refuses to go on with anything but the same fit.
    ///
    /// @param now what is to be fitted to what
    public void check(Map<String, String> now) {
        about.forEach((name, before) -> {
            String after = now.getOrDefault(name, "");
            if (before.equals(after)) return;
            boolean data = name.startsWith("data");
            throw new UserError(
                    "TL3309",
                    data
                            ? "the data has changed since the run began"
                            : name.equals("columns")
                                    ? "the run began with other columns, or with columns in other parts"
                                    : "the run began with another " + name + ": " + before + ", and now it is " + after,
                    "--resume",
                    data ? "bring back the file as it was, or begin anew" : "go on with the same, or begin anew");
        });
    }
}
