package io.trueloss.catalogue;

import io.trueloss.listing.Listed;
import io.trueloss.listing.Or;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A setting of a listed thing.
///
/// @param name the word before `=`
/// @param type the Java type of its values
/// @param or its default as people would type it, if it has one
/// @param doc what it means, its unit and its range
public record Param(String name, Type type, Optional<String> or, String doc) {

    /// The settings of a record that is listed, or of settings that verbs share, in order.
    public static List<Param> of(Class<?> type) {
        var docs = Page.of(type).params();
        return Stream.of(components(type))
                .map(part -> new Param(
                        part.getName(), part.getGenericType(), or(part), docs.getOrDefault(part.getName(), "")))
                .toList();
    }

    static RecordComponent[] components(Class<?> type) {
        var found = type.getRecordComponents();
        return found == null ? new RecordComponent[0] : found;
    }

    static Optional<String> or(RecordComponent part) {
        return Optional.ofNullable(part.getAnnotation(Or.class)).map(Or::value);
    }

    /// What may be typed: `number`, `list of numbers`, `one of row, constant`, `loss`.
    public String accepts() {
        return accepts(type);
    }

    static String accepts(Type type) {
        if (type instanceof ParameterizedType generic) {
            var inner = accepts(generic.getActualTypeArguments()[0]);
            return generic.getRawType() == Optional.class ? inner : "list of " + several(inner);
        }
        return type instanceof Class<?> plain ? accepts(plain) : type.getTypeName();
    }

    private static String accepts(Class<?> type) {
        if (type.isArray()) {
            return "list of " + several(accepts(type.getComponentType()));
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

    private static String several(String word) {
        return word + (word.endsWith("s") ? "es" : "s");
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
