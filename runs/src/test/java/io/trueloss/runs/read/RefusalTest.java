package io.trueloss.runs.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.trueloss.error.UserError;
import io.trueloss.table.Roles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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

/// Every kind of bad input is refused with what is wrong, where, and what to do.
final class RefusalTest {

    @TempDir
    private Path path;

    private Folder folder;

    @BeforeEach
    void open() {
        folder = new Folder(path);
    }

    private UserError refused(String code, Source source) {
        var e = assertThrows(UserError.class, () -> folder.read(source));
        assertEquals(code, e.code(), e.what());
        assertEquals(3, e.exit());
        return e;
    }

    private UserError refused(String code, String name, String text) {
        folder.write(name, text);
        return refused(code, Source.of(name));
    }

    private UserError refused(String code, String name, byte[] bytes) {
        folder.write(name, bytes);
        return refused(code, Source.of(name));
    }

    private static String at(String rest) {
        return "a.csv" + rest;
    }

    @Test
    void aFileThatIsNotThere() {
        folder.write("patients.csv", "a\n1\n");
        var e = refused("TL3001", Source.of("patiens.csv"));
        assertEquals("there is no file 'patiens.csv'", e.what());
        assertEquals("did you mean 'patients.csv'?", e.fix());
        assertTrue(refused("TL3001", Source.of("nowhere/a.csv")).fix().startsWith("there is no folder"));
        refused("TL3001", Source.of("a\0b.csv"));
    }

    @Test
    void aFolder() {
        folder.write("b.csv", "a\n1\n").write("c.parquet", "").write("d.txt", "");
        assertEquals(
                "name a file in it: b.csv, c.parquet",
                refused("TL3002", Source.of(".")).fix());
    }

    @Test
    void aFileWithoutPermission() throws IOException {
        folder.write("a.csv", "a\n1\n");
        Files.setPosixFilePermissions(path.resolve("a.csv"), PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(path.resolve("a.csv")), "the superuser may read everything");
        assertEquals(
                "the file may not be read: permission denied",
                refused("TL3003", Source.of("a.csv")).what());
    }

    @Test
    void anEmptyFile() {
        for (var text : List.of("", "\n\n", "  \n")) {
            assertEquals("the file is empty", refused("TL3004", "a.csv", text).what());
        }
        refused("TL3004", "a.csv.gz", Folder.zipped(""));
        refused("TL3004", "a.parquet", "");
        refused("TL3004", "a.jsonl", "\n");
    }

