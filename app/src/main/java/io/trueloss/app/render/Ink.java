package io.trueloss.app.render;

import io.trueloss.report.Block.Style;
import java.util.List;

/// What the curves of one kin look like in every picture: a colour, a dash and a shape.
///
/// @param kin which
record Ink(int kin) {
    /// Told apart by readers who see colours otherwise too (Okabe and Ito 2008, Color Universal Design).
    private static final List<String> COLOURS =
            List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000", "#b8a800");

    private static final List<String> DASHES = List.of("", "7 4", "2 3", "9 3 2 3");
    private static final int SHAPES = 4;
    private static final double SIZE = 3.5;

    String colour() {
        return COLOURS.get(kin % COLOURS.size());
    }

    /// How a line is drawn.
    String line(Style style) {
        if (style == Style.GUIDE) {
            return "stroke=\"#777\" stroke-width=\"1.2\" fill=\"none\" stroke-dasharray=\"4 3\"";
        }
        var dash = DASHES.get(kin % DASHES.size());
        return "stroke=\"" + colour() + "\" stroke-width=\"2\" fill=\"none\""
                + (dash.isEmpty() ? "" : " stroke-dasharray=\"" + dash + "\"");
    }

    /// A point: a shape in the colour, or a cross where something ended.
    String point(double x, double y, Style style) {
        if (style == Style.CROSSES) {
            return "<path d=\"" + at("M", x - SIZE, y - SIZE) + at("L", x + SIZE, y + SIZE)
                    + at("M", x - SIZE, y + SIZE) + at("L", x + SIZE, y - SIZE) + "\" stroke=\"" + colour()
                    + "\" stroke-width=\"2\"/>";
        }
        var fill = " fill=\"" + colour() + "\" fill-opacity=\"0.8\"/>";
        return switch (kin % SHAPES) {
            case 0 -> "<circle cx=\"" + Svg.n(x) + "\" cy=\"" + Svg.n(y) + "\" r=\"" + SIZE + "\"" + fill;
            case 1 -> closed(fill, x - SIZE, y - SIZE, x + SIZE, y - SIZE, x + SIZE, y + SIZE, x - SIZE, y + SIZE);
            case 2 -> closed(fill, x, y - SIZE - 1, x + SIZE + 1, y, x, y + SIZE + 1, x - SIZE - 1, y);
            default -> closed(fill, x, y - SIZE - 1, x + SIZE + 1, y + SIZE, x - SIZE - 1, y + SIZE);
        };
    }

    private static String closed(String fill, double... corners) {
        var path = new StringBuilder();
        for (int i = 0; i < corners.length; i += 2) {
            path.append(at(i == 0 ? "M" : "L", corners[i], corners[i + 1]));
        }
        return "<path d=\"" + path + "Z\"" + fill;
    }

    private static String at(String how, double x, double y) {
        return how + Svg.n(x) + " " + Svg.n(y);
    }
}
