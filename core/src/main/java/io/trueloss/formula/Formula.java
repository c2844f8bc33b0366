package io.trueloss.formula;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// A formula as written: the scores it declares, its names after `where`, and its body.
///
/// @param scores the scores declared in front; empty if the only score is `f`
/// @param body what the formula is worth
/// @param bindings parameters and `where` names in order; each may use the ones before it
public record Formula(List<Score> scores, Expr body, SequencedMap<String, Expr> bindings) {

    /// Keeps its own copies.
    public Formula {
        scores = List.copyOf(scores);
        bindings = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(bindings));
    }

    /// Reads a formula; a mistake is shown with its place and what was expected.
    public static Formula parse(String text) {
        return Parser.parse(text);
    }

    /// The formula in its one canonical spelling: reading it again gives this formula.
    public String text() {
        return Text.of(this);
    }

    @Override
    public String toString() {
        return text();
    }
}
