package io.trueloss.catalogue;

import io.trueloss.error.Nearest;
import io.trueloss.error.UserError;
import io.trueloss.listing.Listed;
import java.lang.reflect.Array;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Makes values of settings from text, by their Java type.
final class Values {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private final Catalogue catalogue;
    private final Map<Class<?>, Function<String, Object>> converters;

    Values(Catalogue catalogue, Map<Class<?>, Function<String, Object>> converters) {
        this.catalogue = catalogue;
        this.converters = converters;
    }

    /// @param subject what the value is for, as the error names it: `delta of huber`, `--level`
    Object of(Type type, String subject, String text) {
        if (type instanceof ParameterizedType generic) {
            var inner = generic.getActualTypeArguments()[0];
            return generic.getRawType() == Optional.class
                    ? Optional.of(of(inner, subject, text))
                    : list(inner, subject, text);
        }
        return of((Class<?>) type, subject, text);
    }

    private Object of(Class<?> type, String subject, String text) {
        if (Listed.class.isAssignableFrom(type)) {
            return catalogue.make(type.asSubclass(Listed.class), Call.unquote(text));
        }
        var converter = converters.get(type);
        if (converter != null) {
            return converter.apply(Call.unquote(text));
        }
        if (type.isEnum()) {
            return constant(type, subject, text);
        }
        if (type.isArray()) {
            return array(type.getComponentType(), list(type.getComponentType(), subject, text));
        }
        return switch (type.getName()) {
            case "double", "java.lang.Double" -> number(subject, text);
            case "int", "java.lang.Integer" -> Math.toIntExact(whole(subject, text, Integer.MAX_VALUE));
            case "long", "java.lang.Long" -> whole(subject, text, Long.MAX_VALUE);
            case "boolean", "java.lang.Boolean" -> truth(subject, text);
            case "java.lang.String" -> Call.unquote(text);
            default -> throw new IllegalStateException(subject + " has a type that no text makes: " + type.getName());
        };
    }

    private List<Object> list(Type inner, String subject, String text) {
        if (!text.startsWith("[") || Call.close(text) != text.length() - 1) {
            throw refused(subject, "a list", text, "write it in square brackets: [0.1, 0.5, 0.9]");
        }
        return Call.split(text.substring(1, text.length() - 1)).stream()
                .map(part -> of(inner, subject, part))
                .toList();
    }

    private static Object array(Class<?> inner, List<Object> list) {
        var array = Array.newInstance(inner, list.size());
        for (int i = 0; i < list.size(); i++) {
            Array.set(array, i, list.get(i));
        }
        return array;
    }

    private static Object constant(Class<?> type, String subject, String text) {
        var words = Arrays.stream(type.getEnumConstants()).map(Param::word).toList();
        int at = words.indexOf(Call.unquote(text));
        if (at < 0) {
            var fix = Nearest.advice(text, words, "write one of those words");
            throw refused(subject, "one of " + String.join(", ", words), text, fix);
        }
        return type.getEnumConstants()[at];
    }

    private static double number(String subject, String text) {
        double value = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (!Double.isFinite(value)) {
            throw refused(subject, "a number", text, "write it like this: 1, 0.5 or 1e-3");
        }
        return value;
    }

    private static long whole(String subject, String text, long most) {
        if (text.matches("[+-]?\\d{1,18}") && Math.abs(Long.parseLong(text)) <= most) {
            return Long.parseLong(text);
        }
        throw refused(subject, "a whole number", text, "write it in digits, such as 20");
    }

    private static boolean truth(String subject, String text) {
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        throw refused(subject, "true or false", text, "write true or false");
    }

    private static UserError refused(String subject, String type, String text, String fix) {
        return new UserError("TL2103", subject + " must be " + type + ", was '" + text + "'", "", fix);
    }
}
