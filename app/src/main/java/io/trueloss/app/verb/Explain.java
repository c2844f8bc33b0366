package io.trueloss.app.verb;

import io.trueloss.listing.Subject;
import io.trueloss.report.Block;
import io.trueloss.report.Report;
import io.trueloss.runs.session.Session;
import io.trueloss.runs.verb.Verb;

/// Explains an error code: what it means, an example, what to do.
///
///     trueloss explain TL1001
///
/// @param code the code in brackets after the word error
public record Explain(@Subject String code) implements Verb<String> {

    @Override
    public String run(Session session) {
        return io.trueloss.error.Explain.page(code);
    }

    @Override
    public Report report(String page) {
        return Report.of("explain", Block.page(page));
    }
}
