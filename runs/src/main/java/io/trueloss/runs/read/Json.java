package io.trueloss.runs.read;

import io.trueloss.error.UserError;
import io.trueloss.runs.read.Relation.Nature;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/// A file of JSON objects, one a row.
///
/// @param opening the file
record Json(Opening opening) implements Rows {

    @Override
    public Relation relation(Duck duck, Cells cells) throws SQLException {
        var lines = opening.format().kind() == Format.Kind.JSON_LINES;
        var sql = String.format(
                Locale.ROOT,
                "read_json(%s, format = '%s', records = true, sample_size = -1, maximum_depth = 2, compression = '%s')",
                Duck.path(opening.file()),
                lines ? "newline_delimited" : "auto",
                opening.format().zipped() ? "gzip" : "uncompressed");
        return Relation.described(duck, sql, this, cells, Nature.WORDS);
    }

    @Override
    public String text() {
        return opening.place();
    }

    /// Reads the lines again, one by one, up to the one that is no object.
    @Override
    public UserError explain(String said) {
        if (opening.format().kind() == Format.Kind.JSON) {
            return opening.refused(said);
        }
        var mapper = new ObjectMapper();
        long number = 1;
        try (var lines =
                new BufferedReader(new InputStreamReader(opening.stream(), StandardCharsets.UTF_8.newDecoder()))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine(), number++) {
                if (!line.isBlank() && !mapper.readTree(line).isObject()) {
                    return wrong(number, "is no JSON object");
                }
            }
            return opening.refused(said);
        } catch (JacksonException e) {
            return wrong(number, "is no JSON: " + e.getOriginalMessage());
        } catch (MalformedInputException e) {
            return new UserError(
                    "TL3009", "the file is not UTF-8, at or after line " + number, text(), "save it as UTF-8");
        } catch (IOException e) {
            return opening.broken(e);
        }
    }

    private UserError wrong(long line, String fault) {
        return new UserError(
                "TL3018",
                "line " + line + " " + fault,
                text() + ", line " + line,
                "write one object a line: {\"age\": 41, \"town\": \"Bern\"}");
    }
}
