package io.trueloss.catalogue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trueloss.catalogue.Fruit.Apple;
import io.trueloss.catalogue.Fruit.Basket;
import io.trueloss.catalogue.Fruit.Crate;
import io.trueloss.catalogue.Fruit.Fig;
import io.trueloss.catalogue.Fruit.Ripe;
import io.trueloss.catalogue.Fruit.Sort;
import io.trueloss.catalogue.Fruit.SourCherry;
import io.trueloss.catalogue.Fruit.Typed;
import io.trueloss.error.UserError;
import io.trueloss.listing.Or;
import io.trueloss.listing.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CatalogueTest {

    private static final Catalogue PLAIN = new Catalogue(Map.of(Sort.class, Sort::new));
    private static final Catalogue TYPED =
            new Catalogue(Map.of(Sort.class, Sort::new, Fruit.class, CatalogueTest::typed));

    /// As a formula parser would: takes what holds an `f`, refuses the rest.
    private static Typed typed(String text) {
        if (!text.contains("f")) {
            throw new UserError("TL2001", "no f in " + text, "", "");
        }
        return new Typed(text);
    }

    private static Fruit made(String text) {
        return PLAIN.make(Fruit.class, text);
    }

    private static void refused(String code, String what, String fix, String text) {
        var error = assertThrows(UserError.class, () -> made(text), text);
        assertEquals(code + " " + what, error.code() + " " + error.what());
        assertEquals(fix, error.fix());
    }

    @Test
    void makesAThingFromItsNameAndSettings() {
        assertEquals(new Apple(2.5), made("apple(weight=2.5)"));
        assertEquals(new Apple(1e-3), made(" apple ( weight = 1e-3 ) "));
        assertEquals(new SourCherry(), made("sour-cherry"));
        assertEquals(new SourCherry(), made("sour-cherry()"));
    }

    @Test
    void fillsInDefaultsAndTakesTheOnlySettingWithoutItsName() {
        assertEquals(new Apple(1.5), made("apple"));
        assertEquals(new Apple(2), made("apple(2)"));
    }

    @Test
    void makesNestedThingsListsWordsAndTexts() {
        assertEquals(
                new Basket(new Apple(2), List.of(0.2), 4, Ripe.RED, Optional.of(new Sort("a, b"))),
                made("basket(first=apple(2), shares=[0.2], count=4, ripe=red, sort=\"a, b\")"));
        assertEquals(
                new Basket(new SourCherry(), List.of(0.1, 0.5), 3, Ripe.HALF_RIPE, Optional.empty()),
                made("basket(first=sour-cherry)"));
        var crate = (Crate) made("crate(weights=[1, 2e0, -.5], number=12345678901)");
        assertArrayEquals(new double[] {1, 2, -0.5}, crate.weights());
        assertEquals(12345678901L, crate.number());
    }

    /// How ripe, how many, and what inside.
    public record Order(
            Apple apple, SourCherry other, @Or("red") Ripe ripe, Optional<Double> price, Inside inside) {}

    /// Settings that several share.
    public record Inside(@Or("0.6,0.4") List<Double> shares, List<String> words) implements Settings {}

    @Test
    void makesARecordOfItsDefaultsFromWhatHasNone() {
        var inside = new Inside(List.of(0.6, 0.4), List.of());
        assertEquals(inside, PLAIN.usual(Inside.class));
        assertEquals(
                new Order(new Apple(2), new SourCherry(), Ripe.RED, Optional.empty(), inside),
                PLAIN.usual(Order.class, new Apple(2), new SourCherry()));
        var error = assertThrows(IllegalArgumentException.class, () -> PLAIN.usual(Order.class));
        assertEquals("apple must be given, since it has no default: " + Order.class.getName(), error.getMessage());
    }

    @Test
    void namesAnUnknownThingWithItsKindAndTheNearestOne() {
        refused("TL2101", "unknown fruit 'aple'", "did you mean 'apple'?", "aple(weight=2)");
        refused("TL2101", "unknown fruit 'melon'", "there are: apple, crate, basket, 1st-fig, sour-cherry", "melon");
        refused("TL2101", "unknown fruit 'aple'", "did you mean 'apple'?", "basket(first=aple)");
    }

    @Test
    void namesAnUnknownASecondAndANamelessSetting() {
        refused("TL2102", "apple has no setting 'wight'", "did you mean 'weight'?", "apple(wight=2)");
        refused("TL2102", "sour-cherry has no settings, was given '2'", "write sour-cherry", "sour-cherry(2)");
        var form = "write it as name(setting=value, setting=[1, 2]); quote a value that holds commas or brackets";
        refused("TL2105", "apple is given weight twice", form, "apple(weight=1, weight=2)");
        refused(
                "TL2105",
                "'apple' lacks the name of its setting (first, shares, count, ripe, sort)",
                form,
                "basket(apple, count=2)");
        refused("TL2105", "'apple(weight=2' is not a fruit with its settings", form, "apple(weight=2");
        refused("TL2105", "'apple(2))' is not a fruit with its settings", form, "apple(2))");
    }

    @Test
    void namesAValueThatIsNotOfItsType() {
        var number = "write it like this: 1, 0.5 or 1e-3";
        for (var text : List.of("big", "NaN", "Infinity", "1e999", "0x1p3", "1d", "", "1 2")) {
            refused(
                    "TL2103",
                    "weight of apple must be a number, was '" + text + "'",
                    number,
                    "apple(weight=" + text + ")");
        }
        refused(
                "TL2103",
                "count of basket must be a whole number, was '2.5'",
                "write it in digits, such as 20",
                "basket(first=apple, count=2.5)");
        refused(
                "TL2103",
                "count of basket must be a whole number, was '3000000000'",
                "write it in digits, such as 20",
                "basket(first=apple, count=3000000000)");
        refused(
                "TL2103",
                "ripe of basket must be one of green, half-ripe, red, was 'read'",
                "did you mean 'red'?",
                "basket(first=apple, ripe=read)");
        refused(
                "TL2103",
                "shares of basket must be a list, was '0.1'",
                "write it in square brackets: [0.1, 0.5, 0.9]",
                "basket(first=apple, shares=0.1)");
        refused("TL2103", "shares of basket must be a number, was 'x'", number, "basket(first=apple, shares=[0.1, x])");
    }

    @Test
    void saysWhichSettingHasNoDefault() {
        refused("TL2104", "basket needs first: it has no default", "write basket(first=fruit)", "basket");
    }

    @Test
    void turnsWhatARecordRefusesIntoAUserErrorAndLeavesOurBugsAlone() {
        var what = "apple: weight must be positive and finite, was 0.0";
        refused("TL2106", what, "weight: how heavy it is, in grams, > 0", "apple(0)");
        assertThrows(IllegalStateException.class, () -> made("crate(weights=[], number=13)"));
    }

    @Test
    void saysWhereTheMistakeIs() {
        var error = assertThrows(UserError.class, () -> made("basket(first=apple(weight=x))"));
        assertEquals("apple(weight=x)", error.where());
    }

    @Test
    void asksTheConverterOfAKindForWhatIsNoName() {
        assertEquals(new Typed("f - y"), TYPED.make(Fruit.class, "f - y"));
        assertEquals(new Typed("max(f, 1)"), TYPED.make(Fruit.class, "max(f, 1)"));
        assertEquals(new Typed("apple(2) + f"), TYPED.make(Fruit.class, "apple(2) + f"));
        assertEquals(new Typed("f, y"), ((Basket) TYPED.make(Fruit.class, "basket(first=\"f, y\")")).first());
        assertEquals(new Apple(2), TYPED.make(Fruit.class, "apple(2)"));
    }

    @Test
    void tellsASlipInANameFromAMistakeInAFormula() {
        assertEquals(
                "TL2001",
                assertThrows(UserError.class, () -> TYPED.make(Fruit.class, "y - 1"))
                        .code());
        assertEquals(
                "TL2001",
                assertThrows(UserError.class, () -> TYPED.make(Fruit.class, "max(y, 1)"))
                        .code());
        assertEquals(
                "TL2001",
                assertThrows(UserError.class, () -> TYPED.make(Fruit.class, "sour(y) * 2"))
                        .code());
        for (var text : List.of("aple", "aple(2)", "aplle(weight=2)")) {
            var error = assertThrows(UserError.class, () -> TYPED.make(Fruit.class, text));
            assertEquals("did you mean 'apple'?", error.fix());
        }
    }

    @Test
    void printsWhatItReadsBack() {
        for (var text : List.of(
                "apple(weight=1.5)",
                "apple(weight=20)",
                "apple(weight=1.0e-7)",
                "sour-cherry",
                "basket(first=apple(weight=2), shares=[0.1, 0.5], count=3, ripe=half-ripe)",
                "basket(first=sour-cherry, shares=[], count=-3, ripe=red, sort=\"a \\\"b\\\" \\\\ (c\")")) {
            assertEquals(text, PLAIN.text(made(text)));
            assertEquals(made(text), made(PLAIN.text(made(text))));
        }
        var typed = TYPED.make(Fruit.class, "basket(first=\"f, y\")");
        assertEquals(typed, TYPED.make(Fruit.class, TYPED.text(typed)));
        assertEquals("f - y", TYPED.text(new Typed("f - y")));
        assertEquals("crate(weights=[1, -0.0], number=1)", PLAIN.text(new Crate(new double[] {1, -0.0}, 1)));
    }

    @Test
    void showsCardsByName() {
        var names = PLAIN.cards(Fruit.class).stream().map(Card::name).toList();
        assertEquals(List.of("1st-fig", "apple", "basket", "crate", "sour-cherry"), names);
        var card = PLAIN.card(Fruit.class, "apple");
        assertEquals("fruit", card.kind());
        assertEquals("Keeps the doctor away for a day.", card.page().sentence());
        assertEquals(
                List.of(new Param("weight", double.class, Optional.of("1.5"), "how heavy it is, in grams, > 0")),
                card.params());
        assertEquals(Fig.class, PLAIN.card(Fruit.class, "1st-fig").type());
    }

    @Test
    void saysWhatASettingAccepts() {
        assertEquals(
                List.of("fruit", "list of numbers", "whole number", "one of green, half-ripe, red", "sort"),
                PLAIN.card(Fruit.class, "basket").params().stream()
                        .map(Param::accepts)
                        .toList());
    }

    @Test
    void makesValuesForOthersToo() {
        assertEquals(0.95, PLAIN.value(double.class, "--level", " 0.95 "));
        assertEquals(new Apple(2), PLAIN.value(Fruit.class, "--fruit", "apple(2)"));
        var error = assertThrows(UserError.class, () -> PLAIN.value(double.class, "--level", "high"));
        assertEquals("--level must be a number, was 'high'", error.what());
    }
}
