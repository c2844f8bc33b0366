package io.trueloss.app.flags;

import io.trueloss.catalogue.Card;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a command line says, before anything else is asked.
///
/// @param words the words of its verb or family, none if it names none
/// @param verb the verb
/// @param texts what each flag and subject was given, by its name, in order
/// @param wish what it asks for beside the verb
public record Typed(List<String> words, Optional<Card> verb, Map<String, List<String>> texts, Wish wish) {

    /// What may be asked for instead of doing the verb.
    public enum Wish {
        /// Nothing: do it.
        NOTHING,
        /// `--help`
        HELP,
        /// `--version`
        VERSION
    }
}
