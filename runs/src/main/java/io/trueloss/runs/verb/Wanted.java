package io.trueloss.runs.verb;

import io.trueloss.error.Nearest;
import io.trueloss.error.UserError;
import io.trueloss.loss.Known.Standing;
import io.trueloss.loss.Trait;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A trait that a loss shall have, or not have.
///
/// @param trait the trait
/// @param wish whether it shall hold
record Wanted(Trait trait, Wish wish) {

    /// Whether a trait shall hold.
    enum Wish {
        /// Proven, or tested.
        HOLDS,
        /// Refuted.
        FAILS
    }

    private static final String NOT = "not-";

    /// `convex` or `not-convex`.
    static Wanted read(String word) {
        return named(word)
                .map(trait -> new Wanted(trait, Wish.HOLDS))
                .or(() -> word.startsWith(NOT)
                        ? named(word.substring(NOT.length())).map(trait -> new Wanted(trait, Wish.FAILS))
                        : Optional.empty())
                .orElseThrow(() -> unknown(word));
    }

    private static Optional<Trait> named(String word) {
        return Arrays.stream(Trait.values())
                .filter(trait -> trait.text().equals(word))
                .findFirst();
    }

    private static UserError unknown(String word) {
        var names = Arrays.stream(Trait.values()).map(Trait::text).toList();
        var all = Stream.concat(names.stream(), names.stream().map(name -> NOT + name))
                .toList();
        return new UserError(
                "TL1022",
                "unknown trait '" + word + "'",
                "--trait " + word,
                Nearest.advice(
                        word,
                        all,
                        "one of " + names.stream().collect(Collectors.joining(", "))
                                + "; with not- in front, those of which it is refuted"));
    }

    boolean holds(Map<Trait, Standing> known) {
        return Optional.ofNullable(known.get(trait))
                .filter(standing -> wish == Wish.HOLDS ? standing.holds() : standing == Standing.REFUTED)
                .isPresent();
    }
}
