package io.trueloss.app.render;

import io.trueloss.error.UserError;
import io.trueloss.report.Block;
import io.trueloss.report.Block.Bars;
import io.trueloss.report.Block.Chart;
import io.trueloss.report.Report;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;

/// The pictures of a report as one that any browser shows: one below the other, on white so that they read on
/// any page.
public final class Svg {
    static final int WIDTH = 640;
    private static final int TITLE = 26;

    private Svg() {}

    /// A picture that knows its height.
    interface Picture {
        int height();

        String body();
    }

    /// Something with a picture, and what it is called.
    private record Titled(String name, Picture picture) {}

    /// The pictures of a report, each with its name if they are several; a report without any is refused.
    static void write(Report report, Writer out) throws IOException {
        var pictures = report.blocks().stream()
                .flatMap(block -> titled(block).stream())
                .toList();
        if (pictures.isEmpty()) {
            throw new UserError(
                    "TL1011",
                    "trueloss " + report.verb() + " has no picture",
                    "-o svg",
                    "ask for another form: -o table");
        }
        int title = pictures.size() > 1 ? TITLE : 0;
        out.write(head(pictures.stream()
                .mapToInt(each -> title + each.picture().height())
                .sum()));
        int top = 0;
        for (var each : pictures) {
            if (title > 0) {
                out.write("<g font-weight=\"bold\">" + text(SvgChart.LEFT, top + TITLE - 6, "start", words(each.name()))
                        + "</g>\n");
            }
            out.write("<g transform=\"translate(0 " + (top + title) + ")\">\n"
                    + each.picture().body() + "</g>\n");
            top += title + each.picture().height();
        }
        out.write("</svg>\n");
    }

    /// One chart as a whole picture.
    public static String of(Chart chart) {
        var picture = new SvgChart(chart);
        return head(picture.height()) + picture.body() + "</svg>\n";
    }

    private static Optional<Titled> titled(Block block) {
        return switch (block) {
            case Chart chart -> Optional.of(new Titled(chart.name(), new SvgChart(chart)));
            case Bars bars -> Optional.of(new Titled(bars.name(), new SvgBars(bars)));
            case Block.Line _, Block.Grid _, Block.Finding _, Block.Next _, Block.Page _, Block.Verbatim _ ->
                Optional.empty();
        };
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

    /// A name as people read it: `share-left` is `share left`.
    static String words(String name) {
        return name.replace('-', ' ');
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
}
