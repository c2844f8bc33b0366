package io.trueloss.runs.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.Locale;

/// The name of a run: year, quarter and four signs, `26Q4-k7d3`.
final class RunId {
    /// Without signs that look like others: 0 and o, 1 and l and i.
    private static final String SIGNS = "23456789abcdefghjkmnpqrstuvwxyz";

    private RunId() {}

    /// The name for a moment; `attempt` makes another one for the same moment.
    static String of(Instant moment, int attempt) {
        ZonedDateTime when = moment.atZone(ZoneOffset.UTC);
        long rest =
                new io.trueloss.random.Seed(moment.getEpochSecond() * 1_000_000_000L + moment.getNano()).bits(attempt)
                        >>> 1;
        StringBuilder signs = new StringBuilder();
        for (int i = 0; i < 4; i++, rest /= SIGNS.length()) signs.append(SIGNS.charAt((int) (rest % SIGNS.length())));
        int quarter = when.get(IsoFields.QUARTER_OF_YEAR);
        return String.format(Locale.ROOT, "%02dQ%d-%s", when.getYear() % 100, quarter, signs);
    }
}
