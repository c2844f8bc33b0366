package io.trueloss.runs.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What a person typed, and what it was taken to mean: kept in a run's folder so that the run can be made
/// again.
///
/// @param command the words of the command line after `trueloss`; empty if it was asked from Java
/// @param settings every setting of the verb with the text it was given, defaults included, by its flag's name
///     without dashes; empty if it was asked from Java
public record Asked(List<String> command, SequencedMap<String, String> settings) {

    /// Asked from Java.
    public static final Asked NOTHING = new Asked(List.of(), new LinkedHashMap<>());

    public Asked {
        command = List.copyOf(command);
        settings = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(settings));
    }
}
