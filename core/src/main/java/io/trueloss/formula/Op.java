package io.trueloss.formula;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The operations of the language: its signs, its functions, and two that only derivatives hold.
///
/// Every one is written here with its name, how many arguments it takes, and its form: whether it works entry
/// by entry, makes one number of a vector, or a vector of a vector.
public enum Op {
    ADD("+", 2, 2, Form.ENTRIES),
    SUB("-", 2, 2, Form.ENTRIES),
    MUL("*", 2, 2, Form.ENTRIES),
    DIV("/", 2, 2, Form.ENTRIES),
    POW("^", 2, 2, Form.ENTRIES),
    NEG("-", 1, 1, Form.ENTRIES),
    LT("<", 2, 2, Form.COMPARISON),
    LE("<=", 2, 2, Form.COMPARISON),
    GT(">", 2, 2, Form.COMPARISON),
    GE(">=", 2, 2, Form.COMPARISON),
    EQ("==", 2, 2, Form.COMPARISON),
    NE("!=", 2, 2, Form.COMPARISON),
    AND("and", 2, 2, Form.LOGIC),
    OR("or", 2, 2, Form.LOGIC),
    NOT("not", 1, 1, Form.LOGIC),
    /// `if(condition, a, b)`: a where the condition holds, else b; the other branch is not looked at.
    IF("if", 3, 3, Form.CHOICE),
    /// `[a, b, ...]`: numbers and vectors set one after the other.
    LIST("[]", 1, Op.MANY, Form.LIST),
    /// `v[i]`: entry i of a vector, counted from 0, as class indices are.
    INDEX("[.]", 2, 2, Form.INDEX),

    ABS("abs", 1, 1, Form.ENTRIES),
    /// The least of several, entry by entry; of one vector, its least entry.
    MIN("min", 1, Op.MANY, Form.EXTREME),
    /// The greatest of several, entry by entry; of one vector, its greatest entry.
    MAX("max", 1, Op.MANY, Form.EXTREME),
    /// `clamp(x, low, high)`: min(max(x, low), high).
    CLAMP("clamp", 3, 3, Form.ENTRIES),
    /// -1, 0 or 1.
    SIGN("sign", 1, 1, Form.ENTRIES),
    /// `hypot(a, b)`: sqrt(a^2 + b^2) without overflow.
    HYPOT("hypot", 2, 2, Form.ENTRIES),
    /// `rem(a, b)`: what is left of a after the nearest multiple of b, between -b/2 and b/2. It jumps half-way
    /// between two multiples.
    REM("rem", 2, 2, Form.ENTRIES),
    SQRT("sqrt", 1, 1, Form.ENTRIES),
    EXP("exp", 1, 1, Form.ENTRIES),
    LOG("log", 1, 1, Form.ENTRIES),
    /// log(1 + x).
    LOG1P("log1p", 1, 1, Form.ENTRIES),
    /// exp(x) - 1.
    EXPM1("expm1", 1, 1, Form.ENTRIES),
    /// exp(x) - 1 - x.
    EXPM1MX("expm1mx", 1, 1, Form.ENTRIES),
    SIN("sin", 1, 1, Form.ENTRIES),
    COS("cos", 1, 1, Form.ENTRIES),
    ATAN("atan", 1, 1, Form.ENTRIES),
    TANH("tanh", 1, 1, Form.ENTRIES),
    SINH("sinh", 1, 1, Form.ENTRIES),
    COSH("cosh", 1, 1, Form.ENTRIES),
    /// log(cosh(x)).
    LOGCOSH("logcosh", 1, 1, Form.ENTRIES),
    /// 1/(1 + exp(-x)).
    SIGMOID("sigmoid", 1, 1, Form.ENTRIES),
    /// log(1 + exp(x)).
    SOFTPLUS("softplus", 1, 1, Form.ENTRIES),
    /// log(sigmoid(x)), which is -softplus(-x).
    LOG_SIGMOID("log_sigmoid", 1, 1, Form.ENTRIES),
    /// `log_diff_sigmoid(a, b)`: log(sigmoid(a) - sigmoid(b)), for a > b; either may be infinite.
    LOG_DIFF_SIGMOID("log_diff_sigmoid", 2, 2, Form.ENTRIES),
    ERF("erf", 1, 1, Form.ENTRIES),
    /// The standard normal distribution function.
    PHI("Phi", 1, 1, Form.ENTRIES),
    /// log(Phi(x)).
    LOG_PHI("log_Phi", 1, 1, Form.ENTRIES),
    /// The derivative of log_Phi: the standard normal density over Phi(x).
    MILLS("mills", 1, 1, Form.ENTRIES),
    /// log of the absolute value of the gamma function.
    LGAMMA("lgamma", 1, 1, Form.ENTRIES),
    DIGAMMA("digamma", 1, 1, Form.ENTRIES),
    /// `polygamma(n, x)`: the n-th derivative of digamma at x.
    POLYGAMMA("polygamma", 2, 2, Form.ENTRIES),
    /// `xlogy(x, y)`: x*log(y), and 0 where x is 0.
    XLOGY("xlogy", 2, 2, Form.ENTRIES),
    /// `xlog1py(x, y)`: x*log(1 + y), and 0 where x is 0.
    XLOG1PY("xlog1py", 2, 2, Form.ENTRIES),
    /// log(1 - exp(-x)), for x > 0.
    LOG1MEXP("log1mexp", 1, 1, Form.ENTRIES),

