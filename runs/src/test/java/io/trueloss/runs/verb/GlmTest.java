package io.trueloss.runs.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import io.trueloss.loss.Link;
import io.trueloss.optim.Stop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Generalized linear models through each link, compared with fits of 60 digits (`glm.csv`).
final class GlmTest {

    @TempDir
    Path runs;

    /// A coefficient of a fit as the fixture states it.
    private record Row(
            String data,
            String loss,
            Link link,
            String column,
            double coefficient,
            double error,
            double dispersion,
            double deviance) {

        static Row of(String line) {
            String[] cells = line.split(";", -1);
            Link link = Link.valueOf(cells[2].toUpperCase(Locale.ROOT).replace('-', '_'));
            return new Row(
                    cells[0], cells[1], link, cells[3], at(cells, 4), at(cells, 5), at(cells, 6), at(cells, 7));
        }

        private static double at(String[] cells, int column) {
            return Double.parseDouble(cells[column]);
        }

        String fit() {
            return data + " " + loss + " " + link.text();
        }
    }

    private static List<List<Row>> fits() throws IOException {
        List<List<Row>> fits = new ArrayList<>();
        for (String line : Files.readAllLines(Ask.resource("glm.csv"))) {
            if (line.startsWith("#") || line.startsWith("data;")) continue;
            Row row = Row.of(line);
            boolean more = !fits.isEmpty() && fits.getLast().getFirst().fit().equals(row.fit());
            if (!more) fits.add(new ArrayList<>());
            fits.getLast().add(row);
        }
        return fits;
    }

    private Ask ask(Row row) {
        Ask data = switch (row.data()) {
            case "beetles" -> beetles();
            case "beetles-low" -> beetles().where("dose < 1.83");
            case "clotting" -> Ask.example(runs, "clotting.csv", "lot1").without("u", "lot2");
            default -> Ask.example(runs, "warpbreaks.csv", "breaks").without("cell");
        };
        return data.loss(row.loss()).link(row.link());
    }

    private Ask beetles() {
        return Ask.file(runs, Ask.resource("beetles.csv"), "dead").frequency("beetles");
    }

    @TestFactory
    Stream<DynamicTest> hasThirteenDigitsThroughEachLink() throws IOException {
        return fits().stream()
                .map(fit -> DynamicTest.dynamicTest(fit.getFirst().fit(), () -> {
                    Trained trained = ask(fit.getFirst()).run();
                    assertInstanceOf(
                            Stop.Converged.class, trained.fit().fitted().stop());
                    var weights = Ask.weights(trained);
                    for (Row row : fit) {
                        double found = weights.getOrDefault(row.column(), Double.NaN);
                        assertEquals(row.coefficient(), found, 1e-13 * Math.abs(row.coefficient()), row.column());
                    }
                }));
    }

    @Test
    void coversEveryLink() throws IOException {
        List<Link> links = fits().stream().map(fit -> fit.getFirst().link()).toList();
        assertTrue(links.containsAll(List.of(
                Link.IDENTITY,
                Link.LOG,
                Link.LOGIT,
                Link.PROBIT,
                Link.CLOGLOG,
                Link.CAUCHIT,
                Link.INVERSE,
                Link.SQRT)));
    }

    @Test
    void refusesALinkThatALossOfMarginsDoesNotHave() {
        UserError error = assertThrows(
                UserError.class, () -> beetles().loss("hinge").link(Link.PROBIT).run());
        assertEquals("TL2150", error.code());
    }
}
