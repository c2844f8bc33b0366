package io.trueloss.catalogue;

import io.trueloss.listing.Listed;
import java.util.Arrays;
import java.util.List;
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
        return new Card(Listed.name(type), Listed.name(kind(type)), type, Page.of(type), Param.of(type));
    }

    /// The interface that makes it a listed thing: the one that extends [Listed] itself.
    static Class<?> kind(Class<?> type) {
        return supertypes(type)
                .filter(up ->
                        up.isInterface() && Arrays.asList(up.getInterfaces()).contains(Listed.class))
                .findFirst()
                .orElse(type);
    }

    private static Stream<Class<?>> supertypes(Class<?> type) {
        var above = Stream.concat(Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()));
        return Stream.concat(Stream.of(type), above.flatMap(Card::supertypes));
    }
}
