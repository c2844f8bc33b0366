package io.trueloss.app.flags;

import java.util.ArrayList;
import java.util.List;

/// Several words in one text: `n/a,?` or `"Smith, Ada",unknown`.
final class Words {

    private Words() {}

    /// The words between commas; one that begins with a quote ends with the next, and may hold commas.
    static List<String> split(String text) {
        var words = new ArrayList<String>();
        int from = 0;
        while (from <= text.length() && !text.isBlank()) {
            int quote = from < text.length() && text.charAt(from) == '"' ? text.indexOf('"', from + 1) : -1;
            int comma = text.indexOf(',', Math.max(from, quote));
            int to = comma < 0 ? text.length() : comma;
            words.add(
                    quote == to - 1 && quote > from
                            ? text.substring(from + 1, quote)
                            : text.substring(from, to).strip());
            from = to + 1;
        }
        return words;
    }

    /// The text that [#split] takes apart again.
    static String join(List<String> words) {
        return String.join(",", words.stream().map(Words::quoted).toList());
    }

    private static String quoted(String word) {
        return word.contains(",") || word.isEmpty() ? '"' + word + '"' : word;
    }
}
