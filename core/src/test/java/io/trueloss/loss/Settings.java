package io.trueloss.loss;

import io.trueloss.catalogue.Card;
import io.trueloss.catalogue.Param;
import io.trueloss.error.UserError;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Settings at which a listed loss is judged, found by trying: the defaults, a tenth and ten times of each
/// number, the ends of what the loss accepts and places just inside, other lists, and for a wrapper a loss of
/// each kind inside. What the loss refuses is left out, so that nothing has to be registered.
final class Settings {

    /// With `-Dtrueloss.laws=full` more settings are tried than a build has time for.
    private static final boolean FULL = "full".equals(System.getProperty("trueloss.laws"));

    /// One loss of each kind of data: a number, a count, a positive number, two classes, classes, ordered ones;
    /// smooth ones and ones with kinks; one score and several.
    private static final List<String> INSIDE = List.of(
            "huber", "poisson", "logistic", "hinge", "brier", "softmax", "gaussian", "ordinal", "multi-quantile");
    private static final List<String> MORE_INSIDE =
            List.of("half-squared", "absolute", "quantile(q=0.9)", "gamma", "tukey", "focal");
    private static final List<String> LISTS = List.of(
            "[1, 20]",
            "[2, 1]",
            "[1, 2, 5]",
            "[0.3]",
            "[0.01, 0.25, 0.5, 0.99]",
            "[0.1, 0.5, 0.9]",
            "[0, 1, 2]",
            "[-1, 1]");
    private static final List<String> LISTS_OF_LOSSES = List.of(
            "[half-squared, absolute]",
            "[logistic, hinge]",
            "[softmax, brier]",
            "[scaled(loss=gaussian, by=0.5), gaussian]",
            "[huber]");
    /// Tried where a number has no default.
    private static final List<String> NUMBERS = List.of("1", "0.5", "2", "0", "-1", "3", "10");
    private static final int BISECTIONS = 45;
    private static final List<Loss> ALL =
            Losses.cards().stream().flatMap(card -> of(card).stream()).toList();

    private final Card card;
    private final Map<String, Optional<Loss>> known = new LinkedHashMap<>();

    private Settings(Card card) {
        this.card = card;
    }

    /// Every loss of the catalogue at its settings.
    static Stream<Loss> all() {
        return ALL.stream();
    }

    /// A loss at its settings; the first is the default, if it has one.
    static List<Loss> of(Card card) {
        var settings = new Settings(card);
        var texts = new LinkedHashSet<Map<String, String>>();
        for (var start : settings.starts()) {
            texts.add(start);
        }
        var first = texts.stream().findFirst();
        for (var param : card.params()) {
            first.ifPresent(
                    start -> settings.around(param, start).forEach(value -> texts.add(put(start, param, value))));
        }
        return texts.stream()
                .map(settings::made)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Map<String, String> put(Map<String, String> start, Param param, String value) {
        var more = new LinkedHashMap<>(start);
        more.put(param.name(), value);
        return more;
    }

    /// All settings given: the defaults, and for each setting without one whatever is accepted.
    private List<Map<String, String>> starts() {
        var starts = List.<Map<String, String>>of(new LinkedHashMap<>());
        for (var param : card.params()) {
            var values =
                    inner(param) ? candidates(param) : param.or().map(List::of).orElseGet(() -> candidates(param));
            starts = starts.stream()
                    .flatMap(start -> values.stream().map(value -> put(start, param, value)))
                    .toList();
        }
        return starts.stream().filter(start -> made(start).isPresent()).toList();
    }

    /// Whether a loss, or several, stand in this setting.
    private static boolean inner(Param param) {
        return param.type() == Loss.class || isListOf(param, Loss.class);
    }

    private static boolean isListOf(Param param, Class<?> entry) {
        return param.type() instanceof ParameterizedType type
                && type.getRawType() == List.class
                && type.getActualTypeArguments()[0] == entry;
    }

    private static List<String> candidates(Param param) {
        if (param.type() == Loss.class) {
            return FULL ? Stream.concat(INSIDE.stream(), MORE_INSIDE.stream()).toList() : INSIDE;
        }
        if (isListOf(param, Loss.class)) {
            return LISTS_OF_LOSSES;
        }
        if (isNumber(param)) {
            return NUMBERS;
        }
        if (param.type() instanceof Class<?> type && type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant ->
                            constant.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .toList();
        }
        return LISTS;
    }

    private static boolean isNumber(Param param) {
        return isWhole(param) || param.type() == double.class || param.type() == Double.class;
    }

    private static boolean isWhole(Param param) {
        return param.type() == int.class || param.type() == long.class;
    }

    /// Values of a setting other than the one at hand.
    private SequencedSet<String> around(Param param, Map<String, String> start) {
        var values = new LinkedHashSet<String>();
        if (!isNumber(param)) {
            values.addAll(candidates(param));
        } else if (isWhole(param)) {
            long usual = Long.parseLong(start.get(param.name()));
            Stream.of(usual + 1, usual - 1, 1L, 2L, 10L).forEach(value -> values.add(value.toString()));
        } else {
            values.addAll(numbers(
                    Double.parseDouble(start.get(param.name())),
                    value -> made(put(start, param, text(value))).isPresent()));
        }
        values.removeIf(value -> made(put(start, param, value)).isEmpty());
        values.remove(start.get(param.name()));
        return values;
    }

    /// A tenth and ten times of a number; where that is refused, the end of what is accepted and a place
    /// inside.
    private static List<String> numbers(double usual, Predicate<Double> accepted) {
        var values = new ArrayList<Double>();
        double scale = usual == 0 ? 1 : usual;
        for (double far : new double[] {scale / 10, scale * 10}) {
            if (accepted.test(far)) {
                values.add(far);
            } else {
                double end = end(usual, far, accepted);
                values.add(end);
                values.add(usual + 0.9 * (end - usual));
            }
        }
        values.add(0.0);
        if (FULL) {
            values.addAll(List.of(1.0, -1.0, -scale, usual + 1, usual - 1, scale / 3, scale * 3));
        }
        return values.stream().map(Settings::text).distinct().toList();
    }

    /// Where between an accepted number and a refused one acceptance ends, to six digits.
    private static double end(double accepted, double refused, Predicate<Double> test) {
        double in = accepted;
        double out = refused;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = in / 2 + out / 2;
            if (test.test(middle)) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return Math.rint(in * 1e6) / 1e6;
    }

    private static String text(double value) {
        return Double.toString(Math.rint(value * 1e9) / 1e9);
    }

    private Optional<Loss> made(Map<String, String> values) {
        var inside = values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(", "));
        var text = card.name() + (values.isEmpty() ? "" : "(" + inside + ")");
        return known.computeIfAbsent(text, this::read);
    }

    private Optional<Loss> read(String text) {
        try {
            return Optional.of(Losses.read(text));
        } catch (UserError refused) {
            return Optional.empty();
        }
    }
}
