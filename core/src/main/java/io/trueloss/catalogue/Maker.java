package io.trueloss.catalogue;

import io.trueloss.error.Nearest;
import io.trueloss.error.UserError;
import io.trueloss.listing.Listed;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes one listed thing from its settings.
final class Maker {

    private final Values values;
    private final Class<? extends Listed> type;
    private final String text;
    private final String name;
    private final List<RecordComponent> parts;

    Maker(Values values, Class<? extends Listed> type, String text) {
        this.values = values;
        this.type = type;
        this.text = text.strip();
        this.name = Listed.name(type);
        this.parts = List.of(Param.components(type));
    }

    String text() {
        return text;
    }

    Listed make(List<Call.Argument> arguments) {
        var given = named(arguments);
        var settings = parts.stream().map(part -> setting(part, given)).toArray();
        try {
            var types = parts.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
            return type.getConstructor(types).newInstance(settings);
        } catch (InvocationTargetException e) {
            throw refused(e.getTargetException());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " is listed but cannot be made", e);
        }
    }

    /// Values by the name of their setting. A value without a name is for the only setting there is.
    private Map<String, String> named(List<Call.Argument> arguments) {
        var given = new HashMap<String, String>();
        for (var argument : arguments) {
            boolean only = parts.size() == 1 && arguments.size() == 1;
            if (argument.name().isEmpty() && !only) {
                throw unnamed(argument.value());
            }
            var key = argument.name().isEmpty() ? parts.getFirst().getName() : known(argument.name());
            if (given.put(key, argument.value()) != null) {
                throw Call.malformed(text, name + " is given " + key + " twice");
            }
        }
        return given;
    }

    private String known(String word) {
        var names = parts.stream().map(RecordComponent::getName).toList();
        if (!names.contains(word)) {
            var all = names.isEmpty() ? "it has no settings: write " + name : "it has: " + String.join(", ", names);
            var what = name + " has no setting '" + word + "'";
            throw new UserError("TL2102", what, text, Nearest.advice(word, names, all));
        }
        return word;
    }

    private UserError unnamed(String value) {
        var names = parts.stream().map(RecordComponent::getName).toList();
        return names.isEmpty()
                ? new UserError("TL2102", name + " has no settings, was given '" + value + "'", text, "write " + name)
                : Call.malformed(
                        text, "'" + value + "' lacks the name of its setting (" + String.join(", ", names) + ")");
    }

    private Object setting(RecordComponent part, Map<String, String> given) {
        var typed = Optional.ofNullable(given.get(part.getName())).or(() -> Param.or(part));
        if (typed.isEmpty() && part.getType() == Optional.class) {
            return Optional.empty();
        }
        var value = typed.orElseThrow(() -> new UserError(
                "TL2104",
                name + " needs " + part.getName() + ": it has no default",
                text,
                "write " + name + "(" + part.getName() + "=" + Param.accepts(part.getGenericType()) + ")"));
        try {
            return values.of(part.getGenericType(), part.getName() + " of " + name, value);
        } catch (UserError e) {
            throw e.where().isEmpty() ? e.at(text) : e;
        }
    }

    /// What a record's own check refuses is the person's mistake; anything else it throws is ours.
    private RuntimeException refused(Throwable cause) {
        return switch (cause) {
            case UserError e -> e.where().isEmpty() ? e.at(text) : e;
            case IllegalArgumentException e -> {
                var message = String.valueOf(e.getMessage());
                var doc = Param.of(type).stream()
                        .filter(param -> message.startsWith(param.name() + " "))
                        .map(param -> param.name() + ": " + param.doc())
                        .findFirst()
                        .orElse("choose another value");
                yield new UserError("TL2106", name + ": " + message, text, doc);
            }
            case RuntimeException e -> e;
            default -> new IllegalStateException(type.getName() + " cannot be made", cause);
        };
    }
}
