package io.trueloss.formula;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Makes texts by chance that are formulas, nearly formulas, or nothing like one.
final class Fuzz {

    static final List<Shape> SHAPES = List.of(
            new Shape(Label.NUMBER, 0, List.of("x")),
            new Shape(Label.CLASS, 3, List.of("x")),
            new Shape(Label.DISTRIBUTION, 3, List.of("x")),
            new Shape(Label.VECTOR, 3, List.of("x")));

    private static final List<String> TOKENS = List.of(
            "f",
            "y",
            "s",
            "x",
            "t",
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
            "!",
            ":",
            "=",
            " where ",
            " and ",
            " or ",
            "not ",
            "if(",
            "scores(",
            "exp(",
            "log(",
            "max(",
            "sum(",
            "onehot(y)",
            "softmax(f)",
            "f[y]",
            "1",
            "0",
            "2",
            "0.5",
            "1e308",
            "1e-320",
            "inf",
            "nan",
            "pi",
            "`x`",
            "`",
            "\n",
            "#");
    private static final List<String> ODD = List.of(
            "1e999",
            "1e-999",
            "9".repeat(400),
            "0." + "0".repeat(400) + "1",
            "1e99999999999",
            ".",
            "..",
            "1.2.3",
            "0x1F",
            "1_000",
            "∞",
            "−",
            "×",
            "²",
            "ｆ",
            "𝒇",
            "f\u0301",
            "\u200b",
            "\u202e",
            "\u0000",
            "\ud800",
            "\uffff",
            "😀",
            "é",
            "\t",
            "\r\n",
            "\"",
            "'",
            "\\",
            "$",
            "%",
            "&&",
            "||",
            "**",
            "//",
            "/*",
            "--",
            "++",
            "<>",
            "=>",
            "?",
            ";",
            "{",
            "}");
    private static final List<String> OPENERS =
            List.of("(", "-", "[", "exp(", "f^", "if(f<", "abs(", "f[", "not ", "max(f,", "sum([", "f*(", "1/(1+");
    private static final int DEEPEST = 3_000;

    private final RandomGenerator random;

    Fuzz(RandomGenerator random) {
        this.random = random;
    }

    Shape shape() {
        return SHAPES.get(random.nextInt(SHAPES.size()));
    }

    String text(Shape shape) {
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3, 4 -> typed(shape);
            case 5, 6 -> scored(shape);
            case 7, 8 -> Sample.formula(random).text();
            case 9, 10, 11 -> mutated(typed(shape));
            case 12 -> mutated(Sample.formula(random).text());
            case 13 -> soup();
            case 14 -> random.nextInt(20) == 0 ? deep() : soup();
            default -> random.nextInt(20) == 0 ? growing() : mutated(scored(shape));
        };
    }

    private String typed(Shape shape) {
        var body = new TypedSample(random, shape).number(random.nextInt(6));
        return new Formula(List.of(), body, new LinkedHashMap<>()).text();
    }

    /// Several scores, names after `where`.
    private String scored(Shape shape) {
        var sample = new TypedSample(random, shape);
        var bindings = new LinkedHashMap<String, Expr>();
        for (int i = random.nextInt(3); i > 0; i--) {
            bindings.put("u" + i, sample.number(random.nextInt(3)));
        }
        var body = sample.number(random.nextInt(4));
        for (var name : bindings.keySet()) {
            body = Expr.of(random.nextBoolean() ? Op.MUL : Op.ADD, body, new Expr.Name(name));
        }
        return new Formula(List.of(), body, bindings).text();
    }

    private String mutated(String text) {
        var result = new StringBuilder(text);
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int at = random.nextInt(result.length() + 1);
            int to = Math.min(result.length(), at + random.nextInt(6));
            switch (random.nextInt(5)) {
                case 0 -> result.delete(at, to);
                case 1 -> result.insert(at, result.substring(at, to));
                case 2 -> result.insert(at, one(TOKENS));
                case 3 -> result.insert(at, one(ODD));
                default -> result.insert(random.nextInt(result.length() + 1), (char) random.nextInt(0x3000));
            }
        }
        return result.toString();
    }

    private String soup() {
        return IntStream.range(0, 1 + random.nextInt(24))
                .mapToObj(i -> random.nextInt(12) == 0 ? one(ODD) : one(TOKENS))
                .collect(Collectors.joining());
    }

    /// Nested deeply, closed or not.
    private String deep() {
        var opener = one(OPENERS);
        int depth = 1 + random.nextInt(random.nextBoolean() ? 250 : DEEPEST);
        var closer = opener.endsWith("[") ? "]" : opener.contains("(") ? ")" : "";
        return opener.repeat(depth) + "f" + (random.nextInt(4) == 0 ? "" : closer.repeat(depth));
    }

    /// Names that double: short as a text, huge when written out.
    private String growing() {
        int names = 1 + random.nextInt(60);
        var operation = one(List.of("+", "*", "/", "-", "^"));
        var where = IntStream.rangeClosed(1, names)
                .mapToObj(i -> "v" + i + "=" + one(List.of("", "exp", "sin", "softplus", "abs")) + "(" + "v" + (i - 1)
                        + operation + "v" + (i - 1) + ")")
                .collect(Collectors.joining(", "));
        return "v" + names + " where v0=f-y, " + where;
    }

    private <T> T one(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }
}
