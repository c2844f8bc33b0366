package io.trueloss.error;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// The long text of each error code: what it means, an example, what to do.
public final class Explain {

    private Explain() {}

    /// The page of a code such as `TL3012`, in Markdown; case does not matter.
    public static String page(String code) {
        var name = code.strip().toUpperCase(Locale.ROOT);
        try (var page = Explain.class.getResourceAsStream("/explain/" + name + ".md")) {
            if (page == null) {
                var fix = Nearest.advice(name, codes(), "codes are TL and four digits, as shown in error[TL3012]");
                throw new UserError("TL2101", "unknown error code '" + code + "'", "", fix);
            }
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the page of " + name, e);
        }
    }

    /// Every code that has a page, in order.
    public static List<String> codes() {
        return IntStream.range(1000, 5000)
                .mapToObj(number -> "TL" + number)
                .filter(code -> Explain.class.getResource("/explain/" + code + ".md") != null)
                .toList();
    }
}
