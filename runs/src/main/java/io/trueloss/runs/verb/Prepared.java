package io.trueloss.runs.verb;

import io.trueloss.runs.read.Loaded;
import io.trueloss.runs.read.Reader;
import io.trueloss.runs.read.Source;
import io.trueloss.runs.session.Session;
import io.trueloss.runs.store.Seal;
import io.trueloss.table.Labelled;
import io.trueloss.table.Parts;
import io.trueloss.table.Recipe;
import io.trueloss.table.Roles;
import io.trueloss.table.Split;
import io.trueloss.table.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Rows that are ready to learn from: read, checked, parted, and their recipe learned from the training rows.
///
/// @param loaded what was read
/// @param rows the rows with a known target, and what is predicted
/// @param parts which rows are for what
/// @param recipe what was learned from the training rows
/// @param train the training rows
/// @param valid the validation rows; no rows if there are none
/// @param sealed the test rows, which nothing may look at until they are opened
/// @param files SHA-256 of the files with validation or test rows of their own, in this order
public record Prepared(
        Loaded loaded,
        Labelled rows,
        Parts parts,
        Recipe recipe,
        Table train,
        Table valid,
        Table sealed,
        List<String> files) {

    public Prepared {
        files = List.copyOf(files);
    }

    /// Reads and parts the rows. The same seed parts them the same way.
    public static Prepared of(Source source, Roles roles, Split split, Session session) {
        return of(new Reader(session.folder(), session.threads()).read(source, roles), source, roles, split, session);
    }

    /// Parts rows that were read.
    static Prepared of(Loaded loaded, Source source, Roles roles, Split split, Session session) {
        Reader reader = new Reader(session.folder(), session.threads());
        Labelled rows = Labelled.of(loaded.table(), roles);
        Parts parts = split.parts(rows, roles, session.seed());
        Table train = rows.table().select(parts.train());
        Optional<Loaded> valid = split.valid().map(file -> reader.read(source.at(file.toString()), roles));
        Optional<Loaded> test = split.test().map(file -> reader.read(source.at(file.toString()), roles));
        return new Prepared(
                loaded,
                rows,
                parts,
                Recipe.fit(train, roles, rows.goal()),
                train,
                valid.map(file -> known(file, rows))
                        .orElseGet(() -> rows.table().select(parts.valid())),
                test.map(file -> known(file, rows)).orElseGet(() -> rows.table().select(parts.test())),
                Stream.of(valid, test)
                        .flatMap(Optional::stream)
                        .map(Loaded::sha256)
                        .toList());
    }

    /// The rows of a file of its own whose target is known.
    private static Table known(Loaded file, Labelled rows) {
        return rows.like(file.table()).table();
    }

    /// How the test rows are known: by the SHA-256 of the file they are in, and of which of its rows they are.
    Seal.Rows seal() {
        boolean own = parts.test().length == 0 && !files.isEmpty();
        return Seal.Rows.of(own ? files.getLast() : loaded.sha256(), sealed.numbers());
    }
}
