package io.trueloss.app.render;

import java.util.ArrayList;
import java.util.List;

/// Breaks text at spaces.
final class Wrap {

    private Wrap() {}

    /// Lines of at most `width` characters, if no word is longer. Runs of spaces inside a line are kept; where
    /// a line has a double space, it is rather broken there.
    static List<String> lines(String text, int width) {
        var lines = new ArrayList<String>();
        var rest = text.stripTrailing();
        while (rest.length() > width) {
            int at = breakAt(rest, Math.max(1, width));
            if (at < 0) {
                break;
            }
            lines.add(rest.substring(0, at).stripTrailing());
            rest = rest.substring(at).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    private static int breakAt(String text, int width) {
        int gap = text.lastIndexOf("  ", width);
        if (gap > width / 2) {
            return gap;
        }
        int space = text.lastIndexOf(' ', width);
        return space > 0 ? space : text.indexOf(' ', width);
    }
}
