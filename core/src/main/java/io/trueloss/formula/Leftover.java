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
        if (token.is(")") || token.is("]")) {
            if (!what.startsWith("a ")) {
                return place.error("TL2004", token + " closes nothing", "remove it, or add the missing '" + (token.is(")") ? "(" : "[") + "'");
            }
        }
        return place.error("TL2001", "expected " + what + ", found " + token, fix(tokens, at));
    }

    private static String fix(List<Token> tokens, int at) {
        var token = tokens.get(at);
        boolean afterOperand = at > 0 && endsOperand(tokens.get(at - 1));
        if (token.is("=")) {
            return "equality is written ==; names are given values at the end: ... where r = f - y";
        }
        if (token.is("!")) {
            return afterOperand ? "only a score that is declared in front takes '!': scores(f, t!): ..." : "write 'not'";
        }
        if (token.is("+")) {
            return "a plus sign stands between two terms";
        }
        if (token.is(":")) {
            return "scores are declared in front: scores(mean, log_scale): ...; a choice is if(condition, a, b)";
        }
        if (token.is(",")) {
            return "a comma stands between arguments, list entries and where names";
        }
        if (token.startsOperand() && afterOperand) {
            return List.of("and", "or", "not", "where").contains(token.text())
                    ? "'" + token.text() + "' cannot stand here; use parentheses"
                    : "a product is written with *";
        }
        return token.kind() == Token.Kind.END ? "the formula breaks off; complete it" : "see the grammar: trueloss explain TL2001";
    }

    private static boolean endsOperand(Token token) {
        return token.kind() != Token.Kind.SIGN && token.kind() != Token.Kind.END || token.is(")") || token.is("]");
    }
}
