package io.trueloss.catalogue;

import io.trueloss.listing.Listed;
import io.trueloss.listing.Or;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A listed thing as people see it.
///
/// @param name the word people type
/// @param kind the word for what it is: `loss`, `optimizer`, `metric`
/// @param type its class
/// @param page what is written about it
/// @param params its settings, in order
public record Card(String name, String kind, Class<? extends Listed> type, Page page, List<Param> params) {

    static Card of(Class<? extends Listed> type) {
        var page = page(type);
        var docs = page.params();
        var params = Stream.of(components(type))
                .map(part -> new Param(
                        part.getName(), part.getGenericType(), or(part), docs.getOrDefault(part.getName(), "")))
                .toList();
        return new Card(Listed.name(type), Listed.name(kind(type)), type, page, params);
    }

    static RecordComponent[] components(Class<?> type) {
        var found = type.getRecordComponents();
        return found == null ? new RecordComponent[0] : found;
    }

    static Optional<String> or(RecordComponent part) {
        return Optional.ofNullable(part.getAnnotation(Or.class)).map(Or::value);
    }

    /// The interface that makes it a listed thing: the one that extends [Listed] itself.
    static Class<?> kind(Class<?> type) {
        return supertypes(type)
                .filter(up -> up.isInterface() && Arrays.asList(up.getInterfaces()).contains(Listed.class))
                .findFirst()
                .orElse(type);
    }

    private static Stream<Class<?>> supertypes(Class<?> type) {
        var above = Stream.concat(Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()));
        return Stream.concat(Stream.of(type), above.flatMap(Card::supertypes));
    }

    private static Page page(Class<?> type) {
        try (var text = type.getResourceAsStream("/META-INF/trueloss/pages/" + type.getName() + ".md")) {
            return new Page(text == null ? "" : new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the page of " + type.getName(), e);
        }
    }
}
