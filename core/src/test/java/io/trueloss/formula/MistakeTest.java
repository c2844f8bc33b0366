package io.trueloss.formula;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MistakeTest {

    private static UserError refused(String text) {
        return assertThrows(UserError.class, () -> Formula.parse(text), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '#',
            value = {
                "hubre(f - y) ~ ^^^^^ ~ TL2002 ~ there is no function 'hubre' ~ all functions are on the page: trueloss explain TL2002",
                "y*sofplus(-f) ~ ··^^^^^^^ ~ TL2002 ~ there is no function 'sofplus' ~ did you mean 'softplus'?",
                "ln(f) ~ ^^ ~ TL2002 ~ there is no function 'ln' ~ the natural logarithm is written log(x)",
                "pow(f, 2) ~ ^^^ ~ TL2002 ~ there is no function 'pow' ~ a power is written a^b",
                "f(y - 1) ~ ^ ~ TL2002 ~ there is no function 'f' ~ a product is written f*(...), an entry f[y]",
                "`exp`(f) ~ ^^^^^ ~ TL2002 ~ '`exp`' is a column, not a function ~ a product is written with *",
                "log(1 + exp(f) ~ ···^ ~ TL2004 ~ '(' is never closed ~ add the missing ')'",
                "(f - y] ~ ^ ~ TL2004 ~ '(' is never closed before ']' ~ add the missing ')'",
                "f - y) ~ ·····^ ~ TL2004 ~ ')' closes nothing ~ remove it, or add the missing '('",
                "`abc ~ ^ ~ TL2004 ~ the name after '`' has no end ~ close it with another backtick",
                "f + ~ ···^ ~ TL2001 ~ expected a number, a name, '(' or '[', found the end ~ the formula breaks off; complete it",
                "f y ~ ··^ ~ TL2001 ~ expected an operator or the end, found 'y' ~ a product is written with *",
                "2f ~ ^^ ~ TL2001 ~ '2f' is not a number ~ a product is written with *: 2*f",
                "exp f ~ ····^ ~ TL2001 ~ expected an operator or the end, found 'f' ~ write exp(x)",
                "a < b < c ~ ······^ ~ TL2001 ~ comparisons cannot be chained ~ join two with 'and': a < b and b < c",
                "if(f = y, 1, 2) ~ ·····^ ~ TL2001 ~ expected ',' or ')', found '=' ~ equality is written ==; names are given values at the end: ... where r = f - y",
                "f && y ~ ··^^ ~ TL2001 ~ '&&' has no meaning in a formula ~ write 'and'",
                "f || y ~ ··^^ ~ TL2001 ~ '||' has no meaning in a formula ~ write 'or'",
                "!f ~ ^ ~ TL2001 ~ expected a number, a name, '(' or '[', found '!' ~ write 'not'",
                "f**2 ~ ·^^ ~ TL2001 ~ '**' has no meaning in a formula ~ a power is written a^b",
                "f ? 1 : 2 ~ ··^ ~ TL2001 ~ '?' has no meaning in a formula ~ a choice is written if(condition, a, b)",
                "f − y ~ ··^ ~ TL2001 ~ '−' has no meaning in a formula ~ write the minus sign as -",
                "1.2.3 ~ ^^^^^ ~ TL2001 ~ '1.2.3' is not a number ~ numbers are written like 2, 0.5 or 1e-3",
                "1e999 ~ ^^^^^ ~ TL2001 ~ the number 1e999 is beyond the largest double ~ write inf for infinity",
                "f where a == 2 ~ ··········^^ ~ TL2001 ~ expected '=' after the name a, found '==' ~ names are given values like ... where r = f - y, q = 0.9",
                "scores(f, t!) f ~ ··············^ ~ TL2001 ~ expected ':' after the scores, found 'f' ~ scores are declared like scores(mean, log_scale!): ...",
                "if(f < y, 1) ~ ^^^^^^^^^^^^ ~ TL2003 ~ if takes 3 arguments, was given 2 ~ write if(condition, a, b)",
                "1 + max() ~ ····^^^^^ ~ TL2003 ~ max takes 1 or more arguments, was given 0 ~ write max(a, b), or max(v) of a vector",
                "mean(1, 2, 3) ~ ^^^^^^^^^^^^^ ~ TL2003 ~ mean takes 1 argument, was given 3 ~ write mean(v), of several numbers mean([a, b, c])",
                "scores(f, f): f ~ ··········^ ~ TL2005 ~ 'f' is given twice ~ give each one a name of its own",
                "scores(y): f ~ ·······^ ~ TL2005 ~ a score cannot be called y: that is the target ~ give the score another name",
                "f where inf = 2 ~ ········^^^ ~ TL2005 ~ 'inf' is a word of the language and cannot be a where name ~ choose another name"
            })
    void isPointedAt(String text, String carets, String code, String what, String fix) {
        var error = refused(text);
        int column = carets.indexOf('^') + 1;
        assertEquals("formula, character " + column + "\n" + text + "\n" + carets.replace('·', ' '), error.where());
        assertEquals(code, error.code());
        assertEquals(what, error.what());
        assertEquals(fix, error.fix());
    }

    @Test
    void anEmptyFormulaIsRefused() {
        assertEquals("TL2007", refused("").code());
        assertEquals("TL2007", refused(" \n\t").code());
    }

    @Test
    void onlyTheLineOfTheMistakeIsShown() {
        assertEquals(
                "formula, character 13\n  hubre(f)\n  ^^^^^",
                refused("f -\n  y +\n  hubre(f)").where());
    }

    @Test
    void ofALongLineThePartAroundTheMistakeIsShown() {
        var where = refused("f + ".repeat(100) + "hubre(f)" + " + f".repeat(100))
                .where()
                .split("\n");
        assertEquals("formula, character 401", where[0]);
        assertTrue(where[1].length() <= 102, where[1]);
        assertEquals("hubre", where[1].substring(where[2].indexOf('^'), where[2].lastIndexOf('^') + 1));
    }

    @Test
    void aFormulaTooLongOrTooDeepIsRefusedAndOneThatIsNotIsRead() {
        assertEquals("TL2006", refused("f" + " ".repeat(10_000)).code());
        assertEquals("TL2006", refused("(".repeat(201) + "f" + ")".repeat(201)).code());
        assertEquals("TL2006", refused("-".repeat(9_000) + "f").code());
        assertEquals("TL2006", refused("f" + "^f".repeat(4_000)).code());
        assertEquals("TL2006", refused("f" + "+f".repeat(200)).code());
        assertEquals("TL2006", refused("f" + "[f".repeat(300) + "]".repeat(300)).code());
        assertEquals("TL2006", refused("[".repeat(9_999)).code());
        assertEquals("TL2006", refused("if(".repeat(3_000)).code());
        assertEquals(
                "TL2006",
                refused("scores(a, b, c, d, e, g, h, i, j, k, l, m, n): a").code());
        assertDoesNotThrow(() -> Formula.parse("f" + "+f".repeat(199)));
        assertDoesNotThrow(() -> Formula.parse("(".repeat(199) + "f" + ")".repeat(199)));
        assertDoesNotThrow(() -> Formula.parse("-".repeat(199) + "f"));
    }

    private static final List<String> PIECES = List.of(
            "f",
            "y",
            "s",
            "t",
            "r",
            "x",
            "1",
            "2",
            "0.5",
            "1e3",
            "inf",
            "(",
            ")",
            "(",
            ")",
            "[",
            "]",
            ",",
            "+",
            "-",
            "*",
            "/",
            "^",
            "<",
            "<=",
            "==",
            "!=",
            " and ",
            " or ",
            " not ",
            " where ",
            "=",
            "scores(",
            "!",
            ":",
            "max(",
            "sum(",
            "if(",
            "onehot(y)",
            "[y]",
            "exp(",
            "softmax(",
            "logsumexp(",
            "`a b`",
            "`",
            "_",
            ".",
            "e",
            " ",
            "\n",
            "é",
            "\u2028",
            "\uD83D",
            "🙂",
            "\0",
            "&&",
            "%",
            "where r = f - y",
            "unsort(",
            "clamp(",
            "f[y]",
            "polygamma(1, ");

    private static final List<String> SOUND = List.of(
            "(f - y)^2/2",
            "if(abs(r) <= 1, r^2/2, abs(r) - 1/2) where r = f - y",
            "logsumexp(f) - f[y]",
            "softplus(-s*f)",
            "scores(f, t!): -log_diff_sigmoid([t, inf][y] - f, [-inf, t][y] - f)",
            "max(f + 1 - onehot(y)) - f[y]",
            "scores(a, b!): b + ((y - a)*exp(-b))^2/2",
            "sum((softmax(f) - onehot(y))^2)",
            "exp(f) - y*f + x");

    private static String chaos(RandomGenerator random) {
        var text = new StringBuilder(
                switch (random.nextInt(3)) {
                    case 0 -> "";
                    case 1 -> Text.of(Sample.expr(random, 3));
                    default -> SOUND.get(random.nextInt(SOUND.size()));
                });
        for (int i = random.nextInt(text.isEmpty() ? 10 : 3); i >= 0; i--) {
            int at = random.nextInt(text.length() + 1);
            if (random.nextInt(3) == 0 && at < text.length()) {
                text.deleteCharAt(at);
            } else {
                text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return text.toString();
    }

    @Test
    void whateverIsWrittenIsReadOrRefusedAndNeverBreaksUs() {
        var random = new Random(7);
        var shapes = List.of(
                new Shape(Label.NUMBER, 0, List.of("x", "a b")),
                Shape.classes(2),
                Shape.classes(3),
                new Shape(Label.DISTRIBUTION, 3, List.of("x")));
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            int read = 0;
            int bound = 0;
            for (int i = 0; i < 100_000; i++) {
                var text = chaos(random);
                try {
                    var formula = Formula.parse(text);
                    read++;
                    assertEquals(formula, Formula.parse(formula.text()), text);
                    var resolved = new Binder(formula, shapes.get(i % shapes.size())).bind();
                    assertEquals(Type.NUMBER, resolved.typing().of(resolved.value()), text);
                    bound++;
                } catch (UserError expected) {
                    assertTrue(expected.code().startsWith("TL20"), text);
                } catch (RuntimeException broken) {
                    throw new AssertionError("broken by " + text, broken);
                }
            }
            assertTrue(read > 5_000 && bound > 500, read + " read, " + bound + " bound");
        });
    }
}
