package io.trueloss.formula;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Makes formulas by chance: every one is something that the parser could have read, well typed or not.
final class Sample {

    private static final List<Op> OPS = Arrays.stream(Op.values())
            .filter(op -> op != Op.CHAIN && op != Op.TIE && op != Op.EACH)
            .toList();
    private static final List<String> NAMES =
            List.of("f", "y", "s", "t", "max", "and", "inf", "where", "a b", "`", "größe", "scores", "x_1", "if");
    private static final double[] NUMBERS = {
        0,
        -0.0,
        1,
        -1,
        0.1,
        -2.5,
        1e300,
        1e-300,
        5e-324,
        123456789,
        Math.PI,
        -Math.PI,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MAX_VALUE,
        1e16,
        99999.5e-9
    };

    private Sample() {}

    static Formula formula(RandomGenerator random) {
        var bindings = new LinkedHashMap<String, Expr>();
        for (int i = random.nextInt(4); i > 0; i--) {
            bindings.put(List.of("r", "q", "odd name", "y").get(i), expr(random, 3));
        }
        var scores = random.nextBoolean()
                ? List.<Score>of()
                : List.of(new Score("f", Reach.ROW), new Score("`t", Reach.values()[random.nextInt(2)]));
        return new Formula(scores, expr(random, random.nextInt(6)), bindings);
    }

    static Expr expr(RandomGenerator random, int depth) {
        if (depth == 0 || random.nextInt(8) == 0) {
            return random.nextBoolean()
                    ? new Expr.Num(
                            random.nextInt(4) == 0 ? random.nextGaussian() : NUMBERS[random.nextInt(NUMBERS.length)])
                    : new Expr.Name(NAMES.get(random.nextInt(NAMES.size())));
        }
        var op = random.nextInt(3) == 0 ? OPS.get(random.nextInt(OPS.size())) : OPS.get(random.nextInt(18));
        int least = IntStream.range(1, 4).filter(op::takes).findFirst().orElseThrow();
        int count = op.takes(least + 1) && op != Op.NEG ? least + random.nextInt(3) : least;
        var args = IntStream.range(0, op.takes(count) ? count : least)
                .mapToObj(i -> expr(random, depth - 1))
                .toArray(Expr[]::new);
        return op == Op.NEG && args[0] instanceof Expr.Num number ? new Expr.Num(-number.value()) : Expr.of(op, args);
    }
}
