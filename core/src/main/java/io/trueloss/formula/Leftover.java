package io.trueloss.formula;

import io.trueloss.error.UserError;
import java.util.List;

/// Says why a token cannot stand where it stands.
final class Leftover {

    private Leftover() {}

    /// The error for a token that cannot go on a finished expression.
    static UserError error(String text, List<Token> tokens, int at) {
        return expected(text, tokens, at, "an operator or the end");
    }

    /// The error for a token that is not what was expected.
    static UserError expected(String text, List<Token> tokens, int at, String what) {
        var token = tokens.get(at);
        var place = new Place(text, token.start(), Math.max(token.end(), token.start() + 1));
        boolean closing = token.is(")") || token.is("]");
        if (closing && !what.startsWith("a ")) {
            var missing = token.is(")") ? "(" : "[";
            return place.error("TL2004", token + " closes nothing", "remove it, or add the missing '" + missing + "'");
        }
        return place.error("TL2001", "expected " + what + ", found " + token, fix(tokens, at, what));
    }

    private static String fix(List<Token> tokens, int at, String what) {
        var token = tokens.get(at);
        var before = at > 0 ? tokens.get(at - 1) : token;
        boolean afterOperand = at > 0 && endsOperand(before);
        if (what.contains("score")) {
            return "scores are declared like scores(mean, log_scale!): ...";
        }
        if (what.startsWith("'=' after") || what.startsWith("a name after")) {
            return "names are given values like ... where r = f - y, q = 0.9";
        }
        if (token.kind() == Token.Kind.SIGN || token.kind() == Token.Kind.END) {
            return sign(token, before, what);
        }
        if (afterOperand && List.of("and", "or", "not", "where").contains(token.text())) {
            return "'" + token.text() + "' cannot stand here; use parentheses";
        }
        if (before.kind() == Token.Kind.NAME && Op.function(before.text()).isPresent()) {
            return Hints.usage(Op.function(before.text()).orElseThrow());
        }
        if (token.text().startsWith(".")) {
            return "a column whose name has a point is written in backticks";
        }
        return afterOperand ? "a product is written with *" : "'" + token.text() + "' is a word of the language";
    }

    private static String sign(Token token, Token before, String what) {
        return switch (token.text()) {
            case "" -> "the formula breaks off; complete it";
            case "=" -> "equality is written ==; names are given values at the end: ... where r = f - y";
            case "!" ->
                endsOperand(before)
                        ? "only a score that is declared in front takes '!': scores(f, t!): ..."
                        : "write 'not'";
            case "+" -> "a plus sign stands between two terms";
            case ":" -> "scores are declared in front: scores(mean, log_scale): ...; a choice is if(condition, a, b)";
            case "," ->
                what.equals("']'")
                        ? "an index is one number"
                        : "a comma stands between arguments, list entries and where names";
            case "(" -> "a product is written with *";
            default -> "something is missing before " + token;
        };
    }

    private static boolean endsOperand(Token token) {
        return token.kind() != Token.Kind.SIGN && token.kind() != Token.Kind.END || token.is(")") || token.is("]");
    }
}
