package io.trueloss.runs.read;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// What a file holds, by its first bytes. The first bytes of each kind are in its specification.
final class Content {

    static final String GZIP = "gzip";
    static final String PARQUET = "Parquet";
    static final String TEXT = "text";

    private static final Map<String, String> BEGINNINGS = new LinkedHashMap<>();

    static {
        BEGINNINGS.put("PK\u0003\u0004", "a zip archive or an Excel workbook");
        BEGINNINGS.put("\u00d0\u00cf\u0011\u00e0", "an old Excel workbook");
        BEGINNINGS.put("\u001f\u008b", GZIP);
        BEGINNINGS.put("PAR1", PARQUET);
        BEGINNINGS.put("%PDF", "PDF");
        BEGINNINGS.put("SQLite format 3", "an SQLite database");
        BEGINNINGS.put("ARROW1", "Arrow");
        BEGINNINGS.put("BZh", "bzip2");
        BEGINNINGS.put("\u0028\u00b5\u002f\u00fd", "zstd");
        BEGINNINGS.put("\u00ff\u00fe", "text in UTF-16");
        BEGINNINGS.put("\u00fe\u00ff", "text in UTF-16");
    }

    private Content() {}

    /// The words for it: [#GZIP], [#PARQUET], [#TEXT], or what else it is.
    static String of(byte[] head) {
        var text = new String(head, StandardCharsets.ISO_8859_1);
        for (var beginning : BEGINNINGS.entrySet()) {
            if (text.startsWith(beginning.getKey())) {
                return beginning.getValue();
            }
        }
        var word = text.strip().toLowerCase(Locale.ROOT);
        if (word.startsWith("<!doctype") || word.startsWith("<html") || word.startsWith("<?xml")) {
            return word.contains("html") ? "a web page" : "XML";
        }
        return text.indexOf(0) >= 0 ? "not text (it has bytes 0)" : TEXT;
    }
}
