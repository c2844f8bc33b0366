package io.trueloss.runs.read;

import io.trueloss.error.UserError;
import io.trueloss.runs.read.Records.Row;
import io.trueloss.runs.read.Relation.Item;
import io.trueloss.runs.read.Relation.Nature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A file of lines and cells, whose header we read and check ourselves; DuckDB reads the rest, in a dialect it
/// is told.
///
/// @param opening the file
/// @param separator what stands between cells
record Csv(Opening opening, char separator) implements Rows {

    private static final int SHOWN = 3;

    /// Columns are called c0, c1, ... in SQL, where `Age` and `age` would be one name.
    @Override
    public Relation relation(Duck duck, Cells cells) {
        var names = header();
        var columns = IntStream.range(0, names.size())
                .mapToObj(i -> "'c" + i + "': 'VARCHAR'")
                .collect(Collectors.joining(", "));
        var sql = String.format(
                Locale.ROOT,
                "read_csv(%s, auto_detect = false, header = true, strict_mode = true, delim = %s, quote = '\"', escape = '\"', compression = '%s', nullstr = [%s], columns = {%s})",
                Duck.path(opening.file()),
                Duck.quoted(String.valueOf(separator)),
                opening.format().zipped() ? "gzip" : "none",
                cells.gaps(),
                columns);
        var items = IntStream.range(0, names.size())
                .mapToObj(i -> new Item(names.get(i), "c" + i, Nature.TEXT))
                .toList();
        return new Relation(sql, items, this);
    }

    @Override
    public String text() {
        return opening.place();
    }

    @Override
    public String line(long row) {
        try (var records = new Records(opening.stream(), separator)) {
            var header = records.next().orElseThrow();
            var record = header;
            for (long seen = 0;
                    seen < row;
                    seen += record.blank() && header.cells().size() > 1 ? 0 : 1) {
                record = records.next().orElseThrow();
            }
            return record.line() == row + 1 ? "" : "line " + record.line();
        } catch (IOException e) {
            throw opening.broken(e);
        }
    }

    /// Header and rows as they are written.
    Texts texts() {
        var header = header();
        var rows = new ArrayList<List<String>>();
        try (var records = new Records(opening.stream(), separator)) {
            records.next();
            for (var next = records.next(); next.isPresent(); next = records.next()) {
                var row = next.get();
                if (row.fault() != Records.Fault.NONE) {
                    throw fault(row);
                }
                if (row.cells().size() != header.size() && !row.blank()) {
                    throw ragged(header.size(), List.of(row));
                }
                if (row.cells().size() == header.size() && !(row.blank() && header.size() > 1)) {
                    rows.add(row.cells());
                }
            }
            return new Texts(header, rows);
        } catch (IOException e) {
            throw opening.broken(e);
        }
    }

    private List<String> header() {
        try (var records = new Records(opening.stream(), separator)) {
            var first = records.next().orElseThrow(opening::empty);
            if (first.fault() != Records.Fault.NONE) {
                throw fault(first);
            }
            var names = first.cells().stream().map(String::strip).toList();
            check(names);
            if (records.next().isEmpty()) {
                throw new UserError(
                        "TL3005",
                        "the file has a header and no rows",
                        text(),
                        "write a line for each row below the header");
            }
            return names;
        } catch (IOException e) {
            throw opening.broken(e);
        }
    }

    private void check(List<String> names) {
        if (names.size() == 1 && names.getFirst().matches(".*[;\t|,].*")) {
            throw new UserError(
                    "TL3020",
                    "the header has one cell, '" + names.getFirst() + "'",
                    text() + ", line 1",
                    "if another character stands between the cells, name it: --separator \";\"");
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).isEmpty()) {
                throw new UserError(
                        "TL3008",
                        "cell " + (i + 1) + " of the header is empty",
                        text() + ", line 1",
                        "name the column; for row numbers, write the file without them (pandas: index=False, R: row.names=FALSE)");
            }
            if (!seen.add(names.get(i))) {
                var what = String.format(
                        Locale.ROOT,
                        "two columns are called '%s': columns %d and %d",
                        names.get(i),
                        names.indexOf(names.get(i)) + 1,
                        i + 1);
                throw new UserError("TL3007", what, text() + ", line 1", "rename one of them");
            }
        }
    }

    @Override
    public UserError explain(String said) {
        try (var records = new Records(opening.stream(), separator)) {
            var header = records.next().orElseThrow(opening::empty);
            int width = header.cells().size();
            var ragged = new ArrayList<Row>();
            var next = records.next();
            while (next.isPresent() && ragged.size() < SHOWN) {
                var row = next.get();
                if (row.fault() != Records.Fault.NONE) {
                    return ragged.isEmpty() ? fault(row) : ragged(width, ragged);
                }
                if (!row.ending().isEmpty() && !row.ending().equals(header.ending())) {
                    return endings(header, row);
                }
                if (!row.blank()
                        && row.cells().size() != width
                        && !(row.cells().size() == width + 1
                                && row.cells().getLast().isEmpty())) {
                    ragged.add(row);
                }
                next = records.next();
            }
            return ragged.isEmpty() ? opening.refused(said) : ragged(width, ragged);
        } catch (IOException e) {
            return opening.broken(e);
        }
    }

    private UserError ragged(int width, List<Row> rows) {
        var shown = rows.stream()
                .map(row -> "line " + row.line() + " has " + row.cells().size())
                .collect(Collectors.joining(", "));
        return new UserError(
                "TL3006",
                "rows do not have the " + width + " cells of the header: " + shown,
                text() + ", line " + rows.getFirst().line(),
                "give every row " + width + " cells, and put quotes around a cell that holds the separator");
    }

    private UserError fault(Row row) {
        var place = text() + ", line " + row.line() + ", cell " + row.cells().size();
        return switch (row.fault()) {
            case NOT_UTF8 ->
                new UserError(
                        "TL3009",
                        "the file is not UTF-8: line " + row.line() + ", cell "
                                + row.cells().size(),
                        place,
                        "save it as UTF-8");
            case OPEN_QUOTE ->
                new UserError(
                        "TL3016",
                        "a quote is opened and never closed",
                        place,
                        "close it, or write a quote inside quotes twice: \"\"");
            default ->
                new UserError(
                        "TL3016", "text follows a closing quote", place, "write a quote inside quotes twice: \"\"");
        };
    }

    private UserError endings(Row header, Row row) {
        var what = String.format(
                Locale.ROOT, "line %d ends with %s, line 1 with %s", row.line(), row.ending(), header.ending());
        return new UserError("TL3021", what, text() + ", line " + row.line(), "write all lines with the same ending");
    }
}
