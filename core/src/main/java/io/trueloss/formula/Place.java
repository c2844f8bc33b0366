package io.trueloss.formula;

import io.trueloss.error.UserError;

/// A stretch of a formula's text, shown as a line with carets below it.
///
/// @param text the whole text
/// @param start where the stretch begins, counted from 0
/// @param end the place after its last character
record Place(String text, int start, int end) {

    private static final int WIDTH = 96;

    /// An error at this place.
    UserError error(String code, String what, String fix) {
        return new UserError(code, what, toString(), fix);
    }

    /// Where it is, the line of text, and carets, on three lines.
    @Override
    public String toString() {
        int from = text.lastIndexOf('\n', start - 1) + 1;
        int newline = text.indexOf('\n', from);
        int to = newline < 0 ? text.length() : newline;
        if (to - from > WIDTH) {
            from = Math.max(from, Math.min(start - WIDTH / 3, to - WIDTH));
            to = Math.min(to, from + WIDTH);
        }
        var line = new StringBuilder();
        text.substring(from, to).codePoints().forEach(point -> line.appendCodePoint(visible(point)));
        var head = from > 0 && text.charAt(from - 1) != '\n' ? "..." : "";
        var tail = to < text.length() && text.charAt(to) != '\n' ? "..." : "";
        int before = head.length() + text.codePointCount(from, Math.min(start, to));
        int carets =
                Math.max(1, text.codePointCount(Math.min(start, to), Math.max(Math.min(end, to), Math.min(start, to))));
        return "formula, character " + (start + 1) + "\n" + head + line + tail + "\n" + " ".repeat(before)
                + "^".repeat(carets);
    }

    private static int visible(int point) {
        return Character.isISOControl(point) || Character.isWhitespace(point) ? ' ' : point;
    }
}
