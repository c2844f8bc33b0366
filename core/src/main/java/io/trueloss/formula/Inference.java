package io.trueloss.formula;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Finds the type of every node under one reading of the scores: which of them are vectors.
///
/// A number meets every entry of a vector; two vectors that meet have one length; `[a, b]` is as long as its
/// parts together; what is indexed by `y`, and `onehot(y)`, has one entry a class. A score that was read as a
/// number and yet meets a vector entry by entry is counted: FORMULA.md says that it is a vector, so such a
/// reading is a last resort.
final class Inference {

    /// Derivatives of it have an order up to four higher.
    private static final int MOST_ORDER = 90;

    /// What is known of a node while lengths are still open.
    ///
    /// @param truth whether its entries are truth values
    /// @param length its length, or ALONE if it is no vector
    /// @param scores which scores, as bits, it depends on as a number, entry by entry
    private record Guess(boolean truth, int[] length, long scores) {

        boolean isVector() {
            return length != ALONE;
        }
    }

    private record Picked(Expr node, int[] length, double index) {}

    private static final int[] ALONE = {};

    private final List<Score> scores;
    private final long vectors;
    private final Shape shape;
    private final Lengths lengths;
    private final int classes;
    private final Map<Expr, Guess> guesses = new IdentityHashMap<>();
    private final List<Picked> picked = new ArrayList<>();
    private Optional<Expr> hot = Optional.empty();
    private long met;

    /// @param vectors which scores, as bits, are vectors
    Inference(List<Score> scores, Shape shape, long vectors) {
        this.scores = scores;
        this.shape = shape;
        this.vectors = vectors;
        this.classes = scores.size();
        this.lengths = new Lengths(scores.size() + 1);
        if (shape.label() != Label.NUMBER) {
            lengths.equate(lengths.unknown(classes), lengths.constant(shape.classes()));
        }
    }

    /// How many scores were read as numbers although they meet a vector.
    int met() {
        return Long.bitCount(met);
    }

    /// The types of the scores, in order; refuses a formula that has none under this reading, or is not a
    /// number.
    List<Type> infer(Expr value) {
        var result = guess(value);
        if (result.truth()) {
            throw misfit(
                    value, "TL2012", "the formula is a truth value, a loss is a number", "write if(condition, 1, 0)");
        }
        if (result.isVector()) {
            var length = lengths.value(result.length());
            throw new Misfit(
                    value,
                    Misfit.Blame.PERHAPS,
                    "TL2012",
                    "the formula is a vector" + (length.isPresent() ? " of " + length.getAsInt() + " numbers" : "")
                            + ", a loss is one number",
                    "take its sum or mean, or one entry such as [y]");
        }
        var types = new ArrayList<Type>();
        for (int i = 0; i < scores.size(); i++) {
            types.add(isVector(i) ? Type.vector(length(value, i)) : Type.NUMBER);
        }
        picked.forEach(this::checkRange);
        hot.ifPresent(this::checkClasses);
        return types;
    }

    /// The number of classes, 0 where nothing depends on it.
    int classes() {
        return lengths.value(lengths.unknown(classes)).orElse(0);
    }

    private int length(Expr value, int score) {
        int[] own = lengths.unknown(score);
        if (lengths.value(own).isEmpty() && !lengths.equate(own, lengths.unknown(classes))) {
            throw clash(value);
        }
        return lengths.value(own).orElseThrow(() -> {
            var name = scores.get(score).name();
            return misfit(
                    new Expr.Name(name),
                    "TL2013",
                    "nothing says how many entries the vector " + name + " has",
                    "the target is a number here; " + name + " has one entry a class where the target has classes");
        });
    }

    private void checkClasses(Expr onehot) {
        if (classes() == 0) {
            throw misfit(
                    onehot,
                    "TL2013",
                    "nothing says how many entries onehot has",
                    "the target is a number here; onehot(y) has one entry a class where the target has classes");
        }
    }

    private void checkRange(Picked pick) {
        int length = lengths.value(pick.length()).orElse(Integer.MAX_VALUE);
        if (pick.index() >= length) {
            throw misfit(
                    pick.node(),
                    "TL2013",
                    "there is no entry " + Digits.of(pick.index()) + " in a vector of " + length,
                    "entries are counted from 0: the last one is [" + (length - 1) + "]");
        }
    }

    private boolean isVector(int score) {
        return (vectors >> score & 1) == 1;
    }

    private Guess guess(Expr expr) {
        var known = guesses.get(expr);
        if (known == null) {
            known = switch (expr) {
                case Expr.Num number -> new Guess(false, ALONE, 0);
                case Expr.Name name -> named(name);
                case Expr.Apply apply -> applied(apply);
            };
            guesses.put(expr, known);
        }
        return known;
    }

