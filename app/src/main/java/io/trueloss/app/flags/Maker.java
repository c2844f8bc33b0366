package io.trueloss.app.flags;

import io.trueloss.catalogue.Catalogue;
import io.trueloss.error.UserError;
import io.trueloss.listing.Settings;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes a verb, or settings that verbs share, from texts.
///
/// @param catalogue makes values of every type
/// @param given what each setting was given, by its flag's name; nothing for a setting that was not
public record Maker(Catalogue catalogue, Map<String, Given> given) {

    /// Makes it, or says which text is in the way.
    public <T> T make(Class<T> type) {
        var flags = Flag.of(type);
        var values = new ArrayList<Object>();
        for (var part : Flag.parts(type)) {
            var name = Flag.kebab(part.getName());
            values.add(
                    Settings.class.isAssignableFrom(part.getType())
                            ? make(part.getType())
                            : value(flags.stream()
                                    .filter(flag -> flag.group().isEmpty()
                                            && flag.name().equals(name))
                                    .findFirst()
                                    .orElseThrow()));
        }
        var types = Stream.of(Flag.parts(type)).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var maker = type.getDeclaredConstructor(types);
            maker.setAccessible(true);
            return maker.newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            throw refused(Objects.requireNonNull(e.getCause()), flags);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " cannot be made from its settings", e);
        }
    }

    private Object value(Flag flag) {
        var found = given.get(flag.name());
        if (found == null) {
            return switch (flag.shape()) {
                case MAYBE -> Optional.empty();
                case MANY -> none(flag.param().type());
                case SWITCH -> false;
                case ONE -> throw missing(flag);
            };
        }
        try {
            var value = value(flag, found.text());
            return flag.shape() == Flag.Shape.MAYBE ? Optional.of(value) : value;
        } catch (UserError e) {
            throw e.where().isEmpty() || e.where().equals(found.text()) ? e.at(place(flag, found)) : e;
        }
    }

    private Object value(Flag flag, String text) {
        return switch (flag.shape()) {
            case SWITCH -> onOrOff(flag, text);
            case ONE, MAYBE -> one(flag, flag.each(), text);
            case MANY -> one(flag, flag.param().type(), text);
        };
    }

    private Object one(Flag flag, Type type, String text) {
        boolean list = type instanceof ParameterizedType || type instanceof Class<?> plain && plain.isArray();
        if (type instanceof ParameterizedType generic && generic.getActualTypeArguments()[0] == String.class) {
            return Words.split(text);
        }
        if (type == String.class) {
            return text;
        }
        return catalogue.value(type, flag.shown(), list && !text.startsWith("[") ? "[" + text + "]" : text);
    }

    private static Object none(Type type) {
        return type instanceof Class<?> array ? Array.newInstance(array.getComponentType(), 0) : List.of();
    }

    private static boolean onOrOff(Flag flag, String text) {
        if (!text.matches("true|false")) {
            throw new UserError(
                    "TL2103", flag.shown() + " must be true or false, was '" + text + "'", "", "write true or false");
        }
        return text.equals("true");
    }

    private static String place(Flag flag, Given given) {
        return given.place().isEmpty() ? flag.shown() + " " + given.text() : given.place();
    }

    private static UserError missing(Flag flag) {
        return new UserError(
                "TL1006",
                flag.shown() + " is missing: " + flag.param().doc(),
                "",
                flag.subject() ? "write it after the verb" : "give it: " + flag.shown() + " " + flag.accepts());
    }

    /// What a record's own check refuses is the person's mistake; anything else it throws is ours.
    private RuntimeException refused(Throwable cause, List<Flag> flags) {
        return switch (cause) {
            case IllegalArgumentException e -> {
                var message = String.valueOf(e.getMessage());
                var flag = flags.stream()
                        .filter(one -> message.startsWith(one.param().name() + " "))
                        .findFirst();
                var what = flag.map(one -> one.shown()
                                + message.substring(one.param().name().length()))
                        .orElse(message);
                var place = flag.map(one -> Optional.ofNullable(given.get(one.name()))
                        .map(Given::place)
                        .orElse(""));
                yield new UserError(
                        "TL1007",
                        what,
                        place.orElse(""),
                        flag.map(one -> one.param().doc()).orElse(""));
            }
            case RuntimeException e -> e;
            default -> new IllegalStateException("cannot be made from its settings", cause);
        };
    }
}
