package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class SettingsTest {

    private static List<String> texts(String name) {
        return Losses.cards().stream()
                .filter(card -> card.name().equals(name))
                .flatMap(card -> Settings.of(card).stream())
                .map(Loss::text)
                .toList();
    }

    @Test
    void aNumberIsTriedAtATenthAndTenTimesItsDefault() {
        assertEquals(
                List.of("huber(delta=1)", "huber(delta=0.1)", "huber(delta=10)"),
                texts("huber").subList(0, 3));
    }

    @Test
    void theEndsOfWhatIsAcceptedAreFound() {
        assertTrue(
                texts("quantile").contains("quantile(q=0.95)"),
                texts("quantile").toString());
        assertTrue(texts("focal").contains("focal(gamma=0)"), texts("focal").toString());
    }

    @Test
    void aWrapperIsTriedAroundALossOfEachKind() {
        var scaled = String.join(" ", texts("scaled"));
        for (var inner : List.of("huber", "poisson", "logistic", "softmax", "gaussian", "ordinal")) {
            assertTrue(scaled.contains("loss=" + inner), inner + " in " + scaled);
        }
        assertTrue(texts("smoothed").stream().noneMatch(text -> text.contains("huber")));
    }

    @Test
    void everyLossIsTried() {
        var untried = Losses.cards().stream()
                .filter(card -> Settings.of(card).isEmpty())
                .map(card -> card.name())
                .collect(Collectors.joining(", "));
        assertEquals("", untried);
    }
}
