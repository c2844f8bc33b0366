package io.trueloss.runs.read;

import io.trueloss.error.UserError;
import io.trueloss.table.Recipe;
import io.trueloss.table.Roles;
import io.trueloss.table.Table;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads tables: CSV, TSV, JSON lines, Parquet, and queries over them.
///
/// @param folder what relative paths are relative to
/// @param threads how many threads may read; the rows and their order do not depend on it
public record Reader(Path folder, int threads) {

    /// Reads all rows.
    public Loaded read(Source source) {
        return read(source, Set.of(), name -> false);
    }

    /// Reads all rows, to learn from them: ids stay as they are written, and so do the levels of a target if
    /// the person named some. No cell of an excluded column is an error.
    public Loaded read(Source source, Roles roles) {
        return read(source, words(roles), roles.exclude()::contains);
    }

    /// Reads all rows, to apply what was learned: what was words in training is read as words, and no cell of a
    /// column that the recipe does not use is an error.
    public Loaded read(Source source, Recipe recipe) {
        var words = Stream.concat(recipe.words().stream(), words(recipe.roles()).stream())
                .collect(Collectors.toSet());
        return read(source, words, name -> !recipe.columns().contains(name));
    }

    /// Reads all rows, to measure them: no cell of a column that is not used is an error.
    public Loaded read(Source source, Roles roles, Set<String> used) {
        return read(source, words(roles), name -> !used.contains(name));
    }

    private static Set<String> words(Roles roles) {
        boolean named = roles.positive().isPresent() || !roles.order().isEmpty();
        var target = roles.target().filter(name -> named);
        return Stream.concat(roles.id().stream(), target.stream()).collect(Collectors.toSet());
    }

    private Loaded read(Source source, Set<String> words, Predicate<String> unused) {
        var all = Stream.concat(source.words().stream(), words.stream()).collect(Collectors.toSet());
        var cells = new Cells(source.missing(), all, unused);
        var loaded = Query.is(source.data()) && !exists(source.data()) ? query(source, cells) : file(source, cells);
        check(source, loaded.table());
        return loaded;
    }

    private Loaded file(Source source, Cells cells) {
        var rows = rows(source, source.data());
        try (var duck = Duck.open(folder, threads)) {
            return new Loaded(new Staging(duck, cells).table(rows), Hash.of(folder.resolve(source.data())));
        }
    }

    private Loaded query(Source source, Cells cells) {
        try (var duck = Duck.open(folder, threads)) {
            var staging = new Staging(duck, cells);
            var table = staging.table(new Query(source.data(), (file, name) -> staging.view(rows(source, file), name)));
            return new Loaded(table, Hash.of(table));
        }
    }

    private Rows rows(Source source, String file) {
        var opening = opening(file);
        return switch (opening.format().kind()) {
            case CSV -> new Csv(opening, separator(source, ','));
            case TSV -> new Csv(opening, separator(source, '\t'));
            case JSON, JSON_LINES -> new Json(opening);
            case PARQUET -> new Parquet(opening);
        };
    }

    private Opening opening(String file) {
        try {
            return Opening.of(folder, file);
        } catch (InvalidPathException e) {
            throw new UserError("TL3001", "there is no file '" + file + "'", "", "name a file");
        }
    }

    private boolean exists(String file) {
        try {
            return Files.exists(folder.resolve(file));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static char separator(Source source, char usual) {
        var given = source.separator().map(text -> text.equals("\\t") ? "\t" : text);
        if (given.filter(text -> text.length() != 1 || text.charAt(0) > 126 || "\"\r\n".contains(text))
                .isPresent()) {
            throw new UserError(
                    "TL3022",
                    "--separator '" + given.get() + "' is not one character",
                    "",
                    "write it like this: --separator \";\"");
        }
        return given.map(text -> text.charAt(0)).orElse(usual);
    }

    private static void check(Source source, Table table) {
        if (table.rows() == 0) {
            throw new UserError(
                    "TL3005",
                    "there are no rows",
                    table.source(),
                    "see whether the filter of the query, or the file, is the right one");
        }
        for (var word : source.words()) {
            table.column(word);
        }
    }
}
