package io.trueloss.formula;

import java.util.ArrayList;
import java.util.List;

/// Cuts the text of a formula into numbers, names and signs.
///
///     number  digits with at most one point, then perhaps an exponent: 2, .5, 5., 1e-3
///     name    a letter, then letters, digits and underscores; or anything between backticks (`` for a backtick)
final class Lexer {

    private static final String DOUBLED = "<= >= == !=";
    private static final String SINGLE = "+-*/^()[],:!=<>";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    /// All tokens, the last of which is the end.
    static List<Token> cut(String text) {
        var lexer = new Lexer(text);
        lexer.run();
        return lexer.tokens;
    }

    private void run() {
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (Character.isWhitespace(point)) {
                at += Character.charCount(point);
            } else if (isDigit(point) || point == '.') {
                number();
            } else if (Character.isLetter(point)) {
                add(Token.Kind.NAME, endOfName(at));
            } else if (point == '`') {
                quoted();
            } else {
                sign(point);
            }
        }
        tokens.add(new Token(Token.Kind.END, "", text.length(), text.length()));
    }

    /// Whether a name can be written without backticks (words of the language aside).
    static boolean isPlain(String name) {
        return !name.isEmpty() && Character.isLetter(name.codePointAt(0)) && endOfName(name, 0) == name.length();
    }

    private int endOfName(int from) {
        return endOfName(text, from);
    }

    private static int endOfName(String text, int from) {
        int end = from;
        while (end < text.length() && isInName(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isInName(int point) {
        return Character.isLetter(point) || isDigit(point) || point == '_';
    }

    private static boolean isDigit(int point) {
        return point >= '0' && point <= '9';
    }

    private void add(Token.Kind kind, int end) {
        tokens.add(new Token(kind, text.substring(at, end), at, end));
        at = end;
    }

    private void number() {
        int end = digits(at);
        if (end < text.length() && text.charAt(end) == '.') {
            end = digits(end + 1);
        }
        boolean any = end > at + 1 || text.charAt(at) != '.';
        if (any && end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            int sign = end + 1 < text.length() && "+-".indexOf(text.charAt(end + 1)) >= 0 ? 1 : 0;
            int exponent = digits(end + 1 + sign);
            end = exponent > end + 1 + sign ? exponent : end;
        }
        if (!any || end < text.length() && (isInName(text.codePointAt(end)) || text.charAt(end) == '.')) {
            throw badNumber(any ? end : at + 1);
        }
        var value = Double.parseDouble(text.substring(at, end));
        if (Double.isInfinite(value) || value == 0 && text.substring(at, end).matches("[0.]*[1-9].*")) {
            throw new Place(text, at, end)
                    .error(
                            "TL2001",
                            "the number " + text.substring(at, end)
                                    + (value == 0 ? " is too near 0 for a double" : " is beyond the largest double"),
                            value == 0 ? "write 0, or measure in another unit" : "write inf for infinity");
        }
        add(Token.Kind.NUMBER, end);
    }

    private RuntimeException badNumber(int end) {
        int stop = end;
        while (stop < text.length() && (isInName(text.codePointAt(stop)) || text.charAt(stop) == '.')) {
            stop += Character.charCount(text.codePointAt(stop));
        }
        var seen = text.substring(at, stop);
        var number = text.substring(at, end);
        if (number.equals(".")) {
            return new Place(text, at, stop)
                    .error(
                            "TL2001",
                            "'" + seen + "' is not a number",
                            "a column whose name has a point is written in backticks");
        }
        boolean product = end < stop && Character.isLetter(text.codePointAt(end));
        return new Place(text, at, stop)
                .error(
                        "TL2001",
                        "'" + seen + "' is not a number",
                        product
                                ? "a product is written with *: " + number + "*" + text.substring(end, stop)
                                : "numbers are written like 2, 0.5 or 1e-3");
    }

    private int digits(int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private void quoted() {
        var name = new StringBuilder();
        int end = at + 1;
        while (true) {
            int tick = text.indexOf('`', end);
            if (tick < 0) {
                throw new Place(text, at, at + 1)
                        .error("TL2004", "the name after '`' has no end", "close it with another backtick");
            }
            name.append(text, end, tick);
            end = tick + 1;
            if (end == text.length() || text.charAt(end) != '`') {
                break;
            }
            name.append('`');
            end++;
        }
        if (name.isEmpty()) {
            throw new Place(text, at, end)
                    .error("TL2001", "a name in backticks is empty", "write a column's name between them");
        }
        tokens.add(new Token(Token.Kind.QUOTED, name.toString(), at, end));
        at = end;
    }

    private void sign(int point) {
        int length = Character.charCount(point);
        var two = text.substring(at, Math.min(text.length(), at + 2));
        if (two.length() == 2 && DOUBLED.contains(two) && two.charAt(1) == '=') {
            add(Token.Kind.SIGN, at + 2);
            return;
        }
        var hint = Hints.sign(two, point);
        if (hint.isPresent() || SINGLE.indexOf(point) < 0) {
            int end = hint.isPresent() && Hints.isPair(two) ? at + 2 : at + length;
            throw new Place(text, at, end)
                    .error(
                            "TL2001",
                            "'" + text.substring(at, end) + "' has no meaning in a formula",
                            hint.orElse(
                                    "the signs are + - * / ^ < <= > >= == != ( ) [ ] and , ; put odd column names in backticks"));
        }
        add(Token.Kind.SIGN, at + length);
    }
}
