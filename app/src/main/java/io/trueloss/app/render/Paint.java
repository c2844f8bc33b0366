package io.trueloss.app.render;

/// Colours, or none.
///
/// @param on whether the reader is a terminal that wants them
public record Paint(boolean on) {

    String bold(String text) {
        return in("1", text);
    }

    String dim(String text) {
        return in("2", text);
    }

    String red(String text) {
        return in("1;31", text);
    }

    String yellow(String text) {
        return in("1;33", text);
    }

    String green(String text) {
        return in("32", text);
    }

    private String in(String style, String text) {
        return on && !text.isEmpty() ? "\u001b[" + style + "m" + text + "\u001b[0m" : text;
    }
}
