package io.trueloss.app.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import io.trueloss.report.Block;
import io.trueloss.report.Block.Chart;
import io.trueloss.report.Block.Curve;
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
}
