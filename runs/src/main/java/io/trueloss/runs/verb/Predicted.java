package io.trueloss.runs.verb;

import io.trueloss.table.Surprise;
import io.trueloss.table.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a model said of new rows.
///
/// @param run the run whose model predicted
/// @param table the ids of the rows and what was predicted
/// @param file the file that was written, if one was asked for
/// @param surprises cells of a kind that no training row had
public record Predicted(String run, Table table, Optional<Path> file, List<Surprise> surprises) {
    public Predicted {
        surprises = List.copyOf(surprises);
    }
}
