package io.trueloss.catalogue;

import io.trueloss.error.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A name with settings, as typed: `huber(delta=1.5)`.
///
/// @param name the word before the bracket
/// @param arguments what stands between the brackets, in order
record Call(String name, List<Argument> arguments) {

    /// One setting. The name is empty where only a value was typed.
    record Argument(String name, String value) {}

    private static final Pattern HEAD = Pattern.compile("\\s*([A-Za-z][\\w-]*)\\s*");
    private static final Pattern SETTING = Pattern.compile("(?s)\\s*([A-Za-z_]\\w*)\\s*=(?!=)(.*)");

    /// The word that the text begins with, or an empty one.
    static String head(String text) {
        var head = HEAD.matcher(text);
        return head.lookingAt() ? head.group(1) : "";
    }

    /// Reads `name` or `name(...)`; empty if the text has another shape, as most formulas have.
    static Optional<Call> read(String text) {
        var head = HEAD.matcher(text);
        if (!head.lookingAt()) {
            return Optional.empty();
        }
        var rest = text.substring(head.end()).strip();
        if (rest.isEmpty()) {
            return Optional.of(new Call(head.group(1), List.of()));
        }
        return rest.startsWith("(") && close(rest) == rest.length() - 1
                ? Optional.of(new Call(head.group(1), arguments(rest.substring(1, rest.length() - 1))))
                : Optional.empty();
    }

    private static List<Argument> arguments(String inside) {
        return split(inside).stream()
                .map(part -> {
                    var setting = SETTING.matcher(part);
                    return setting.matches()
                            ? new Argument(setting.group(1), setting.group(2).strip())
                            : new Argument("", part.strip());
                })
                .toList();
    }

    /// Parts at commas that stand in no bracket and no quotes; none for a blank text.
    static List<String> split(String inside) {
        if (inside.isBlank()) {
            return List.of();
        }
        var parts = new ArrayList<String>();
        int from = 0;
        for (int at = 0; at < inside.length(); at++) {
            char c = inside.charAt(at);
            if (c == ',') {
                parts.add(inside.substring(from, at).strip());
                from = at + 1;
            } else if ("\"([".indexOf(c) >= 0) {
                at += Math.max(0, close(inside.substring(at)));
            }
        }
        parts.add(inside.substring(from).strip());
        return parts;
    }

    /// Where what opens at the first character (a bracket or a quote) is closed, or -1 if it never is.
    static int close(String text) {
        int depth = 0;
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\' && quoted) {
                at++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                depth += "([".indexOf(c) >= 0 ? 1 : ")]".indexOf(c) >= 0 ? -1 : 0;
            }
            if (!quoted && depth == 0) {
                return at;
            }
        }
        return -1;
    }

    /// The text of a quoted value, or the value itself.
    static String unquote(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && close(value) == value.length() - 1;
        return quoted ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
    }

    static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    static UserError malformed(String text, String what) {
        var fix = "write it as name(setting=value, setting=[1, 2]); quote a value that holds commas or brackets";
        return new UserError("TL2105", what, text, fix);
    }
}
