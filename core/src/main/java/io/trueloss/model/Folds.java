package io.trueloss.model;

import io.trueloss.random.Seed;
import io.trueloss.table.Dataset;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Rows dealt to parts, each of which is left out once: at random, levels of the target in equal shares, groups
/// never parted.
///
/// @param fold the part of each row
/// @param count how many parts there are
record Folds(int[] fold, int count) {

    /// Deals rows to so many parts, or to as many as there are rows or groups, if those are fewer.
    static Folds of(Dataset rows, int most, Seed seed) {
        int[] group = rows.weights().group();
        int[] fold = new int[rows.rows()];
        int groups = Arrays.stream(group).max().orElse(-1) + 1;
        int count = Math.min(most, groups > 0 ? groups : fold.length);
        if (group.length > 0) {
            int[] place = places(seed.permutation(groups));
            for (int i = 0; i < fold.length; i++) fold[i] = place[group[i]] % count;
            return new Folds(fold, count);
        }
        double[] level = rows.response().y();
        boolean levelled = rows.response().task().levelled();
        int[] place = places(seed.permutation(fold.length));
        int[] order = IntStream.range(0, fold.length)
                .boxed()
                .sorted((a, b) -> {
                    int levels = levelled ? Double.compare(level[a], level[b]) : 0;
                    return levels != 0 ? levels : Integer.compare(place[a], place[b]);
                })
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < order.length; i++) fold[order[i]] = i % count;
        return new Folds(fold, count);
    }

    private static int[] places(int[] permutation) {
        int[] places = new int[permutation.length];
        for (int i = 0; i < places.length; i++) places[permutation[i]] = i;
        return places;
    }

    /// The rows that a part leaves out.
    int[] out(int part) {
        return IntStream.range(0, fold.length).filter(row -> fold[row] == part).toArray();
    }

    /// The rows that a part leaves in.
    int[] in(int part) {
        return IntStream.range(0, fold.length).filter(row -> fold[row] != part).toArray();
    }
}
