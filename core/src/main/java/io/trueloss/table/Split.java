package io.trueloss.table;

import io.trueloss.listing.Or;
import io.trueloss.listing.Settings;
import io.trueloss.random.Seed;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// How rows are parted into rows to learn from, rows to choose by, and rows sealed for the end.
///
/// @param split how: random, stratified (levels in equal shares), group (rows of a group stay together), time
///     (the latest rows last) or none (all rows are for training); else stratified for levels, group or time
///     when that role is given, and random otherwise
/// @param fractions the shares of training, validation and test rows, which sum to 1
/// @param valid a file with the validation rows; the other parts then share the rows in the same ratio
/// @param test a file with the test rows, likewise
public record Split(
        Optional<Kind> split, @Or("0.6,0.2,0.2") List<Double> fractions, Optional<Path> valid, Optional<Path> test)
        implements Settings {

    /// The ways to part rows.
    public enum Kind {
        RANDOM,
        STRATIFIED,
        GROUP,
        TIME,
        NONE
    }

    public Split {
        fractions = List.copyOf(fractions);
    }

    /// Parts these rows: the same seed gives the same parts.
    public Parts parts(Labelled rows, Roles roles, Seed seed) {
        var kind = split.orElseGet(() -> usual(rows.goal(), roles));
        var shares = Shares.of(this, kind);
        var parting = new Parting(rows, roles, seed.child("split"));
        byte[] part = parting.deal(kind, shares);
        var parts = new Parts(kind, Parting.rows(part, 0), Parting.rows(part, 1), Parting.rows(part, 2));
        shares.check(parts, rows.table());
        roles.group().ifPresent(group -> parting.together(part, group));
        return parts;
    }

    private static Kind usual(Goal goal, Roles roles) {
        if (roles.group().isPresent()) {
            return Kind.GROUP;
        }
        if (roles.time().isPresent()) {
            return Kind.TIME;
        }
        return goal.task().levelled() ? Kind.STRATIFIED : Kind.RANDOM;
    }
}
