package io.trueloss.catalogue;

import io.trueloss.listing.Listed;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// A setting of a listed thing.
///
/// @param name the word before `=`
/// @param type the Java type of its values
/// @param or its default as people would type it, if it has one
/// @param doc what it means, its unit and its range
public record Param(String name, Type type, Optional<String> or, String doc) {

    /// What may be typed: `number`, `list of numbers`, `one of row, constant`, `loss`.
    public String accepts() {
        return accepts(type);
    }

    static String accepts(Type type) {
        if (type instanceof ParameterizedType generic) {
            var inner = accepts(generic.getActualTypeArguments()[0]);
            return generic.getRawType() == Optional.class ? inner : "list of " + inner + "s";
        }
        return type instanceof Class<?> plain ? accepts(plain) : type.getTypeName();
    }

    private static String accepts(Class<?> type) {
        if (type.isArray()) {
            return "list of " + accepts(type.getComponentType()) + "s";
        }
        if (type.isEnum()) {
            return "one of " + words(type);
        }
        return switch (type.getSimpleName()) {
            case "double", "Double" -> "number";
            case "int", "Integer", "long", "Long" -> "whole number";
            case "String" -> "text";
            default -> Listed.name(type);
        };
    }

    /// The words for the values of an enum, in their order, with commas.
    static String words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Param::word).collect(Collectors.joining(", "));
    }

    /// The word for a value of an enum: `WORST_GROUP` is `worst-group`.
    static String word(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
