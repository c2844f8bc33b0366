package io.trueloss.app.render;

import io.trueloss.report.Block.Bar;
import io.trueloss.report.Block.Bars;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/// Bars as part of a picture; what never came is hatched to the end.
///
/// @param bars the bars
record SvgBars(Bars bars) implements Svg.Picture {
    private static final int LEFT = 150;
    private static final int RIGHT = 60;
    private static final int TOP = 30;
    private static final int EACH = 24;
    private static final int THICK = 16;
    private static final String HATCH = "<defs><pattern id=\"never\" width=\"8\" height=\"8\""
            + " patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
            + "<rect width=\"8\" height=\"8\" fill=\"#eee\"/><rect width=\"3\" height=\"8\" fill=\"#bbb\"/></pattern></defs>";

    @Override
    public int height() {
        return TOP + EACH * bars.bars().size() + 14;
    }

    @Override
    public String body() {
        double longest = bars.bars().stream()
                .flatMapToDouble(bar -> DoubleStream.of(bar.length(), bar.high()))
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        var lines = new ArrayList<String>(List.of(HATCH, Svg.text(LEFT, TOP - 12, "start", Svg.words(bars.unit()))));
        for (int at = 0; at < bars.bars().size(); at++) {
            lines.addAll(drawn(bars.bars().get(at), TOP + EACH * at, longest > 0 ? longest : 1));
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<String> drawn(Bar bar, int top, double longest) {
        boolean never = !Double.isFinite(bar.length());
        double end = never ? Svg.WIDTH - RIGHT : x(bar.length(), longest);
        var lines = new ArrayList<String>();
        lines.add(Svg.text(LEFT - 8, top + THICK - 3, "end", bar.label()));
        lines.add("<rect x=\"" + LEFT + "\" y=\"" + top + "\" width=\"" + Svg.n(end - LEFT) + "\" height=\"" + THICK
                + "\" fill=\"" + (never ? "url(#never)" : new Ink(bar.kin()).colour()) + "\" fill-opacity=\"0.8\"/>");
        if (!never && bar.low() <= bar.length()) {
            double high = Double.isFinite(bar.high()) ? x(bar.high(), longest) : Svg.WIDTH - RIGHT;
            double middle = top + THICK / 2.0;
            lines.add(Svg.line(x(bar.low(), longest), middle, high, middle, "stroke=\"#222\" stroke-width=\"1.5\""));
        }
        var label = never ? "never" : Digits.FEW.number(bar.length());
        lines.add(Svg.text(Svg.WIDTH - RIGHT + 6, top + THICK - 3, "start", label));
        return lines;
    }

    private static double x(double value, double longest) {
        return LEFT + value / longest * (Svg.WIDTH - RIGHT - LEFT);
    }
}
