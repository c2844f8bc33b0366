package io.trueloss.app.render;

import io.trueloss.report.Block.Chart;
import io.trueloss.report.Block.Curve;
import io.trueloss.report.Block.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A chart as part of a picture: its legend, and one panel below the other.
///
/// @param chart the chart
record SvgChart(Chart chart) implements Svg.Picture {
    static final int LEFT = 64;
    private static final int PANEL = 170;
    private static final int RIGHT = 16;
    private static final int GAP = 34;
    private static final int TOP = 12;

    /// How far from the ends of an axis points stay.
    private static final int ASIDE = 8;

    @Override
    public int height() {
        return first() + chart.panels().size() * (PANEL + GAP) + 6;
    }

    private int first() {
        return TOP + legend().height() + 18;
    }

    private SvgLegend legend() {
        return new SvgLegend(IntStream.range(0, chart.curves().size())
                .mapToObj(at -> new SvgLegend.Entry(
                        chart.curves().get(at).label(),
                        ink(chart, at),
                        chart.curves().get(at).style()))
                .toList());
    }

    private static Ink ink(Chart chart, int at) {
        return new Ink(chart.curves().get(at).kin().orElse(at));
    }

    private static boolean pointed(Curve curve) {
        return curve.style() == Style.DOTS || curve.style() == Style.CROSSES;
    }

    @Override
    public String body() {
        var lines = new ArrayList<>(legend().drawn(TOP));
        int aside = chart.curves().stream().anyMatch(SvgChart::pointed) ? ASIDE : 0;
        for (int panel = 0; panel < chart.panels().size(); panel++) {
            int top = first() + panel * (PANEL + GAP);
            new Panel(chart, panel, new Frame(Axis.across(chart), Axis.up(chart, panel), top, aside)).draw(lines);
        }
        return String.join("\n", lines) + "\n";
    }

    /// Where values lie in the picture.
    private record Frame(Axis across, Axis up, int top, int aside) {

        double x(double value) {
            return LEFT + aside + across.share(value) * (Svg.WIDTH - RIGHT - LEFT - 2 * aside);
        }

        double y(double value) {
            return top + aside + (1 - up.share(value)) * (PANEL - 2 * aside);
        }

        boolean shows(double x, double y) {
            return across.shows(x) && up.shows(y);
        }
    }

    /// One panel.
    private record Panel(Chart chart, int index, Frame frame) {

        void draw(List<String> lines) {
            axes(lines);
            // The first curve on top, and bands below all.
            for (int at = chart.curves().size() - 1; at >= 0; at--) {
                if (!chart.curves().get(at).bands().isEmpty()) {
                    lines.add(band(chart.curves().get(at), ink(chart, at)));
                }
            }
            for (int at = chart.curves().size() - 1; at >= 0; at--) {
                var curve = chart.curves().get(at);
                if (pointed(curve)) {
                    points(curve, ink(chart, at), lines);
                } else {
                    var style = ink(chart, at).line(curve.style());
                    runs(curve).forEach(run -> lines.add("<polyline points=\"" + run + "\" " + style + "/>"));
                }
            }
        }

        private void axes(List<String> lines) {
            var faint = "stroke=\"#ddd\" stroke-width=\"1\"";
            boolean last = index == chart.panels().size() - 1;
            int bottom = frame.top() + PANEL;
            for (double tick : frame.across().ticks(8)) {
                lines.add(Svg.line(frame.x(tick), frame.top(), frame.x(tick), bottom, faint));
                if (last) {
                    lines.add(Svg.text(
                            frame.x(tick), bottom + 15, "middle", frame.across().text(tick)));
                }
            }
            for (double tick : frame.up().ticks(4)) {
                lines.add(Svg.line(LEFT, frame.y(tick), Svg.WIDTH - RIGHT, frame.y(tick), faint));
                lines.add(
                        Svg.text(LEFT - 6, frame.y(tick) + 4, "end", frame.up().text(tick)));
            }
            lines.add(Svg.text(
                    LEFT, frame.top() - 5, "start", Svg.words(chart.panels().get(index))));
            if (last) {
                double middle = (LEFT + Svg.WIDTH - RIGHT) / 2.0;
                lines.add(Svg.text(middle, bottom + 29, "middle", Svg.words(chart.across())));
            }
        }

        /// The stretches of a curve on which it is finite.
        private List<String> runs(Curve curve) {
            var runs = new ArrayList<String>();
            var run = new StringBuilder();
            double[] values = curve.up().get(index);
            for (int i = 0; i <= values.length; i++) {
                if (i < values.length && frame.shows(curve.across()[i], values[i])) {
                    run.append(run.isEmpty() ? "" : " ").append(pair(curve.across()[i], values[i]));
                } else if (!run.isEmpty()) {
                    runs.add(run.toString());
                    run.setLength(0);
                }
            }
            return runs;
        }

        private String pair(double across, double up) {
            return Svg.n(frame.x(across)) + "," + Svg.n(frame.y(up));
        }

        private void points(Curve curve, Ink ink, List<String> lines) {
            double[] values = curve.up().get(index);
            for (int i = 0; i < values.length; i++) {
                if (frame.shows(curve.across()[i], values[i])) {
                    lines.add(ink.point(frame.x(curve.across()[i]), frame.y(values[i]), curve.style()));
                }
            }
        }

        /// The area between the ends of a band, where both can be drawn.
        private String band(Curve curve, Ink ink) {
            var band = curve.bands().get(index);
            double[] across = curve.across();
            int[] shown = IntStream.range(0, across.length)
                    .filter(i -> frame.shows(across[i], band.low()[i]) && frame.shows(across[i], band.high()[i]))
                    .toArray();
            var points = new ArrayList<String>();
            for (int i : shown) {
                points.add(pair(across[i], band.high()[i]));
            }
            for (int k = shown.length - 1; k >= 0; k--) {
                points.add(pair(across[shown[k]], band.low()[shown[k]]));
            }
            return "<polygon points=\"" + String.join(" ", points) + "\" fill=\"" + ink.colour()
                    + "\" fill-opacity=\"0.15\"/>";
        }
    }
}
