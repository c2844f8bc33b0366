package io.trueloss.app.render;

import io.trueloss.report.Estimate;
import io.trueloss.report.Value;
import java.util.stream.Collectors;

/// Values for programs: every digit, no separators.
final class Exact {

    private Exact() {}

    /// The shortest text that reads back to the same double; NaN and infinities as Java writes them.
    static String number(double value) {
        return Double.toString(value);
    }

    /// The value on one line: a vector is `[1.0;2.0]`, nothing is an empty text.
    static String text(Value value) {
        return switch (value) {
            case Value.Text t -> t.text();
            case Value.Number v -> number(v.value());
            case Value.Count c -> Long.toString(c.value());
            case Value.Several s -> s.values().stream().map(Exact::text).collect(Collectors.joining(";", "[", "]"));
            case Value.Nothing _ -> "";
            case Estimate e -> number(e.value());
        };
    }
}
