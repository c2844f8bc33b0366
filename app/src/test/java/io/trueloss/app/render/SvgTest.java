package io.trueloss.app.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import io.trueloss.report.Block;
import io.trueloss.report.Block.Band;
import io.trueloss.report.Block.Bar;
import io.trueloss.report.Block.Bars;
import io.trueloss.report.Block.Chart;
import io.trueloss.report.Block.Curve;
import io.trueloss.report.Block.Scales;
import io.trueloss.report.Report;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

final class SvgTest {

    private static final double[] F = {-1, 0, 1, 2};

    private static Chart chart(double... values) {
        return new Chart("points", "f", List.of("value"), List.of(new Curve("a < b & c", F, List.of(values))));
    }

    @Test
    void isXmlThatABrowserReads() throws Exception {
        var bytes = Svg.of(chart(1, 0, 1, 4)).getBytes(StandardCharsets.UTF_8);
        var root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes))
                .getDocumentElement();
        assertEquals("svg", root.getTagName());
        assertTrue(root.getTextContent().contains("a < b & c"));
        assertEquals(1, root.getElementsByTagName("polyline").getLength());
    }

    @Test
    void aCurveIsBrokenWhereItIsNotFinite() {
        var picture = Svg.of(chart(1, Double.POSITIVE_INFINITY, 1, 4));
        assertEquals(3, picture.split("<polyline", -1).length);
    }

    @Test
    void aReportWithoutAChartIsRefused() {
        var e = assertThrows(
                UserError.class,
                () -> Output.SVG.write(
                        Report.of("sample", Block.page("words")),
                        new Screen(80, Digits.FEW, new Paint(false)),
                        new StringWriter()));
        assertEquals("TL1011", e.code());
    }

    @Test
    void drawsABandWhereALogarithmicAxisCanShowIt() {
        var curve = new Curve("a", new double[] {1, 10, 100}, List.of(new double[] {1, 0.1, 0.01}));
        var band = new Band(new double[] {0.5, 0, 0.001}, new double[] {2, 0.2, 0.1});
        var chart =
                new Chart("points", "f", List.of("value"), List.of(curve.within(List.of(band))), Scales.LOGARITHMIC);
        var points = Svg.of(chart).split("<polygon points=\"")[1].split("\"")[0];
        assertEquals(4, points.split(" ").length, points);
        assertEquals(
                List.of("curve", "f", "value", "value-low", "value-high"),
                chart.points().columns());
    }

    @Test
    void hatchesABarThatNeverCame() throws Exception {
        var bars = new Bars(
                "times",
                "seconds",
                List.of(new Bar("one", 2, 1, 3, 0), new Bar("two", Double.POSITIVE_INFINITY, 1, 2, 1)));
        var out = new StringWriter();
        Output.SVG.write(Report.of("sample", bars), new Screen(80, Digits.FEW, new Paint(false)), out);
        assertEquals(2, out.toString().split("url\\(#never\\)|>never<", -1).length - 1);
        var screen = new BarPlot(40, Digits.FEW).of(bars);
        assertEquals("two  " + "▒".repeat(25) + " never", screen.get(2));
        assertEquals("one  " + "█".repeat(25) + " 2", screen.get(1));
    }

    @Test
    void oneKinHasOneColourInEveryPicture() {
        var line = new Curve("a", F, List.of(F)).of(2);
        var picture = Svg.of(new Chart("points", "f", List.of("value"), List.of(line)));
        var bar = new SvgBars(new Bars("times", "seconds", List.of(new Bar("a", 1, 1, 1, 2)))).body();
        assertTrue(picture.contains("#009e73"), picture);
        assertTrue(bar.contains("#009e73"), bar);
    }

    @Test
    void whatEndedIsACrossInTheColourOfItsKin() {
        var died = new Curve("a died", F, List.of(F), Block.Style.CROSSES).of(1);
        var picture = Svg.of(new Chart("points", "f", List.of("value"), List.of(died)));
        assertEquals(5, picture.split("stroke=\"#d55e00\"", -1).length - 1); // four points, and the legend
    }

    @Test
    void aLogarithmicAxisHasNoZero() {
        var curve = new Curve("a", new double[] {1, 2, 3, 4}, List.of(new double[] {1, 1e-5, 1e-10, 1e-15}));
        var picture = Svg.of(new Chart("points", "f", List.of("value"), List.of(curve), Scales.LOGARITHMIC));
        assertTrue(picture.contains(">1e-12<"), picture);
    }

    @Test
    void aShortLogarithmicAxisIsMarkedByDoublesAndHalves() {
        var axis = new Axis(3000, 120_000, Block.Scale.LOGARITHMIC);
        assertEquals(List.of(5000.0, 10_000.0, 20_000.0, 50_000.0, 100_000.0), axis.ticks(8));
    }

    @Test
    void aLegendBreaksItsLines() {
        var entry = new SvgLegend.Entry("gradient-descent", new Ink(0), Block.Style.LINE);
        assertEquals(18, new SvgLegend(List.of(entry, entry, entry)).height());
        assertEquals(36, new SvgLegend(List.of(entry, entry, entry, entry)).height());
    }
}
