package io.trueloss.loss;

import io.trueloss.error.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads losses by the names that other systems give them: `mse`, `reg:squarederror`,
/// `CrossEntropyLoss(label_smoothing=0.1)`, `Quantile:alpha=0.9`.
///
/// A name that means one loss is that loss. A name that means several, or a loss that is ours only up to a
/// factor that depends on the data, is a [UserError] that tells what to write; `optax.squared_error` says
/// whose name is meant. The names are in `other-names.tsv`.
public final class OtherNames {

    private static final Pattern CALL =
            Pattern.compile("\\s*((?:[A-Za-z_]\\w*\\.)*)([A-Za-z][\\w:]*?)\\s*(?:\\((.*)\\))?\\s*");
    private static final Pattern COLON =
            Pattern.compile("\\s*((?:[A-Za-z_]\\w*\\.)*[A-Za-z]\\w*):(\\w+=[^;=]+(?:;\\w+=[^;=]+)*)\\s*");
    private static final Pattern COMMA = Pattern.compile(",(?![^\\[]*\\])");

    /// What stands before a dot, as in `optax.squared_error`, may say whose name it is.
    private static final Map<String, String> SYSTEMS = Map.ofEntries(
            Map.entry("torch", "PyTorch"),
            Map.entry("nn", "PyTorch"),
            Map.entry("keras", "Keras"),
            Map.entry("tf", "Keras"),
            Map.entry("sklearn", "scikit-learn"),
            Map.entry("optax", "Optax"),
            Map.entry("xgboost", "XGBoost"),
            Map.entry("xgb", "XGBoost"),
            Map.entry("lightgbm", "LightGBM"),
            Map.entry("lgb", "LightGBM"),
            Map.entry("catboost", "CatBoost"));

    private OtherNames() {}

    /// All of them, in the order of the table.
    public static List<OtherName> all() {
        return Table.ROWS;
    }

    /// Those of one of our losses, times a factor or not.
    ///
    /// @param name its name in the catalogue
    public static List<OtherName> of(String name) {
        var head = Pattern.compile("(scaled\\(loss=)?(?!scaled)" + Pattern.quote(name) + "([(,].*)?");
        return all().stream()
                .filter(other -> head.matcher(other.ours()).matches())
                .toList();
    }

    /// The loss that a text names elsewhere; empty if nothing is called so.
    static Optional<Loss> read(String text) {
        return written(text).flatMap(written -> read(text, written.meant(), written.given()));
    }

    /// What is wrong with the settings of a name that is known elsewhere, but not with these settings.
    static Optional<UserError> misfit(String text) {
        return written(text)
                .filter(written ->
                        !written.meant().isEmpty() && !written.given().isEmpty())
                .map(written -> {
                    var known = written.meant().stream()
                            .map(other -> other.system() + " "
                                    + other.name()
                                    + (other.settings().isEmpty()
                                            ? " without settings"
                                            : "("
                                                    + String.join(", ", other.settings())
                                                            .replace("==", "=") + ")")
                                    + (other.ours().isEmpty() ? "" : " is " + other.pattern() + " here"))
                            .distinct()
                            .collect(Collectors.joining("; "));
                    var what = "'" + text.strip() + "' is not known with these settings";
                    return new UserError("TL2102", what, "", "known: " + known);
                });
    }

    /// A name of other systems with settings, as a person wrote it.
    private record Written(List<OtherName> meant, Map<String, String> given) {}

    private static Optional<Written> written(String text) {
        var colon = COLON.matcher(text);
        var plain = colon.matches() ? colon.group(1) + "(" + colon.group(2).replace(';', ',') + ")" : text;
        var call = CALL.matcher(plain);
        if (!call.matches()) {
            return Optional.empty();
        }
        var system = SYSTEMS.getOrDefault(call.group(1).replaceFirst("\\..*", ""), "");
        return settings(Optional.ofNullable(call.group(3)).orElse(""))
                .map(given -> new Written(meant(call.group(2), system), given));
    }

    /// The losses of this name: of one system, if it is said, else of all.
    private static List<OtherName> meant(String name, String system) {
        var known = named(name, String::equals);
        known = known.isEmpty() ? named(name, String::equalsIgnoreCase) : known;
        return known.stream()
                .filter(other -> system.isEmpty() || other.system().equals(system))
                .toList();
    }

    private static Optional<Loss> read(String text, List<OtherName> known, Map<String, String> given) {
        // Of one system the first row that fits.
        var fitting = known.stream()
                .filter(other -> other.ours(given).isPresent())
                .collect(Collectors.toMap(OtherName::system, other -> other, (first, second) -> first, TreeMap::new));
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        var written = fitting.values().stream()
                .map(other -> other.isExact() ? exact(other, given) : "")
                .distinct()
                .toList();
        if (written.size() > 1 || written.getFirst().isEmpty()) {
            throw answer(text, List.copyOf(fitting.values()), given);
        }
        return Optional.of(Losses.read(written.getFirst()));
    }

    private static List<OtherName> named(String name, BiPredicate<String, String> same) {
        return all().stream().filter(other -> same.test(other.name(), name)).toList();
    }

    private static String exact(OtherName other, Map<String, String> given) {
        var ours = other.ours(given).orElseThrow();
        return other.factor().isEmpty() ? ours : "scaled(loss=" + ours + ", by=" + other.factor() + ")";
    }

    /// Settings by name; empty if what stands in the brackets is something else, as in a formula.
    private static Optional<Map<String, String>> settings(String inside) {
        var given = new TreeMap<String, String>();
        for (var part : inside.isBlank() ? new String[0] : COMMA.split(inside)) {
            var halves = part.split("=", 2);
            if (halves.length != 2 || !halves[0].strip().matches("[A-Za-z_]\\w*") || halves[1].startsWith("=")) {
                return Optional.empty();
            }
            given.put(halves[0].strip(), halves[1].strip());
        }
        return Optional.of(given);
    }

    private static UserError answer(String text, List<OtherName> meant, Map<String, String> given) {
        var meanings = meant.stream().map(other -> meaning(other, given)).collect(Collectors.joining("; "));
        var fixes = meant.stream()
                .filter(other -> !other.ours().isEmpty())
                .map(other -> other.isExact()
                        ? exact(other, given)
                        : other.ours(given).orElseThrow())
                .distinct()
                .map(ours -> "--loss \"" + ours + "\"")
                .collect(Collectors.joining(" or "));
        var what = "'" + text.strip() + "' has no loss here that is the same number for number: " + meanings;
        return new UserError("TL2107", what, "", fixes.isEmpty() ? "see: trueloss losses" : "write " + fixes);
    }

    private static String meaning(OtherName other, Map<String, String> given) {
        var ours = other.ours(given).orElseThrow();
        var times = other.factor().isEmpty() ? "" : " times " + other.factor();
        var what = ours.isEmpty() ? "" : " " + ours + times;
        var note = other.note().isEmpty() ? "" : (ours.isEmpty() ? " " : ", ") + other.note();
        return String.format(Locale.ROOT, "in %s it is%s%s", other.system(), what, note);
    }

    /// Read when it is first asked for.
    private static final class Table {

        private static final List<OtherName> ROWS = rows();

        private Table() {}

        private static List<OtherName> rows() {
            try (var stream = Objects.requireNonNull(OtherNames.class.getResourceAsStream("other-names.tsv"))) {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(OtherName::of)
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read what other systems call losses", e);
            }
        }
    }
}
