package io.trueloss.app.render;

import io.trueloss.report.Estimate;
import io.trueloss.report.Value;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// JSON as text: all digits, and NaN and infinities as the words `"NaN"`, `"Infinity"`, `"-Infinity"`.
final class Json {

    private Json() {}

    /// A text in quotes.
    static String quoted(String text) {
        var json = new StringBuilder(text.length() + 2).append('"');
        text.chars().forEach(c -> {
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < 0x20) {
                        json.append(String.format(Locale.ROOT, "\\u%04x", c));
                    } else {
                        json.append((char) c);
                    }
                }
            }
        });
        return json.append('"').toString();
    }

    /// A number, or the word for one that JSON cannot write.
    static String number(double value) {
        return Double.isFinite(value) ? Exact.number(value) : quoted(Exact.number(value));
    }

    /// Any value on one line; an estimate is an object.
    static String value(Value value) {
        return switch (value) {
            case Value.Text t -> quoted(t.text());
            case Value.Number v -> number(v.value());
            case Value.Count c -> Long.toString(c.value());
            case Value.Several s -> list(s.values());
            case Value.Nothing _ -> "null";
            case Estimate e -> object(Parts.of(e));
        };
    }

    /// A list on one line.
    static String list(List<Value> values) {
        return "[" + String.join(",", values.stream().map(Json::value).toList()) + "]";
    }

    /// An object on one line.
    static String object(Map<String, Value> members) {
        return "{"
                + String.join(
                        ",",
                        members.entrySet().stream()
                                .map(member -> quoted(member.getKey()) + ":" + value(member.getValue()))
                                .toList())
                + "}";
    }

    /// Items one a line between brackets, each already JSON: `open` and `close` are the brackets.
    static void lines(String open, Iterator<String> items, String close, Writer out) throws IOException {
        out.write(open);
        var before = "\n  ";
        while (items.hasNext()) {
            out.write(before);
            out.write(items.next());
            before = ",\n  ";
        }
        out.write(close);
    }
}
