package io.trueloss.runs.read;

import static io.trueloss.runs.read.Folder.cells;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QueryTest {

    @TempDir
    private Path path;

    private Folder folder;

    @BeforeEach
    void open() {
        folder = new Folder(path).write("a.csv", "n,w,d,bad\n1,x,2024-01-31,5\n2,y,2024-02-01,inf\n3,,2024-02-02,7\n");
    }

    private UserError refused(String code, String query) {
        var e = assertThrows(UserError.class, () -> folder.table(query));
        assertEquals(code, e.code(), e.what());
        return e;
    }

    @Test
    void readsTheFilesItNames() {
        var table = folder.table("SELECT n * 2 AS twice, w, d FROM 'a.csv' WHERE d >= '2024-02-01' ORDER BY n DESC;");
        assertEquals("query", table.source());
        assertEquals(List.of("Numbers", "6", "4"), cells(table, "twice"));
        assertEquals(List.of("Words", "", "y"), cells(table, "w"));
        assertEquals(List.of("Dates", "2024-02-02", "2024-02-01"), cells(table, "d"));
        assertEquals(3, folder.table("from 'a.csv' select n").rows());
        assertEquals(
                3,
                folder.table("with t as (select n from 'a.csv') select * from t")
                        .rows());
    }

    @Test
    void joinsFiles() {
        folder.write("b.csv", "n,z\n1,10\n3,30\n");
        var table = folder.table("select a.n, z from 'a.csv' a join 'b.csv' b on a.n = b.n order by a.n");
        assertEquals(List.of("Numbers", "10", "30"), cells(table, "z"));
    }

    @Test
    void readsFilesByTheSameRulesAsIfTheyWereGivenAlone() {
        folder.write("ragged.csv", "a,b,c\n1,2,3\n4,5\n7,8,9,10\n");
        refused("TL3006", "select * from 'ragged.csv'");
        refused("TL3001", "select * from 'c.csv'");
    }

    @Test
    void looksOnlyAtTheCellsItReturns() {
        assertEquals(3, folder.table("select n from 'a.csv'").rows());
        assertEquals(List.of("Numbers", "5", "7"), cells(folder.table("select bad from 'a.csv' where n <> 2"), "bad"));
        assertEquals(
                "column 'bad' has infinite values: row 1 'inf'",
                refused("TL3011", "select bad from 'a.csv' where n = 2").what());
    }

    @Test
    void findsAWordAmongTheNumbersItReturns() {
        var rows = new StringBuilder("a\n");
        for (int i = 0; i < 30; i++) {
            rows.append(i == 20 ? "n/a" : "" + i).append('\n');
        }
        folder.write("b.csv", rows.toString());
        var e = refused("TL3012", "select a from 'b.csv'");
        assertEquals("query, column a", e.where());
        assertEquals(
                30,
                folder.read(Folder.missing("select a from 'b.csv'", "n/a"))
                        .table()
                        .rows());
    }

    @Test
    void thatFailsSaysWhy() {
        var e = refused("TL3015", "select m from 'a.csv'");
        assertTrue(e.what().contains("\"m\" not found"), e.what());
        assertEquals("query", e.where());
        refused("TL3015", "select from where");
    }

    @Test
    void writesNothingAndFetchesNothing() throws IOException {
        assertEquals(1, folder.table("select ';' as \"a;b\" -- c;\n/* d; */ ;").rows());
        refused("TL3015", "select 1); copy (select 1) to '" + path.resolve("out.csv") + "'; (select 1");
        assertFalse(Files.exists(path.resolve("out.csv")));
        assertTrue(refused("TL3015", "select * from 'http://127.0.0.1:9/a.parquet'")
                .what()
                .contains("httpfs"));
        refused("TL3015", "with t as (select 1) insert into t values (2)");
        try (var files = Files.list(path)) {
            assertEquals(
                    List.of("a.csv"),
                    files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void isNoQueryWhereAFileHasItsName() {
        folder.write("select me.csv", "a\n1\n");
        assertEquals(List.of("Numbers", "1"), cells(folder.table("select me.csv"), "a"));
    }

    @Test
    void maySayHowATextFileIsWritten() {
        folder.write("p.txt", "a|b\n1|2\n");
        assertEquals(List.of("Numbers", "2"), cells(folder.table("select * from read_csv('p.txt', delim = '|')"), "b"));
    }
}
