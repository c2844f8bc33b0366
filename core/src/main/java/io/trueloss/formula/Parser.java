package io.trueloss.formula;

import io.trueloss.error.UserError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Reads a formula by recursive descent. The grammar, loosest first:
///
///     formula = [ "scores" "(" name [ "!" ] { "," name [ "!" ] } ")" ":" ] or [ "where" name "=" or { "," name "=" or
/// } ]
///     or      = and { "or" and }
///     and     = not { "and" not }
///     not     = [ "not" ] cmp
///     cmp     = sum [ ( "<" | "<=" | ">" | ">=" | "==" | "!=" ) sum ]
///     sum     = term { ( "+" | "-" ) term }
///     term    = unary { ( "*" | "/" ) unary }
///     unary   = "-" unary | power
///     power   = atom [ "^" unary ]
///     atom    = number | name | name "(" or { "," or } ")" | "(" or ")" | "[" or { "," or } "]" | atom "[" or "]"
///
/// A minus before a number is part of the number: `-2` is the number -2, while `-2^2` is -(2^2).
final class Parser {

    static final int MOST_CHARACTERS = 10_000;
    static final int MOST_DEPTH = 200;
    static final int MOST_SCORES = 12;

    private static final String WHERE = "a where name";
    private static final Map<String, Op> COMPARISONS =
            Map.of("<", Op.LT, "<=", Op.LE, ">", Op.GT, ">=", Op.GE, "==", Op.EQ, "!=", Op.NE);
    private static final Map<String, Op> SUMS = Map.of("+", Op.ADD, "-", Op.SUB);
    private static final Map<String, Op> TERMS = Map.of("*", Op.MUL, "/", Op.DIV);
    private static final Map<String, Double> NUMBERS =
            Map.of("inf", Double.POSITIVE_INFINITY, "nan", Double.NaN, "pi", Math.PI);

    private final String text;
    private final List<Token> tokens;
    private int at;
    private int nesting;

    private Parser(String text) {
        this.text = text;
        this.tokens = Lexer.cut(text);
    }

