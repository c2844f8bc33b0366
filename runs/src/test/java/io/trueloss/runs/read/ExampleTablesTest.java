package io.trueloss.runs.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import io.trueloss.random.Seed;
import io.trueloss.table.Goal;
import io.trueloss.table.Input;
import io.trueloss.table.Labelled;
import io.trueloss.table.Recipe;
import io.trueloss.table.Roles;
import io.trueloss.table.Split;
import io.trueloss.table.Task;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The tables that come with the project, from file to data set. Rows, columns and shares are those of
/// `examples/README.md`
/// and of the papers it names.
final class ExampleTablesTest {

    private static final Folder EXAMPLES = Folder.examples();

    private static Labelled rows(String name, Roles roles) {
        return Labelled.of(
                new Reader(EXAMPLES.path(), 2).read(Source.of(name), roles).table(), roles);
    }

    private static Roles roles(String target, Optional<String> time, String... exclude) {
        var none = Optional.<String>empty();
        return new Roles(
                Optional.of(target),
                none,
                List.of(),
                Optional.empty(),
                none,
                none,
                none,
                none,
                time,
                List.of(),
                List.of(exclude));
    }

    private static Recipe recipe(Labelled rows, Roles roles) {
        return Recipe.fit(rows.table(), roles, rows.goal());
    }

    @Test
    void churnIsBinaryWithFourteenPercentPositive() {
        var roles = Roles.of("churn");
        var rows = rows("churn.csv.gz", roles);
        assertEquals(
                new Goal(Task.BINARY, "churn", List.of("no", "yes"), "two levels: 'yes' sorts last and is 1"),
                rows.goal());
        assertEquals(5000, rows.table().rows());
        var data = recipe(rows, roles).apply(rows.table());
        assertEquals(707, Arrays.stream(data.response().y()).sum());
        assertEquals(19, data.features().size());
        var split = new Split(Optional.empty(), List.of(0.6, 0.2, 0.2), Optional.empty(), Optional.empty());
        var parts = split.parts(rows, roles, new Seed(1));
        assertEquals(
                List.of(3000, 1000, 1000), List.of(parts.train().length, parts.valid().length, parts.test().length));
        assertEquals(
                424,
                Arrays.stream(parts.train())
                        .filter(row -> data.response().y()[row] == 1)
                        .count());
    }

    @Test
    void amesHousingIsNumbersAndManyCategories() {
        var roles = roles("sale_price", Optional.of("year_sold"));
        var rows = rows("ames_housing.csv.gz", roles);
        assertEquals(2930, rows.table().rows());
        assertEquals(Task.NUMBER, rows.goal().task());
        var recipe = recipe(rows, roles);
        assertEquals(72, recipe.inputs().size() + recipe.dropped().size());
        assertEquals(List.of(), recipe.surprises(rows.table()));
    }

    @Test
    void germanCreditTakesTheLevelThatSortsLastOrTheOneNamed() {
        assertEquals(
                List.of("bad", "good"),
                rows("german_credit.csv.gz", Roles.of("class")).goal().levels());
        var none = Optional.<String>empty();
        var roles = new Roles(
                Optional.of("class"),
                Optional.of("bad"),
                List.of(),
                Optional.empty(),
                none,
                none,
                none,
                none,
                none,
                List.of(),
                List.of());
        var rows = rows("german_credit.csv.gz", roles);
        assertEquals(300, Arrays.stream(rows.goal().response(rows.table()).y()).sum());
    }

    @Test
    void digitsAreNumbersUnlessTheyAreClasses() {
        assertEquals(
                Task.NUMBER, rows("digits.csv.gz", Roles.of("digit")).goal().task());
        var rows = rows("digits.csv.gz", Roles.of("digit").as(Task.CLASSES));
        assertEquals(
                List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
                rows.goal().levels());
        var recipe = recipe(rows, Roles.of("digit").as(Task.CLASSES));
        var dropped = recipe.dropped().stream().map(Recipe.Dropped::column).toList();
        assertEquals(List.of("pixel_0_0", "pixel_4_0", "pixel_4_7"), dropped);
        assertEquals(61, recipe.inputs().size());
    }

    @Test
    void bikeDayHasADateThatWantsToBeTimeOrExcluded() {
        var rows = rows("bike_day.csv.gz", Roles.of("cnt").as(Task.COUNT));
        assertEquals(731, rows.table().rows());
        var e = assertThrows(UserError.class, () -> recipe(rows, Roles.of("cnt")));
        assertEquals("TL3105", e.code());
        assertEquals("--exclude date; or, to order rows by it: --time date", e.fix());
        var roles = roles("cnt", Optional.of("date"));
        var split = new Split(Optional.empty(), List.of(0.6, 0.2, 0.2), Optional.empty(), Optional.empty());
        var parts = split.parts(rows, roles, new Seed(1));
        assertEquals("2012-12-31", rows.table().column("date").cell(parts.test()[parts.test().length - 1]));
        assertEquals(438, parts.train()[parts.train().length - 1]);
    }

    @Test
    void engelIsTwoColumnsOfNumbers() {
        var rows = rows("engel.csv.gz", Roles.of("foodexp"));
        assertEquals(235, rows.table().rows());
        var input = (Input.Number) recipe(rows, Roles.of("foodexp")).inputs().getFirst();
        assertEquals(982.473, input.mean(), 0.001); // Koenker and Bassett's data, as the summary of R's quantreg has it
    }

    @Test
    void wineIsOrderedByTheSizeOfItsRating() {
        var rows = rows("wine_ordinal.csv.gz", Roles.of("rating").as(Task.ORDERED));
        assertEquals(List.of("1", "2", "3", "4", "5"), rows.goal().levels());
        assertEquals(72, rows.table().rows());
    }

    @Test
    void penguinsHaveThreeSpeciesAndMissingCells() {
        var rows = rows("penguins.csv.gz", Roles.of("species"));
        assertEquals(List.of("Adelie", "Chinstrap", "Gentoo"), rows.goal().levels());
        var recipe = recipe(rows, Roles.of("species"));
        assertTrue(recipe.inputs().contains(new Input.Gap("bill_length_mm")));
        assertTrue(recipe.inputs()
                .contains(
                        new Input.Choice("sex", List.of("male", "female", "(missing)", "(other)"), 2))); // 168, 165, 11
        var mass = rows("penguins.csv.gz", Roles.of("body_mass_g"));
        assertEquals(2, mass.missing());
        assertEquals(342, mass.table().rows());
    }
}
