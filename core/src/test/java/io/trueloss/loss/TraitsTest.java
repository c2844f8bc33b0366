package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.catalogue.Card;
import io.trueloss.catalogue.Param;
import io.trueloss.error.UserError;
import io.trueloss.loss.Known.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TraitsTest {

    /// Run the test with this system property to write the reviewed file anew.
    private static final String REWRITE = "trueloss.rewrite";

    private static final Path FILE = Path.of("src/main/resources/io/trueloss/loss/traits.csv");

    private static final List<String> WRAPPED = List.of(
            "scaled(loss=huber, by=4)",
            "class-weighted(loss=logistic, weights=[1, 20])",
            "class-weighted(loss=softmax, weights=[1, 2, 5])",
            "smoothed(loss=logistic, eps=0.2)",
            "smoothed(loss=softmax, eps=0.1)");

    private static Known known(String loss, Trait trait) {
        return Traits.of(Losses.read(loss), List.of(trait)).getFirst();
    }

    private static boolean holds(String loss, Trait trait) {
        return known(loss, trait).holds();
    }

    private static void bound(double bound, String loss, Trait trait) {
        var known = known(loss, trait);
        assertTrue(known.holds(), known.toString());
        assertEquals(bound, known.bound().orElse(Double.NaN), 1e-6 * bound, known.toString());
    }

    private static void refuted(String loss, Trait trait) {
        assertEquals(
                Standing.REFUTED,
                known(loss, trait).standing(),
                known(loss, trait).toString());
    }

    /// Every loss as it is, and with each setting smaller.
    private static Stream<String> settings() {
        return Stream.concat(
                Losses.cards().stream()
                        .filter(card -> !Wrapper.class.isAssignableFrom(card.type()))
                        .flatMap(card -> Stream.concat(Stream.of(card.name()), smaller(card)))
                        .filter(TraitsTest::isRead),
                WRAPPED.stream());
    }

    private static Stream<String> smaller(Card card) {
        return card.params().stream()
                .filter(param -> param.type() == double.class)
                .flatMap(param -> param.or().stream().map(or -> less(card, param, Double.parseDouble(or))));
    }

    private static String less(Card card, Param param, double or) {
        return card.name() + "(" + param.name() + "=" + Known.number(or / 4) + ")";
    }

    private static boolean isRead(String text) {
        try {
            Losses.read(text);
            return true;
        } catch (UserError e) {
            return false;
        }
    }

    private static List<String> lines() {
        var head = Stream.of("loss,trait,standing,bound");
        return Stream.concat(
                        head,
                        settings()
                                .flatMap(text -> Traits.of(Losses.read(text)).stream()
                                        .map(known -> String.join(
                                                ",",
                                                '"' + text + '"',
                                                known.trait().text(),
                                                known.standing().text(),
                                                known.boundText()))))
                .toList();
    }

    @Test
    void areThoseOfTheReviewedFile() throws IOException {
        var found = lines();
        if (Optional.ofNullable(System.getProperty(REWRITE)).isPresent()) {
            Files.write(Files.isDirectory(Path.of("core")) ? Path.of("core").resolve(FILE) : FILE, found);
        }
        List<String> reviewed;
        try (var file = TraitsTest.class.getResourceAsStream("traits.csv")) {
            reviewed = new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        var gone = reviewed.stream().filter(line -> !found.contains(line)).toList();
        var fresh = found.stream().filter(line -> !reviewed.contains(line)).toList();
        assertTrue(
                gone.isEmpty() && fresh.isEmpty(),
                () -> "Traits are not those of " + FILE + ". If they changed for the better, write it anew with -D"
                        + REWRITE + "=yes, look at the difference, and commit it.\nno longer:\n"
                        + String.join("\n", gone) + "\nnew:\n" + String.join("\n", fresh));
    }

    @Test
    void whatCanBeSaidByHandIsFound() {
        bound(2, "huber(delta=2)", Trait.LIPSCHITZ);
        bound(1, "huber(delta=2)", Trait.SMOOTH);
        bound(0.25, "logistic", Trait.SMOOTH);
        bound(Math.sqrt(2), "softmax", Trait.LIPSCHITZ);
        bound(0.5, "softmax", Trait.SMOOTH);
        bound(0.9, "quantile(q=0.1)", Trait.LIPSCHITZ);
        bound(1, "half-squared", Trait.STRONGLY_CONVEX);
        bound(2, "1 - tanh(s*f)", Trait.BOUNDED);
        bound(0.769800358919501, "1 - tanh(s*f)", Trait.SMOOTH);
        bound(7, "7*sin(f - y)", Trait.LIPSCHITZ);
        bound(0.0625, "log(1 + exp((f - y)/2)) - (f - y)/4", Trait.SMOOTH);
    }

    /// In LossFunctions.jl 1.2.2 each of these is declared to hold.
    @Test
    void whatOthersDeclareByHandAndIsNotSoIsRefuted() {
        refuted("max(0, abs(f - y) - 0.1)^2", Trait.STRICTLY_CONVEX);
        refuted("logcosh(f - y)", Trait.STRONGLY_CONVEX);
        refuted("abs(f - y)^3", Trait.STRONGLY_CONVEX);
        refuted("if(s*f < 0, 1, 0*f)", Trait.CONVEX);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exp(f) - y*f | LIPSCHITZ",
                "(f - y)^2 | LIPSCHITZ",
                "(f - y)^4 | SMOOTH",
                "abs(f - y)^1.5 | SMOOTH",
                "abs(f - y) | SMOOTH",
                "max(0, 1 - s*f) | DIFFERENTIABLE",
                "logcosh(f - y) | BOUNDED",
                "logcosh(f - y) | REDESCENDING",
                "1 - cos(6.283185307179586*(f - y)) | REDESCENDING",
                "(f - y)^2/2 - 1e-3 | NOT_NEGATIVE",
                "max(0.7*(y - f), 0.3*(f - y)) | SYMMETRIC",
                "sqrt(f - y) | SYMMETRIC",
                "sqrt(f - y) | PROPER",
                "(f - y)^2/(0.001 + y^2) | ROBUST",
                "max(0, -s*f) | CALIBRATED",
                "max(0, 1 - s*f) | PROPER",
                "class-weighted(loss=logistic, weights=[1, 20]) | PROPER",
                "class-weighted(loss=logistic, weights=[1, 20]) | CALIBRATED",
                "logsumexp(f - f[y])^2 | PROPER",
                "max(f + 1 - onehot(y)) - f[y] | CALIBRATED"
            })
    void whatIsNotSoIsRefuted(String loss, Trait trait) {
        refuted(loss, trait);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hypot(1, f - y) - 1 | STRICTLY_CONVEX",
                "1/(1 + (f - y)^2) | REDESCENDING",
                "log1p(exp(-s*f)) | STRICTLY_PROPER",
                "max(0, 1 - s*f) | CALIBRATED",
                "1 - tanh(s*f) | CALIBRATED",
                "if(abs(f - y) <= 1, (f - y)^2/2, abs(f - y) - 0.5) | DIFFERENTIABLE",
                "(f - y)^2 + (f - y)^4 | STRONGLY_CONVEX",
                "exp(-s*f) | CALIBRATED",
                "logsumexp(f - f[y]) | STRICTLY_PROPER"
            })
    void whatIsSoIsNotRefuted(String loss, Trait trait) {
        assertTrue(holds(loss, trait), known(loss, trait).toString());
    }
}