    private Guess named(Expr.Name name) {
        if (name.equals(Resolver.Y) && shape.label() == Label.DISTRIBUTION) {
            throw misfit(
                    name,
                    "TL2014",
                    "y is a distribution over " + shape.classes() + " classes here, not a number",
                    "use onehot(y) for the distribution, f[y] for sum(onehot(y)*f)");
        }
        if (name.equals(Resolver.Y) && shape.label() == Label.VECTOR) {
            return new Guess(false, lengths.unknown(classes), 0);
        }
        for (int i = 0; i < scores.size(); i++) {
            if (scores.get(i).name().equals(name.name())) {
                return isVector(i) ? new Guess(false, lengths.unknown(i), 0) : new Guess(false, ALONE, 1L << i);
            }
        }
        return new Guess(false, ALONE, 0);
    }

    private Guess applied(Expr.Apply apply) {
        var args = apply.args();
        return switch (apply.op().form()) {
            case ENTRIES -> numbers(apply, args);
            case COMPARISON -> truths(numbers(apply, args));
            case LOGIC -> logic(apply);
            case CHOICE -> choice(apply);
            case EXTREME -> args.size() == 1 ? reduced(apply) : numbers(apply, args);
            case REDUCTION -> reduced(apply);
            case REARRANGEMENT -> needsVector(apply, numbers(apply, args));
            case LIST -> list(apply);
            case INDEX -> index(apply);
            case ONEHOT -> onehot(apply);
            case EACH -> throw new IllegalStateException("each is written out before there are types");
        };
    }

    private static Guess truths(Guess numbers) {
        return new Guess(true, numbers.length(), numbers.scores());
    }

    private Guess numbers(Expr.Apply apply, List<Expr> args) {
        if (apply.op() == Op.POLYGAMMA && !isOrder(args.getFirst())) {
            throw misfit(
                    apply,
                    "TL2012",
                    "the order of polygamma must be a whole number from 0 to " + MOST_ORDER,
                    "write polygamma(1, x) for the derivative of digamma");
        }
        args.forEach(arg -> number(apply, arg));
        return common(apply, args);
    }

    private static boolean isOrder(Expr expr) {
        return isCount(expr) && expr instanceof Expr.Num(double value) && value <= MOST_ORDER;
    }

    private static boolean isCount(Expr expr) {
        return expr instanceof Expr.Num number && number.value() >= 0 && number.value() == Math.rint(number.value());
    }

    private Guess number(Expr.Apply user, Expr arg) {
        var guess = guess(arg);
        if (guess.truth()) {
            throw misfit(
                    user,
                    "TL2012",
                    quoted(user.op()) + " wants numbers, and " + Shared.of(arg).text() + " is true or false",
                    "a truth value becomes a number by if(condition, 1, 0)");
        }
        return guess;
    }

    private Guess truth(Expr.Apply user, Expr arg) {
        var guess = guess(arg);
        if (!guess.truth()) {
            throw misfit(
                    user,
                    "TL2012",
                    quoted(user.op()) + " wants a condition, and "
                            + Shared.of(arg).text() + " is a number",
                    "compare it with something: "
                            + Shared.of(Expr.of(Op.NE, arg, Expr.of(0))).text());
        }
        return guess;
    }

    /// The type of several that are combined entry by entry.
    private Guess common(Expr.Apply apply, List<Expr> args) {
        int[] length = ALONE;
        long depends = 0;
        for (Expr arg : args) {
            var guess = guess(arg);
            depends |= guess.scores();
            if (guess.isVector() && length != ALONE && !lengths.equate(length, guess.length())) {
                throw clash(apply);
            }
            length = guess.isVector() ? guess.length() : length;
        }
        met |= length == ALONE ? 0 : depends;
        return new Guess(false, length, length == ALONE ? depends : 0);
    }

    private Misfit clash(Expr node) {
        var found = new ArrayList<String>();
        if (node instanceof Expr.Apply apply) {
            for (Expr arg : apply.args()) {
                var length = guess(arg).isVector() ? lengths.value(guess(arg).length()) : OptionalInt.empty();
                length.ifPresent(known -> found.add(Shared.of(arg).text() + " has " + known));
            }
        }
        return new Misfit(
                node,
                Misfit.Blame.PERHAPS,
                "TL2013",
                "vectors of different lengths meet" + (found.isEmpty() ? "" : ": " + String.join(", ", found)),
                "vectors are combined entry by entry and need one length"
                        + (shape.classes() > 0 ? "; the target has " + shape.counted() : ""));
    }

    private Guess logic(Expr.Apply apply) {
        apply.args().forEach(arg -> truth(apply, arg));
        return truths(common(apply, apply.args()));
    }

