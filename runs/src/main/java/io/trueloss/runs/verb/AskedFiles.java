package io.trueloss.runs.verb;

import io.trueloss.runs.session.Asked;
import io.trueloss.runs.store.RunFolder;
import java.util.List;

/// What a run's folder says of how it was asked for: enough to make it again.
///
/// @param asked what a person typed
record AskedFiles(Asked asked) {

    void write(RunFolder folder) {
        folder.write("config.resolved.yaml", config());
        folder.write("REPLAY", replay());
    }

    private String config() {
        StringBuilder yaml = new StringBuilder();
        asked.settings()
                .forEach((name, text) ->
                        yaml.append(name).append(": ").append(quoted(text)).append('\n'));
        return yaml.toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private String replay() {
        List<String> words = asked.command().stream().map(AskedFiles::shell).toList();
        return words.isEmpty() ? "" : "trueloss " + String.join(" ", words) + "\n";
    }

    private static String shell(String word) {
        return word.matches("[A-Za-z0-9_./=,:@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
