package io.trueloss.listing;

/// Marks a kind of thing that people call by name: a loss, an optimizer, a metric, a verb.
///
/// A kind is an interface that extends this one. Every public concrete class of a kind is listed when it is
/// compiled: its name and its doc comment are kept in its jar, and the command line, the pages and the tests
/// find it there.
public interface Listed {

    /// The word people type for a class or a kind: `HalfSquared` is `half-squared`, unless [Named] says
    /// otherwise.
    static String name(Class<?> type) {
        var named = type.getAnnotation(Named.class);
        if (named != null) {
            return named.value();
        }
        var word = new StringBuilder();
        for (char letter : type.getSimpleName().toCharArray()) {
            if (Character.isUpperCase(letter) && !word.isEmpty()) {
                word.append('-');
            }
            word.append(Character.toLowerCase(letter));
        }
        return word.toString();
    }
}
