package io.trueloss.table;

import io.trueloss.error.UserError;
import java.util.List;
import java.util.Locale;

/// How much of the rows goes to each part.
///
/// @param train where the training rows end, of 1
/// @param valid where the validation rows end, of 1
record Shares(double train, double valid) {

    /// What a split asks for. A part that comes from a file of its own takes no rows from the others.
    static Shares of(Split split, Split.Kind kind) {
        if (kind == Split.Kind.NONE) {
            return new Shares(1, 1);
        }
        var asked = checked(split.fractions());
        double train = asked.getFirst();
        double valid = split.valid().isPresent() ? 0 : asked.get(1);
        double test = split.test().isPresent() ? 0 : asked.getLast();
        double all = train + valid + test;
        return new Shares(train / all, test == 0 ? 1 : (train + valid) / all);
    }

    /// 0 for training, 1 for validation, 2 for test: where the middle of rows `from` to `to` of `n` falls; a
    /// middle between two shares belongs to the first.
    byte part(long from, long to, long n) {
        double middle = (from + to) / 2.0;
        return (byte) (middle <= train * n ? 0 : middle <= valid * n ? 1 : 2);
    }

    /// Refuses a part that was asked for and got no row.
    void check(Parts parts, Table table) {
        var empty = parts.train().length == 0
                ? "training"
                : parts.valid().length == 0 && valid > train
                        ? "validation"
                        : parts.test().length == 0 && valid < 1 ? "test" : "";
        if (!empty.isEmpty()) {
            throw new UserError(
                    "TL3110",
                    "no row is left for the " + empty + " part",
                    table.source() + " (" + table.rows() + " rows)",
                    "bring more rows, change --fractions, or train on all rows: --split none");
        }
    }

    private static List<Double> checked(List<Double> fractions) {
        double sum = fractions.stream().mapToDouble(Double::doubleValue).sum();
        boolean shares = fractions.stream().allMatch(share -> share >= 0 && share <= 1);
        if (fractions.size() != 3 || !shares || fractions.getFirst() == 0 || Math.abs(sum - 1) > 1e-9) {
            var what = String.format(Locale.ROOT, "--fractions %s is not three shares that sum to 1", text(fractions));
            throw new UserError(
                    "TL3109", what, "", "give training (above 0), validation and test: --fractions 0.6,0.2,0.2");
        }
        return fractions;
    }

    private static String text(List<Double> fractions) {
        return String.join(",", fractions.stream().map(Column.Numbers::text).toList());
    }
}
