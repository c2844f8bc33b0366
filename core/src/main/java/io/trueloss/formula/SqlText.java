package io.trueloss.formula;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A piece of SQL and how tightly it binds.
///
/// DuckDB has neither `log1p` nor `expm1`. They are written by identities that lose no digits near 0: log1p(x)
/// = 2*atanh(x/(2 + x)), expm1(x) = tanh(x/2)*(exp(x) + 1). A minimum is a negated `greatest`, since `greatest`
/// keeps a NaN and `least` drops it.
record SqlText(String text, Rank rank) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final String LN2 = "0.6931471805599453e0::DOUBLE";

    static SqlText atom(String text) {
        return new SqlText(text, Rank.ATOM);
    }

    static SqlText number(double value) {
        if (!Double.isFinite(value)) {
            return atom(
                    Double.isNaN(value) ? "'NaN'::DOUBLE" : value > 0 ? "'Infinity'::DOUBLE" : "'-Infinity'::DOUBLE");
        }
        var digits = Digits.decimal(value);
        boolean whole = digits.chars().allMatch(c -> Character.isDigit(c) || c == '-');
        var text = (whole || digits.contains("e") ? digits : digits + "e0") + "::DOUBLE";
        return new SqlText(text, digits.startsWith("-") ? Rank.UNARY : Rank.ATOM);
    }

    static SqlText call(String function, SqlText... args) {
        return atom(List.of(args).stream().map(SqlText::text).collect(Collectors.joining(", ", function + "(", ")")));
    }

    static SqlText infix(String sign, List<SqlText> args, Rank rank) {
        var right = Rank.values()[rank.ordinal() + 1];
        return new SqlText(
                args.get(0).within(rank) + " " + sign + " " + args.get(1).within(right), rank);
    }

    /// In parentheses, if it binds more loosely than `least`.
    private String within(Rank least) {
        return rank.compareTo(least) < 0 ? "(" + text + ")" : text;
    }

    private String tight() {
        return within(Rank.ATOM);
    }

    static SqlText sum(List<SqlText> entries) {
        return entries.size() == 1
                ? entries.getFirst()
                : new SqlText(
                        entries.stream().map(entry -> entry.within(Rank.TERM)).collect(Collectors.joining(" + ")),
                        Rank.SUM);
    }

    /// The greatest or least of several, NaN if one is.
    static SqlText extreme(Op op, List<SqlText> entries) {
        if (entries.size() == 1) {
            return entries.getFirst();
        }
        if (op == Op.MAX) {
            return atom(entries.stream().map(SqlText::text).collect(Collectors.joining(", ", "greatest(", ")")));
        }
        return new SqlText(
                entries.stream().map(entry -> "-" + entry.tight()).collect(Collectors.joining(", ", "-greatest(", ")")),
                Rank.UNARY);
    }

    /// An operation that works entry by entry, on one entry; nothing if it has no form.
    static Optional<SqlText> of(Op op, List<SqlText> args) {
        return Optional.ofNullable(
                switch (op) {
                    case ADD, SUB -> infix(op.text(), args, Rank.SUM);
                    case MUL, DIV -> infix(op.text(), args, Rank.TERM);
                    case NEG -> new SqlText("-" + args.getFirst().tight(), Rank.UNARY);
                    case LT, LE, GT, GE -> infix(op.text(), args, Rank.COMPARISON);
                    case EQ -> infix("=", args, Rank.COMPARISON);
                    case NE -> infix("<>", args, Rank.COMPARISON);
                    case AND -> infix("AND", args, Rank.AND);
                    case OR -> infix("OR", args, Rank.OR);
                    case NOT -> new SqlText("NOT " + args.getFirst().tight(), Rank.NOT);
                    case MIN, MAX -> extreme(op, args);
                    case CLAMP -> extreme(Op.MIN, List.of(extreme(Op.MAX, args.subList(0, 2)), args.get(2)));
                    case POW, ABS, SQRT, EXP, SIN, COS, ATAN, TANH, SINH, COSH, LGAMMA ->
                        call(op == Op.POW ? "pow" : op.text(), args.toArray(SqlText[]::new));
                    case LOG -> call("ln", args.getFirst());
                    default ->
                        template(op).map(template -> filled(template, args)).orElse(null);
                });
    }

    private static SqlText filled(String template, List<SqlText> args) {
        var text = PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(
                        args.get(Integer.parseInt(place.group(1))).tight()));
        return new SqlText(text, text.startsWith("CASE") || text.startsWith("sqrt(") ? Rank.ATOM : Rank.OR);
    }

    private static Optional<String> template(Op op) {
        return Optional.ofNullable(
                switch (op) {
                    case IF -> "CASE WHEN {0} THEN {1} ELSE {2} END";
                    case SIGN -> "CASE WHEN {0} > 0 THEN 1::DOUBLE WHEN {0} < 0 THEN -1::DOUBLE ELSE 0::DOUBLE END";
                    case REM -> "{0} - {1} * round_even({0} / {1}, 0)";
                    case HYPOT -> "sqrt({0} * {0} + {1} * {1})";
                    case LOG1P -> log1p("{0}");
                    case EXPM1 -> "tanh({0} / 2) * (exp({0}) + 1)";
                    case EXPM1MX -> "tanh({0} / 2) * (exp({0}) + 1) - {0}";
                    case LOGCOSH ->
                        "CASE WHEN abs({0}) < 1 THEN " + small("(2 * pow(sinh({0} / 2), 2))") + " ELSE abs({0}) + "
                                + small("exp(-2 * abs({0}))") + " - " + LN2 + " END";
                    case SIGMOID -> "1 / (1 + exp(-{0}))";
                    case SOFTPLUS -> softplus("{0}");
                    case LOG_SIGMOID -> "-(" + softplus("-{0}") + ")";
                    case LOG_DIFF_SIGMOID ->
                        "ln(tanh(({0} - {1}) / 2) * (1 + exp({1} - {0}))) - (" + softplus("-{0}") + ") - ("
                                + softplus("{1}") + ")";
                    case LOG1MEXP -> "ln(tanh({0} / 2) * (1 + exp(-{0})))";
                    case XLOGY -> "CASE WHEN {0} = 0 THEN 0::DOUBLE ELSE {0} * ln({1}) END";
                    case XLOG1PY -> "CASE WHEN {0} = 0 THEN 0::DOUBLE ELSE {0} * (" + log1p("{1}") + ") END";
                    case CHAIN -> "CASE WHEN {0} = 0 OR {1} = 0 THEN 0::DOUBLE ELSE {0} * {1} END";
                    default -> null;
                });
    }

    /// log(1 + x) where x is small or at most 1.
    private static String small(String x) {
        return "2 * atanh(" + x + " / (2 + " + x + "))";
    }

    private static String log1p(String x) {
        return "CASE WHEN abs(" + x + ") < 1 THEN " + small(x) + " ELSE ln(1 + " + x + ") END";
    }

    private static String softplus(String x) {
        return "greatest(" + x + ", 0) + " + small("exp(-abs(" + x + "))");
    }
}
