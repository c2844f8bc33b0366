package io.trueloss.runs.store;

import io.trueloss.error.UserError;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// How often the test rows of a data set and split were opened, by any run: `runs/sealed.jsonl`.
///
/// Each look at test rows makes the next one a little less honest, so each is written down, in the run's folder
/// too.
///
/// @param list the file in which openings are listed
public record Seal(Path list) {

    /// The list beside a run's folder.
    public static Seal of(StoredRun run) {
        return new Seal(run.folder().toAbsolutePath().resolveSibling("sealed.jsonl"));
    }

    /// The list in the folder of all runs.
    public static Seal in(Path runs) {
        return new Seal(runs.resolve("sealed.jsonl"));
    }

    /// Which rows are sealed.
    ///
    /// @param data SHA-256 of the data they are in
    /// @param split SHA-256 of their numbers in it
    public record Rows(String data, String split) {

        /// The rows of these numbers.
        public static Rows of(String data, int[] numbers) {
            ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * numbers.length);
            bytes.asIntBuffer().put(numbers);
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.array());
                return new Rows(data, HexFormat.of().formatHex(digest));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }

    /// An opening.
    ///
    /// @param data SHA-256 of the data the rows are in
    /// @param split SHA-256 of the rows' numbers in it
    /// @param run whose model was measured
    /// @param when the moment, ISO 8601
    public record Opening(String data, String split, String run, String when) {}

    /// Writes an opening down and says how many there are now of these rows.
    public long open(Rows rows, StoredRun run, Instant when) {
        Opening opening = new Opening(rows.data(), rows.split(), run.id(), when.toString());
        String line = JsonMapper.builder().build().writeValueAsString(opening) + "\n";
        append(run.folder().resolve("openings.jsonl"), line);
        append(list, line);
        return count(rows);
    }

    /// How many openings there were of these rows.
    public long count(Rows rows) {
        return Files.exists(list)
                ? lines(list).stream()
                        .map(this::read)
                        .filter(each -> new Rows(each.data(), each.split()).equals(rows))
                        .count()
                : 0;
    }

    private Opening read(String line) {
        try {
            return JsonMapper.builder().build().readValue(line, Opening.class);
        } catch (JacksonException e) {
            throw unreadable(list, e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static UserError unreadable(Path file, Exception e) {
        String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        UserError error = new UserError(
                "TL3304",
                "the list of openings of test rows cannot be read: " + first,
                file.toString(),
                "mend its lines, which are JSON; it says how often test rows were looked at");
        error.initCause(e);
        return error;
    }

    private static void append(Path file, String line) {
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw RunFolder.refused(file, e);
        }
    }
}
