package io.trueloss.app.render;

import io.trueloss.error.UserError;
import io.trueloss.report.Block;
import io.trueloss.report.Block.Bars;
import io.trueloss.report.Block.Chart;
import io.trueloss.report.Block.Curve;
import io.trueloss.report.Block.Style;
import io.trueloss.report.Report;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A chart as a picture that any browser shows: one panel below the other, on white so that it reads on any
/// page.
public final class Svg {

    private static final int WIDTH = 640;
    private static final int PANEL = 170;
    private static final int LEFT = 64;
    private static final int RIGHT = 16;
    private static final int GAP = 34;
    private static final int LEGEND = 18;
    /// Told apart by readers who see colours otherwise too (Okabe and Ito 2008, Color Universal Design).
    private static final List<String> COLOURS =
            List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000", "#b8a800");

    private static final List<String> DASHES = List.of("", "7 4", "2 3", "9 3 2 3");

    private Svg() {}

    /// The charts of a report, one below the other; a report without any is refused.
    static void write(Report report, Writer out) throws IOException {
        var pictures = report.blocks().stream()
                .filter(block -> block instanceof Chart || block instanceof Bars)
                .toList();
        if (pictures.isEmpty()) {
            throw new UserError(
                    "TL1011",
                    "trueloss " + report.verb() + " has no picture",
                    "-o svg",
                    "ask for another form: -o table");
        }
        int height = pictures.stream().mapToInt(Svg::height).sum();
        out.write(head(height));
        int top = 0;
        for (var picture : pictures) {
            out.write("<g transform=\"translate(0 " + top + ")\">\n" + drawn(picture) + "</g>\n");
            top += height(picture);
        }
        out.write("</svg>\n");
    }

    /// One chart as a whole picture.
    public static String of(Chart chart) {
        return head(height(chart)) + body(chart) + "</svg>\n";
    }

