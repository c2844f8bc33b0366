package io.trueloss.catalogue;

import io.trueloss.listing.Listed;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Prints things as the text that makes them.
final class Printer {

    private final Collection<Class<? extends Listed>> types;

    Printer(Collection<Class<? extends Listed>> types) {
        this.types = types;
    }

    String text(Listed thing) {
        if (!types.contains(thing.getClass())) {
            return thing.toString();
        }
        var settings = Stream.of(Param.components(thing.getClass()))
                .filter(part -> !Optional.empty().equals(read(part, thing)))
                .map(part -> part.getName() + "=" + value(read(part, thing)))
                .collect(Collectors.joining(", "));
        return Listed.name(thing.getClass()) + (settings.isEmpty() ? "" : "(" + settings + ")");
    }

    private String value(Object value) {
        return switch (value) {
            case Double number -> number(number);
            case Integer number -> number.toString();
            case Long number -> number.toString();
            case Boolean truth -> truth.toString();
            case Enum<?> constant -> Param.word(constant);
            case Optional<?> some -> value(some.orElseThrow());
            case List<?> list -> list.stream().map(this::value).collect(Collectors.joining(", ", "[", "]"));
            case Listed thing when types.contains(thing.getClass()) -> text(thing);
            case Object array
            when array.getClass().isArray() ->
                value(IntStream.range(0, Array.getLength(array))
                        .mapToObj(i -> Array.get(array, i))
                        .toList());
            default -> Call.quote(value.toString());
        };
    }

    /// The shortest text that reads back as the same number; whole numbers without a point.
    private static String number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15 && 1 / value != Double.NEGATIVE_INFINITY;
        return whole ? Long.toString((long) value) : Double.toString(value).replace('E', 'e');
    }

    private static Object read(RecordComponent part, Listed thing) {
        try {
            return part.getAccessor().invoke(thing);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + part.getName() + " of " + thing.getClass(), e);
        }
    }
}
