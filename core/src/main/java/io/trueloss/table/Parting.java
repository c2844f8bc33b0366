package io.trueloss.table;

import io.trueloss.error.UserError;
import io.trueloss.random.Seed;
import io.trueloss.table.Column.Dates;
import io.trueloss.table.Column.Numbers;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// Deals rows to parts: it lays them in an order, walks along it in blocks, and asks in which share a block
/// lies.
///
/// @param rows the rows
/// @param roles which column says group or time
/// @param seed of this split
record Parting(Labelled rows, Roles roles, Seed seed) {

    private static final List<String> NAMES = List.of("training", "validation", "test");

    /// For every row 0 (training), 1 (validation) or 2 (test).
    byte[] deal(Split.Kind kind, Shares shares) {
        return switch (kind) {
            case NONE -> new byte[rows.table().rows()];
            case RANDOM -> spread(seed.permutation(rows.table().rows()), shares);
            case STRATIFIED -> stratified(shares);
            case GROUP -> groups(shares);
            case TIME -> times(shares);
        };
    }

    /// The rows of a part, ascending.
    static int[] rows(byte[] part, int which) {
        return IntStream.range(0, part.length).filter(row -> part[row] == which).toArray();
    }

    /// Refuses to have split a group.
    void together(byte[] part, String name) {
        int[] group = codes(name, "--group");
        var first = new byte[part.length];
        Arrays.fill(first, (byte) -1);
        for (int row = 0; row < part.length; row++) {
            if (first[group[row]] >= 0 && first[group[row]] != part[row]) {
                var what = String.format(
                        Locale.ROOT,
                        "the split puts rows of group '%s' in both the %s and the %s part",
                        rows.table().column(name).cell(row),
                        NAMES.get(first[group[row]]),
                        NAMES.get(part[row]));
                throw new UserError(
                        "TL3111", what, place(name), "keep groups whole: --split group; or leave out --group");
            }
            first[group[row]] = part[row];
        }
    }

    /// Every row a block of its own.
    private byte[] spread(int[] order, Shares shares) {
        byte[] part = new byte[rows.table().rows()];
        for (int i = 0; i < order.length; i++) {
            part[order[i]] = shares.part(i, i + 1L, order.length);
        }
        return part;
    }

    /// The levels one after the other, each in equal shares. A numeric target cannot be.
    private byte[] stratified(Shares shares) {
        if (!rows.goal().task().levelled()) {
            throw new UserError(
                    "TL3112",
                    "--split stratified needs a target with levels",
                    place(rows.goal().target()),
                    "use --split random, or say what the target is: --task classes");
        }
        double[] y = rows.goal().response(rows.table()).y();
        byte[] part = new byte[y.length];
        int[] order = seed.permutation(y.length);
        for (int level = 0; level < rows.goal().levels().size(); level++) {
            int which = level;
            int[] same = Arrays.stream(order).filter(row -> y[row] == which).toArray();
            for (int i = 0; i < same.length; i++) {
                part[same[i]] = shares.part(i, i + 1L, same.length);
            }
        }
        return part;
    }

    /// Whole groups in random order.
    private byte[] groups(Shares shares) {
        var name = roles.group().orElseThrow(() -> needs("group"));
        int[] group = codes(name, "--group");
        int[] place = seed.permutation(Arrays.stream(group).max().orElse(0) + 1);
        return blocks(
                Arrays.stream(group)
                        .asLongStream()
                        .map(code -> place[(int) code])
                        .toArray(),
                shares);
    }

    /// Rows in the order of time; rows of one time are never parted.
    private byte[] times(Shares shares) {
        var name = roles.time().orElseThrow(() -> needs("time"));
        var column = rows.table().column(name);
        refuseMissing(column, "--time");
        return blocks(
                switch (column) {
                    case Dates dates -> dates.micros();
                    case Numbers numbers ->
                        Arrays.stream(numbers.values())
                                .mapToLong(Parting::sortable)
                                .toArray();
                    case Column.Words words ->
                        throw new UserError(
                                "TL3107",
                                "--time '" + name + "' holds neither dates nor numbers",
                                place(name),
                                "write dates as 2024-12-31 or 2024-12-31 23:59:59");
                },
                shares);
    }

    /// Rows with equal keys are a block; blocks come in the order of their keys.
    private byte[] blocks(long[] key, Shares shares) {
        int[] order = IntStream.range(0, key.length)
                .boxed()
                .sorted(Comparator.comparingLong(row -> key[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        byte[] part = new byte[key.length];
        for (int from = 0, to = 0; from < order.length; from = to) {
            while (to < order.length && key[order[to]] == key[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                part[order[i]] = shares.part(from, to, order.length);
            }
        }
        return part;
    }

    /// A whole number that sorts as the double does.
    private static long sortable(double value) {
        long bits = Double.doubleToLongBits(value + 0.0);
        return bits < 0 ? Long.MIN_VALUE - bits : bits;
    }

    private int[] codes(String name, String flag) {
        var column = rows.table().column(name);
        refuseMissing(column, flag);
        return Features.words(column).codes();
    }

    private void refuseMissing(Column column, String flag) {
        Optional.of(IntStream.range(0, column.rows()).filter(column::missing))
                .flatMap(found -> found.boxed().findFirst())
                .ifPresent(row -> {
                    throw new UserError(
                            "TL3106",
                            flag + " is missing: row " + rows.table().numbers()[row],
                            place(column.name()),
                            "leave the row out, or mend it");
                });
    }

    private UserError needs(String role) {
        return new UserError("TL3112", "--split " + role + " needs a column", "", "name it: --" + role + " COLUMN");
    }

    private String place(String column) {
        return rows.table().source() + ", column " + column;
    }
}
