package io.trueloss.app;

import io.trueloss.catalogue.Card;
import io.trueloss.catalogue.Catalogue;
import io.trueloss.loss.Loss;
import io.trueloss.loss.Losses;
import io.trueloss.runs.verb.Verb;
import io.trueloss.watch.Budget;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The verbs there are, and what makes their settings from text.
public final class Commands {

    private Commands() {}

    /// A catalogue that reads every type of setting.
    public static Catalogue catalogue() {
        return new Catalogue(Map.of(Path.class, Commands::path, Budget.class, Budget::of, Loss.class, Losses::typed));
    }

    /// The verbs, by name.
    public static List<Card> verbs() {
        return catalogue().cards(Verb.class);
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("path must be one that the system allows, was '" + text + "'", e);
        }
    }
}
