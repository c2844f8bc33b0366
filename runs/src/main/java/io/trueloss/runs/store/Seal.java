package io.trueloss.runs.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// How often the test rows of a data set and split were opened, by any run: `runs/sealed.jsonl`.
///
/// Each look at test rows makes the next one a little less honest, so each is written down, in the run's folder too.
///
/// @param runs the folder of all runs
public record Seal(Path runs) {

    /// An opening.
    ///
    /// @param sha256 of the data
    /// @param split how the rows were parted
    /// @param run whose model was measured
    /// @param when the moment, ISO 8601
    public record Opening(String sha256, String split, String run, String when) {}

    /// Writes an opening down and says how many there are now of this data and split.
    public long open(String sha256, String split, StoredRun run, Instant when) {
        Opening opening = new Opening(sha256, split, run.id(), when.toString());
        String line = JsonMapper.builder().build().writeValueAsString(opening) + "\n";
        append(runs.resolve("sealed.jsonl"), line);
        append(run.folder().resolve("openings.jsonl"), line);
        return count(sha256, split);
    }

    /// How many openings there were of this data and split.
    public long count(String sha256, String split) {
        Path file = runs.resolve("sealed.jsonl");
        if (!Files.exists(file)) return 0;
        JsonMapper json = JsonMapper.builder().build();
        return lines(file).stream()
                .map(line -> json.readValue(line, Opening.class))
                .filter(each -> each.sha256().equals(sha256) && each.split().equals(split))
                .count();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw RunFolder.refused(file, e);
        }
    }

    private static void append(Path file, String line) {
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw RunFolder.refused(file, e);
        }
    }
}
