package io.trueloss.runs.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import io.trueloss.report.Block;
import io.trueloss.report.Piece;
import io.trueloss.report.Report;
import io.trueloss.report.Value;
import io.trueloss.runs.session.Session;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class LossesShowTest {

    private static Report shown(String loss) {
        var verb = new LossesShow(loss);
        return verb.report(verb.run(Session.here()));
    }

    /// The facts of a report that are words.
    static Map<String, String> texts(Report report) {
        return report.blocks().stream()
                .flatMap(block -> block instanceof Block.Line line ? line.pieces().stream() : Stream.empty())
                .flatMap(piece -> piece instanceof Piece.Fact fact ? Stream.of(fact) : Stream.empty())
                .filter(fact -> fact.value() instanceof Value.Text)
                .collect(Collectors.toMap(Piece.Fact::name, fact -> ((Value.Text) fact.value()).text()));
    }

    @Test
    void showsFormulaLatexAndDerivatives() {
        var texts = texts(shown("half-squared"));
        assertEquals("r^2/2 where r = f - y", texts.get("formula"));
        assertEquals("\\frac{r^{2}}{2} \\quad \\text{where } r = f - y", texts.get("latex"));
        assertEquals("f - y", texts.get("gradient-by-f"));
        assertEquals("1", texts.get("curvature-by-0-0"));
        assertEquals("proven", texts.get("convex"));
        assertEquals("identity", texts.get("link"));
    }

    @Test
    void showsALossOfSeveralScoresEntryByEntry() {
        var texts = texts(shown("gaussian"));
        assertTrue(texts.containsKey("gradient-by-log-scale"), texts.toString());
        assertTrue(texts.containsKey("curvature-by-1-0"), texts.toString());
        assertEquals("refuted", texts.get("convex"));
    }

    @Test
    void showsTheSettingsThatWereGiven() {
        var formula = texts(shown("huber(delta=2)")).getOrDefault("formula", "");
        assertTrue(formula.contains("delta = 2"), formula);
    }

    @Test
    void aWrapperWithoutALossInsideHasAPageAlone() {
        var report = shown("scaled");
        assertTrue(report.blocks().getFirst() instanceof Block.Page page
                && page.markdown().startsWith("# scaled"));
        assertTrue(texts(report).isEmpty());
        assertEquals(
                "2*(r^2/2) where r = f - y",
                texts(shown("scaled(loss=half-squared, by=2)")).get("formula"));
    }

    @Test
    void namesTheNearestLoss() {
        var e = assertThrows(UserError.class, () -> shown("hubre"));
        assertEquals("did you mean 'huber'?", e.fix());
    }
}
