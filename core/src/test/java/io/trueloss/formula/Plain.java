package io.trueloss.formula;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.Erf;
import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.Trigamma;

/// Computes an expression for one row by its plain meaning, node by node, with no rewrite and no cleverness.
///
/// @param names what each name is worth: one number, or the entries of a vector
/// @param y the share of each class, or a single class index or number
record Plain(Map<String, double[]> names, double[] y) {

    double[] of(Expr expr) {
        return switch (expr) {
            case Expr.Num(double value) -> new double[] {value};
            case Expr.Name(String name) -> name.equals("y") ? y : Objects.requireNonNull(names.get(name), name);
            case Expr.Apply apply -> applied(apply);
        };
    }

    private double[] applied(Expr.Apply apply) {
        if (apply.op() == Op.ONEHOT && y.length > 1) {
            return y;
        }
        if (apply.op() == Op.IF) {
            return chosen(apply.args());
        }
        var args = apply.args().stream().map(this::of).toList();
        double[] v = args.getFirst();
        return switch (apply.op()) {
            case ONEHOT ->
                IntStream.range(0, 3).mapToDouble(i -> i == v[0] ? 1 : 0).toArray();
            case LIST -> args.stream().flatMapToDouble(Arrays::stream).toArray();
            case INDEX -> new double[] {v[(int) args.get(1)[0]]};
            case SUM -> new double[] {Arrays.stream(v).sum()};
            case MEAN -> new double[] {Arrays.stream(v).sum() / v.length};
            case DOT -> new double[] {Arrays.stream(entries(Op.MUL, args)).sum()};
            case LOGSUMEXP ->
                new double[] {Math.log(Arrays.stream(v).map(Math::exp).sum())};
            case SOFTMAX ->
                Arrays.stream(v)
                        .map(x -> Math.exp(x) / Arrays.stream(v).map(Math::exp).sum())
                        .toArray();
            case SPARSEMAX ->
                Arrays.stream(v).map(x -> Math.max(0, x - threshold(v))).toArray();
            case SUPPORT -> Arrays.stream(v).map(x -> x > threshold(v) ? 1 : 0).toArray();
            case CUMSUM -> sums(v.length, i -> Arrays.stream(v, 0, i + 1).sum());
            case REVCUMSUM -> sums(v.length, i -> Arrays.stream(v, i, v.length).sum());
            case SORT -> Arrays.stream(v).sorted().toArray();
            case UNSORT -> unsorted(v, args.get(1));
            case MIN -> args.size() == 1 ? new double[] {Arrays.stream(v).min().orElseThrow()} : entries(Op.MIN, args);
            case MAX -> args.size() == 1 ? new double[] {Arrays.stream(v).max().orElseThrow()} : entries(Op.MAX, args);
            default -> entries(apply.op(), args);
        };
    }

    /// The condition of one number chooses a branch, that of a vector chooses entry by entry.
    private double[] chosen(List<Expr> args) {
        double[] condition = of(args.getFirst());
        double[] yes = of(args.get(1));
        double[] no = of(args.get(2));
        int width = Math.max(condition.length, Math.max(yes.length, no.length));
        return sums(width, i -> at(condition, i) == 1 ? at(yes, i) : at(no, i));
    }

    private static double[] sums(int width, java.util.function.IntToDoubleFunction each) {
        return IntStream.range(0, width).mapToDouble(each).toArray();
    }

    private static double at(double[] v, int entry) {
        return v[v.length == 1 ? 0 : entry];
    }

    private static double[] entries(Op op, List<double[]> args) {
        int width = args.stream().mapToInt(arg -> arg.length).max().orElseThrow();
        return sums(
                width,
                i -> number(op, args.stream().mapToDouble(arg -> at(arg, i)).toArray()));
    }

