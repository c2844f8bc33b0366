package io.trueloss.formula;

import static io.trueloss.formula.Op.*;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes well typed formulas by chance, over `y`, a column `x`, and a score `f` that is a number or a vector of
/// three.
final class TypedSample {

    private static final double[] NUMBERS = {0, 1, 2, -1, 0.5, 1e300, 1e-300, Double.POSITIVE_INFINITY, Math.PI};
    private static final List<Op> COMPARISONS = List.of(LT, LE, GT, GE, EQ, NE);
    private static final List<Op> REDUCTIONS = List.of(SUM, MEAN, LOGSUMEXP, MAX, MIN);
    private static final List<Op> REARRANGEMENTS = List.of(SOFTMAX, SPARSEMAX, SUPPORT, CUMSUM, REVCUMSUM, SORT);
    private static final List<Op> FUNCTIONS = Stream.of(Op.values())
            .filter(op -> op.form() == Op.Form.ENTRIES && op != CHAIN && op != TIE && op != POLYGAMMA && op.takes(1))
            .toList();
    private static final List<Op> PAIRS =
            List.of(ADD, SUB, MUL, DIV, POW, MIN, MAX, HYPOT, XLOGY, XLOG1PY, LOG_DIFF_SIGMOID, ADD, SUB, MUL, DIV);

    private final RandomGenerator random;
    private final Shape shape;

    TypedSample(RandomGenerator random, Shape shape) {
        this.random = random;
        this.shape = shape;
    }

    Expr number(int depth) {
        if (depth <= 0) {
            return leaf();
        }
        return switch (random.nextInt(10)) {
            case 0 -> leaf();
            case 1, 2, 3 -> Expr.of(one(PAIRS), number(depth - 1), number(depth - 1));
            case 4, 5 -> Expr.of(one(FUNCTIONS), number(depth - 1));
            case 6 -> Expr.of(IF, truth(depth - 1), number(depth - 1), number(depth - 1));
            case 7 -> Expr.of(one(REDUCTIONS), vector(depth - 1));
            case 8 -> Expr.of(INDEX, vector(depth - 1), index());
            default -> rare(depth - 1);
        };
    }

    private Expr rare(int depth) {
        return switch (random.nextInt(3)) {
            case 0 -> Expr.of(CLAMP, number(depth), Expr.of(-1), number(depth));
            case 1 -> Expr.of(POLYGAMMA, Expr.of(random.nextInt(3)), number(depth));
            default -> Expr.of(DOT, vector(depth), vector(depth));
        };
    }

    private Expr vector(int depth) {
        if (depth <= 0) {
            return wholes();
        }
        return switch (random.nextInt(8)) {
            case 0, 1 -> wholes();
            case 2 -> Expr.of(one(PAIRS), vector(depth - 1), vector(depth - 1));
            case 3 -> Expr.of(one(PAIRS), vector(depth - 1), number(depth - 1));
            case 4 -> Expr.of(one(FUNCTIONS), vector(depth - 1));
            case 5 -> Expr.of(one(REARRANGEMENTS), vector(depth - 1));
            case 6 -> Expr.of(UNSORT, vector(depth - 1), vector(depth - 1));
            default ->
                Expr.of(
                        IF,
                        Expr.of(one(COMPARISONS), vector(depth - 1), number(depth - 1)),
                        vector(depth - 1),
                        number(depth - 1));
        };
    }

    private Expr truth(int depth) {
        var comparison = Expr.of(one(COMPARISONS), number(depth), number(depth));
        return switch (random.nextInt(4)) {
            case 0 -> Expr.of(NOT, comparison);
            case 1 -> Expr.of(random.nextBoolean() ? AND : OR, comparison, truth(depth - 1));
            default -> comparison;
        };
    }

    private Expr leaf() {
        var y = switch (shape.label()) {
            case NUMBER, CLASS -> new Expr.Name("y");
            case DISTRIBUTION -> new Expr.Name("x");
            case VECTOR -> Expr.of(INDEX, new Expr.Name("y"), index());
        };
        return switch (random.nextInt(6)) {
            case 0 -> Expr.of(NUMBERS[random.nextInt(NUMBERS.length)]);
            case 1 -> y;
            case 2 -> new Expr.Name("x");
            default -> shape.classes() == 0 ? new Expr.Name("f") : Expr.of(INDEX, new Expr.Name("f"), index());
        };
    }

    private Expr wholes() {
        if (shape.classes() > 0 && random.nextInt(3) > 0) {
            var y = new Expr.Name("y");
            return random.nextBoolean() ? new Expr.Name("f") : shape.label() == Label.VECTOR ? y : Expr.of(ONEHOT, y);
        }
        return new Expr.Apply(LIST, IntStream.range(0, 3).mapToObj(i -> leaf()).toList());
    }

    private Expr index() {
        boolean classes = shape.label() == Label.CLASS || shape.label() == Label.DISTRIBUTION;
        return classes && random.nextBoolean() ? new Expr.Name("y") : Expr.of(random.nextInt(3));
    }

    private <T> T one(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }
}
