package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import io.trueloss.formula.Label;
import io.trueloss.formula.Shape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class OtherNamesTest {

    /// A value that another system gave; see the head of `other-systems.tsv`.
    private record Given(String system, String written, String y, String f, String value, String gradient) {

        static Given of(String line) {
            var cells = line.split("\t", -1);
            return new Given(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
        }

        At at() {
            var loss = Losses.read(prefix() + written);
            double[] label = numbers(y);
            double[] scores = numbers(f);
            var usual = Traits.shape(loss).label();
            var several = usual == Label.VECTOR ? Label.VECTOR : Label.DISTRIBUTION;
            var shape = label.length > 1
                    ? new Shape(several, label.length, List.of())
                    : scores.length > 1 ? Shape.classes(scores.length) : Shape.number();
            return At.row(loss.bind(shape), label, scores);
        }

        private String prefix() {
            return switch (system) {
                case "PyTorch" -> "torch.nn.";
                case "scikit-learn" -> "sklearn.";
                default -> system.toLowerCase(Locale.ROOT) + ".";
            };
        }

        /// What its arithmetic is good for: some compute in single precision.
        double tolerance() {
            return switch (system) {
                case "XGBoost" -> 2e-5;
                case "CatBoost", "LightGBM", "Keras" -> 2e-6;
                default -> 1e-12;
            };
        }
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(";")).mapToDouble(Double::parseDouble).toArray();
    }

    private static List<Given> given() throws IOException {
        try (var stream = Objects.requireNonNull(OtherNamesTest.class.getResourceAsStream("other-systems.tsv"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(Given::of)
                    .toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> aNameOfAnotherSystemGivesItsValues() throws IOException {
        return given().stream()
                .map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
                    var at = row.at();
                    if (!row.value().isEmpty()) {
                        near(row, new double[] {at.value()}, row.value());
                    }
                    if (!row.gradient().isEmpty()) {
                        near(row, at.gradient(), row.gradient());
                    }
                }));
    }

    private static void near(Given row, double[] found, String wanted) {
        double[] theirs = numbers(wanted);
        assertEquals(theirs.length, found.length);
        for (int i = 0; i < found.length; i++) {
            assertEquals(theirs[i], found[i], row.tolerance() * (1 + Math.abs(theirs[i])));
        }
    }

    @TestFactory
    Stream<DynamicTest> everyNameOfTheTableIsALossOrAnAnswer() {
        return OtherNames.all().stream()
                .map(other -> DynamicTest.dynamicTest(other.system() + " " + other.name(), () -> {
                    if (!other.ours().isEmpty()) {
                        var example = other.ours()
                                .replace("[1, {pos_weight}]", "[1, 2]")
                                .replace("{weight}", "[1, 2]")
                                .replaceAll("\\{(p|margin|beta|delta|power|q)}", "1.5")
                                .replaceAll("p=\\{\\w+}", "p=1.5")
                                .replaceAll("\\{\\w+}", "0.5");
                        var named = example.replaceAll("q=1.5", "q=0.5")
                                .replace("weston-watkins(p=1.5", "weston-watkins(p=1");
                        assertTrue(Losses.read(named)
                                .formula(Traits.shape(Losses.read(named)).label())
                                .isScored());
                    }
                }));
    }

    @Test
    void readsNamesWithTheirSettings() {
        assertEquals(Losses.read("squared"), Losses.read("mse"));
        assertEquals(new HalfSquared(), Losses.read("reg:squarederror"));
        assertEquals(new Poisson(), Losses.read("HalfPoissonLoss"));
        assertEquals(new Smoothed(new Softmax(), 0.1), Losses.read("CrossEntropyLoss(label_smoothing=0.1)"));
        assertEquals(new Huber(2), Losses.read("torch.nn.HuberLoss(delta=2, reduction='none')"));
        assertEquals(new Quantile(0.9), Losses.read("Quantile:alpha=0.9"));
        assertEquals(new Huber(0.7), Losses.read("huber(alpha=0.7)"));
        assertEquals(new Smoothed(new Logistic(), 0.1), Losses.read("smoothed(loss=BCEWithLogitsLoss, eps=0.1)"));
        assertEquals(new Absolute(), Losses.read("MAE"));
    }

    @Test
    void aFactorBecomesPartOfTheLoss() {
        assertEquals(new Scaled(new Quantile(0.9), 2), Losses.read("QuantileL1Loss(quantile=0.9)"));
    }

    @Test
    void aFactorThatDependsOnTheDataIsTold() {
        var e = assertThrows(UserError.class, () -> Losses.read("MultiClassOneVsAll"));
        assertEquals("TL2107", e.code());
        assertEquals(
                "'MultiClassOneVsAll' has no loss here that is the same number for number: in CatBoost it is one-vs-all-logistic times 1/k, "
                        + "k the number of classes",
                e.what());
        assertEquals("write --loss \"one-vs-all-logistic\"", e.fix());
    }

    @Test
    void aNameWithTwoMeaningsIsAskedAbout() {
        var e = assertThrows(UserError.class, () -> Losses.read("squared_error"));
        assertEquals("write --loss \"squared\" or --loss \"half-squared\"", e.fix());
    }

    @Test
    void aSystemBeforeTheNameSaysWhichIsMeant() {
        assertEquals(Losses.read("squared"), Losses.read("optax.squared_error"));
        assertEquals(new HalfSquared(), Losses.read("sklearn.squared_error"));
        assertEquals(new Logistic(), Losses.read("lightgbm.cross_entropy"));
    }

    @Test
    void aLossOfSeveralRowsIsNamed() {
        var e = assertThrows(UserError.class, () -> Losses.read("rank:ndcg"));
        assertEquals(
                "'rank:ndcg' has no loss here that is the same number for number: in XGBoost it is a loss of several rows at once",
                e.what());
    }

    @Test
    void settingsThatANameHasNotAreAnsweredWithThoseItHas() {
        for (var text : List.of("HuberLoss(gamma=2)", "mse(x=2)", "MultiLabelMarginLoss(margin=2)")) {
            var e = assertThrows(UserError.class, () -> Losses.read(text));
            assertEquals("TL2102", e.code());
            assertEquals("'" + text + "' is not known with these settings", e.what());
        }
        var e = assertThrows(UserError.class, () -> Losses.read("torch.nn.HuberLoss(gamma=2)"));
        assertEquals("known: PyTorch HuberLoss(delta=1) is huber(delta=delta) here", e.fix());
    }

    @Test
    void aFormulaIsNoName() {
        assertEquals("logcosh(f - y)", Losses.read("logcosh(f - y)").text());
        assertEquals("mine: f^2", Losses.read("mine: f^2").text());
    }

    @Test
    void findsTheNamesOfALoss() {
        assertTrue(
                OtherNames.of("huber").stream().anyMatch(other -> other.name().equals("HuberLoss")));
        assertTrue(OtherNames.of("quantile").stream()
                .anyMatch(other -> other.name().equals("QuantileL1Loss")));
        assertTrue(OtherNames.of("quantile").stream()
                .noneMatch(other -> other.ours().startsWith("log-quantile")));
    }
}
