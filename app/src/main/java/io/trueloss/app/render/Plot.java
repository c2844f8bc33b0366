package io.trueloss.app.render;

import io.trueloss.report.Block.Chart;
import io.trueloss.report.Block.Curve;
import io.trueloss.report.Block.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A chart drawn with characters, a mark a curve.
///
/// @param width how many characters fit in a line
record Plot(int width) {

    private static final int HEIGHT = 11;
    private static final String MARKS = "*o+x#@%&";

    List<String> of(Chart chart) {
        var axes = IntStream.range(0, chart.panels().size())
                .mapToObj(panel -> Axis.up(chart, panel))
                .toList();
        int margin = axes.stream()
                .mapToInt(axis -> Math.max(
                        axis.text(axis.low()).length(), axis.text(axis.high()).length()))
                .max()
                .orElse(0);
        var lines = new ArrayList<>(legend(chart));
        for (int panel = 0; panel < axes.size(); panel++) {
            lines.add("");
            lines.add(" ".repeat(margin + 2) + chart.panels().get(panel));
            lines.addAll(panel(chart, panel, axes.get(panel), margin));
        }
        lines.add(foot(chart, margin));
        return lines;
    }

    /// The mark of a curve; what guides or ended has the same in every chart.
    private static char mark(Chart chart, int at) {
        var curve = chart.curves().get(at);
        return switch (curve.style()) {
            case GUIDE -> '-';
            case CROSSES -> '†';
            case LINE, DOTS -> MARKS.charAt(curve.kin().orElse(at) % MARKS.length());
        };
    }

    private static List<String> legend(Chart chart) {
        return IntStream.range(0, chart.curves().size())
                .mapToObj(at -> mark(chart, at) + " " + chart.curves().get(at).label())
                .toList();
    }

    private List<String> panel(Chart chart, int panel, Axis up, int margin) {
        int columns = width - margin - 2;
        var cells = new char[HEIGHT][columns];
        for (char[] row : cells) {
            Arrays.fill(row, ' ');
        }
        var across = Axis.across(chart);
        if (up.low() < 0 && up.high() > 0) {
            Arrays.fill(cells[row(up, 0)], '·');
        }
        // The first curve is drawn last, so that no other hides it.
        for (int at = chart.curves().size() - 1; at >= 0; at--) {
            var canvas = new Canvas(cells, across, up, mark(chart, at));
            var style = chart.curves().get(at).style();
            if (style == Style.DOTS || style == Style.CROSSES) {
                dots(chart.curves().get(at), panel, canvas);
            } else {
                draw(chart.curves().get(at), panel, canvas);
            }
        }
        var lines = new ArrayList<String>();
        for (int row = 0; row < HEIGHT; row++) {
            var end = row == 0 ? up.text(up.high()) : row == HEIGHT - 1 ? up.text(up.low()) : "";
            lines.add((" ".repeat(margin - end.length()) + end + " │" + new String(cells[row])).stripTrailing());
        }
        return lines;
    }

    private static int row(Axis up, double value) {
        return (int) Math.round((1 - up.share(value)) * (HEIGHT - 1));
    }

    /// Where a curve is drawn, and with what.
    private record Canvas(char[][] cells, Axis across, Axis up, char mark) {}

    private static void dots(Curve curve, int panel, Canvas canvas) {
        for (int i = 0; i < curve.across().length; i++) {
            double value = curve.up().get(panel)[i];
            if (canvas.up().shows(value) && canvas.across().shows(curve.across()[i])) {
                double share = canvas.across().share(curve.across()[i]);
                int column = (int) Math.round(share * (canvas.cells()[0].length - 1));
                canvas.cells()[row(canvas.up(), value)][column] = canvas.mark();
            }
        }
    }

    /// A mark in each column, and up or down to the one before, so that a steep curve has no gaps.
    private static void draw(Curve curve, int panel, Canvas canvas) {
        int columns = canvas.cells()[0].length;
        int before = -1;
        for (int column = 0; column < columns; column++) {
            double at = canvas.across().at((double) column / (columns - 1));
            double value = value(curve, panel, at);
            if (canvas.up().shows(value)) {
                int row = row(canvas.up(), value);
                int from = before < 0 ? row : Math.min(row, before < row ? before + 1 : before - 1);
                int to = before < 0 ? row : Math.max(row, before < row ? before + 1 : before - 1);
                for (int fill = before == row ? row : from; fill <= (before == row ? row : to); fill++) {
                    canvas.cells()[fill][column] = canvas.mark();
                }
                before = row;
            } else {
                before = -1;
            }
        }
    }

    /// The value at the nearest point.
    private static double value(Curve curve, int panel, double at) {
        int place = Arrays.binarySearch(curve.across(), at);
        int after = Math.min(place >= 0 ? place : -place - 1, curve.across().length - 1);
        int near = after > 0 && at - curve.across()[after - 1] < curve.across()[after] - at ? after - 1 : after;
        return curve.up().get(panel)[near];
    }

    private String foot(Chart chart, int margin) {
        var across = Axis.across(chart);
        var low = across.text(across.low());
        var high = across.text(across.high());
        int room = width - margin - 2 - low.length() - high.length();
        int left = Math.max(1, (room - chart.across().length()) / 2);
        int right = Math.max(1, room - chart.across().length() - left);
        return " ".repeat(margin + 2) + low + " ".repeat(left) + chart.across() + " ".repeat(right) + high;
    }
}
