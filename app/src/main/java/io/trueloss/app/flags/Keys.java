package io.trueloss.app.flags;

import io.trueloss.catalogue.Card;
import io.trueloss.error.Nearest;
import io.trueloss.error.UserError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The names that settings have outside the command line: in a file, after `--set`, in the environment.
///
/// A setting is called by its flag (`target`), below the group that its flag stands in (`roles.target`), or
/// below its verb (`train.target`), so that one file serves several verbs.
final class Keys {

    /// Variables of the launcher, not settings.
    private static final Set<String> LAUNCHER = Set.of("TRUELOSS_JAVA_HOME", "TRUELOSS_JAVA_OPTIONS");

    private final Map<String, String> mine = new HashMap<>();
    private final Map<String, String> variables = new HashMap<>();
    private final TreeSet<String> all = new TreeSet<>(List.of("version"));

    /// @param verbs every verb there is: settings of another verb are known, and left alone
    /// @param verb the verb that is asked for
    Keys(List<Card> verbs, Card verb) {
        for (var card : verbs) {
            for (var flag : flags(card)) {
                all.addAll(names(flag, card));
                variables.putIfAbsent(flag.variable(), "");
            }
        }
        for (var flag : flags(verb)) {
            names(flag, verb).forEach(name -> mine.put(name, flag.name()));
            variables.put(flag.variable(), flag.name());
        }
    }

    private static List<Flag> flags(Card card) {
        return Stream.concat(Flag.of(card.type()).stream(), Flag.of(Globals.class).stream())
                .toList();
    }

    private static List<String> names(Flag flag, Card card) {
        var names = new ArrayList<>(List.of(flag.name(), card.name().replace(' ', '-') + "." + flag.name()));
        if (!flag.group().isEmpty()) {
            names.add(flag.group() + "." + flag.name());
        }
        return names;
    }

    /// The flag that a key is for; none if it is one of another verb.
    Optional<String> flag(String key, String place) {
        if (!all.contains(key)) {
            var last = key.substring(key.lastIndexOf('.') + 1);
            var fix = Nearest.advice(
                    all.contains(last) ? last : key, all, "see: trueloss help, or --dry-run for every setting");
            throw new UserError("TL1008", "unknown setting '" + key + "'", place, fix);
        }
        return Optional.ofNullable(mine.get(key));
    }

    /// The flag that a variable is for; none if it is one of another verb or of the launcher.
    Optional<String> variable(String name) {
        var flag = variables.get(name);
        if (flag == null && !LAUNCHER.contains(name)) {
            var fix = Nearest.advice(name, variables.keySet(), "unset it");
            throw new UserError("TL1008", "unknown setting '" + name + "'", "the environment", fix);
        }
        return Optional.ofNullable(flag).filter(text -> !text.isEmpty());
    }
}
