package io.trueloss.formula;

import java.util.List;

/// A formula bound to data of a certain shape: every name is known, every vector has its length. Immutable, safe to
/// share between threads.
public final class Bound {

    private final Resolved resolved;
    private final Lazy<Calculus> calculus;

    Bound(Resolved resolved) {
        this.resolved = resolved;
        this.calculus = new Lazy<>(() -> new Calculus(resolved));
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

    /// Something that computes the formula and its derivatives: one for each thread, since it holds scratch memory.
    public Evaluator evaluator() {
        return new Interpreter(calculus.get());
    }

    Resolved resolved() {
        return resolved;
    }

    /// An expression over the formula's names, as text; in a large one, what repeats is named after `where`.
    public String text(Expr expr) {
        return Shared.of(expr).text();
    }

    /// An expression over the formula's names in LaTeX's mathematics.
    public String latex(Expr expr) {
        return Latex.of(Shared.of(expr), typing());
    }

    /// The formula as an expression of DuckDB's SQL over the columns `"y"`, each score by its name (`"f"`, or `"f_1"`,
    /// `"f_2"`, ... of a vector; a distribution is `"y_1"`, `"y_2"`, ...), and the raw columns by theirs. Refuses a
    /// formula that has no such form.
    public String sql() {
        return Sql.of(resolved, resolved.value());
    }
}
