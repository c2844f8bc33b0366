package io.trueloss.app.flags;

import io.trueloss.catalogue.Page;
import io.trueloss.catalogue.Param;
import io.trueloss.listing.Settings;
import io.trueloss.listing.Subject;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One setting of a verb, as people write it.
///
/// @param name the flag without its dashes; a subject's name is only for files and help
/// @param group the record of shared settings it comes from, empty for the verb's own
/// @param shape how often it may be given
/// @param subject whether it is written without a flag
/// @param param its type, its default and what it means
public record Flag(String name, String group, Shape shape, boolean subject, Param param) {

    /// How often a setting may be given.
    public enum Shape {
        /// Once, unless it has a default.
        ONE,
        /// Once or not at all.
        MAYBE,
        /// Any number of times, or once with commas.
        MANY,
        /// Without a value.
        SWITCH
    }

    /// The settings of a verb or of shared settings, in order.
    public static List<Flag> of(Class<?> type) {
        return of(type, "");
    }

    private static List<Flag> of(Class<?> type, String group) {
        var params = Param.of(type);
        var parts = parts(type);
        return IntStream.range(0, parts.length)
                .boxed()
                .flatMap(at -> Settings.class.isAssignableFrom(parts[at].getType())
                        ? of(parts[at].getType(), kebab(parts[at].getName())).stream()
                        : Stream.of(of(parts[at], params.get(at), group)))
                .toList();
    }

    private static Flag of(RecordComponent part, Param param, String group) {
        var shape = switch (part.getType().getName()) {
            case "java.util.Optional" -> Shape.MAYBE;
            case "java.util.List" -> Shape.MANY;
            case "boolean" -> Shape.SWITCH;
            default -> part.getType().isArray() ? Shape.MANY : Shape.ONE;
        };
        boolean subject = part.isAnnotationPresent(Subject.class);
        return new Flag(kebab(part.getName()), group, shape, subject, param);
    }

    /// The components of a record; none for another class.
    static RecordComponent[] parts(Class<?> type) {
        return type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
    }

    /// `ciLevel` as people type it: `ci-level`.
    static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /// How errors and help name it: `--level`, `DATA`.
    public String shown() {
        return subject ? name.toUpperCase(Locale.ROOT) : "--" + name;
    }

    /// The variable that sets it: `TRUELOSS_LEVEL`.
    public String variable() {
        return "TRUELOSS_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /// Whether a verb cannot be made without it.
    public boolean needed() {
        return shape == Shape.ONE && param.or().isEmpty();
    }

    /// The type of one value, without what says how often it may be given.
    Type each() {
        return switch (param.type()) {
            case ParameterizedType generic -> generic.getActualTypeArguments()[0];
            case Class<?> array when array.isArray() -> array.getComponentType();
            case Type plain -> plain;
        };
    }

    /// What may be typed: `number`, `one of bar, lines`.
    public String accepts() {
        return new Param(param.name(), each(), Optional.empty(), "").accepts();
    }

    /// What the record of shared settings it comes from is about.
    static String about(Class<?> type) {
        return Page.of(type).sentence();
    }
}
