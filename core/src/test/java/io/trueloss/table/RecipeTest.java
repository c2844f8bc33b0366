package io.trueloss.table;

import static io.trueloss.table.Tables.counting;
import static io.trueloss.table.Tables.feature;
import static io.trueloss.table.Tables.numbers;
import static io.trueloss.table.Tables.repeated;
import static io.trueloss.table.Tables.words;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RecipeTest {

    private static final double NONE = Double.NaN;
    private static final Optional<String> NO = Optional.empty();

    private static Recipe fit(Roles roles, Column... columns) {
        var rows = Labelled.of(Tables.of(columns), roles);
        return Recipe.fit(rows.table(), roles, rows.goal());
    }

    private static Recipe fit(Column... columns) {
        return fit(Roles.of("y"), columns);
    }

    private static UserError refused(String code, Column... columns) {
        var e = assertThrows(UserError.class, () -> fit(columns));
        assertEquals(code, e.code(), e.what());
        return e;
    }

    private static Roles weighted(Optional<String> weight, Optional<String> frequency, Optional<String> offset) {
        return new Roles(
                Optional.of("y"),
                NO,
                List.of(),
                Optional.empty(),
                weight,
                frequency,
                offset,
                NO,
                NO,
                List.of(),
                List.of());
    }

    @Test
    void learnsMeanAndSpreadOfKnownCellsAndThatSomeAreMissing() {
        var recipe = fit(counting("y", 5), numbers("x", 1, 3, NONE, 1, 3));
        assertEquals(List.of(new Input.Number("x", 2, 1), new Input.Gap("x")), recipe.inputs());
        var data = recipe.apply(Tables.of(numbers("y", 0, 1), numbers("x", 10, NONE)));
        assertArrayEquals(new double[] {10, 2}, ((Feature.Numeric) feature(data, "x")).values());
        assertArrayEquals(new double[] {0, 1}, ((Feature.Missing) feature(data, "x (missing)")).flags());
    }

    @Test
    void ordersLevelsByHowOftenTheyOccurThenByTheirLetters() {
        var recipe = fit(counting("y", 12), words("c", "b", "a", "c", "c", "a", "b", "c", "c", "d", "", "c", "c"));
        var levels = List.of("c", "a", "b", "(missing)", "d", "(other)");
        assertEquals(List.of(new Input.Choice("c", levels, 3)), recipe.inputs());
        var data = recipe.apply(Tables.of(counting("y", 5), words("c", "d", "zz", "", "c", "a")));
        assertArrayEquals(new int[] {4, 5, 3, 0, 1}, ((Feature.Category) feature(data, "c")).codes());
    }

    @Test
    void takesMissingForOtherWhereNoTrainingRowMissed() {
        var recipe = fit(counting("y", 4), repeated("c", 4, "a", "b"));
        assertEquals(List.of(new Input.Choice("c", List.of("a", "b", "(other)"), 2)), recipe.inputs());
        assertArrayEquals(
                new int[] {2},
                ((Feature.Category) recipe.apply(Tables.of(numbers("y", 1), words("c", "")))
                                .features()
                                .getFirst())
                        .codes());
    }

    @Test
    void keepsItsOwnLevelsApartFromWordsOfTheData() {
        var recipe = fit(
                counting("y", 8), words("c", "(other)", "(missing)", "(other)", "(missing)", "", "(other)", "a", "a"));
        var choice = (Input.Choice) recipe.inputs().getFirst();
        assertEquals(List.of("(other)", "(missing)", "a", "((missing))", "((other))"), choice.levels());
        assertEquals(3, choice.missing());
    }

    @Test
    void dropsColumnsThatCannotHelpAndSaysWhy() {
        var recipe = fit(
                counting("y", 4),
                numbers("one", 7, 7, 7, 7),
                numbers("gone", NONE, NONE, NONE, NONE),
                repeated("word", 4, "a"),
                numbers("half", 5, NONE, 5, 5));
        assertEquals(List.of(new Input.Gap("half")), recipe.inputs());
        assertEquals(
                List.of(
                        new Recipe.Dropped("one", "the same in every training row"),
                        new Recipe.Dropped("gone", "missing in every training row"),
                        new Recipe.Dropped("word", "the same in every training row")),
                recipe.dropped());
    }

    @Test
    void countsWhatNoTrainingRowHad() {
        var recipe = fit(counting("y", 4), numbers("x", 1, 2, 3, 4), repeated("c", 4, "a", "b"));
        var later = Tables.of(counting("y", 4), numbers("x", NONE, 1, NONE, 2), words("c", "z", "q", "", "z"));
        assertEquals(
                List.of(
                        new Surprise("x", 2, List.of()),
                        new Surprise("c", 3, List.of("z", "q")),
                        new Surprise("c", 1, List.of())),
                recipe.surprises(later));
        assertEquals(List.of(), recipe.surprises(Tables.of(numbers("x", 9), words("c", "b"))));
    }

    @Test
    void survivesNumbersWhoseSquaresOverflowOrVanish() {
        var large = (Input.Number) fit(counting("y", 4), numbers("x", 1e300, -1e300, 1e300, -1e300))
                .inputs()
                .getFirst();
        assertEquals(new Input.Number("x", 0, 1e300), large);
        var most = (Input.Number) fit(counting("y", 2), numbers("x", Double.MAX_VALUE, -Double.MAX_VALUE))
                .inputs()
                .getFirst();
        assertEquals(new Input.Number("x", 0, Double.MAX_VALUE), most);
        var small = (Input.Number)
                fit(counting("y", 2), numbers("x", 1e-300, 3e-300)).inputs().getFirst();
        assertEquals(2e-300, small.mean(), 1e-315);
        assertEquals(1e-300, small.spread(), 1e-315);
    }

    @Test
    void losesNoDigitsToALargeMean() {
        var input = (Input.Number) fit(counting("y", 4), numbers("x", 1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16))
                .inputs()
                .getFirst();
        assertEquals(1e9 + 10, input.mean());
        assertEquals(Math.sqrt(22.5), input.spread(), 1e-15); // (36 + 9 + 9 + 36) / 4
    }

    @Test
    void learnsTheSameFromFrequenciesAsFromRepeatedRows() {
        var repeated = fit(
                numbers("y", 0, 1, 1, 2, 2, 2),
                numbers("x", 5, 6, 6, 9, 9, 9),
                words("c", "a", "b", "b", "a", "a", "a"));
        var roles = weighted(NO, Optional.of("n"), NO);
        var counted = fit(
                roles,
                numbers("y", 0, 1, 2, 3),
                numbers("x", 5, 6, 9, 99),
                words("c", "a", "b", "a", "never"),
                numbers("n", 1, 2, 3, 0));
        assertEquals(repeated.inputs(), counted.inputs());
    }

    @Test
    void countsWeightTimesFrequencyAndAddsTheOffset() {
        var roles = weighted(Optional.of("w"), Optional.of("n"), Optional.of("o"));
        Column[] columns = {
            counting("y", 2), numbers("w", 0.5, 2), numbers("n", 3, 0), numbers("o", -1, 4), numbers("x", 1, 2)
        };
        var data = fit(roles, columns).apply(Tables.of(columns));
        assertArrayEquals(new double[] {1.5, 0}, data.weight());
        assertArrayEquals(new double[] {3, 0}, data.weights().frequency());
        assertArrayEquals(new double[] {-1, 4}, data.offset());
        assertEquals(List.of(), data.features()); // with the second row counting nothing, x never varies
    }

    @Test
    void refusesWeightsThatAreNone() {
        var y = counting("y", 2);
        for (double bad : new double[] {-1, NONE}) {
            var e = assertThrows(
                    UserError.class, () -> fit(weighted(Optional.of("w"), NO, NO), y, numbers("w", 1, bad)));
            assertEquals("TL3106", e.code());
            assertTrue(e.what().endsWith("row 2"), e.what());
        }
        var half =
                assertThrows(UserError.class, () -> fit(weighted(NO, Optional.of("w"), NO), y, numbers("w", 1, 0.5)));
        assertEquals("--frequency is no whole number of rows (0.5): row 2", half.what());
        var zero = assertThrows(UserError.class, () -> fit(weighted(Optional.of("w"), NO, NO), y, numbers("w", 0, 0)));
        assertEquals("every --weight is 0: no row counts", zero.what());
        var words =
                assertThrows(UserError.class, () -> fit(weighted(Optional.of("w"), NO, NO), y, words("w", "a", "b")));
        assertEquals("TL3107", words.code());
    }

    @Test
    void refusesTextAndDatesAndNamesThemAll() {
        var text = refused(
                "TL3104",
                counting("y", 3),
                words("t", "a", "b", "c"),
                numbers("x", 1, 2, 3),
                words("u", "d", "e", "f"));
        assertEquals(
                "columns 't', 'u' hold text, too many different words for categories: 't' has 3, 'u' has 3 in 3 rows",
                text.what());
        assertEquals("--exclude t,u; or, where they name rows: --id", text.fix());
        var date = refused("TL3105", counting("y", 2), new Column.Dates("d", new long[] {1, 2}));
        assertEquals("--exclude d; or, to order rows by it: --time d", date.fix());
    }

    @Test
    void takesAHundredLevelsAndNoMore() {
        var cells = new String[202];
        Arrays.setAll(cells, row -> "w" + row % 100);
        assertEquals(
                101,
                ((Input.Choice) fit(counting("y", 202), words("c", cells))
                                .inputs()
                                .getFirst())
                        .levels()
                        .size());
        Arrays.setAll(cells, row -> "w" + row % 101);
        refused("TL3104", counting("y", 202), words("c", cells));
    }

    @Test
    void refusesALevelOfTheTargetWithoutATrainingRow() {
        var rows = Labelled.of(Tables.of(repeated("y", 6, "a", "b", "c")), Roles.of("y"));
        var train = rows.table().select(new int[] {0, 1, 3, 4});
        var e = assertThrows(UserError.class, () -> Recipe.fit(train, Roles.of("y"), rows.goal()));
        assertEquals("no training row has the level 'c' of the target 'y'", e.what());
    }

    @Test
    void refusesRowsWithoutAColumnOrWithAnotherKind() {
        var recipe = fit(counting("y", 3), numbers("age", 1, 2, 3));
        var gone = assertThrows(UserError.class, () -> recipe.unlabelled(Tables.of(numbers("Age", 1))));
        assertEquals("TL3114", gone.code());
        assertEquals("is it 'Age'? Then rename it", gone.fix());
        var words = assertThrows(UserError.class, () -> recipe.unlabelled(Tables.of(words("age", "1", "", "old"))));
        assertEquals("TL3113", words.code());
        assertEquals("column 'age' held numbers in training: row 3 is 'old'", words.what());
    }

    @Test
    void takesNumbersForWordsWhereTrainingHadWords() {
        var recipe = fit(counting("y", 6), repeated("c", 6, "1", "2", "x"));
        var data = recipe.unlabelled(Tables.of(numbers("c", 2, 1, 3, NONE)));
        assertArrayEquals(
                new int[] {1, 0, 3, 3}, ((Feature.Category) data.features().getFirst()).codes());
    }

    @Test
    void predictsWithoutTargetOrWeight() {
        var roles = weighted(Optional.of("w"), NO, Optional.of("o"));
        var recipe = fit(roles, counting("y", 2), numbers("w", 1, 2), numbers("o", 1, 2), numbers("x", 1, 2));
        var data = recipe.unlabelled(Tables.of(numbers("x", 5), numbers("o", 3), numbers("other", 8)));
        assertTrue(Double.isNaN(data.response().y()[0]));
        assertArrayEquals(new double[] {1}, data.weight());
        assertArrayEquals(new double[] {3}, data.offset());
        assertArrayEquals(new double[] {8}, data.columns().get("other"));
    }

    @Test
    void givesFormulasTheRawNumbersOfAllColumnsButTheTarget() {
        var roles = new Roles(
                Optional.of("y"), NO, List.of(), Optional.empty(), NO, NO, NO, NO, NO, List.of(), List.of("cost"));
        Column[] columns = {counting("y", 3), numbers("cost", 9, NONE, 7), numbers("x", 1, 2, 3)};
        var data = fit(roles, columns).apply(Tables.of(columns));
        assertArrayEquals(new double[] {9, NONE, 7}, data.columns().get("cost"));
        assertEquals(List.of("x"), data.features().stream().map(Feature::name).toList());
        assertEquals(2, data.columns().size());
        assertInstanceOf(Feature.Numeric.class, data.features().getFirst());
    }
}
