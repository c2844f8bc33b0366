package io.trueloss.runs.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trueloss.error.UserError;
import io.trueloss.table.Column;
import io.trueloss.table.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class LineupTest {

    private static Lineup of(List<String> levels, String... given) {
        Stream<String> names = Stream.of(given).map(text -> text.substring(text.indexOf('=') + 1));
        List<Column> columns = names.<Column>map(name -> new Column.Numbers(name, new double[1]))
                .toList();
        return Lineup.of("--probability", List.of(given), levels, Table.of("rows", columns));
    }

    @Test
    void theNameOfAColumnTellsItsLevel() {
        var levels = List.of("setosa", "virginica");
        assertEquals(
                List.of("p_setosa", "p_virginica"),
                of(levels, "p_virginica", "p_setosa").columns());
        assertEquals(
                List.of("score[setosa]", "score[virginica]"),
                of(levels, "score[setosa]", "score[virginica]").columns());
        assertEquals(
                List.of(".pred_setosa", "Virginica"),
                of(levels, "Virginica", ".pred_setosa").columns());
        assertEquals(List.of("p0", "p1"), of(List.of("0", "1"), "p1", "p0").columns());
    }

    @Test
    void theLongestLevelIsMeant() {
        assertEquals(Optional.of("very low"), Lineup.level("p very low", List.of("low", "very low")));
        assertEquals(Optional.of("11"), Lineup.level("p11", List.of("1", "11")));
    }

    @Test
    void partOfAWordTellsNothing() {
        assertEquals(Optional.empty(), Lineup.level("alpha", List.of("a", "b")));
        assertEquals(Optional.empty(), Lineup.level("probability", List.of("no", "yes")));
        assertEquals(Optional.empty(), Lineup.level("p12", List.of("2")));
    }

    @Test
    void lettersOfTheSameCaseAreMeantFirst() {
        assertEquals(Optional.of("a"), Lineup.level("p_a", List.of("A", "a")));
        assertEquals(Optional.of("A"), Lineup.level("p_A", List.of("A", "a")));
    }

    @Test
    void thePersonCanSay() {
        assertEquals(List.of("q", "p"), of(List.of("0", "1"), "1=p", "0=q").columns());
    }

    @Test
    void aColumnForALevelThatNoRowHasNamesIt() {
        var found = of(List.of("a", "b"), "p[c]", "p[a]", "p[b]");
        assertEquals(List.of("a", "b", "c"), found.levels());
        assertEquals(List.of("p[a]", "p[b]", "p[c]"), found.columns());
    }

    @Test
    void whatIsNotToldIsAsked() {
        var error = assertThrows(UserError.class, () -> of(List.of("a", "b"), "x", "y"));
        assertEquals("TL3264", error.code());
        assertEquals("the columns x, y do not tell which is of which level of a, b", error.what());
        assertEquals("write the level before each: --probability a=COLUMN, and so on for each level", error.fix());
        assertThrows(UserError.class, () -> of(List.of("a", "b"), "p_a", "q_a"));
    }
}
