package io.trueloss.runs.read;

import java.util.List;

/// Words as they are typed on a command line.
final class Quotes {

    private Quotes() {}

    /// A list for a flag, in quotes if a shell would take it apart.
    static String list(List<String> words) {
        var list = String.join(",", words);
        return list.matches("[\\w.,-]+") ? list : '"' + list.replace("\"", "\\\"") + '"';
    }
}
