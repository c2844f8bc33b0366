package io.trueloss.formula;

import java.util.List;

/// A formula after its names, types and lengths were found; what the calculus starts from.
///
/// In `value` every `where` name and parameter is replaced by what it stands for, `s` by `2*y - 1`, and, where
/// the target is a distribution, `v[y]` by `sum(onehot(y)*v)`. Equal nodes are one object. The names left are
/// `y`, the names of `parts` and those of `columns`.
///
/// @param formula what was bound
/// @param shape what it was bound to
/// @param value the whole formula as one expression
/// @param typing the type of each expression over its names
/// @param parts its scores in declared order
/// @param columns the columns it reads, in the order in which [Rows] gives them
record Resolved(Formula formula, Shape shape, Expr value, Typing typing, List<Part> parts, List<String> columns) {

    Resolved {
        parts = List.copyOf(parts);
        columns = List.copyOf(columns);
    }
}
