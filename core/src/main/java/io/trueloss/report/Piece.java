package io.trueloss.report;

/// A part of a line: words for a person, or a fact that programs read too.
public sealed interface Piece {

    /// Words between facts; JSON leaves them out.
    ///
    /// @param text the words, spaces included
    record Say(String text) implements Piece {}

    /// A named value: in a line for a person, under `facts` in JSON.
    ///
    /// @param name its name in JSON, kebab-case, documented on the verb's page: changing it breaks other
    ///     programs
    /// @param value what is stated
    /// @param reading how it reads in its line
    record Fact(String name, Value value, Reading reading) implements Piece {

        public Fact {
            if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
                throw new IllegalArgumentException("name must be kebab-case, was " + name);
            }
        }

        /// The same fact, read otherwise.
        public Fact as(Reading other) {
            return new Fact(name, value, other);
        }
    }

    /// How a fact reads in its line.
    enum Reading {
        /// As it is.
        PLAIN,
        /// With its sign, for differences: `+0.037`.
        SIGNED,
        /// A share as a percentage: 0.221 reads `22.1%`.
        PERCENT,
        /// Not at all: for programs only.
        HIDDEN
    }

    /// A fact to be named in a line's template; one that the template does not name is for programs only.
    static Fact fact(String name, Value value) {
        return new Fact(name, value, Reading.HIDDEN);
    }

    /// A fact in words.
    static Fact fact(String name, String text) {
        return fact(name, Value.text(text));
    }

    /// A fact that is a count.
    static Fact fact(String name, long count) {
        return fact(name, Value.count(count));
    }

    /// A fact that is a number nobody measured. A measured one is an [Estimate].
    static Fact fact(String name, double number) {
        return fact(name, Value.number(number));
    }
}
