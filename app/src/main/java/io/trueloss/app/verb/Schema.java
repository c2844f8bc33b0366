package io.trueloss.app.verb;

import io.trueloss.listing.Or;
import io.trueloss.listing.Subject;
import io.trueloss.report.Block;
import io.trueloss.report.Report;
import io.trueloss.runs.session.Session;
import io.trueloss.runs.verb.Verb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/// Prints the JSON Schema that a document of ours keeps to.
///
///     trueloss schema report
///
/// @param of the document: report is what every verb prints with -o json
public record Schema(@Subject @Or("report") Document of) implements Verb<String> {

    /// Documents that have a schema.
    public enum Document {
        /// What every verb prints with `-o json`.
        REPORT
    }

    @Override
    public String run(Session session) {
        var name = "/schema/" + of.name().toLowerCase(Locale.ROOT) + ".json";
        try (var text = Objects.requireNonNull(Schema.class.getResourceAsStream(name))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    @Override
    public Report report(String schema) {
        return Report.of("schema", new Block.Verbatim(schema));
    }
}
