package io.trueloss.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The name a person probably meant.
public final class Nearest {

    private Nearest() {}

    /// The candidate with the fewest slips (a letter too many, missing, wrong, or two swapped) from `word`.
    ///
    /// Upper and lower case are one. A word may have one slip for each three letters, at least one, or be the
    /// beginning (three letters or more) of a candidate. Of equally near ones, the first in alphabetical order.
    public static Optional<String> of(String word, Collection<String> candidates) {
        return candidates.stream()
                .filter(candidate -> near(word, candidate))
                .min(Comparator.<String>comparingInt(candidate -> slips(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /// The advice for a `UserError`: `did you mean 'target'?`, or else `otherwise`.
    public static String advice(String word, Collection<String> candidates, String otherwise) {
        return of(word, candidates).map(name -> "did you mean '" + name + "'?").orElse(otherwise);
    }

    /// All candidates, those with the fewest slips from `word` first.
    public static List<String> first(String word, Collection<String> candidates) {
        return candidates.stream()
                .sorted(Comparator.<String>comparingInt(candidate -> slips(word, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static boolean near(String word, String candidate) {
        var begins = word.length() >= 3 && lower(candidate).startsWith(lower(word));
        return begins || slips(word, candidate) <= Math.max(1, word.length() / 3) && word.length() > 1;
    }

    /// Damerau-Levenshtein distance in which no letter is moved twice (optimal string alignment).
    static int slips(String left, String right) {
        var a = lower(left);
        var b = lower(right);
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int wrong = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(wrong, 1 + Math.min(last[j], row[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            before = last;
            last = row;
        }
        return last[b.length()];
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
