package io.trueloss.formula;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Names as LaTeX writes them: one letter in italics, Greek letters by their names, words upright.
final class LatexName {

    private static final Set<String> GREEK = Set.of(
            "alpha", "beta", "gamma", "delta", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi",
            "rho", "sigma", "tau", "upsilon", "chi", "psi", "omega");
    private static final Map<String, String> VARIANTS =
            Map.of("eps", "\\varepsilon", "epsilon", "\\varepsilon", "phi", "\\varphi");
    private static final Pattern SUBSCRIPT = Pattern.compile("(\\p{L}+?)_?(\\p{N}+|(?<=_)\\p{L}+)");
    private static final Map<Integer, String> ESCAPED =
            Map.of((int) '\\', "\\backslash ", (int) '~', "\\sim ", (int) '^', "\\hat{}");

    private LatexName() {}

    /// A name alone.
    static String of(String name) {
        var matcher = SUBSCRIPT.matcher(name);
        if (matcher.matches() && isSymbol(matcher.group(1))) {
            return symbol(matcher.group(1)) + "_{" + of(matcher.group(2)) + "}";
        }
        return isSymbol(name) ? symbol(name) : name.matches("\\p{N}+") ? name : word(name);
    }

    /// An entry of a vector: a name has one subscript.
    static String entry(String name, String index) {
        var whole = of(name);
        return whole.endsWith("}") && whole.contains("_{")
                ? whole.substring(0, whole.length() - 1) + "," + index + "}"
                : whole + "_{" + index + "}";
    }

    private static String word(String name) {
        boolean ascii = name.chars().allMatch(c -> c < 128);
        return (ascii ? "\\mathrm{" : "\\text{") + escaped(name) + "}";
    }

    /// A vector in bold.
    static String bold(String name) {
        var matcher = SUBSCRIPT.matcher(name);
        if (matcher.matches() && isSymbol(matcher.group(1))) {
            return bold(matcher.group(1)) + "_{" + of(matcher.group(2)) + "}";
        }
        return isSymbol(name) && name.codePointCount(0, name.length()) > 1
                ? "\\boldsymbol{" + symbol(name) + "}"
                : "\\mathbf{" + escaped(name) + "}";
    }

    private static boolean isSymbol(String name) {
        return name.codePointCount(0, name.length()) == 1 && Character.isLetter(name.codePointAt(0))
                || GREEK.contains(name)
                || VARIANTS.containsKey(name);
    }

    private static String symbol(String name) {
        return GREEK.contains(name) ? "\\" + name : VARIANTS.getOrDefault(name, name);
    }

    private static String escaped(String name) {
        var text = new StringBuilder();
        name.codePoints().forEach(point -> {
            if (ESCAPED.containsKey(point)) {
                text.append(ESCAPED.get(point));
            } else if (point == ' ') {
                text.append("\\ ");
            } else {
                text.append("#$%&_{}".indexOf(point) >= 0 ? "\\" : "").appendCodePoint(point);
            }
        });
        return text.toString();
    }

    /// A number: 0.5, 10^{-7}, 1.5 times a power of ten, infinity, pi.
    static String number(double value) {
        var digits = Digits.of(value);
        int exponent = digits.indexOf('e');
        if (digits.contains("inf")) {
            return digits.replace("inf", "\\infty");
        }
        if (digits.contains("pi")) {
            return digits.replace("pi", "\\pi");
        }
        if (digits.equals("nan")) {
            return "\\mathrm{NaN}";
        }
        if (exponent < 0) {
            return digits;
        }
        var power = String.format(Locale.ROOT, "10^{%s}", digits.substring(exponent + 1));
        var factor = digits.substring(0, exponent);
        return factor.equals("1") ? power : factor.equals("-1") ? "-" + power : factor + " \\times " + power;
    }
}
