package io.trueloss.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.trueloss.catalogue.Card;
import io.trueloss.error.UserError;
import io.trueloss.formula.Bound;
import io.trueloss.formula.Formula;
import io.trueloss.formula.Shape;
import io.trueloss.formula.Workings;
import io.trueloss.formula.Workings.Order;
import io.trueloss.loss.Loss;
import io.trueloss.loss.Losses;
import io.trueloss.loss.Traits;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Compiled code is kept by the text of what it computes. Where two texts are equal the code is the same
/// object, so a formula that is typed is as fast as the loss of the catalogue that it spells.
final class TextTest {

    private static List<String> texts(Bound bound) {
        return Arrays.stream(Order.values())
                .map(order -> Text.of(Workings.of(bound), order))
                .toList();
    }

    private static Bound typed(String formula) {
        return Formula.parse(formula).bind(Shape.number());
    }

    /// Nothing if it has settings that must be given.
    private static Stream<Loss> loss(Card card) {
        try {
            return Optional.of(Losses.read(card.name())).stream();
        } catch (UserError open) {
            return Stream.empty();
        }
    }

    @TestFactory
    Stream<DynamicTest> aLossThatIsTypedIsTheCodeOfTheCatalogue() {
        return Losses.cards().stream()
                .flatMap(TextTest::loss)
                .map(loss -> DynamicTest.dynamicTest(loss.text(), () -> {
                    var shape = Traits.shape(loss);
                    var written = loss.formula(shape.label()).text();
                    assertEquals(
                            texts(loss.bind(shape)),
                            texts(Formula.parse(written).bind(shape)));
                }));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "half-squared | (f - y)^2/2",
                "absolute | abs(f - y)",
                "huber(delta=1.5) | if(abs(f - y) <= 1.5, (f - y)^2/2, 1.5*(abs(f - y) - 1.5/2))",
                "log-cosh | logcosh(f - y)",
                "log-cosh | log(cosh(f - y))",
                "poisson | exp(f) - y*f",
                "hinge | max(0, 1 - s*f)"
            })
    void spelledByHandToo(String loss, String formula) {
        assertEquals(texts(Losses.read(loss).bind(Shape.number())), texts(typed(formula)));
    }

    @Test
    void theSameTextIsTheSameCode() {
        var foundry = new Foundry();
        var one = foundry.heat(Workings.of(typed("(f - y)^2/2")), Order.GRADIENT);
        assertEquals(one, foundry.heat(Workings.of(typed("( f-y )^2 / 2.0")), Order.GRADIENT));
        assertNotEquals(one, foundry.heat(Workings.of(typed("(f - y)^2/2")), Order.VALUE));
    }

    @Test
    void anotherFormulaIsAnotherText() {
        assertNotEquals(texts(typed("(f - y)^2/2")), texts(typed("(f - y)^2/3")));
        assertNotEquals(texts(typed("exp(f) - y*f")), texts(typed("exp(f) - y*f + abs(f)")));
    }
}
