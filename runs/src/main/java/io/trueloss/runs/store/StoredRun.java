package io.trueloss.runs.store;

import io.trueloss.error.Nearest;
import io.trueloss.error.UserError;
import io.trueloss.runs.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/// The folder of a complete run.
///
/// @param id the name of the run
/// @param folder where it is
public record StoredRun(String id, Path folder) {

    /// The run of this name in the session's runs folder, or the run whose folder this is.
    public static StoredRun find(String name, Session session) {
        Path named = session.runs().resolve(name);
        if (isRun(named)) return new StoredRun(named.getFileName().toString(), named);
        Path path = session.at(Path.of(name)).normalize();
        if (isRun(path)) return new StoredRun(path.getFileName().toString(), path);
        List<String> runs = names(session.runs());
        String none =
                runs.isEmpty() ? "make one: trueloss train data.csv --target y" : "the last one is " + runs.getLast();
        throw new UserError(
                "TL3303",
                "there is no run '" + name + "'",
                session.runs().toString(),
                Nearest.advice(name, runs, none));
    }

    /// Whether there is a run of this name, or a run's folder at this path.
    public static boolean exists(String name, Session session) {
        return isRun(session.runs().resolve(name)) || isRun(session.at(Path.of(name)));
    }

    /// Reads one of its files that is written as JSON.
    public <T> T read(String file, Class<T> type) {
        Path path = folder.resolve(file);
        try {
            return Json.mapper().readValue(Files.readString(path), type);
        } catch (IOException | JacksonException e) {
            UserError error = new UserError(
                    "TL3304",
                    "a file of run " + id + " cannot be read: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    path.toString(),
                    "train again; the run was made by another version, or changed by hand");
            error.initCause(e);
            throw error;
        }
    }

    private static boolean isRun(Path path) {
        return Files.isRegularFile(path.resolve("run.json"));
    }

    /// Names of all complete runs, the latest last.
    private static List<String> names(Path runs) {
        if (!Files.isDirectory(runs)) return List.of();
        try (Stream<Path> folders = Files.list(runs)) {
            return folders.filter(StoredRun::isRun)
                    .sorted(java.util.Comparator.comparingLong(
                            folder -> folder.toFile().lastModified()))
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .toList();
        } catch (IOException e) {
            throw RunFolder.refused(runs, e);
        }
    }
}