    SUM("sum", 1, 1, Form.REDUCTION),
    MEAN("mean", 1, 1, Form.REDUCTION),
    /// `dot(a, b)`: sum(a*b).
    DOT("dot", 2, 2, Form.REDUCTION),
    /// log(sum(exp(v))).
    LOGSUMEXP("logsumexp", 1, 1, Form.REDUCTION),
    SOFTMAX("softmax", 1, 1, Form.REARRANGEMENT),
    /// The point of the probability simplex that is nearest to v.
    SPARSEMAX("sparsemax", 1, 1, Form.REARRANGEMENT),
    /// 1 where sparsemax(v) is above 0, else 0.
    SUPPORT("support", 1, 1, Form.REARRANGEMENT),
    /// Sums of the entries up to each one.
    CUMSUM("cumsum", 1, 1, Form.REARRANGEMENT),
    /// Sums of the entries from each one on.
    REVCUMSUM("revcumsum", 1, 1, Form.REARRANGEMENT),
    /// The entries in ascending order; `sort(v, keys)`: the entries of v in the order that sorts the keys.
    SORT("sort", 1, 2, Form.REARRANGEMENT),
    /// `unsort(v, keys)`: undoes on v the move that sort(keys) made, so unsort(sort(v), v) is v.
    UNSORT("unsort", 2, 2, Form.REARRANGEMENT),
    /// `onehot(y)`: 1 at class y, 0 at the others; of a target that is a distribution, that distribution.
    ONEHOT("onehot", 1, 1, Form.ONEHOT),
    /// `each(k, a)`: the vector with one entry a class, or a label, each of them a with its number for k. Only
    /// formulas as written hold it: once names are resolved it is the list of its entries.
    EACH("each", 2, 2, Form.EACH),

    /// A product of the chain rule: an infinite factor times an exact zero is zero. Only derivatives hold it.
    CHAIN("*", 2, 2, Form.ENTRIES),
    /// The weight of the first argument among those it is compared with by a max: 1 if it is the greatest, 0 if
    /// not, and between them at a tie. Only derivatives hold it.
    TIE("tie", 2, Op.MANY, Form.ENTRIES);

    private static final int MANY = Integer.MAX_VALUE;

    /// What an operation does with its arguments.
    public enum Form {
        /// Entry by entry; numbers are repeated for every entry.
        ENTRIES,
        /// Entry by entry, from numbers to truth values.
        COMPARISON,
        /// Entry by entry, from truth values to truth values.
        LOGIC,
        /// Entry by entry, a truth value and two numbers.
        CHOICE,
        /// Entry by entry of several arguments, or a number of one vector.
        EXTREME,
        /// A number of one vector (of two, for `dot`).
        REDUCTION,
        /// A vector of one vector, of the same length.
        REARRANGEMENT,
        /// A vector of everything given.
        LIST,
        /// One entry of a vector.
        INDEX,
        /// A vector with one entry a class.
        ONEHOT,
        /// A vector with one entry a class, each written out.
        EACH
    }

    private final String text;
    private final int least;
    private final int most;
    private final Form form;

    Op(String text, int least, int most, Form form) {
        this.text = text;
        this.least = least;
        this.most = most;
        this.form = form;
    }

    /// The sign or the name that people write.
    public String text() {
        return text;
    }

    /// What it does with its arguments.
    public Form form() {
        return form;
    }

    /// Whether it is written as a name before parentheses.
    public boolean isFunction() {
        return Character.isLetter(text.charAt(0)) && form != Form.LOGIC && this != TIE;
    }

    /// Whether it can have this many arguments.
    public boolean takes(int arguments) {
        return arguments >= least && arguments <= most;
    }

    /// How many arguments it takes, in words.
    public String arity() {
        if (most == MANY) {
            return least + " or more arguments";
        }
        return least == 1 ? "1 argument" : String.format(Locale.ROOT, "%d arguments", least);
    }

    /// The function of this name.
    public static Optional<Op> function(String name) {
        return Arrays.stream(values())
                .filter(op -> op.isFunction() && op.text.equals(name))
                .findFirst();
    }
}
