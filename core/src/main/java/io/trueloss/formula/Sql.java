package io.trueloss.formula;

import io.trueloss.error.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes a bound formula as one expression of DuckDB's SQL.
///
/// Scores are columns of their names, `"f"`, a vector's entries `"f_1"` ... `"f_k"`; the target is `"y"`, a
/// distribution or a vector `"y_1"` ... `"y_k"`; raw columns go by their names. Every name is quoted and
/// cast, every number is a double, powers are `pow()`, vectors are written out entry by entry. A missing
/// input gives NULL, NaN gives NaN, and a point outside the formula's domain infinity.
final class Sql {

    private static final int LONGEST = 100_000;

    private static final Expr SIGN = Expr.of(Op.SUB, Expr.of(Op.MUL, Expr.of(2), Resolver.Y), Expr.of(1));

    private final Typing typing;
    private final Shape shape;
    private final List<String> scores;
    private final List<String> known;
    private int written;

    private Sql(Resolved resolved) {
        this.typing = resolved.typing().withSign();
        this.shape = resolved.shape();
        this.scores = resolved.parts().stream().map(Part::name).toList();
        this.known = resolved.columns();
    }

    /// The SQL of a formula; refuses one that has no form in SQL.
    static String of(Resolved resolved, Expr value) {
        var sql = new Sql(resolved);
        var names = sql.inputs(resolved);
        var missing = names.stream().map(name -> name + " IS NULL").collect(Collectors.joining(" OR "));
        var broken = names.stream().map(name -> "isnan(" + name + ")").collect(Collectors.joining(" OR "));
        return "CASE WHEN " + missing + " THEN NULL WHEN " + broken + " THEN 'NaN'::DOUBLE ELSE coalesce(nullif("
                + sql.one(value).text() + ", 'NaN'::DOUBLE), 'Infinity'::DOUBLE) END";
    }

    private List<String> inputs(Resolved resolved) {
        var names = new ArrayList<String>();
        resolved.parts().forEach(part -> names.addAll(columns(part.name())));
        if (Names.in(resolved.value()).contains("y")) {
            names.addAll(target());
        }
        resolved.columns().forEach(column -> names.add(column(column)));
        return names;
    }

    private List<String> target() {
        return isSeveral()
                ? IntStream.rangeClosed(1, shape.classes())
                        .mapToObj(i -> column("y_" + i))
                        .toList()
                : List.of(column("y"));
    }

    private boolean isSeveral() {
        return shape.label() == Label.DISTRIBUTION || shape.label() == Label.VECTOR;
    }

    /// The columns that hold a score.
    private List<String> columns(String score) {
        var type = typing.of(new Expr.Name(score));
        return type.isVector()
                ? IntStream.rangeClosed(1, type.length())
                        .mapToObj(i -> column(score + "_" + i))
                        .toList()
                : List.of(column(score));
    }

    private static String column(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"::DOUBLE";
    }

    private SqlText one(Expr expr) {
        return entries(expr).getFirst();
    }

    private List<SqlText> entries(Expr expr) {
        var result = switch (expr) {
            case Expr.Num number -> List.of(SqlText.number(number.value()));
            case Expr.Name name
            when scores.contains(name.name()) ->
                columns(name.name()).stream().map(SqlText::atom).toList();
            case Expr.Name name when name.name().equals("s") && !known.contains("s") -> entries(SIGN);
            case Expr.Name name
            when name.equals(Resolver.Y) -> target().stream().map(SqlText::atom).toList();
            case Expr.Name name -> List.of(SqlText.atom(column(name.name())));
            case Expr.Apply apply -> applied(apply);
        };
        written += result.stream().mapToInt(entry -> entry.text().length()).sum();
        if (written > LONGEST) {
            throw new UserError(
                    "TL2016",
                    "the formula is too long in SQL: more than " + LONGEST + " characters",
                    "",
                    "SQL has no where names and no vectors, so every use is written out; measure the loss with trueloss measure");
        }
        return result;
    }

