package io.trueloss.formula;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;

/// A formula as written: the scores it declares, its names after `where`, and its body.
///
///     scores(mean, log_scale): log_scale + r^2/2 where r = (y - mean)*exp(-log_scale)
///
/// A formula says what one row costs, given its target `y` and its scores. It is read by [#parse(String)],
/// which looks at the grammar alone; what its names stand for, which of them are vectors and how long those are
/// is found when it meets data, by [#bind(Shape)]. It has no side effects, no loops and no access to anything
/// but the row at hand, so a typed formula is as safe as one of the catalogue, and as fast. The language is
/// described in `docs/formulas.md`.
///
/// Two formulas are equal if they are written equally but for spaces, needless parentheses and the spelling of
/// numbers.
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

    /// The formula in LaTeX's mathematics, without dollar signs.
    public String latex() {
        return Latex.of(this);
    }

    /// The formula with a parameter given: a number, or a list for a vector. A `where` name of the same
    /// spelling hides it, and a parameter that the formula does not name is left out.
    public Formula with(String parameter, Expr value) {
        if (bindings.containsKey(parameter) || !free().contains(parameter)) {
            return this;
        }
        var all = new LinkedHashMap<String, Expr>();
        bindings.entrySet().stream()
                .takeWhile(binding -> isConstant(binding.getValue()))
                .forEach(binding -> all.put(binding.getKey(), binding.getValue()));
        all.put(parameter, value);
        bindings.forEach(all::putIfAbsent);
        return new Formula(scores, body, all);
    }

    /// The names that are not bound after `where`: `y`, `s`, scores, columns, and parameters that are still
    /// open.
    public SequencedSet<String> free() {
        var free = new LinkedHashSet<String>();
        var bound = new LinkedHashSet<String>();
        bindings.forEach((name, expr) -> {
            names(expr, bound, free);
            bound.add(name);
        });
        names(body, bound, free);
        return Collections.unmodifiableSequencedSet(free);
    }

    private static boolean isConstant(Expr expr) {
        return expr instanceof Expr.Num
                || expr instanceof Expr.Apply(Op op, List<Expr> args)
                        && op == Op.LIST
                        && args.stream().allMatch(Formula::isConstant);
    }

    private static void names(Expr expr, Set<String> bound, Set<String> free) {
        switch (expr) {
            case Expr.Num number -> {}
            case Expr.Name name -> {
                if (!bound.contains(name.name())) {
                    free.add(name.name());
                }
            }
            case Expr.Apply(Op op, List<Expr> args)
            when op == Op.EACH && args.getFirst() instanceof Expr.Name counter -> {
                var inside = new LinkedHashSet<>(bound);
                inside.add(counter.name());
                names(args.getLast(), inside, free);
            }
            case Expr.Apply apply -> apply.args().forEach(arg -> names(arg, bound, free));
        }
    }

    /// Whether it names a score at all; what does not is no loss (the typo `hubre` reads as a formula, but not
    /// as this).
    public boolean isScored() {
        return effectiveScores().stream().anyMatch(score -> free().contains(score.name()));
    }

    /// Finds what every name stands for, which scores are vectors, and how long every vector is.
    public Bound bind(Shape shape) {
        return new Bound(new Binder(this, shape).bind());
    }

    /// The scores it declares, or else the one that every formula has.
    List<Score> effectiveScores() {
        return scores.isEmpty() ? List.of(new Score("f", Reach.ROW)) : scores;
    }

    /// The order of the bindings counts: each sees only those before it.
    @Override
    public boolean equals(Object other) {
        return other instanceof Formula formula
                && scores.equals(formula.scores)
                && body.equals(formula.body)
                && List.copyOf(bindings.entrySet()).equals(List.copyOf(formula.bindings.entrySet()));
    }

    @Override
    public int hashCode() {
        return Objects.hash(scores, body, bindings);
    }

    @Override
    public String toString() {
        return text();
    }
}
