package io.trueloss.formula;

import io.trueloss.error.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What people write who come from other languages, and how it is written here.
final class Hints {

    /// Words that no score, parameter or `where` name may have; a column of such a name is written in
    /// backticks.
    static final List<String> RESERVED = List.of("and", "or", "not", "where", "inf", "nan", "pi");

    /// The functions' names.
    static final List<String> FUNCTIONS =
            Arrays.stream(Op.values()).filter(Op::isFunction).map(Op::text).toList();

    private static final Map<String, String> PAIRS = Map.of(
            "**",
            "a power is written a^b",
            "&&",
            "write 'and'",
            "||",
            "write 'or'",
            "=<",
            "write <=",
            "=>",
            "write >=",
            "<>",
            "write !=",
            "//",
            "a quotient is written a/b");

    private static final Map<Integer, String> SIGNS = Map.ofEntries(
            Map.entry((int) '&', "write 'and'"),
            Map.entry((int) '|', "write 'or', or abs(x) for an absolute value"),
            Map.entry((int) '?', "a choice is written if(condition, a, b)"),
            Map.entry((int) '%', "a percentage is written x/100; there is no remainder"),
            Map.entry((int) '{', "use ( and )"),
            Map.entry((int) '}', "use ( and )"),
            Map.entry((int) ';', "use , between where names"),
            Map.entry((int) '"', "put odd column names in backticks"),
            Map.entry((int) '\'', "put odd column names in backticks"),
            Map.entry((int) '_', "names begin with a letter; put odd column names in backticks"),
            Map.entry(0x2212, "write the minus sign as -"),
            Map.entry(0x2013, "write the minus sign as -"),
            Map.entry(0xD7, "a product is written a*b"),
            Map.entry(0xB7, "a product is written a*b"),
            Map.entry(0x22C5, "a product is written a*b"),
            Map.entry(0xF7, "a quotient is written a/b"),
            Map.entry(0xB2, "a square is written x^2"),
            Map.entry(0xB3, "a cube is written x^3"),
            Map.entry(0x2264, "write <="),
            Map.entry(0x2265, "write >="),
            Map.entry(0x2260, "write !="),
            Map.entry(0x221A, "write sqrt(x)"),
            Map.entry(0x221E, "write inf"));

    private static final Map<String, String> FUNCTION_HINTS = Map.ofEntries(
            Map.entry("ln", "the natural logarithm is written log(x)"),
            Map.entry("log2", "write log(x)/log(2)"),
            Map.entry("log10", "write log(x)/log(10)"),
            Map.entry("pow", "a power is written a^b"),
            Map.entry("power", "a power is written a^b"),
            Map.entry("square", "a square is written x^2"),
            Map.entry("sq", "a square is written x^2"),
            Map.entry("relu", "write max(x, 0)"),
            Map.entry("logit", "write log(p/(1 - p))"),
            Map.entry("expit", "write sigmoid(x)"),
            Map.entry("logistic", "write sigmoid(x)"),
            Map.entry("log_softmax", "write f - logsumexp(f)"),
            Map.entry("logsigmoid", "write log_sigmoid(x)"),
            Map.entry("tan", "write sin(x)/cos(x)"),
            Map.entry("arctan", "write atan(x)"),
            Map.entry("gamma", "write exp(lgamma(x))"),
            Map.entry("norm", "write sqrt(sum(v^2))"),
            Map.entry("clip", "write clamp(x, low, high)"),
            Map.entry("where", "a choice is written if(condition, a, b)"),
            Map.entry("not", "write not a < b"),
            Map.entry("and", "write a < b and b < c"),
            Map.entry("or", "write a < b or b < c"),
            Map.entry("ifelse", "a choice is written if(condition, a, b)"),
            Map.entry("iif", "a choice is written if(condition, a, b)"),
            Map.entry("fabs", "write abs(x)"),
            Map.entry("average", "write mean(v)"),
            Map.entry("cdf", "the normal distribution function is Phi(x)"),
            Map.entry("normcdf", "the normal distribution function is Phi(x)"),
            Map.entry("one_hot", "write onehot(y)"),
            Map.entry("indicator", "write if(condition, 1, 0)"));

    private static final Map<String, String> NAME_HINTS = Map.ofEntries(
            Map.entry("e", "write exp(x) for e to the power x"),
            Map.entry("r", "say what it is: ... where r = f - y"),
            Map.entry("p", "the score is f; a probability is sigmoid(f), or softmax(f)"),
            Map.entry("mu", "the score is f; say what mu is: ... where mu = exp(f)"),
            Map.entry("x", "the target is y, the score is f; a column is called by its name"),
            Map.entry("pred", "the score is f"),
            Map.entry("y_pred", "the score is f"),
            Map.entry("yhat", "the score is f"),
            Map.entry("y_hat", "the score is f"),
            Map.entry("score", "the score is f"),
            Map.entry("y_true", "the target is y"),
            Map.entry("target", "the target is y"),
            Map.entry("label", "the target is y"),
            Map.entry("infinity", "write inf"),
            Map.entry("true", "write a condition such as f > y"),
            Map.entry("false", "write a condition such as f > y"));

    private Hints() {}

    /// Whether these two characters are one sign elsewhere.
    static boolean isPair(String two) {
        return PAIRS.containsKey(two);
    }

    /// What to write instead of a sign.
    static Optional<String> sign(String two, int point) {
        return Optional.ofNullable(PAIRS.get(two)).or(() -> Optional.ofNullable(SIGNS.get(point)));
    }

    /// What to write instead of a function that is not there.
    static String function(String name) {
        var known = FUNCTION_HINTS.get(name);
        if (known != null) {
            return known;
        }
        if (List.of("f", "y", "s").contains(name)) {
            return "a product is written " + name + "*(...)" + (name.equals("f") ? ", an entry f[y]" : "");
        }
        return Nearest.advice(name, FUNCTIONS, "all functions are on the page: trueloss explain TL2002");
    }

    /// How a function is called.
    static String usage(Op op) {
        return "write "
                + switch (op) {
                    case IF -> "if(condition, a, b)";
                    case CLAMP -> "clamp(x, low, high)";
                    case POLYGAMMA -> "polygamma(order, x)";
                    case UNSORT -> "unsort(v, keys)";
                    case ONEHOT -> "onehot(y)";
                    case EACH -> "each(k, y[k]*f[k])";
                    case MIN, MAX -> op.text() + "(a, b)" + ", or " + op.text() + "(v) of a vector";
                    default ->
                        op.text()
                                + (op.takes(2) ? "(a, b)" : op.form() == Op.Form.ENTRIES ? "(x)" : "(v)")
                                + (op.form() == Op.Form.REDUCTION && op.takes(1)
                                        ? ", of several numbers " + op.text() + "([a, b, c])"
                                        : "");
                };
    }

    /// What a name that is not known was perhaps meant to be.
    static Optional<String> name(String name, List<Score> scores) {
        if (Op.function(name).isPresent()) {
            return Optional.of(
                    "'" + name + "' is a function: " + usage(Op.function(name).orElseThrow()));
        }
        if (name.equals("f")) {
            return Optional.of("the scores of this formula are those it declares in front: "
                    + String.join(", ", scores.stream().map(Score::name).toList()));
        }
        return Optional.ofNullable(NAME_HINTS.get(name));
    }
}