    private List<SqlText> applied(Expr.Apply apply) {
        var args = apply.args();
        return switch (apply.op()) {
            case LIST -> args.stream().flatMap(arg -> entries(arg).stream()).toList();
            case INDEX -> List.of(index(entries(args.get(0)), args.get(1)));
            case ONEHOT -> onehot(args.getFirst());
            case SUM -> List.of(SqlText.sum(entries(args.getFirst())));
            case MEAN -> List.of(mean(entries(args.getFirst())));
            case DOT -> List.of(SqlText.sum(entries(Expr.of(Op.MUL, args.get(0), args.get(1)))));
            case LOGSUMEXP -> List.of(logsumexp(entries(args.getFirst())));
            case SOFTMAX -> softmax(entries(args.getFirst()));
            case CUMSUM -> running(entries(args.getFirst()));
            case REVCUMSUM -> running(entries(args.getFirst()).reversed()).reversed();
            case SORT -> sorted(args);
            case UNSORT, SPARSEMAX, SUPPORT -> throw none(apply.op());
            case TIE -> entries(Ties.written(args));
            case MIN, MAX ->
                args.size() == 1 ? List.of(SqlText.extreme(apply.op(), entries(args.getFirst()))) : byEntry(apply);
            default -> byEntry(apply);
        };
    }

    private List<SqlText> byEntry(Expr.Apply apply) {
        if (apply.op() == Op.LGAMMA && Names.in(apply).stream().anyMatch(scores::contains)) {
            throw none(apply.op());
        }
        var args = apply.args().stream().map(this::entries).toList();
        return IntStream.range(0, typing.of(apply).width())
                .mapToObj(i -> args.stream()
                        .map(arg -> arg.size() == 1 ? arg.getFirst() : arg.get(i))
                        .toList())
                .map(row -> SqlText.of(apply.op(), row).orElseThrow(() -> none(apply.op())))
                .toList();
    }

    private static UserError none(Op op) {
        return new UserError(
                "TL2016",
                "'" + op.text() + "' of a score has no form in SQL",
                "",
                "compute the loss with trueloss measure");
    }

    private SqlText index(List<SqlText> entries, Expr index) {
        if (index instanceof Expr.Num(double place)) {
            boolean there = place >= 0 && place < entries.size() && place == Math.rint(place);
            return there ? entries.get((int) place) : SqlText.atom("NULL");
        }
        var text = new StringBuilder("CASE " + one(index).text());
        for (int i = 0; i < entries.size(); i++) {
            text.append(" WHEN ")
                    .append(i)
                    .append(" THEN ")
                    .append(entries.get(i).text());
        }
        return SqlText.atom(text.append(" END").toString());
    }

    private List<SqlText> onehot(Expr index) {
        if (shape.label() == Label.DISTRIBUTION && index.equals(Resolver.Y)) {
            return target().stream().map(SqlText::atom).toList();
        }
        var chosen = one(index).text();
        int classes = typing.of(Expr.of(Op.ONEHOT, index)).length();
        return IntStream.range(0, classes)
                .mapToObj(i -> SqlText.atom("CASE " + chosen + " WHEN " + i + " THEN 1::DOUBLE ELSE 0::DOUBLE END"))
                .toList();
    }

    private static SqlText mean(List<SqlText> entries) {
        return SqlText.infix("/", List.of(SqlText.sum(entries), SqlText.number(entries.size())), Rank.TERM);
    }

    private static SqlText logsumexp(List<SqlText> entries) {
        var greatest = SqlText.extreme(Op.MAX, entries);
        return SqlText.infix(
                "+", List.of(greatest, SqlText.call("ln", SqlText.sum(shifted(entries, greatest)))), Rank.SUM);
    }

    private static List<SqlText> softmax(List<SqlText> entries) {
        var parts = shifted(entries, SqlText.extreme(Op.MAX, entries));
        var total = SqlText.sum(parts);
        return parts.stream()
                .map(part -> SqlText.infix("/", List.of(part, total), Rank.TERM))
                .toList();
    }

    private static List<SqlText> shifted(List<SqlText> entries, SqlText by) {
        return entries.stream()
                .map(entry -> SqlText.call("exp", SqlText.infix("-", List.of(entry, by), Rank.SUM)))
                .toList();
    }

    private static List<SqlText> running(List<SqlText> entries) {
        return IntStream.rangeClosed(1, entries.size())
                .mapToObj(i -> SqlText.sum(entries.subList(0, i)))
                .toList();
    }

    private List<SqlText> sorted(List<Expr> args) {
        if (args.size() > 1 && !args.getFirst().equals(args.getLast())) {
            throw none(Op.SORT);
        }
        var entries = entries(args.getFirst());
        var list = entries.stream().map(SqlText::text).collect(Collectors.joining(", ", "list_sort([", "])"));
        return IntStream.rangeClosed(1, entries.size())
                .mapToObj(i -> SqlText.atom(list + "[" + i + "]"))
                .toList();
    }
}
