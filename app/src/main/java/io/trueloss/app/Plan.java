package io.trueloss.app;

import static io.trueloss.report.Block.grid;
import static io.trueloss.report.Value.text;

import io.trueloss.app.flags.Given;
import io.trueloss.report.Report;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What `--dry-run` says: every setting, and where it comes from.
final class Plan {

    private static final List<String> COLUMNS = List.of("setting", "value", "from", "place");

    private Plan() {}

    static Report of(String verb, Map<String, Given> given) {
        return Report.of(verb, grid("settings", COLUMNS, given.entrySet(), entry -> {
                    var setting = entry.getValue();
                    var origin = setting.origin().name().toLowerCase(Locale.ROOT);
                    return List.of(text(entry.getKey()), text(setting.text()), text(origin), text(setting.place()));
                }))
                .mainly("settings");
    }
}