    private static double threshold(double[] v) {
        double[] sorted = Arrays.stream(v).map(x -> -x).sorted().map(x -> -x).toArray();
        double threshold = 0;
        for (int k = 1; k <= v.length; k++) {
            double sum = Arrays.stream(sorted, 0, k).sum();
            threshold = 1 + k * sorted[k - 1] > sum ? (sum - 1) / k : threshold;
        }
        return threshold;
    }

    private static double[] unsorted(double[] values, double[] keys) {
        var order = IntStream.range(0, keys.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> keys[i]))
                .toList();
        return sums(keys.length, i -> at(values, order.indexOf(i)));
    }

    private static double number(Op op, double[] a) {
        double x = a[0];
        return switch (op) {
            case ADD -> x + a[1];
            case SUB -> x - a[1];
            case MUL -> x * a[1];
            case DIV -> x / a[1];
            case POW -> Math.pow(x, a[1]);
            case NEG -> -x;
            case LT -> x < a[1] ? 1 : 0;
            case LE -> x <= a[1] ? 1 : 0;
            case GT -> x > a[1] ? 1 : 0;
            case GE -> x >= a[1] ? 1 : 0;
            case EQ -> x == a[1] ? 1 : 0;
            case NE -> x != a[1] ? 1 : 0;
            case AND -> x * a[1];
            case OR -> Math.max(x, a[1]);
            case NOT -> 1 - x;
            case ABS -> Math.abs(x);
            case MIN -> Arrays.stream(a).min().orElseThrow();
            case MAX -> Arrays.stream(a).max().orElseThrow();
            case CLAMP -> Math.min(Math.max(x, a[1]), a[2]);
            case SIGN -> Math.signum(x);
            case SQRT -> Math.sqrt(x);
            default -> function(op, x, a[a.length - 1]);
        };
    }

    private static double function(Op op, double x, double z) {
        return switch (op) {
            case HYPOT -> Math.hypot(x, z);
            case REM -> Math.IEEEremainder(x, z);
            case EXP -> Math.exp(x);
            case LOG -> Math.log(x);
            case LOG1P -> Math.log1p(x);
            case EXPM1 -> Math.expm1(x);
            case EXPM1MX -> Math.expm1(x) - x;
            case SIN -> Math.sin(x);
            case COS -> Math.cos(x);
            case ATAN -> Math.atan(x);
            case TANH -> Math.tanh(x);
            case SINH -> Math.sinh(x);
            case COSH -> Math.cosh(x);
            case LOGCOSH -> Math.log(Math.cosh(x));
            case SIGMOID -> sigmoid(x);
            case SOFTPLUS -> Math.log1p(Math.exp(x));
            case LOG_SIGMOID -> -Math.log1p(Math.exp(-x));
            case LOG_DIFF_SIGMOID -> Math.log(sigmoid(x) - sigmoid(z));
            case XLOGY -> x == 0 ? 0 : x * Math.log(z);
            case XLOG1PY -> x == 0 ? 0 : x * Math.log1p(z);
            case LOG1MEXP -> x > 1 ? Math.log1p(-Math.exp(-x)) : Math.log(-Math.expm1(-x));
            default -> special(op, x, z);
        };
    }

    private static double special(Op op, double x, double z) {
        return switch (op) {
            case ERF -> Erf.value(x);
            case PHI -> phi(x);
            case LOG_PHI -> Math.log(phi(x));
            case MILLS -> Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI) / phi(x);
            case LGAMMA -> x > 0 ? LogGamma.value(x) : Double.NaN;
            case DIGAMMA -> x > 0 ? Digamma.value(x) : Double.NaN;
            case POLYGAMMA -> z <= 0 ? Double.NaN : x == 0 ? Digamma.value(z) : x == 1 ? Trigamma.value(z) : Double.NaN;
            default -> throw new IllegalStateException("no plain meaning of " + op);
        };
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static double phi(double x) {
        return Erfc.value(-x / Math.sqrt(2)) / 2;
    }
}
