package io.trueloss.runs.read;

import static io.trueloss.runs.read.Folder.cells;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.trueloss.table.Column;
import io.trueloss.table.Labelled;
import io.trueloss.table.Recipe;
import io.trueloss.table.Roles;
import io.trueloss.table.Table;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReaderTest {

    @TempDir
    private Path path;

    private Folder folder;

    @BeforeEach
    void open() {
        folder = new Folder(path);
    }

    private Table csv(String text) {
        return folder.write("a.csv", text).table("a.csv");
    }

    private void duck(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute(sql.replace("FILE", "'" + path.resolve("a.parquet") + "'"));
        }
    }

    @Test
    void findsTheTypeOfAColumnInAllItsCells() {
        var table = csv(
                "n,w,d,t,b,e\n1,x,2024-01-31,2024-01-31 12:00:00,true,\n-2.5e3,7,2024-02-29,2024-01-31T12:00:01Z,false,\n.5,y,,,,\n");
        assertEquals(List.of("n", "w", "d", "t", "b", "e"), table.names());
        assertEquals(List.of("Numbers", "1", "-2500", "0.5"), cells(table, "n"));
        assertEquals(List.of("Words", "x", "7", "y"), cells(table, "w"));
        assertEquals(List.of("Dates", "2024-01-31", "2024-02-29", ""), cells(table, "d"));
        assertEquals(List.of("Dates", "2024-01-31T12:00", "2024-01-31T12:00:01", ""), cells(table, "t"));
        assertEquals(List.of("Words", "true", "false", ""), cells(table, "b"));
        assertEquals(List.of("Numbers", "", "", ""), cells(table, "e"));
    }

    @Test
    void takesForNumbersOnlyWhatPeopleWriteSo() {
        var table = csv("hex,under,comma,plus\n0x1F,1_000,\"1,5\",+3\n0x2F,2_000,\"2,5\",+4\n");
        assertEquals(List.of("Words", "0x1F", "0x2F"), cells(table, "hex"));
        assertEquals(List.of("Words", "1_000", "2_000"), cells(table, "under"));
        assertEquals(List.of("Words", "1,5", "2,5"), cells(table, "comma"));
        assertEquals(List.of("Numbers", "3", "4"), cells(table, "plus"));
    }

    @Test
    void keepsEveryDigitOfANumber() {
        var table = csv("x\n0.1\n420.157650843928\n1.7976931348623157e308\n4.9e-324\n9007199254740993\n");
        double[] values = ((Column.Numbers) table.column("x")).values();
        assertEquals(
                List.of(0.1, 420.157650843928, Double.MAX_VALUE, Double.MIN_VALUE, 9007199254740992.0),
                Arrays.stream(values).boxed().toList());
    }

    @Test
    void readsQuotedCellsWithSeparatorsQuotesAndLineBreaks() {
        var table = csv("a,b\r\n1,\"x\r\ny, \"\"z\"\"\"\r\n2,\"\"\r\n");
        assertEquals(List.of("Words", "x\r\ny, \"z\"", ""), cells(table, "b"));
    }

    @Test
    void readsOtherLineEndingsAByteOrderMarkAndALastLineWithoutEnd() {
        for (var text : List.of(
                "\uFEFFa,b\n1,2\n3,4",
                "a,b\r1,2\r3,4\r",
                "a,b\r\n1,2\r\n3,4\r\n",
                "a,b\n1,2\n\n3,4\n\n",
                " a , b\n1,2\n3,4\n")) {
            assertEquals(List.of("Numbers", "1", "3"), cells(csv(text), "a"));
            assertEquals(List.of("Numbers", "2", "4"), cells(csv(text), "b"));
        }
    }

    @Test
    void takesABlankLineOfOneColumnForAMissingCell() {
        assertEquals(List.of("Numbers", "1", "", "3"), cells(csv("a\n1\n\n3\n"), "a"));
    }

    @Test
    void readsTabsAndOtherSeparators() {
        var tabs = folder.write("a.tsv", "a\tb\n1\tx,y\n2\tz\n").table("a.tsv");
        assertEquals(List.of("Words", "x,y", "z"), cells(tabs, "b"));
        folder.write("b.csv", "a;b\n1;x,y\n2;z\n");
        var source = new Source("b.csv", List.of(), List.of(), Optional.of(";"));
        assertEquals(List.of("Words", "x,y", "z"), cells(folder.read(source).table(), "b"));
        var tab = new Source("a.tsv", List.of(), List.of(), Optional.of("\\t"));
        assertEquals(List.of("Numbers", "1", "2"), cells(folder.read(tab).table(), "a"));
    }

    @Test
    void tellsNamesApartThatDifferInCaseOnly() {
        var table = csv("Age,age\n1,x\n2,y\n");
        assertEquals(List.of("Numbers", "1", "2"), cells(table, "Age"));
        assertEquals(List.of("Words", "x", "y"), cells(table, "age"));
    }

    @Test
    void takesWordsForMissingWhereToldSo() {
        folder.write("a.csv", "a,b\n1,x\nn/a,?\n-999,n/a\n");
        var table = folder.read(Folder.missing("a.csv", "n/a", "?", "-999")).table();
        assertEquals(List.of("Numbers", "1", "", ""), cells(table, "a"));
        assertEquals(List.of("Words", "x", "", ""), cells(table, "b"));
    }

    @Test
    void readsNumbersAsWordsWhereToldSo() {
        folder.write("a.csv", "zip,y\n007,1\n100,2\n");
        assertEquals(
                List.of("Words", "007", "100"),
                cells(folder.read(Folder.words("a.csv", "zip")).table(), "zip"));
    }

    @Test
    void keepsIdsAsTheyAreWrittenAndIgnoresExcludedColumns() {
        folder.write("a.csv", "id,y,bad\n0012345678901234567890,1,inf\n2,2,3\n");
        var none = Optional.<String>empty();
        var roles = new Roles(
                Optional.of("y"),
                none,
                List.of(),
                Optional.empty(),
                none,
                none,
                none,
                none,
                none,
                List.of("id"),
                List.of("bad"));
        var table = new Reader(path, 1).read(Source.of("a.csv"), roles).table();
        assertEquals(List.of("Words", "0012345678901234567890", "2"), cells(table, "id"));
    }

    @Test
    void readsForARecipeWhatWasWordsInTrainingAsWords() {
        folder.write("a.csv", "c,y\n01,1\n01,2\nx,3\nx,4\n").write("b.csv", "c,y,junk\n01,1,inf\n02,2,1\n");
        var train = folder.table("a.csv");
        var recipe = Recipe.fit(
                train, Roles.of("y"), Labelled.of(train, Roles.of("y")).goal());
        var table = new Reader(path, 1).read(Source.of("b.csv"), recipe).table();
        assertEquals(List.of("Words", "01", "02"), cells(table, "c"));
    }

    @Test
    void readsZippedFiles() {
        folder.write("a.csv.gz", Folder.zipped("a\n1\n2\n"))
                .write("a.jsonl.gz", Folder.zipped("{\"a\":1}\n{\"a\":2}\n"));
        assertEquals(List.of("Numbers", "1", "2"), cells(folder.table("a.csv.gz"), "a"));
        assertEquals(List.of("Numbers", "1", "2"), cells(folder.table("a.jsonl.gz"), "a"));
    }

    @Test
    void readsJsonWithItsOwnTypes() {
        folder.write(
                "a.jsonl",
                "{\"n\":1,\"w\":\"7\",\"b\":true}\n{\"w\":\"\",\"n\":null,\"d\":\"2024-01-31\",\"x\":2.5}\n");
        var table = folder.table("a.jsonl");
        assertEquals(List.of("Numbers", "1", ""), cells(table, "n"));
        assertEquals(List.of("Words", "7", ""), cells(table, "w"));
        assertEquals(List.of("Words", "true", ""), cells(table, "b"));
        assertEquals(List.of("Dates", "", "2024-01-31"), cells(table, "d"));
        assertEquals(List.of("Numbers", "", "2.5"), cells(table, "x"));
        folder.write("a.json", "[{\"n\":1},{\"n\":2}]");
        assertEquals(List.of("Numbers", "1", "2"), cells(folder.table("a.json"), "n"));
    }

    @Test
    void readsParquetWithItsOwnTypes() throws SQLException {
        duck(
                "copy (select * from (values (1::tinyint, 1.5::decimal(4,1), 2.5::float, 10::hugeint, true, date '2024-01-31', '7', 'nan'::double), "
                        + "(null, null, null, null, null, null, null, null)) t(i, d, f, h, b, day, w, gone)) to FILE");
        var table = folder.table("a.parquet");
        for (var one : List.of("i:1", "d:1.5", "f:2.5", "h:10")) {
            assertEquals(List.of("Numbers", one.substring(2), ""), cells(table, one.substring(0, 1)));
        }
        assertEquals(List.of("Words", "true", ""), cells(table, "b"));
        assertEquals(List.of("Dates", "2024-01-31", ""), cells(table, "day"));
        assertEquals(List.of("Words", "7", ""), cells(table, "w"));
        assertEquals(List.of("Numbers", "", ""), cells(table, "gone"));
        var missing = folder.read(Folder.missing("a.parquet", "7", "1.5")).table();
        assertEquals(List.of("Words", "", ""), cells(missing, "w"));
        assertEquals(List.of("Numbers", "", ""), cells(missing, "d"));
    }

    @Test
    void keepsTheOrderOfRowsOnOneThreadAndOnTwo() throws SQLException {
        var rows = IntStream.range(0, 400_000)
                .mapToObj(i -> i + "," + "abcdefghijklmnopqrstuvwxyz0123456789,w" + i % 50)
                .collect(Collectors.joining("\n"));
        folder.write("a.csv", "i,filler,w\n" + rows + "\n");
        duck("copy (select range as i, 'w' || range % 50 as w from range(400000)) to FILE");
        for (var name : List.of("a.csv", "a.parquet")) {
            for (int threads = 1; threads <= 2; threads++) {
                var table = new Reader(path, threads).read(Source.of(name)).table();
                assertEquals(400_000, table.rows());
                for (int row = 0; row < table.rows(); row++) {
                    assertEquals(row, ((Column.Numbers) table.column("i")).values()[row]);
                }
                assertEquals("w49", table.column("w").cell(399_999));
            }
        }
    }

    @Test
    void hashesTheBytesOfAFile() {
        var hash = folder.write("a.csv", "a\n1\n").read(Source.of("a.csv")).sha256();
        assertEquals(
                "309b0e45a73d3fc5325e2b6ed0a01ef8b9cde6b05a5633c1f893f970d52bfddc", hash); // sha256sum of coreutils
        var first = folder.read(Source.of("select 1 as a")).sha256();
        assertEquals(first, folder.read(Source.of("select  1 as a")).sha256());
        assertNotEquals(first, folder.read(Source.of("select 2 as a")).sha256());
    }

    @Test
    void readsFilesWithCharactersThatMeanSomethingToOthers() {
        var name = "it's [a] *?.csv";
        assertEquals(List.of("Numbers", "1"), cells(folder.write(name, "a\n1\n").table(name), "a"));
    }
}
