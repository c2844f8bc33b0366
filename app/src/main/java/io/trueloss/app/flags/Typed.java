package io.trueloss.app.flags;

import io.trueloss.catalogue.Card;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a command line says, before anything else is asked.
///
/// @param verb the verb, if one is named
/// @param texts what each flag and subject was given, by its name, in order
/// @param help whether it asks for help
/// @param version whether it asks for the version
public record Typed(Optional<Card> verb, Map<String, List<String>> texts, boolean help, boolean version) {}
