package io.trueloss.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.optim.Stop;
import io.trueloss.risk.Layout;
import io.trueloss.table.Column;
import io.trueloss.table.Task;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Hundreds of data sets of which exact linear programming says whether a plane parts the classes
/// (`separation.txt`): each that it parts is found, and none that it does not.
final class SeparationSuiteTest {

    /// A data set.
    ///
    /// @param truth overlap, quasi or complete
    /// @param y the classes
    /// @param x the columns
    private record Made(String truth, double[] y, double[][] x) {

        static Made of(String line) {
            String[] halves = line.split("\\|");
            String[] rows = halves[1].split(";");
            int p = rows[0].split(",").length;
            double[] y = new double[rows.length];
            double[][] x = new double[p][rows.length];
            for (int i = 0; i < rows.length; i++) {
                y[i] = rows[i].charAt(0) - '0';
                String[] cells = rows[i].substring(2).split(",");
                for (int j = 0; j < p; j++) x[j][i] = Double.parseDouble(cells[j]);
            }
            return new Made(halves[0], y, x);
        }

        Fixture fixture() {
            List<Column> columns = new ArrayList<>();
            for (int j = 0; j < x.length; j++) columns.add(Fixture.numbers("x" + j, x[j]));
            columns.add(Fixture.numbers("y", y));
            return Fixture.of(Task.BINARY, "y", columns.toArray(Column[]::new));
        }

        /// Whether no row loses along a direction in standardised coordinates, and some gain.
        boolean gains(Layout layout, double[] direction) {
            double[] moves = new double[y.length];
            for (int i = 0; i < y.length; i++) {
                double move = direction[0];
                for (int j = 0; j < x.length; j++) {
                    var number = (Layout.Number) layout.terms().get(1 + j);
                    move += direction[1 + j] * (x[j][i] - number.mean()) / number.spread();
                }
                moves[i] = y[i] == 1 ? move : -move;
            }
            double most = Arrays.stream(moves).max().orElseThrow();
            return most > 0 && Arrays.stream(moves).allMatch(move -> move >= -1e-9 * most);
        }
    }

    private static List<Made> suite() throws IOException {
        var stream = Objects.requireNonNull(SeparationSuiteTest.class.getResourceAsStream("separation.txt"));
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Made::of)
                    .toList();
        }
    }

    private static void judge(List<Made> suite, String loss) {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < suite.size(); i++) {
            Made made = suite.get(i);
            Fit fit = made.fixture().fit(loss);
            Stop stop = fit.fitted().stop();
            boolean right = made.truth().equals("overlap")
                    ? stop instanceof Stop.Converged
                    : stop instanceof Stop.Separated separated
                            && made.gains(
                                    fit.model().layout(), separated.parting().direction());
            if (!right) wrong.add(i + " " + made.truth() + " " + stop);
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void isOfFourHundredSetsOfAllKinds() throws IOException {
        List<Made> suite = suite();
        assertEquals(400, suite.size());
        for (String truth : List.of("overlap", "quasi", "complete")) {
            assertTrue(suite.stream().filter(made -> made.truth().equals(truth)).count() >= 100);
        }
    }

    @Test
    void everySeparationIsFoundAndNoneIsCriedWhereThereIsNone() throws IOException {
        judge(suite(), "logistic");
    }

    @Test
    void throughOtherLinksToo() throws IOException {
        List<Made> suite = suite();
        List<Made> some =
                suite.stream().filter(made -> suite.indexOf(made) % 4 == 0).toList();
        judge(some, "probit");
        judge(some, "cloglog");
    }
}