    @Test
    void aFileOrQueryWithoutRows() throws SQLException {
        assertEquals(
                "the file has a header and no rows",
                refused("TL3005", "a.csv", "a,b\n").what());
        refused("TL3005", "a.csv", "a,b");
        refused("TL3005", "a.csv", "a,b\n\n\n");
        folder.write("a.csv", "a\n1\n2\n");
        assertEquals(
                "there are no rows",
                refused("TL3005", Source.of("select * from 'a.csv' where a > 2"))
                        .what());
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("copy (select 1 as a limit 0) to '" + path.resolve("a.parquet") + "'");
        }
        refused("TL3005", Source.of("a.parquet"));
    }

    @Test
    void linesOfUnequalLength() {
        var e = refused("TL3006", "a.csv", "a,b,c\n1,2,3\n4,5\n7,8,9,10\n");
        assertEquals("rows do not have the 3 cells of the header: line 3 has 2, line 4 has 4", e.what());
        assertEquals(at(", line 3"), e.where());
        assertEquals("give every row 3 cells, and put quotes around a cell that holds the separator", e.fix());
    }

    @Test
    void linesOfUnequalLengthBehindLineBreaksInCells() {
        assertEquals(
                at(", line 5"),
                refused("TL3006", "a.csv", "a,b\n1,\"x\n\ny\"\n2\n").where());
    }

    @Test
    void aShortLineFarBehind() {
        var rows = IntStream.range(0, 300_000)
                .mapToObj(i -> i == 250_000 ? "1" : i + "," + i)
                .collect(Collectors.joining("\n"));
        assertEquals(
                "rows do not have the 2 cells of the header: line 250002 has 1",
                refused("TL3006", "a.csv", "a,b\n" + rows + "\n").what());
    }

    @Test
    void aHeaderWithEqualOrEmptyOrTooFewNames() {
        assertEquals(
                "two columns are called 'a': columns 1 and 3",
                refused("TL3007", "a.csv", "a,b, a\n1,2,3\n").what());
        assertEquals(
                "cell 1 of the header is empty",
                refused("TL3008", "a.csv", ",b\n1,2\n").what());
        assertEquals(
                "cell 2 of the header is empty",
                refused("TL3008", "a.csv", "b,\n1,2\n").what());
        assertEquals(
                "the header has one cell, 'a;b'",
                refused("TL3020", "a.csv", "a;b\n1;2\n").what());
    }

    @Test
    void bytesThatAreNotUtf8() {
        var latin = "a,b\n1,x\n2,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        var e = refused("TL3009", "a.csv", latin);
        assertEquals("the file is not UTF-8: line 3, cell 2", e.what());
        refused("TL3009", "a.csv", "caf\u00e9,b\n1,2\n".getBytes(StandardCharsets.ISO_8859_1));
        refused("TL3009", "a.jsonl", "{\"a\":1}\n{\"a\":\"caf\u00e9\"}\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void aFileThatIsNotWhatItsNameSays() {
        var zip = "PK\u0003\u0004rest".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                "the name says lines of text, the file holds a zip archive or an Excel workbook",
                refused("TL3010", "a.csv", zip).what());
        assertEquals(
                "the name says Parquet, the file holds text",
                refused("TL3010", "a.parquet", "a,b\n1,2\n").what());
        assertEquals(
                "the name says gzip, the file holds text",
                refused("TL3010", "a.csv.gz", "a,b\n1,2\n").what());
        assertEquals(
                "rename it to end in .gz",
                refused("TL3010", "a.csv", Folder.zipped("a\n1\n")).fix());
        assertEquals(
                "the name says lines of text, the file holds a web page",
                refused("TL3010", "a.csv", "<!DOCTYPE html>\n<html>").what());
        refused("TL3010", "a.csv.gz", Folder.zipped("<html></html>"));
        assertEquals(
                "save it as UTF-8",
                refused("TL3010", "a.csv", "a\n1\n".getBytes(StandardCharsets.UTF_16))
                        .fix());
        refused("TL3010", "a.csv", new byte[] {'a', 0, 'b', '\n', '1'});
        refused("TL3010", "a.jsonl", "a,b\n1,2\n");
        refused("TL3010", "a.jsonl", "[1, 2]\n");
    }

    @Test
    void infiniteNumbers() throws SQLException {
        var rows = IntStream.range(0, 100)
                .mapToObj(i -> i == 16 ? "inf" : i == 79 ? "1e999" : "" + i)
                .collect(Collectors.joining("\n"));
        var e = refused("TL3011", "a.csv", "x\n" + rows + "\n");
        assertEquals("column 'x' has infinite values: row 17 'inf', row 80 '1e999'", e.what());
        assertEquals(at(", column x"), e.where());
        assertEquals("name them as missing: --missing inf,1e999", e.fix());
        assertEquals(
                100,
                folder.read(Folder.missing("a.csv", "inf", "1e999")).table().rows());
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("copy (select * from (values (1.0::double), ('-inf'::double)) t(x)) to '"
                    + path.resolve("a.parquet") + "'");
        }
        assertEquals(
                "column 'x' has infinite values: row 2 '-inf'",
                refused("TL3011", Source.of("a.parquet")).what());
    }

    @Test
    void aFewWordsAmongNumbers() {
        var cells = new String[300];
        Arrays.setAll(cells, row -> "" + row);
        cells[16] = "n/a";
        cells[79] = "-";
        cells[211] = "?";
        var e = refused("TL3012", "a.csv", "age\n" + String.join("\n", cells) + "\n");
        assertEquals("column 'age' has 3 values that are not numbers: row 17 'n/a', row 80 '-', row 212 '?'", e.what());
        assertEquals(at(", column age"), e.where());
        assertEquals("name them as missing: --missing \"n/a,-,?\"; or, if these are words: --words age", e.fix());
        assertEquals(
                "",
                folder.read(Folder.missing("a.csv", "n/a", "-", "?"))
                        .table()
                        .column("age")
                        .cell(16));
        assertEquals(
                "n/a",
                folder.read(Folder.words("a.csv", "age")).table().column("age").cell(16));
        assertEquals(
                "name them as missing: --missing \"n/a,-,?\"; or, if these are words: --words age",
                refused("TL3012", Folder.missing("a.csv", "n/a")).fix());
    }

    @Test
    void aWordAmongNineNumbersButNotAmongEight() {
        refused("TL3012", "a.csv", "a\n1\n2\n3\n4\n5\n6\n7\n8\n9\nx\n");
        assertEquals(
                "x",
                folder.write("a.csv", "a\n1\n2\n3\n4\n5\n6\n7\n8\nx\n")
                        .table("a.csv")
                        .column("a")
                        .cell(8));
        assertEquals(
                "column 'a' has a value that is not a number: row 10 'nan'",
                refused("TL3012", "a.csv", "a\n1\n2\n3\n4\n5\n6\n7\n8\n9\nnan\n")
                        .what());
    }

    @Test
    void aWordAmongDates() {
        var dates = IntStream.range(10, 30).mapToObj(i -> "2024-01-" + i).collect(Collectors.joining("\n"));
        assertEquals(
                "column 'day' has a value that is not a date: row 21 'soon'",
                refused("TL3012", "a.csv", "day\n" + dates + "\nsoon\n").what());
    }

    @Test
    void aFewWordsAmongTheNumbersOfSeveralColumns() {
        var rows = IntStream.range(0, 100)
                .mapToObj(i -> i == 3 ? "V1,x,V2" : i + ",x," + i)
                .collect(Collectors.joining("\n"));
        var e = refused("TL3012", "a.csv", "a,b,c\n" + rows + "\n");
        assertEquals(at(", column a (and likewise c)"), e.where());
        assertEquals("name it as missing: --missing V1; or, if these are words: --words a,c", e.fix());
        assertEquals(
                "V2",
                folder.read(Folder.words("a.csv", "a", "c")).table().column("c").cell(3));
    }

    @Test
    void saysOnWhichLineARowIsWhereLinesAndRowsDiffer() {
        var rows = IntStream.range(0, 20)
                .mapToObj(i -> "\"x\ny\"," + (i == 2 ? "?" : i))
                .collect(Collectors.joining("\n"));
        var e = refused("TL3012", "a.csv", "w,n\n" + rows + "\n");
        assertEquals(at(", column n (row 3 is line 6)"), e.where());
    }

    @Test
    void anEndingThatIsNotKnown() {
        assertEquals(
                "'a.xlsx' does not end as a kind of file that is read here",
                refused("TL3013", "a.xlsx", "x").what());
        refused("TL3013", "a.parquet.gz", "x");
        refused("TL3013", "a", "x");
    }

    @Test
    void cellsThatAreNoSingleValues() {
        assertEquals(
                "column 'l' has the type JSON[], not one value a cell",
                refused("TL3014", "a.jsonl", "{\"a\":1,\"l\":[1,2]}\n{\"a\":2,\"l\":[]}\n")
                        .what());
        assertEquals(
                "leave it out: --exclude o",
                refused("TL3014", "a.jsonl", "{\"a\":1,\"o\":{\"x\":1}}\n{\"a\":2,\"o\":3}\n")
                        .fix());
        var none = Optional.<String>empty();
        var roles = new Roles(
                Optional.of("a"),
                none,
                List.of(),
                Optional.empty(),
                none,
                none,
                none,
                none,
                none,
                List.of(),
                List.of("o"));
        assertEquals(
                List.of("a"),
                new Reader(path, 1).read(Source.of("a.jsonl"), roles).table().names());
    }

    @Test
    void quotesThatDoNotClose() {
        assertEquals(
                "a quote is opened and never closed",
                refused("TL3016", "a.csv", "a,b\n1,\"x\n3,4\n").what());
        var e = refused("TL3016", "a.csv", "a,b\n\"x\"y,2\n3,4\n");
        assertEquals("text follows a closing quote", e.what());
        assertEquals(at(", line 2, cell 1"), e.where());
        refused("TL3016", "a.csv", "\"a,b\n1,2\n");
    }

    @Test
    void aFileThatIsCutOff() {
        byte[] whole = Folder.zipped("a\n" + "1\n".repeat(100_000));
        assertEquals(
                "the gzip file is cut off or damaged",
                refused("TL3017", "a.csv.gz", Arrays.copyOf(whole, 12)).what());
        refused("TL3017", "a.csv.gz", Arrays.copyOf(whole, whole.length - 9));
        refused("TL3017", "a.parquet", "PAR1 and no more");
    }

    @Test
    void linesThatAreNoJsonObjects() {
        assertTrue(refused("TL3018", "a.jsonl", "{\"a\":1}\n{\"a\":}\n").what().startsWith("line 2 is no JSON: "));
        assertEquals(
                "line 3 is no JSON object",
                refused("TL3018", "a.jsonl", "{\"a\":1}\n\n[2]\n").what());
    }

    @Test
    void linesThatEndDifferently() {
        assertEquals(
                "line 2 ends with CR LF, line 1 with LF",
                refused("TL3021", "a.csv", "a,b\n1,2\r\n3,4\n").what());
    }

    @Test
    void aSeparatorOfTwoCharacters() {
        folder.write("a.csv", "a\n1\n");
        refused("TL3022", new Source("a.csv", List.of(), List.of(), Optional.of(";;")));
        refused("TL3022", new Source("a.csv", List.of(), List.of(), Optional.of("\"")));
    }

    @Test
    void aColumnOfWordsThatIsNotThere() {
        folder.write("a.csv", "zip\n1\n");
        assertEquals(
                "did you mean 'zip'?",
                refused("TL3101", Folder.words("a.csv", "zap")).fix());
    }
}
