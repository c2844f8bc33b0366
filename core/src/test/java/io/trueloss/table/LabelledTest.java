package io.trueloss.table;

import static io.trueloss.table.Tables.numbers;
import static io.trueloss.table.Tables.repeated;
import static io.trueloss.table.Tables.words;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trueloss.error.UserError;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LabelledTest {

    private static final Optional<String> NONE = Optional.empty();

    private static Roles roles(Optional<Task> task, Optional<String> positive, List<String> order) {
        return new Roles(Optional.of("y"), positive, order, task, NONE, NONE, NONE, NONE, NONE, List.of(), List.of());
    }

    private static Roles task(Task task) {
        return Roles.of("y").as(task);
    }

    private static Goal goal(Roles roles, Column column) {
        return Labelled.of(Tables.of(column), roles).goal();
    }

    private static UserError refused(String code, Roles roles, Column column) {
        var e = assertThrows(UserError.class, () -> goal(roles, column));
        assertEquals(code, e.code(), e.what());
        return e;
    }

    @Test
    void takesTwoLevelsForBinaryAndSaysWhichIsOne() {
        var goal = goal(Roles.of("y"), words("y", "yes", "no", "no", "yes"));
        assertEquals(new Goal(Task.BINARY, "y", List.of("no", "yes"), "two levels: 'yes' sorts last and is 1"), goal);
        assertArrayEquals(
                new double[] {1, 0},
                goal.response(Tables.of(words("y", "yes", "no"))).y());
    }

    @Test
    void takesTwoNumbersForBinary() {
        assertEquals(
                List.of("9", "10"),
                goal(Roles.of("y"), numbers("y", 10, 9, 10, 9)).levels());
    }

    @Test
    void countsThePositiveLevelThatWasNamed() {
        var goal =
                goal(roles(Optional.empty(), Optional.of("bad"), List.of()), words("y", "good", "bad", "bad", "good"));
        assertEquals(List.of("good", "bad"), goal.levels());
        assertEquals("'bad' is 1", goal.reason());
    }

    @Test
    void takesFewWordsForClassesAndNumbersForNumbers() {
        assertEquals(
                Task.CLASSES,
                goal(Roles.of("y"), repeated("y", 6, "c", "a", "b")).task());
        assertEquals(
                List.of("a", "b", "c"),
                goal(Roles.of("y"), repeated("y", 6, "c", "a", "b")).levels());
        assertEquals(
                Task.NUMBER,
                goal(Roles.of("y"), numbers("y", 0, 1, 2, 1, 0, 2, 1)).task());
    }

    @Test
    void takesWholeNumbersForClassesOnlyIfTold() {
        var goal = goal(task(Task.CLASSES), numbers("y", 10, 2, 10, 2, 1, 1));
        assertEquals(List.of("1", "2", "10"), goal.levels());
        assertArrayEquals(
                new double[] {2, 0},
                goal.response(Tables.of(numbers("y", 10, 1))).y());
    }

    @Test
    void ordersNumbersBySizeAndWordsAsTold() {
        assertEquals(
                List.of("2", "10"),
                goal(task(Task.ORDERED), numbers("y", 10, 2, 2, 10)).levels());
        var order = List.of("low", "mid", "high");
        var goal = goal(roles(Optional.empty(), NONE, order), words("y", "mid", "low", "high"));
        assertEquals(new Goal(Task.ORDERED, "y", order, "in the order given"), goal);
    }

    @Test
    void leavesRowsWithoutATargetOutAndCountsThem() {
        var rows = Labelled.of(Tables.of(numbers("y", 1, Double.NaN, 2, 3)), Roles.of("y"));
        assertEquals(1, rows.missing());
        assertArrayEquals(new int[] {1, 3, 4}, rows.table().numbers());
    }

    @Test
    void refusesATargetThatIsMissingEverywhereOrInAllRowsButOne() {
        refused("TL3201", Roles.of("y"), numbers("y", Double.NaN, Double.NaN));
        refused("TL3108", Roles.of("y"), numbers("y", Double.NaN, 3));
    }

    @Test
    void refusesATargetThatNeverVaries() {
        refused("TL3202", Roles.of("y"), numbers("y", 3, 3, 3));
        assertEquals(
                "every row has the same target, 'no': there is nothing to learn",
                refused("TL3203", Roles.of("y"), words("y", "no", "no")).what());
        refused("TL3203", task(Task.ORDERED), numbers("y", 1, 1));
    }

    @Test
    void refusesAPositiveLevelThatIsNotThere() {
        var e = refused("TL3204", roles(Optional.empty(), Optional.of("Yess"), List.of()), words("y", "yes", "no"));
        assertEquals("did you mean 'yes'?", e.fix());
    }

    @Test
    void refusesAnOrderThatDoesNotFit() {
        var column = words("y", "low", "mid", "high");
        assertEquals(
                "level 'high' of the target is not in --order low,mid",
                refused("TL3205", roles(NONE.map(x -> Task.BINARY), NONE, List.of("low", "mid")), column)
                        .what());
        assertEquals(
                "no row has the level 'top' of --order",
                refused("TL3205", roles(Optional.empty(), NONE, List.of("low", "mid", "high", "top")), column)
                        .what());
        assertEquals(
                "--order low,mid,high,low names a level twice",
                refused("TL3205", roles(Optional.empty(), NONE, List.of("low", "mid", "high", "low")), column)
                        .what());
        refused("TL3205", task(Task.ORDERED), column);
    }

    @Test
    void refusesATaskThatDoesNotFitTheValues() {
        assertEquals(
                "the target has 3 levels (a, b, c), a binary one has two",
                refused("TL3206", task(Task.BINARY), repeated("y", 6, "a", "b", "c"))
                        .what());
        assertEquals(
                "the target is no number: row 1 'a'",
                refused("TL3206", task(Task.NUMBER), repeated("y", 6, "a", "b", "c"))
                        .what());
        assertEquals(
                "the target is no count: row 3 -1",
                refused("TL3207", task(Task.COUNT), numbers("y", 0, 4, -1)).what());
        assertEquals(
                "the target is no count: row 2 0.5",
                refused("TL3207", task(Task.COUNT), numbers("y", 0, 0.5, 3)).what());
        refused("TL3210", Roles.of("y"), new Column.Dates("y", new long[] {1, 2}));
        refused(
                "TL3211",
                roles(Optional.of(Task.CLASSES), Optional.of("a"), List.of()),
                repeated("y", 6, "a", "b", "c"));
        refused("TL3211", roles(Optional.of(Task.NUMBER), NONE, List.of("1", "2")), numbers("y", 1, 2));
    }

    @Test
    void refusesMoreLevelsThanHalfTheRows() {
        assertEquals(
                "the target has 3 levels in 5 rows: too many to learn each",
                refused("TL3208", Roles.of("y"), repeated("y", 5, "a", "b", "c"))
                        .what());
        refused("TL3208", task(Task.CLASSES), numbers("y", 1, 2, 3, 4));
        refused("TL3208", task(Task.ORDERED), numbers("y", 1, 2, 3, 4));
    }

    @Test
    void readsOtherRowsForTheSameGoal() {
        var rows = Labelled.of(Tables.of(words("y", "yes", "no", "no")), Roles.of("y"));
        var other = rows.like(Tables.of(words("y", "yes", "", "yes")));
        assertEquals(1, other.missing());
        assertEquals(List.of("no", "yes"), other.goal().levels());
        var e = assertThrows(UserError.class, () -> rows.like(Tables.of(words("y", "no", "", "noo"))));
        assertEquals("TL3209", e.code());
        assertEquals("row 3 has the target 'noo', which is none of its levels: no, yes", e.what());
        assertEquals("did you mean 'no'?", e.fix());
    }

    private static Goal measured(Roles roles, Column column) {
        return Labelled.measured(Tables.of(column), roles).goal();
    }

    @Test
    void rowsThatAreOnlyMeasuredMayBeFewAndAlike() {
        assertEquals(Task.NUMBER, measured(Roles.of("y"), numbers("y", 5, 5)).task());
        assertEquals(Task.NUMBER, measured(Roles.of("y"), numbers("y", 5)).task());
        assertEquals(
                List.of("a", "b", "c"),
                measured(Roles.of("y"), words("y", "b", "a", "c")).levels());
        assertEquals(
                List.of("1", "2"),
                measured(task(Task.ORDERED), numbers("y", 2, 1)).levels());
    }

    @Test
    void theOrderOfMeasuredLevelsMayNameMoreThanThereAre() {
        var order = roles(Optional.empty(), Optional.empty(), List.of("low", "mid", "high"));
        assertEquals(
                List.of("low", "mid", "high"),
                measured(order, words("y", "high", "low")).levels());
    }

    @Test
    void oneOfTwoMeasuredLevelsIsEnoughIfThePositiveOneIsNamed() {
        var yes = roles(Optional.of(Task.BINARY), Optional.of("yes"), List.of());
        assertEquals(
                List.of("(other)", "yes"),
                measured(yes, words("y", "yes", "yes")).levels());
        assertEquals(List.of("no", "yes"), measured(yes, words("y", "no")).levels());
        var e = assertThrows(UserError.class, () -> measured(task(Task.BINARY), words("y", "no", "no")));
        assertEquals("TL3203", e.code());
        assertEquals("every row has the same target, 'no': nothing says whether it is 0 or 1", e.what());
    }

    @Test
    void measuredRowsWithoutATargetAreLeftOut() {
        var rows = Labelled.measured(Tables.of(numbers("y", 1, Double.NaN, 2)), Roles.of("y"));
        assertEquals(1, rows.missing());
        assertEquals(2, rows.table().rows());
    }
}
