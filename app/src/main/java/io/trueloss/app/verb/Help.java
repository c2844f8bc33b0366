package io.trueloss.app.verb;

import io.trueloss.app.Commands;
import io.trueloss.app.flags.Manual;
import io.trueloss.listing.Subject;
import io.trueloss.report.Block;
import io.trueloss.report.Report;
import io.trueloss.runs.session.Session;
import io.trueloss.runs.verb.Verb;
import java.util.List;

/// Shows what there is to type: all verbs, one verb, or a topic.
///
///     trueloss help
///     trueloss help explain
///     trueloss help exit-codes
///
/// @param topic a verb, or a topic such as exit-codes; else everything there is
public record Help(@Subject List<String> topic) implements Verb<List<Block>> {

    public Help {
        topic = List.copyOf(topic);
    }

    @Override
    public List<Block> run(Session session) {
        return new Manual(Commands.verbs()).about(topic);
    }

    @Override
    public Report report(List<Block> page) {
        return Report.of("help", page);
    }
}
