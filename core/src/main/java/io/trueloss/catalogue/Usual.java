package io.trueloss.catalogue;

import io.trueloss.listing.Settings;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes records of settings whose defaults are written on them, from those few that have none.
///
/// @param values what makes a default of its text
record Usual(Values values) {

    /// Each given object is for the component of its type; all other components get what they usually are.
    <T extends Record> T make(Class<T> type, List<?> given) {
        var parts = Param.components(type);
        var settings = Stream.of(parts).map(part -> setting(part, given)).toArray();
        try {
            var types = Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return type.getConstructor(types).newInstance(settings);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(type.getName() + " refuses its own defaults", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " cannot be made from its settings", e);
        }
    }

    private Object setting(RecordComponent part, List<?> given) {
        var found = given.stream().filter(part.getType()::isInstance).findFirst();
        if (found.isPresent()) {
            return found.get();
        }
        if (Settings.class.isAssignableFrom(part.getType())) {
            return make(part.getType().asSubclass(Record.class), List.of());
        }
        var or = Param.or(part);
        if (or.isPresent()) {
            var list = part.getType() == List.class && !or.get().startsWith("[");
            return values.of(part.getGenericType(), part.getName(), list ? "[" + or.get() + "]" : or.get());
        }
        return nothing(part);
    }

    private static Object nothing(RecordComponent part) {
        if (part.getType() == Optional.class) {
            return Optional.empty();
        }
        if (part.getType() == List.class) {
            return List.of();
        }
        if (part.getType() == boolean.class) {
            return false;
        }
        throw new IllegalArgumentException(part.getName() + " must be given, since it has no default: "
                + part.getDeclaringRecord().getName());
    }
}