    static Formula parse(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new UserError(
                    "TL2006",
                    "the formula has " + text.length() + " characters, at most " + MOST_CHARACTERS + " are read",
                    "",
                    "name what repeats after 'where', or put what varies into columns");
        }
        if (text.isBlank()) {
            throw new UserError("TL2007", "the formula is empty", "", "write a loss such as (f - y)^2");
        }
        return new Parser(text).formula();
    }

    private Formula formula() {
        var scores = peek().isWord("scores") && tokens.get(1).is("(") ? scores() : List.<Score>of();
        var body = either();
        SequencedMap<String, Expr> bindings = peek().isWord("where") ? bindings() : new LinkedHashMap<>();
        if (peek().kind() != Token.Kind.END) {
            throw Leftover.error(text, tokens, at);
        }
        return new Formula(scores, body, bindings);
    }

    private List<Score> scores() {
        at++;
        int open = at++;
        var scores = new ArrayList<Score>();
        do {
            var name = freshName("a score", scores.stream().map(Score::name).toList());
            if (List.of("y", "s").contains(name)) {
                throw here(at - 1)
                        .error(
                                "TL2005",
                                "a score cannot be called " + name + ": that is the target"
                                        + (name.equals("s") ? "'s sign, 2*y - 1" : ""),
                                "give the score another name");
            }
            scores.add(new Score(name, take("!") ? Reach.CONSTANT : Reach.ROW));
        } while (take(","));
        close(open, ")", "',', '!' or ')' after a score");
        if (!take(":")) {
            throw expected("':' after the scores");
        }
        if (scores.size() > MOST_SCORES) {
            throw here(open)
                    .error(
                            "TL2006",
                            "the formula declares " + scores.size() + " scores, at most " + MOST_SCORES + " are read",
                            "a score may be a vector: use a list or index it");
        }
        return scores;
    }

    private SequencedMap<String, Expr> bindings() {
        var bindings = new LinkedHashMap<String, Expr>();
        at++;
        do {
            var name = freshName(WHERE, bindings.keySet());
            if (!take("=")) {
                throw expected("'=' after the name " + name);
            }
            bindings.put(name, either());
        } while (take(","));
        return bindings;
    }

    private String freshName(String role, Collection<String> taken) {
        var token = peek();
        if (token.kind() != Token.Kind.NAME && token.kind() != Token.Kind.QUOTED) {
            throw expected(role.equals(WHERE) ? "a name after 'where'" : "a score's name");
        }
        if (token.kind() == Token.Kind.NAME && Hints.RESERVED.contains(token.text())) {
            throw here(at).error(
                            "TL2005",
                            "'" + token.text() + "' is a word of the language and cannot be " + role,
                            "choose another name");
        }
        if (taken.contains(token.text())) {
            throw here(at).error("TL2005", token + " is given twice", "give each one a name of its own");
        }
        at++;
        return token.text();
    }

    private Expr either() {
        enter();
        var left = both();
        while (peek().isWord("or")) {
            left = build(at++, Op.OR, left, both());
        }
        nesting--;
        return left;
    }

    private Expr both() {
        var left = negation();
        while (peek().isWord("and")) {
            left = build(at++, Op.AND, left, negation());
        }
        return left;
    }

    private Expr negation() {
        return peek().isWord("not") ? build(at++, Op.NOT, comparison()) : comparison();
    }

    private Expr comparison() {
        var left = sum();
        var op = operator(COMPARISONS);
        if (op == null) {
            return left;
        }
        int sign = at++;
        var result = build(sign, op, left, sum());
        if (operator(COMPARISONS) != null) {
            throw here(at).error("TL2001", "comparisons cannot be chained", "join two with 'and': a < b and b < c");
        }
        return result;
    }

    private Expr sum() {
        var left = term();
        for (var op = operator(SUMS); op != null; op = operator(SUMS)) {
            left = build(at++, op, left, term());
        }
        return left;
    }

    private Expr term() {
        var left = unary();
        for (var op = operator(TERMS); op != null; op = operator(TERMS)) {
            left = build(at++, op, left, unary());
        }
        return left;
    }

    private Expr unary() {
        if (!peek().is("-")) {
            return power();
        }
        enter();
        int sign = at++;
        var operand = unary();
        nesting--;
        return operand instanceof Expr.Num number ? new Expr.Num(-number.value()) : build(sign, Op.NEG, operand);
    }

    private Expr power() {
        var base = atom();
        if (!peek().is("^")) {
            return base;
        }
        enter();
        int sign = at++;
        var exponent = unary();
        nesting--;
        return build(sign, Op.POW, base, exponent);
    }

    private Expr atom() {
        var result = operand();
        while (peek().is("[")) {
            int open = at++;
            var index = either();
            close(open, "]", "']'");
            result = build(open, Op.INDEX, result, index);
        }
        return result;
    }

    private Expr operand() {
        int start = at;
        var token = peek();
        if (take("(")) {
            var inner = either();
            close(start, ")", "')'");
            return inner;
        }
        if (take("[")) {
            var entries = several();
            close(start, "]", "',' or ']'");
            return build(start, Op.LIST, entries.toArray(Expr[]::new));
        }
        return switch (token.kind()) {
            case NUMBER -> number(token);
            case NAME, QUOTED -> name(token);
            default -> throw expected("a number, a name, '(' or '['");
        };
    }

    private Expr number(Token token) {
        at++;
        return new Expr.Num(Double.parseDouble(token.text()));
    }

    private Expr name(Token token) {
        if (tokens.get(at + 1).is("(")) {
            return call(token);
        }
        if (token.kind() == Token.Kind.NAME && NUMBERS.containsKey(token.text())) {
            at++;
            return new Expr.Num(NUMBERS.get(token.text()));
        }
        if (token.kind() == Token.Kind.NAME && Hints.RESERVED.contains(token.text())) {
            throw expected("a number, a name, '(' or '['");
        }
        at++;
        return new Expr.Name(token.text());
    }

    private Expr call(Token token) {
        int name = at;
        var op = token.kind() == Token.Kind.NAME ? Op.function(token.text()).orElse(null) : null;
        if (op == null) {
            var quoted = token.kind() == Token.Kind.QUOTED;
            throw here(at).error(
                            "TL2002",
                            quoted ? token + " is a column, not a function" : "there is no function " + token,
                            quoted ? "a product is written with *" : Hints.function(token.text()));
        }
        at++;
        int open = at++;
        var args = peek().is(")") ? List.<Expr>of() : several();
        close(open, ")", "',' or ')'");
        if (!op.takes(args.size())) {
            var place = new Place(text, token.start(), tokens.get(at - 1).end());
            throw place.error(
                    "TL2003", op.text() + " takes " + op.arity() + ", was given " + args.size(), Hints.usage(op));
        }
        return build(name, op, args.toArray(Expr[]::new));
    }

    private List<Expr> several() {
        var items = new ArrayList<Expr>();
        do {
            items.add(either());
        } while (take(","));
        return items;
    }

    private Expr build(int sign, Op op, Expr... args) {
        var result = Expr.of(op, args);
        if (result.depth() > MOST_DEPTH) {
            throw tooDeep(sign);
        }
        return result;
    }

    private void enter() {
        nesting++;
        if (nesting > MOST_DEPTH) {
            throw tooDeep(at);
        }
    }

    private UserError tooDeep(int token) {
        return here(token)
                .error(
                        "TL2006",
                        "the formula is more than " + MOST_DEPTH + " levels deep here",
                        "name parts of it after 'where', or write long sums in groups (each + is a level)");
    }

    private void close(int open, String sign, String expectation) {
        if (take(sign)) {
            return;
        }
        var found = peek();
        if (found.kind() == Token.Kind.END || found.isWord("where") || found.is(")") || found.is("]")) {
            throw here(open)
                    .error(
                            "TL2004",
                            tokens.get(open) + " is never closed"
                                    + (found.kind() == Token.Kind.END ? "" : " before " + found),
                            "add the missing '" + sign + "'");
        }
        throw expected(expectation);
    }

    private UserError expected(String what) {
        return Leftover.expected(text, tokens, at, what);
    }

    private @Nullable Op operator(Map<String, Op> among) {
        return peek().kind() == Token.Kind.SIGN ? among.get(peek().text()) : null;
    }

    private boolean take(String sign) {
        boolean taken = peek().is(sign);
        at += taken ? 1 : 0;
        return taken;
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Place here(int token) {
        return new Place(text, tokens.get(token).start(), tokens.get(token).end());
    }
}
