package io.trueloss.table;

import static io.trueloss.table.Tables.counting;
import static io.trueloss.table.Tables.numbers;
import static io.trueloss.table.Tables.repeated;
import static io.trueloss.table.Tables.words;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import io.trueloss.random.Seed;
import io.trueloss.table.Split.Kind;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SplitTest {

    private static final Optional<String> NONE = Optional.empty();
    private static final List<Double> SHARES = List.of(0.6, 0.2, 0.2);
    private static final Seed SEED = new Seed(7);

    private static Roles roles(Optional<String> group, Optional<String> time) {
        return new Roles(
                Optional.of("y"),
                NONE,
                List.of(),
                Optional.empty(),
                NONE,
                NONE,
                NONE,
                group,
                time,
                List.of(),
                List.of());
    }

    private static Split split(Kind... kind) {
        return new Split(Arrays.stream(kind).findFirst(), SHARES, Optional.empty(), Optional.empty());
    }

    private static Parts parts(Split split, Roles roles, Column... columns) {
        return split.parts(Labelled.of(Tables.of(columns), roles), roles, SEED);
    }

    private static UserError refused(String code, Split split, Roles roles, Column... columns) {
        var e = assertThrows(UserError.class, () -> parts(split, roles, columns));
        assertEquals(code, e.code(), e.what());
        return e;
    }

    private static int[] all(Parts parts) {
        return Stream.of(parts.train(), parts.valid(), parts.test())
                .flatMapToInt(Arrays::stream)
                .sorted()
                .toArray();
    }

    @Test
    void givesEveryRowOnePart() {
        var parts = parts(split(), Roles.of("y"), counting("y", 10));
        assertEquals(Kind.RANDOM, parts.kind());
        assertArrayEquals(
                new int[] {6, 2, 2}, new int[] {parts.train().length, parts.valid().length, parts.test().length});
        assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, all(parts));
    }

    @Test
    void isTheSameForTheSameSeedOnly() {
        var first = parts(split(), Roles.of("y"), counting("y", 100));
        var again = parts(split(), Roles.of("y"), counting("y", 100));
        assertArrayEquals(first.train(), again.train());
        assertArrayEquals(first.test(), again.test());
        var other =
                split().parts(Labelled.of(Tables.of(counting("y", 100)), Roles.of("y")), Roles.of("y"), new Seed(8));
        assertFalse(Arrays.equals(first.train(), other.train()));
    }

    @Test
    void givesLevelsEqualShares() {
        var parts = parts(split(), Roles.of("y"), repeated("y", 100, "a", "b", "b", "b", "b"));
        assertEquals(Kind.STRATIFIED, parts.kind());
        assertEquals(
                12, Arrays.stream(parts.train()).filter(row -> row % 5 == 0).count());
        assertEquals(4, Arrays.stream(parts.valid()).filter(row -> row % 5 == 0).count());
        assertEquals(
                48, Arrays.stream(parts.train()).filter(row -> row % 5 != 0).count());
    }

    @Test
    void givesTheOnlyRowOfALevelToTraining() {
        var cells = new String[] {"a", "a", "a", "a", "a", "b", "b", "b", "b", "b", "c"};
        assertTrue(
                Arrays.stream(parts(split(), Roles.of("y"), words("y", cells)).train())
                        .anyMatch(row -> row == 10));
    }

    @Test
    void keepsGroupsWhole() {
        var groups = repeated("g", 60, "p", "q", "r", "s", "t", "u", "v", "w", "x", "z");
        var parts = parts(split(), roles(Optional.of("g"), NONE), counting("y", 60), groups);
        assertEquals(Kind.GROUP, parts.kind());
        assertArrayEquals(
                new int[] {36, 12, 12}, new int[] {parts.train().length, parts.valid().length, parts.test().length});
        var train = Arrays.stream(parts.train()).mapToObj(groups::cell).collect(Collectors.toSet());
        assertTrue(Arrays.stream(parts.valid()).mapToObj(groups::cell).noneMatch(train::contains));
        assertTrue(Arrays.stream(parts.test()).mapToObj(groups::cell).noneMatch(train::contains));
    }

    @Test
    void refusesToPartAGroupInAnotherWay() {
        var e = refused(
                "TL3111",
                split(Kind.RANDOM),
                roles(Optional.of("g"), NONE),
                counting("y", 60),
                repeated("g", 60, "p", "q"));
        assertTrue(
                e.what().matches("the split puts rows of group '[pq]' in both the \\w+ and the \\w+ part"), e.what());
    }

    @Test
    void putsTheLatestRowsLast() {
        var parts = parts(split(), roles(NONE, Optional.of("t")), counting("y", 5), numbers("t", 5, -1, 3, 0, 4));
        assertEquals(Kind.TIME, parts.kind());
        assertArrayEquals(new int[] {1, 2, 3}, parts.train());
        assertArrayEquals(new int[] {4}, parts.valid());
        assertArrayEquals(new int[] {0}, parts.test());
    }

    @Test
    void neverPartsRowsOfOneTime() {
        var year = numbers("t", 2006, 2006, 2006, 2007, 2007, 2007, 2007, 2008, 2008, 2009);
        var parts = parts(split(), roles(NONE, Optional.of("t")), counting("y", 10), year);
        assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5, 6}, parts.train());
        assertArrayEquals(new int[] {7, 8}, parts.valid());
        assertArrayEquals(new int[] {9}, parts.test());
    }

    @Test
    void ordersDatesToo() {
        var dates = new Column.Dates("t", new long[] {50, -40, 30, 20, 10});
        assertArrayEquals(
                new int[] {0},
                parts(split(), roles(NONE, Optional.of("t")), counting("y", 5), dates)
                        .test());
    }

    @Test
    void trainsOnAllRowsIfToldNotToSplit() {
        var parts = parts(split(Kind.NONE), Roles.of("y"), counting("y", 3));
        assertArrayEquals(new int[] {0, 1, 2}, parts.train());
        assertEquals(0, parts.valid().length + parts.test().length);
    }

    @Test
    void takesNoRowsForAPartWithAFileOfItsOwn() {
        var valid = new Split(Optional.empty(), SHARES, Optional.of(Path.of("v.csv")), Optional.empty());
        var parts = parts(valid, Roles.of("y"), counting("y", 8));
        assertArrayEquals(
                new int[] {6, 0, 2}, new int[] {parts.train().length, parts.valid().length, parts.test().length});
        var both = new Split(Optional.empty(), SHARES, Optional.of(Path.of("v.csv")), Optional.of(Path.of("t.csv")));
        assertEquals(8, parts(both, Roles.of("y"), counting("y", 8)).train().length);
    }

    @Test
    void refusesSharesThatAreNone() {
        for (var shares : List.of(
                List.of(0.6, 0.2),
                List.of(0.6, 0.2, 0.3),
                List.of(0.0, 0.5, 0.5),
                List.of(1.2, -0.1, -0.1),
                List.of(Double.NaN, 0.2, 0.2))) {
            refused(
                    "TL3109",
                    new Split(Optional.empty(), shares, Optional.empty(), Optional.empty()),
                    Roles.of("y"),
                    counting("y", 10));
        }
        var halves = new Split(Optional.empty(), List.of(0.5, 0.5, 0.0), Optional.empty(), Optional.empty());
        assertEquals(5, parts(halves, Roles.of("y"), counting("y", 10)).valid().length);
    }

    @Test
    void refusesAPartThatGetsNoRow() {
        assertEquals(
                "no row is left for the test part",
                refused("TL3110", split(), Roles.of("y").as(Task.NUMBER), counting("y", 2))
                        .what());
        refused("TL3110", split(), roles(Optional.of("g"), NONE), counting("y", 6), repeated("g", 6, "p", "q"));
    }

    @Test
    void refusesASplitWithoutItsColumn() {
        refused("TL3112", split(Kind.TIME), Roles.of("y"), counting("y", 10));
        refused("TL3112", split(Kind.GROUP), Roles.of("y"), counting("y", 10));
        refused("TL3112", split(Kind.STRATIFIED), Roles.of("y"), counting("y", 10));
    }

    @Test
    void refusesTimesAndGroupsThatAreNotKnown() {
        assertEquals(
                "--time is missing: row 2",
                refused(
                                "TL3106",
                                split(),
                                roles(NONE, Optional.of("t")),
                                counting("y", 3),
                                numbers("t", 1, Double.NaN, 2))
                        .what());
        refused("TL3106", split(), roles(Optional.of("g"), NONE), counting("y", 3), words("g", "a", "", "b"));
        refused("TL3107", split(), roles(NONE, Optional.of("t")), counting("y", 3), words("t", "a", "b", "c"));
    }
}
