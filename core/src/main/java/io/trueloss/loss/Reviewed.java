package io.trueloss.loss;

import io.trueloss.loss.Known.Standing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What [Traits] found out of the listed losses, as people looked at it: for lists, since to find it out anew
/// takes seconds. The file is `traits.csv`; a test keeps it true.
public final class Reviewed {

    private static final Pattern LINE = Pattern.compile("\"([^\"]*)\",([^,]*),([^,]*),.*");

    private Reviewed() {}

    /// What is known of each trait that can be asked of a loss; nothing of a loss that is not in the file.
    ///
    /// @param loss as people type it: `huber`, `huber(delta=0.25)`
    public static Optional<Map<Trait, Standing>> of(String loss) {
        return Optional.ofNullable(Table.KNOWN.get(loss)).map(Collections::unmodifiableMap);
    }

    /// Read when it is first asked for.
    private static final class Table {

        private static final Map<String, Map<Trait, Standing>> KNOWN = read();

        private static Map<String, Map<Trait, Standing>> read() {
            var known = new HashMap<String, Map<Trait, Standing>>();
            text().lines()
                    .map(LINE::matcher)
                    .filter(Matcher::matches)
                    .forEach(line -> known.computeIfAbsent(line.group(1), any -> new EnumMap<>(Trait.class))
                            .put(trait(line.group(2)), standing(line.group(3))));
            return known;
        }

        private static String text() {
            try (var file = Objects.requireNonNull(Reviewed.class.getResourceAsStream("traits.csv"))) {
                return new String(file.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the traits of the losses", e);
            }
        }

        private static Trait trait(String text) {
            return Arrays.stream(Trait.values())
                    .filter(trait -> trait.text().equals(text))
                    .findFirst()
                    .orElseThrow();
        }

        private static Standing standing(String text) {
            return Arrays.stream(Standing.values())
                    .filter(standing -> standing.text().equals(text))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