    private static String head(int height) {
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
                                + " font-family=\"system-ui, sans-serif\" font-size=\"12\" fill=\"#222\">%n"
                                + "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n",
                        WIDTH,
                        height,
                        WIDTH,
                        height)
                .replace("\r", "");
    }

    private static int height(Block block) {
        return switch (block) {
            case Chart chart -> height(chart);
            case Bars bars -> SvgBars.height(bars);
            default -> 0;
        };
    }

    private static String drawn(Block block) {
        return switch (block) {
            case Chart chart -> body(chart);
            case Bars bars -> SvgBars.body(bars);
            default -> "";
        };
    }

    private static int height(Chart chart) {
        return 12 + LEGEND * chart.curves().size() + chart.panels().size() * (PANEL + GAP) + 12;
    }

    private static String body(Chart chart) {
        var lines = new ArrayList<String>();
        for (int at = 0; at < chart.curves().size(); at++) {
            int y = 14 + LEGEND * at;
            lines.add(line(LEFT, y, LEFT + 28, y, style(at)));
            lines.add(text(LEFT + 36, y + 4, "start", chart.curves().get(at).label()));
        }
        int top = 12 + LEGEND * chart.curves().size() + 18;
        for (int panel = 0; panel < chart.panels().size(); panel++) {
            new Panel(chart, panel, top, Axis.across(chart), Axis.up(chart, panel)).draw(lines);
            top += PANEL + GAP;
        }
        return String.join("\n", lines) + "\n";
    }

    private static String style(int curve) {
        var dash = DASHES.get(curve % DASHES.size());
        return "stroke=\"" + COLOURS.get(curve % COLOURS.size()) + "\" stroke-width=\"2\" fill=\"none\""
                + (dash.isEmpty() ? "" : " stroke-dasharray=\"" + dash + "\"");
    }

    static String line(double x1, double y1, double x2, double y2, String style) {
        return "<line x1=\"" + n(x1) + "\" y1=\"" + n(y1) + "\" x2=\"" + n(x2) + "\" y2=\"" + n(y2) + "\" " + style
                + "/>";
    }

    static String text(double x, double y, String anchor, String text) {
        var safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<text x=\"" + n(x) + "\" y=\"" + n(y) + "\" text-anchor=\"" + anchor + "\">" + safe + "</text>";
    }

    static String n(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /// One panel.
    private record Panel(Chart chart, int index, int top, Axis across, Axis up) {

        void draw(List<String> lines) {
            var faint = "stroke=\"#ddd\" stroke-width=\"1\"";
            for (double tick : across.ticks(8)) {
                lines.add(line(x(tick), top, x(tick), top + PANEL, faint));
                if (index == chart.panels().size() - 1) {
                    lines.add(text(x(tick), top + PANEL + 15, "middle", number(tick)));
                }
            }
            for (double tick : up.ticks(4)) {
                lines.add(line(LEFT, y(tick), WIDTH - RIGHT, y(tick), faint));
                lines.add(text(LEFT - 6, y(tick) + 4, "end", number(tick)));
            }
            lines.add(text(LEFT, top - 5, "start", chart.panels().get(index)));
            if (index == chart.panels().size() - 1) {
                lines.add(text((LEFT + WIDTH - RIGHT) / 2.0, top + PANEL + 29, "middle", chart.across()));
            }
            // The first curve on top, and bands below all.
            for (int at = chart.curves().size() - 1; at >= 0; at--) {
                if (!chart.curves().get(at).bands().isEmpty()) {
                    lines.add(band(chart.curves().get(at), at));
                }
            }
            for (int at = chart.curves().size() - 1; at >= 0; at--) {
                var curve = chart.curves().get(at);
                for (var points : runs(curve)) {
                    lines.add(
                            curve.style() == Style.LINE
                                    ? "<polyline points=\"" + points + "\" " + style(at) + "/>"
                                    : dots(points, at));
                }
            }
        }

        /// The stretches of a curve on which it is finite.
        private List<String> runs(Curve curve) {
            var runs = new ArrayList<String>();
            var run = new StringBuilder();
            double[] values = curve.up().get(index);
            for (int i = 0; i <= values.length; i++) {
                if (i < values.length && up.shows(values[i]) && across.shows(curve.across()[i])) {
                    run.append(run.isEmpty() ? "" : " ")
                            .append(n(x(curve.across()[i])))
                            .append(',')
                            .append(n(y(values[i])));
                } else if (!run.isEmpty()) {
                    runs.add(run.toString());
                    run.setLength(0);
                }
            }
            return runs;
        }

        /// The area between the ends of a band, where both can be drawn.
        private String band(Curve curve, int at) {
            var band = curve.bands().get(index);
            int[] shown = IntStream.range(0, curve.across().length)
                    .filter(i -> across.shows(curve.across()[i]) && up.shows(band.low()[i]) && up.shows(band.high()[i]))
                    .toArray();
            var points = new ArrayList<String>();
            for (int i : shown) {
                points.add(n(x(curve.across()[i])) + "," + n(y(band.high()[i])));
            }
            for (int k = shown.length - 1; k >= 0; k--) {
                points.add(n(x(curve.across()[shown[k]])) + "," + n(y(band.low()[shown[k]])));
            }
            return "<polygon points=\"" + String.join(" ", points) + "\" fill=\"" + COLOURS.get(at % COLOURS.size())
                    + "\" fill-opacity=\"0.15\"/>";
        }

        private static String dots(String points, int curve) {
            return Stream.of(points.split(" "))
                    .map(point -> point.split(","))
                    .map(point -> "<circle cx=\"" + point[0] + "\" cy=\"" + point[1] + "\" r=\"3\" fill=\""
                            + COLOURS.get(curve % COLOURS.size()) + "\"/>")
                    .collect(Collectors.joining("\n"));
        }

        private double x(double value) {
            return LEFT + across.share(value) * (WIDTH - RIGHT - LEFT);
        }

        private double y(double value) {
            return top + (1 - up.share(value)) * PANEL;
        }

        private static String number(double tick) {
            return Digits.FEW.number(Math.abs(tick) < 1e-12 ? 0 : tick);
        }
    }
}
