package io.trueloss.app.render;

import io.trueloss.report.Block.Style;
import java.util.ArrayList;
import java.util.List;

/// Which curve is which, in as few lines as they fit in.
///
/// @param entries the curves, in order
record SvgLegend(List<Entry> entries) {
    private static final int LINE = 18;
    private static final int SAMPLE = 28;
    private static final int BETWEEN = 16;
    /// About what a letter takes.
    private static final double LETTER = 7;

    SvgLegend {
        entries = List.copyOf(entries);
    }

    /// A curve.
    record Entry(String label, Ink ink, Style style) {
        double width() {
            return SAMPLE + 8 + LETTER * label.length() + BETWEEN;
        }
    }

    int height() {
        return LINE * lines().size();
    }

    /// The entries line by line.
    private List<List<Entry>> lines() {
        List<List<Entry>> lines = new ArrayList<>();
        double room = 0;
        for (var entry : entries) {
            if (lines.isEmpty() || entry.width() > room) {
                lines.add(new ArrayList<>());
                room = Svg.WIDTH - SvgChart.LEFT;
            }
            lines.getLast().add(entry);
            room -= entry.width();
        }
        return lines;
    }

    /// Drawn from this height on.
    List<String> drawn(int top) {
        var drawn = new ArrayList<String>();
        double y = top + 2;
        for (var line : lines()) {
            double x = SvgChart.LEFT;
            for (var entry : line) {
                drawn.add(
                        switch (entry.style()) {
                            case LINE, GUIDE ->
                                Svg.line(x, y, x + SAMPLE, y, entry.ink().line(entry.style()));
                            case DOTS, CROSSES -> entry.ink().point(x + SAMPLE / 2.0, y, entry.style());
                        });
                drawn.add(Svg.text(x + SAMPLE + 8, y + 4, "start", entry.label()));
                x += entry.width();
            }
            y += LINE;
        }
        return drawn;
    }
}
