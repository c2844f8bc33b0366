package io.trueloss.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import io.trueloss.formula.Bound;
import io.trueloss.formula.Evaluator;
import io.trueloss.formula.Formula;
import io.trueloss.formula.Label;
import io.trueloss.formula.Part;
import io.trueloss.formula.Rows;
import io.trueloss.formula.Shape;
import io.trueloss.loss.Loss;
import io.trueloss.loss.Losses;
import io.trueloss.loss.Traits;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A formula's SQL, run by DuckDB, against our own arithmetic.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SqlAgreementTest {

    private static final int ROWS = 300;
    private static final double AGREES = 1e-12;
    /// What needs a loss inside.
    private static final Map<String, String> WRAPPED = Map.of(
            "scaled", "scaled(loss=poisson, by=0.25)",
            "class-weighted", "class-weighted(loss=logistic, weights=[1, 20])",
            "smoothed", "smoothed(loss=softmax, eps=0.1)");

    private Connection database;

    @BeforeAll
    void open() throws SQLException {
        database = DriverManager.getConnection("jdbc:duckdb:");
    }

    @AfterAll
    void close() throws SQLException {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(f - y)^2/2",
                "if(abs(r) <= delta, r^2/2, delta*(abs(r) - delta/2)) where delta = 1.5, r = f - y",
                "max(q*r, (q - 1)*r) where q = 0.1, r = y - f",
                "if(abs(r) < c, c^2/6*(1 - (1 - (r/c)^2)^3), c^2/6) where c = 4.685, r = f - y",
                "exp(f) - y*f",
                "softplus(f) - y*f",
                "log(1 + exp(f)) - y*f",
                "f + y^2*exp(-f)",
                "-log_sigmoid(f)*sigmoid(-f)^2",
                "logcosh(f - y)",
                "expm1(f)^2 + log1p(f^2) + log1p(-sigmoid(f))",
                "tanh(f)*sinh(y)/cosh(f) + atan(f) - sin(f)*cos(y)",
                "sign(f)*hypot(f, y) + sqrt(f^2 + 1e-3)",
                "clamp(f, -1, 1) + min(f, y, 0.5) - max(f, y, -0.5)",
                "xlogy(y^2, y^2) + xlog1py(f^2, y^2) + log1mexp(f^2 + 0.01)",
                "lgamma(y^2 + 1) - y*f",
                "if(f < y and not f == 0 or y >= 2, f - -y, --f) where x = 1",
                "2^-f^2 + (-2)^2 - -2^2 + 2^3^2*0.1 + 0.1*3*f",
                "if(f != y, 1e-300, 1e300)*f",
                "scores(mean, log_scale): log_scale + ((y - mean)*exp(-log_scale))^2/2 + log(2*pi)/2",
                "scores(f, b!): (f + b - y)^2",
                "log_diff_sigmoid(f + 1 + y^2, f)",
                "mean(max(q*r, (q - 1)*r)) where q = [0.1, 0.5, 0.9], r = y - f"
            })
    void aNumberAsTheTarget(String formula) throws SQLException {
        agree(Formula.parse(formula).bind(Shape.number()), Label.NUMBER, 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "logsumexp(f) - f[y]",
                "max(f + 1 - onehot(y)) - f[y]",
                "sum((softmax(f) - onehot(y))^2)",
                "dot(cumsum(f), revcumsum(f)) - min(f) + mean(f)",
                "sum(sort(f)*[1, 2, 3]) + f[0]*f[2]",
                "sum(if(f > 0, f, -2*f)) - y",
                "scores(f, t!): -log_diff_sigmoid([u, inf][y] - f, [-inf, u][y] - f) where u = cumsum(t^2 + 0.1)"
            })
    void classesAsTheTarget(String formula) throws SQLException {
        agree(Formula.parse(formula).bind(Shape.classes(3)), Label.CLASS, 3);
    }

    @Test
    void softLabelsAsTheTarget() throws SQLException {
        var shape = new Shape(Label.DISTRIBUTION, 3, List.of());
        agree(Formula.parse("logsumexp(f) - f[y]").bind(shape), Label.DISTRIBUTION, 3);
        agree(Formula.parse("sum((softmax(f) - onehot(y))^2)").bind(shape), Label.DISTRIBUTION, 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sum((f - y)^2)/2",
                "sum(max(0, 1 - s*f))",
                "1 - dot(f, y)/(hypot(f[0], f[1])*sqrt(1 + sum(y^2)))"
            })
    void severalNumbersAsTheTarget(String formula) throws SQLException {
        agree(Formula.parse(formula).bind(Shape.vector(3)), Label.VECTOR, 3);
    }

    @Test
    void columnsWithOddNamesAreQuoted() throws SQLException {
        var bound = Formula.parse("(f - y)^2*`a \"b\" {1}` + `select`")
                .bind(new Shape(Label.NUMBER, 0, List.of("a \"b\" {1}", "select")));
        assertEquals(
                "19.0",
                first("SELECT " + bound.sql()
                        + " FROM (SELECT 3 AS f, 1 AS y, 4 AS \"a \"\"b\"\" {1}\", 3 AS \"select\")"));
    }

    @Test
    void aMissingInputGivesNullAndNaNGivesNaN() throws SQLException {
        var sql = Formula.parse("max(0, 1 - s*f)").bind(Shape.number()).sql();
        assertEquals("null", first("SELECT " + sql + " FROM (SELECT NULL::DOUBLE AS f, 1 AS y)"));
        assertEquals("null", first("SELECT " + sql + " FROM (SELECT 1 AS f, NULL::INTEGER AS y)"));
        assertEquals("NaN", first("SELECT " + sql + " FROM (SELECT 'NaN'::DOUBLE AS f, 1 AS y)"));
        var least = Formula.parse("min(y, f)").bind(Shape.number()).sql();
        assertEquals("NaN", first("SELECT " + least + " FROM (SELECT 'NaN'::DOUBLE AS f, 1 AS y)"));
    }

    @Test
    void aPointOutsideTheDomainIsInfinite() throws SQLException {
        var sql = Formula.parse("f - y*log(f)").bind(Shape.number()).sql();
        assertEquals("Infinity", first("SELECT " + sql + " FROM (SELECT -1 AS f, 1 AS y)"));
    }

    /// Every loss of the catalogue by its defaults, and around a loss inside where it wraps one.
    @TestFactory
    Stream<DynamicTest> everyLossAgreesOrSaysThatItHasNoSql() {
        return Losses.cards().stream()
                .map(card -> card.params().stream().allMatch(param -> param.or().isPresent())
                        ? card.name()
                        : WRAPPED.getOrDefault(card.name(), ""))
                .filter(text -> !text.isEmpty())
                .map(text -> DynamicTest.dynamicTest(text, () -> agree(Losses.read(text))));
    }

    private void agree(Loss loss) throws SQLException {
        var shape = Traits.shape(loss);
        var bound = loss.bind(shape);
        try {
            assertTrue(!bound.sql().isBlank());
        } catch (UserError none) {
            assertEquals("TL2016", none.code());
            return;
        }
        int classes = shape.classes();
        agree(bound, shape.label(), classes, u -> switch (loss.target()) {
            case COUNT -> Math.floor(5 * u);
            case POSITIVE -> 0.1 + 4 * u;
            case BINARY, LABELS -> Math.floor(2 * u);
            case CLASS, ORDERED -> Math.floor(classes * u);
            default -> 8 * u - 4;
        });
    }

    @Test
    void aLossThatIsNotItsSqlIsRejected() {
        var other = Losses.read("absolute").bind(Shape.number()).sql();
        assertThrows(
                AssertionError.class,
                () -> agree(Losses.read("half-squared").bind(Shape.number()), Label.NUMBER, 0, u -> 8 * u - 4, other));
    }

    private void agree(Bound bound, Label label, int classes) throws SQLException {
        boolean number = label == Label.NUMBER || label == Label.VECTOR;
        agree(bound, label, classes, u -> number ? 8 * u - 4 : Math.floor(classes * u));
    }

    private void agree(Bound bound, Label label, int classes, DoubleUnaryOperator target) throws SQLException {
        agree(bound, label, classes, target, bound.sql());
    }

    private void agree(Bound bound, Label label, int classes, DoubleUnaryOperator target, String sql)
            throws SQLException {
        var random = new Random(3);
        var y = random.doubles(ROWS).map(target).toArray();
        var targets = switch (label) {
            case NUMBER, CLASS -> new double[0][];
            case DISTRIBUTION -> simplex(classes, random);
            case VECTOR ->
                IntStream.range(0, classes)
                        .mapToObj(k -> random.doubles(ROWS).map(target).toArray())
                        .toArray(double[][]::new);
        };
        var scores = new double[bound.size()][];
        for (Part part : bound.parts()) {
            for (int i = 0; i < part.length(); i++) {
                scores[part.offset() + i] = random.doubles(ROWS, -6, 6).toArray();
            }
        }
        var rows = new Rows(y, targets, scores, new double[0][]);
        double[] expected = new double[Evaluator.BLOCK];
        bound.evaluator().value(rows, 0, ROWS, expected);
        double[] found = select(bound, rows, sql);
        for (int i = 0; i < ROWS; i++) {
            double near = AGREES * Math.max(1, Math.abs(expected[i]));
            if (expected[i] != found[i]) {
                assertEquals(expected[i], found[i], near, "row " + i + " of " + sql);
            }
        }
    }

    private static double[][] simplex(int classes, Random random) {
        double[][] shares = new double[classes][ROWS];
        for (int row = 0; row < ROWS; row++) {
            double rest = 1;
            for (int i = 0; i < classes; i++) {
                shares[i][row] = i == classes - 1 ? rest : rest * random.nextDouble();
                rest -= shares[i][row];
            }
        }
        return shares;
    }

    private double[] select(Bound bound, Rows rows, String sql) throws SQLException {
        var names = new ArrayList<String>();
        var values = new ArrayList<double[]>();
        names.add("y");
        values.add(rows.y());
        for (int i = 0; i < rows.targets().length; i++) {
            names.add("y_" + (i + 1));
            values.add(rows.targets()[i]);
        }
        for (Part part : bound.parts()) {
            boolean vector = bound.typing()
                    .of(new io.trueloss.formula.Expr.Name(part.name()))
                    .isVector();
            for (int i = 0; i < part.length(); i++) {
                names.add(vector ? part.name() + "_" + (i + 1) : part.name());
                values.add(rows.scores()[part.offset() + i]);
            }
        }
        var lines = new StringJoiner(", ");
        IntStream.range(0, ROWS).forEach(row -> {
            var line = new StringJoiner(", ", "(", ")").add(Integer.toString(row));
            values.forEach(value -> line.add("'" + value[row] + "'::DOUBLE"));
            lines.add(line.toString());
        });
        var query = "SELECT " + sql + " FROM (VALUES " + lines + ") AS drawn(place, \"" + String.join("\", \"", names)
                + "\") ORDER BY place";
        double[] found = new double[ROWS];
        try (var statement = database.createStatement();
                var result = statement.executeQuery(query)) {
            for (int row = 0; row < ROWS; row++) {
                assertTrue(result.next());
                found[row] = result.getDouble(1);
                assertTrue(!result.wasNull(), query);
            }
        }
        return found;
    }

    private String first(String query) throws SQLException {
        try (var statement = database.createStatement();
                var result = statement.executeQuery(query)) {
            assertTrue(result.next());
            return String.valueOf(result.getObject(1));
        }
    }
}
