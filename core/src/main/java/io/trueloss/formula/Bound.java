package io.trueloss.formula;

import io.trueloss.error.UserError;
import java.util.List;
import java.util.Optional;

/// A formula bound to data of a certain shape: every name is known, every vector has its length. Immutable,
/// safe to share between threads.
public final class Bound {

    private final Resolved resolved;
    private final Lazy<Calculus> calculus;

    Bound(Resolved resolved) {
        this(resolved, new Lazy<>(() -> new Calculus(resolved)));
    }

    private Bound(Resolved resolved, Lazy<Calculus> calculus) {
        this.resolved = resolved;
        this.calculus = calculus;
    }

    /// The scores in declared order, each with its place among the scalar scores.
    public List<Part> parts() {
        return resolved.parts();
    }

    /// How many scalar scores there are: the lengths of all parts together.
    public int size() {
        return parts().stream().mapToInt(Part::length).sum();
    }

    /// The raw columns of the data that the formula reads, in the order in which [Rows] gives them.
    public List<String> columns() {
        return resolved.columns();
    }

    /// The type of each of the formula's nodes.
    public Typing typing() {
        return resolved.typing();
    }

    /// Something that computes the formula and its derivatives: one for each thread, since it holds scratch
    /// memory.
    public Evaluator evaluator() {
        return new Interpreter(calculus.get());
    }

    Calculus calculus() {
        return calculus.get();
    }

    Resolved resolved() {
        return resolved;
    }

    /// What to say where the target has two classes, 0 and 1, and under one of them the formula is worth the
    /// same whatever the scores are: most often it was written for labels -1 and 1.
    public Optional<UserError> blindness() {
        return Sight.blindness(resolved);
    }

    /// An expression over the formula's names, as text; in a large one, what repeats is named after `where`.
    public String text(Expr expr) {
        return Shared.of(expr).text();
    }

    /// An expression over the formula's names in LaTeX's mathematics.
    public String latex(Expr expr) {
        return Latex.of(Shared.of(expr), typing().withSign().withNumbers(List.of("y")));
    }

    /// The formula as an expression of DuckDB's SQL over the columns `"y"`, each score by its name (`"f"`, or
    /// `"f_1"`, `"f_2"`, ... of a vector; a distribution or a vector is `"y_1"`, `"y_2"`, ...), and the raw
    /// columns by theirs. Refuses a formula that has no such form.
    public String sql() {
        return Sql.of(resolved, value());
    }

    /// The formula as it is differentiated, names and parameters replaced by what they stand for.
    public Expr value() {
        return writing().of(calculus.get().value());
    }

    /// For each part the derivative by its scores: a number, or a vector for a part that is one. At a kink it
    /// prints the side that a plain comparison takes.
    public List<Expr> gradient() {
        var writing = writing();
        return calculus.get().gradient().stream().map(writing::of).toList();
    }

    /// The second derivative by two scalar scores, counted from 0 over all parts.
    public Expr curvature(int row, int column) {
        return writing().of(calculus.get().second(row, column));
    }

    private Writing writing() {
        return new Writing(resolved);
    }

    /// Whether the derivative jumps somewhere as a score moves: at a tie of an abs, max, min or clamp, or where
    /// an `if` changes its branch. Found by searching, over targets and scores of many sizes, where the
    /// formula's comparisons and ties turn, and by looking at the derivative on both sides: what is reported
    /// does jump.
    public boolean kinked() {
        return !calculus.get().jumps().isEmpty();
    }

    /// The formula with every kink over scores at which the derivative jumps (see [#kinked()]) smoothed to a
    /// width, in the unit of what is compared: `abs(u)` becomes hypot(u, width), at most width more; `max(a,
    /// b)` becomes (a + b + hypot(a - b, width))/2, at most width/2 more, `min` as much less; `max` of a vector
    /// of k becomes width*logsumexp(v/width), at most width*log(k) more. Each is convex and as monotone as what
    /// it replaces, so a sum of them that was proven convex by the rules of composition stays convex. An `if`
    /// stays as it is.
    public Bound softened(double width) {
        if (!(width > 0) || width == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("width must be positive and finite, was " + width);
        }
        return new Bound(resolved, new Lazy<>(() -> calculus.get().softened(width)));
    }
}
