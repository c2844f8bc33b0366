package io.trueloss.app.render;

import io.trueloss.report.Block.Bar;
import io.trueloss.report.Block.Bars;
import java.util.ArrayList;
import java.util.List;

/// Bars drawn with characters, a line a bar; what never came is hatched to the end.
///
/// @param width how many characters fit in a line
/// @param digits how many digits a length gets
record BarPlot(int width, Digits digits) {
    private static final int ROOM = 10;

    List<String> of(Bars bars) {
        int margin =
                bars.bars().stream().mapToInt(bar -> bar.label().length()).max().orElse(0) + 2;
        int columns = Math.max(ROOM, width - margin - ROOM);
        double longest = bars.bars().stream()
                .mapToDouble(Bar::length)
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        var lines = new ArrayList<String>(List.of(bars.unit()));
        for (var bar : bars.bars()) {
            var label = bar.label() + " ".repeat(margin - bar.label().length());
            lines.add(label + drawn(bar, longest, columns));
        }
        return lines;
    }

    private String drawn(Bar bar, double longest, int columns) {
        if (!Double.isFinite(bar.length())) {
            return "▒".repeat(columns) + " never";
        }
        int cells = longest > 0 ? (int) Math.round(bar.length() / longest * columns) : 0;
        return "█".repeat(cells) + " " + (digits == Digits.ALL ? Digits.FEW : digits).number(bar.length());
    }
}