    private Guess choice(Expr.Apply apply) {
        var condition = truth(apply, apply.args().getFirst());
        var branches = apply.args().subList(1, 3);
        branches.forEach(branch -> number(apply, branch));
        var chosen = common(apply, condition.isVector() ? apply.args() : branches);
        return new Guess(false, chosen.length(), chosen.isVector() ? 0 : chosen.scores() | condition.scores());
    }

    private Guess reduced(Expr.Apply apply) {
        needsVector(apply, numbers(apply, apply.args()));
        return new Guess(false, ALONE, 0);
    }

    private Guess needsVector(Expr.Apply apply, Guess guess) {
        if (!guess.isVector()) {
            boolean several = apply.op().form() == Op.Form.EXTREME;
            throw misfit(
                    guess,
                    apply,
                    quoted(apply.op()) + " wants a vector, and "
                            + Shared.of(apply.args().getFirst()).text() + " is one number",
                    several
                            ? "give it two: " + apply.op().text() + "(a, b)"
                            : "write [a, b, c] for a vector of three numbers");
        }
        return guess;
    }

    private Guess list(Expr.Apply apply) {
        int[] length = lengths.constant(0);
        for (Expr arg : apply.args()) {
            var guess = number(apply, arg);
            length = Lengths.sum(length, guess.isVector() ? guess.length() : lengths.constant(1));
        }
        return new Guess(false, length, 0);
    }

    private Guess index(Expr.Apply apply) {
        var vector = number(apply, apply.args().getFirst());
        if (!vector.isVector()) {
            throw misfit(
                    vector,
                    apply,
                    Shared.of(apply.args().getFirst()).text() + " is one number and has no entries",
                    "only a vector takes [ ]");
        }
        var index = apply.args().get(1);
        if (index.equals(Resolver.Y)) {
            needsClass(apply);
            sameAsClasses(apply, vector.length());
            return new Guess(false, ALONE, 0);
        }
        if (number(apply, index).isVector()) {
            throw misfit(
                    apply,
                    "TL2012",
                    "an index is one number, and " + Shared.of(index).text() + " is a vector",
                    "multiply by a vector of zeros and ones, and take the sum");
        }
        if (index instanceof Expr.Num(double place)) {
            if (!isCount(index)) {
                throw misfit(
                        apply,
                        "TL2012",
                        "an index is 0, 1, 2, ..., was " + Shared.of(index).text(),
                        "entries are counted from 0, as classes are");
            }
            picked.add(new Picked(apply, vector.length(), place));
        }
        return new Guess(false, ALONE, 0);
    }

    private void sameAsClasses(Expr.Apply apply, int[] length) {
        var before = lengths.value(length);
        var classCount = lengths.value(lengths.unknown(classes));
        if (!lengths.equate(length, lengths.unknown(classes))) {
            var seen = before.isPresent() ? "has " + before.getAsInt() + " entries" : "cannot have one entry a class";
            throw new Misfit(
                    apply,
                    Misfit.Blame.PERHAPS,
                    "TL2013",
                    Shared.of(apply.args().getFirst()).text() + " " + seen
                            + (classCount.isPresent() ? ", and y has " + classCount.getAsInt() + " classes" : ""),
                    "what y indexes has one entry a class");
        }
    }

    private void needsClass(Expr.Apply apply) {
        if (shape.label() == Label.VECTOR) {
            throw misfit(
                    apply,
                    "TL2014",
                    "y is a vector of " + shape.counted() + " here, not a class",
                    "use y as it is, entry by entry: sum((f - y)^2), or sum(y*f) for the scores of its labels");
        }
    }

    private Guess onehot(Expr.Apply apply) {
        hot = Optional.of(apply);
        var index = apply.args().getFirst();
        if (index.equals(Resolver.Y)) {
            needsClass(apply);
        }
        if (!index.equals(Resolver.Y) && number(apply, index).isVector()) {
            throw misfit(
                    apply,
                    "TL2012",
                    "onehot wants a class index, and " + Shared.of(index).text() + " is a vector",
                    "write onehot(y)");
        }
        return new Guess(false, lengths.unknown(classes), 0);
    }

    private Misfit misfit(Expr node, String code, String what, String fix) {
        return new Misfit(node, Misfit.Blame.FORMULA, code, what, fix);
    }

    private Misfit misfit(Guess cause, Expr node, String what, String fix) {
        return new Misfit(node, cause.scores() == 0 ? Misfit.Blame.FORMULA : Misfit.Blame.READING, "TL2012", what, fix);
    }

    private static String quoted(Op op) {
        return "'"
                + switch (op) {
                    case LIST -> "[ ]";
                    case INDEX -> "[ ]";
                    default -> op.text();
                }
                + "'";
    }
}
