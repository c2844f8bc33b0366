package io.trueloss.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A small grammar of LaTeX's mathematics: what a text must keep so that TeX sets it, and a reader can read it.
///
///     line     = operand { operator operand }            an operand may be several side by side
///     operand  = { "-" | \lnot | prefix } atom            no sign follows a sign
///     atom     = body [ "_" group ] [ "^" group ]         one of each, the subscript first
///     body     = letter | number | group | \frac group group | \sqrt group | \left ... \right
///              | \begin{cases} line & line \\ ... \end{cases} | \mathrm{...} and its like | a symbol
///
/// A command that is not known is refused.
public final class LatexGrammar {

    private static final Pattern TOKEN = Pattern.compile("\\\\[A-Za-z]+\\*?|\\\\.|\\s+|[0-9]+(\\.[0-9]+)?|.");
    private static final Set<String> OPERATORS = Set.of(
            "+", "=", "<", ">", ",", "\\le", "\\ge", "\\ne", "\\land", "\\lor", "\\cdot", "\\times", "\\,", "\\quad");
    /// After these a minus may stand.
    private static final Set<String> RELATIONS =
            Set.of("=", "<", ">", ",", "\\le", "\\ge", "\\ne", "\\land", "\\lor", "\\quad");
    private static final Set<String> PREFIXES = Set.of(
            "\\log", "\\sin", "\\cos", "\\tanh", "\\sinh", "\\cosh", "\\arctan", "\\sum", "\\max", "\\min", "\\lnot");
    private static final Set<String> SYMBOLS = Set.of(
            "\\alpha",
            "\\beta",
            "\\gamma",
            "\\delta",
            "\\zeta",
            "\\eta",
            "\\theta",
            "\\iota",
            "\\kappa",
            "\\lambda",
            "\\mu",
            "\\nu",
            "\\xi",
            "\\rho",
            "\\sigma",
            "\\tau",
            "\\upsilon",
            "\\chi",
            "\\psi",
            "\\omega",
            "\\varepsilon",
            "\\varphi",
            "\\Phi",
            "\\Gamma",
            "\\infty",
            "\\pi");
    private static final Set<String> FONTS =
            Set.of("\\mathrm", "\\mathbf", "\\boldsymbol", "\\text", "\\operatorname", "\\operatorname*");
    private static final Map<String, String> DELIMITERS = Map.of("(", ")", "[", "]", "|", "|");
    private static final String END = "the end";

    private final List<String> tokens = new ArrayList<>();
    private int at;

    private LatexGrammar(String text) {
        var found = TOKEN.matcher(text);
        while (found.find()) {
            tokens.add(found.group());
        }
        tokens.add(END);
    }

    /// What is wrong with a text; nothing if it follows the grammar.
    public static Optional<String> mistake(String text) {
        var grammar = new LatexGrammar(text);
        try {
            grammar.line();
            grammar.expect(END);
            return Optional.empty();
        } catch (Mistake mistake) {
            return Optional.of(mistake.getMessage() + " in " + text);
        }
    }

    private static final class Mistake extends RuntimeException {
        private static final long serialVersionUID = 1;

        Mistake(String what) {
            super(what);
        }
    }

    private String peek() {
        while (tokens.get(at).isBlank() || tokens.get(at).equals("\\;")) {
            at++;
        }
        return tokens.get(at);
    }

    private String next() {
        var token = peek();
        at++;
        return token;
    }

    private void expect(String token) {
        var found = next();
        if (!found.equals(token)) {
            throw new Mistake("expected " + token + ", found " + found);
        }
    }

    private void line() {
        operand(true);
        while (true) {
            var token = peek();
            if (OPERATORS.contains(token)) {
                at++;
                if (token.equals("\\quad")) {
                    expect("\\text");
                    raw();
                }
                operand(RELATIONS.contains(token));
            } else if (token.equals("-")) {
                at++;
                operand(false);
            } else if (isAtom(token)) {
                operand(false);
            } else {
                return;
            }
        }
    }

    private void operand(boolean signed) {
        if (signed && peek().equals("-")) {
            at++;
        }
        if (PREFIXES.contains(peek()) || peek().equals("\\operatorname*")) {
            boolean named = next().equals("\\operatorname*");
            if (named) {
                raw();
            }
            scripts();
            operand(false);
        } else {
            atom();
        }
    }

    private boolean isAtom(String token) {
        return Character.isLetterOrDigit(token.codePointAt(0)) && !token.equals(END)
                || List.of("{", "(", "\\frac", "\\sqrt", "\\left", "\\begin").contains(token)
                || SYMBOLS.contains(token)
                || PREFIXES.contains(token)
                || FONTS.contains(token);
    }

    private void atom() {
        var token = next();
        switch (token) {
            case "{" -> inside("}");
            case "(" -> inside(")");
            case "\\frac" -> {
                group();
                group();
            }
            case "\\sqrt" -> group();
            case "\\left" -> delimited();
            case "\\begin" -> cases();
            default -> {
                if (FONTS.contains(token)) {
                    raw();
                } else if (!isAtom(token)) {
                    throw new Mistake("expected something that stands for a value, found " + token);
                }
            }
        }
        scripts();
    }

    private void scripts() {
        for (String script : List.of("_", "^")) {
            if (peek().equals(script)) {
                at++;
                group();
            }
        }
        if (List.of("_", "^").contains(peek())) {
            throw new Mistake("a second " + peek());
        }
    }

    private void group() {
        expect("{");
        inside("}");
    }

    private void inside(String close) {
        line();
        expect(close);
    }

    private void delimited() {
        var close = DELIMITERS.get(next());
        if (close == null) {
            throw new Mistake("no delimiter after \\left");
        }
        line();
        expect("\\right");
        expect(close);
    }

    private void cases() {
        raw();
        do {
            line();
            expect("&");
            if (peek().equals("\\text")) {
                at++;
                raw();
            }
            if (!List.of("\\\\", "\\end").contains(peek())) {
                line();
            }
        } while (take("\\\\"));
        expect("\\end");
        raw();
    }

    private boolean take(String token) {
        boolean taken = peek().equals(token);
        at += taken ? 1 : 0;
        return taken;
    }

    /// Words in braces, as they are.
    private void raw() {
        expect("{");
        int depth = 1;
        while (depth > 0) {
            var token = tokens.get(at);
            at++;
            if (token.equals(END)) {
                throw new Mistake("{ is never closed");
            }
            depth += token.equals("{") ? 1 : token.equals("}") ? -1 : 0;
        }
    }
}
