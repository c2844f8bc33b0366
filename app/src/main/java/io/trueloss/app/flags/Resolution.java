package io.trueloss.app.flags;

import io.trueloss.app.flags.Given.Origin;
import io.trueloss.catalogue.Card;
import io.trueloss.error.UserError;
import io.trueloss.listing.Listed;
import io.trueloss.runs.store.Checkpoint;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds out what each setting was given: flag before `--set` before environment before file before
/// the run that goes on before default.
///
/// @param verbs every verb there is
/// @param environment the variables of the process
/// @param folder where a relative file is
public record Resolution(List<Card> verbs, Map<String, String> environment, Path folder) {

    private static final String NAME = "[a-z][a-z0-9-]*(\\([^()]*\\))?";

    /// Names of listed things between commas, each perhaps with settings.
    private static final Pattern NAMES = Pattern.compile(NAME + "(, *" + NAME + ")*");

    /// Every setting of the verb and every global one that was given something, in the order of help.
    public SequencedMap<String, Given> of(Card verb, Typed typed) {
        var flags = Stream.concat(Flag.of(verb.type()).stream(), Flag.of(Globals.class).stream())
                .toList();
        var found = new LinkedHashMap<String, Given>();
        flags.forEach(flag -> Optional.ofNullable(typed.texts().get(flag.name()))
                .ifPresent(texts -> found.put(flag.name(), new Given(joined(flag, texts), Origin.FLAG, ""))));
        elsewhere(verb, typed.texts().getOrDefault("set", List.of()), found);
        resumed(verb, found);
        var ordered = new LinkedHashMap<String, Given>();
        flags.forEach(flag -> Optional.ofNullable(found.get(flag.name()))
                .or(() -> flag.param().or().map(or -> new Given(or, Origin.DEFAULT, "")))
                .ifPresent(given -> ordered.put(flag.name(), given)));
        return ordered;
    }

    /// A run that goes on has the settings that it had, unless others are given.
    private void resumed(Card verb, Map<String, Given> found) {
        var run = Optional.ofNullable(found.get("resume"));
        if (run.isPresent()
                && Flag.of(verb.type()).stream().anyMatch(flag -> flag.name().equals("resume"))) {
            var runs = Optional.ofNullable(found.get("runs")).map(Given::text).orElse("runs");
            var from = Checkpoint.folder(run.get().text(), folder.resolve(runs));
            Checkpoint.read(from).refuse(verb.name(), run.get().text());
            file(from.resolve("config.resolved.yaml"), new Keys(verbs, verb), found);
        }
    }

    private static String joined(Flag flag, List<String> texts) {
        if (flag.shape() == Flag.Shape.SWITCH) {
            return "true";
        }
        if (!flag.subject() || flag.shape() != Flag.Shape.MANY) {
            return String.join(",", texts);
        }
        boolean listed = flag.each() instanceof Class<?> type && Listed.class.isAssignableFrom(type);
        return texts.stream()
                .map(text -> listed && NAMES.matcher(text).matches() ? text : Words.join(List.of(text)))
                .collect(Collectors.joining(","));
    }

    /// Adds what is given beside the flags. The settings of all verbs are looked at only if there is something.
    private void elsewhere(Card verb, List<String> set, Map<String, Given> found) {
        boolean variables = environment.keySet().stream().anyMatch(name -> name.startsWith("TRUELOSS_"));
        if (variables || !set.isEmpty() || found.containsKey("config")) {
            var keys = new Keys(verbs, verb);
            set(set, keys, found);
            environment(keys, found);
            Optional.ofNullable(found.get("config")).ifPresent(file -> file(Path.of(file.text()), keys, found));
        }
    }

    /// The last of several for one setting counts.
    private static void set(List<String> texts, Keys keys, Map<String, Given> found) {
        for (var text : texts.reversed()) {
            int equals = text.indexOf('=');
            var place = "--set " + text;
            if (equals < 1) {
                throw new UserError("TL1003", "--set needs a name and a value", place, "write --set train.l2=0.1");
            }
            keys.flag(text.substring(0, equals), place)
                    .ifPresent(
                            flag -> found.putIfAbsent(flag, new Given(text.substring(equals + 1), Origin.SET, place)));
        }
    }

    private void environment(Keys keys, Map<String, Given> found) {
        environment.entrySet().stream()
                .filter(variable -> variable.getKey().startsWith("TRUELOSS_"))
                .sorted(Map.Entry.comparingByKey())
                .forEach(variable -> keys.variable(variable.getKey())
                        .ifPresent(flag -> found.putIfAbsent(
                                flag,
                                new Given(
                                        variable.getValue(),
                                        Origin.ENVIRONMENT,
                                        variable.getKey() + "=" + variable.getValue()))));
    }

    /// A setting below its verb or group counts more than one at the top.
    private void file(Path path, Keys keys, Map<String, Given> found) {
        Config.read(path, folder.resolve(path)).stream()
                .filter(entry -> !entry.key().equals("version"))
                .sorted(Comparator.comparing(entry -> !entry.key().contains(".")))
                .forEach(entry -> keys.flag(entry.key(), entry.place())
                        .ifPresent(
                                flag -> found.putIfAbsent(flag, new Given(entry.text(), Origin.FILE, entry.place()))));
    }
}
