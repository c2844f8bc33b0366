package io.trueloss.formula;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apfloat.Apfloat;

/// What a formula is worth at a point, by the plain meaning of what is written, with so many digits that
/// rounding does not matter. Knows nothing of rewrites, programs or derivatives.
///
/// A result that needs more digits than 60 is computed again with 400; what needs still more is
/// [Big.Kind#UNKNOWN].
public final class Oracle {

    /// 10^-18: with sixty digits, differences of values have forty right ones, second differences twenty.
    private static final Big STEP = Big.real(new Apfloat("1e-18", Apfloat.INFINITE));
    private static final Big SMALL_STEP = Big.real(new Apfloat("1e-24", Apfloat.INFINITE));
    private static final Precise PLAIN = new Precise(60);
    private static final List<Precise> DIGITS = List.of(new Precise(60), new Precise(400));

    private final Resolved resolved;

    public Oracle(Bound bound) {
        this.resolved = bound.resolved();
    }

    /// The nearest double to the formula's value; +infinity where it is not defined; nothing where that is not
    /// known.
    public OptionalDouble value(double[] y, double... f) {
        var value = big(y, bigs(f));
        return value.kind() == Big.Kind.UNKNOWN || value.kind() == Big.Kind.INDETERMINATE
                ? OptionalDouble.empty()
                : OptionalDouble.of(value.toDouble());
    }

    static Big[] bigs(double... values) {
        return Arrays.stream(values).mapToObj(Big::of).toArray(Big[]::new);
    }

    Big big(double[] y, Big... f) {
        var value = Big.UNKNOWN;
        for (int i = 0; i < DIGITS.size() && value.kind() == Big.Kind.UNKNOWN; i++) {
            value = at(DIGITS.get(i), y, f).of(resolved.value())[0];
        }
        return value;
    }

    /// The sum of the absolute values of the terms that the formula adds: what rounding is relative to where
    /// they cancel.
    public double terms(double[] y, double... f) {
        return at(DIGITS.getFirst(), y, bigs(f)).terms(resolved.value()).toDouble();
    }

    /// The derivatives by a score from the left and from the right: two differences of values.
    public Optional<double[]> slopes(double[] y, double[] f, int score) {
        return slopes(y, f, score, STEP);
    }

    private Optional<double[]> slopes(double[] y, double[] f, int score, Big step) {
        int[] one = {score};
        var here = big(y, bigs(f));
        var left = PLAIN.sub(here, big(y, moved(f, one, PLAIN.neg(step))));
        var right = PLAIN.sub(big(y, moved(f, one, step)), here);
        return doubles(PLAIN.div(left, step), PLAIN.div(right, step));
    }

    /// The derivatives by a score from either side where they differ, however near one looks: not where the
    /// slope only changes fast, nor where the value itself jumps.
    public Optional<double[]> kink(double[] y, double[] f, int score) {
        var far = slopes(y, f, score, STEP).filter(slopes -> gap(slopes) > 1e-9 * (1 + Math.abs(slopes[0])));
        return far.isEmpty()
                ? far
                : slopes(y, f, score, SMALL_STEP).filter(near -> Math.abs(gap(near) / gap(far.get()) - 1) < 0.1);
    }

    private static double gap(double[] slopes) {
        return Math.abs(slopes[1] - slopes[0]);
    }

    /// The second derivative by two scores: a difference of values around the point, and, where both scores are
    /// one, those from either side. They differ where the gradient has a kink.
    public Optional<double[]> bends(double[] y, double[] f, int one, int other) {
        if (one == other) {
            int[] both = {one};
            var here = big(y, bigs(f));
            var up = big(y, moved(f, both, steps(1)));
            var down = big(y, moved(f, both, steps(-1)));
            return doubles(
                    over(second(up, here, down), 2),
                    over(second(here, down, big(y, moved(f, both, steps(-2)))), 2),
                    over(second(big(y, moved(f, both, steps(2))), up, here), 2));
        }
        int[] both = {one, other};
        var up = PLAIN.sub(big(y, moved(f, both, steps(1, 1))), big(y, moved(f, both, steps(1, -1))));
        var down = PLAIN.sub(big(y, moved(f, both, steps(-1, 1))), big(y, moved(f, both, steps(-1, -1))));
        return doubles(PLAIN.half(PLAIN.half(over(PLAIN.sub(up, down), 2))));
    }

    private static Big second(Big after, Big middle, Big before) {
        return PLAIN.sub(PLAIN.sub(after, middle), PLAIN.sub(middle, before));
    }

    private static Big over(Big difference, int power) {
        return PLAIN.div(difference, PLAIN.pow(STEP, Big.of(power)));
    }

    private static Optional<double[]> doubles(Big... values) {
        return Arrays.stream(values).allMatch(value -> value.isReal() || value.kind() == Big.Kind.TINY)
                ? Optional.of(Arrays.stream(values).mapToDouble(Big::toDouble).toArray())
                : Optional.empty();
    }

    private static Big[] steps(int... counts) {
        return Arrays.stream(counts)
                .mapToObj(count -> PLAIN.mul(Big.of(count), STEP))
                .toArray(Big[]::new);
    }

    private static Big[] moved(double[] f, int[] scores, Big... steps) {
        var moved = bigs(f);
        for (int i = 0; i < scores.length; i++) {
            moved[scores[i]] = PLAIN.add(moved[scores[i]], steps[i]);
        }
        return moved;
    }

    private Walk at(Precise precise, double[] y, Big... f) {
        var names = new HashMap<String, Big[]>();
        names.put("y", bigs(y));
        for (Part part : resolved.parts()) {
            names.put(part.name(), Arrays.copyOfRange(f, part.offset(), part.offset() + part.length()));
        }
        return new Walk(precise, resolved.typing(), names, new IdentityHashMap<>());
    }

    /// One evaluation.
    private record Walk(Precise precise, Typing typing, Map<String, Big[]> names, Map<Expr, Big[]> known) {

        Big[] of(Expr expr) {
            return switch (expr) {
                case Expr.Num(double value) -> new Big[] {number(value)};
                case Expr.Name(String name) -> Objects.requireNonNull(names.get(name), name);
                case Expr.Apply apply -> {
                    var value = known.get(apply);
                    if (value == null) {
                        value = applied(apply);
                        known.put(apply, value);
                    }
                    yield value;
                }
            };
        }

        /// The number that is written `pi` is not the double next to it.
        private Big number(double value) {
            boolean pi = Math.abs(value) == Math.PI;
            return pi
                    ? Big.real(
                            value > 0
                                    ? precise.special().pi()
                                    : precise.special().pi().negate())
                    : Big.of(value);
        }

        Big terms(Expr expr) {
            if (!(expr instanceof Expr.Apply apply)) {
                return precise.abs(of(expr)[0]);
            }
            var args = apply.args();
            return switch (apply.op()) {
                case ADD, SUB -> precise.add(terms(args.getFirst()), terms(args.getLast()));
                case NEG -> terms(args.getFirst());
                case SUM -> sizes(of(args.getFirst()));
                case MUL -> precise.mul(terms(args.getFirst()), terms(args.getLast()));
                case IF -> terms(of(args.getFirst())[0].equals(Big.ONE) ? args.get(1) : args.get(2));
                default -> typing.of(expr).isVector() ? sizes(of(expr)) : precise.abs(of(expr)[0]);
            };
        }

        private Big sizes(Big[] entries) {
            return sum(Arrays.stream(entries).map(precise::abs).toArray(Big[]::new), 0, entries.length);
        }

        private Big[] applied(Expr.Apply apply) {
            var args = apply.args();
            return switch (apply.op().form()) {
                case ONEHOT -> onehot(apply);
                case CHOICE -> chosen(args);
                case LOGIC -> entries(apply, a -> logic(apply.op(), a));
                case LIST ->
                    args.stream().flatMap(arg -> Arrays.stream(of(arg))).toArray(Big[]::new);
                case INDEX -> new Big[] {entry(of(args.getFirst()), of(args.getLast())[0])};
                case REDUCTION ->
                    new Big[] {reduced(apply.op(), args.stream().map(this::of).toList())};
                case REARRANGEMENT -> rearranged(apply.op(), of(args.getFirst()), of(args.getLast()));
                case EXTREME ->
                    args.size() == 1
                            ? new Big[] {extreme(apply.op(), of(args.getFirst()))}
                            : entries(apply, a -> extreme(apply.op(), a));
                default -> entries(apply, a -> number(apply.op(), a));
            };
        }

        private Big[] onehot(Expr.Apply apply) {
            var y = of(apply.args().getFirst());
            return y.length > 1
                    ? y
                    : IntStream.range(0, typing.of(apply).length())
                            .mapToObj(k -> Big.truth(precise.compare(y[0], Big.of(k)) == 0))
                            .toArray(Big[]::new);
        }

        private Big[] entries(Expr.Apply apply, java.util.function.Function<Big[], Big> each) {
            var args = apply.args().stream().map(this::of).toList();
            return all(
                    width(args),
                    k -> each.apply(args.stream()
                            .map(arg -> arg[arg.length == 1 ? 0 : k])
                            .toArray(Big[]::new)));
        }

        private static int width(List<Big[]> args) {
            return args.stream().mapToInt(arg -> arg.length).max().orElseThrow();
        }

        private static Big[] all(int width, IntFunction<Big> each) {
            return IntStream.range(0, width).mapToObj(each).toArray(Big[]::new);
        }

        /// A condition of one number leaves the other branch alone.
        private Big[] chosen(List<Expr> args) {
            var condition = of(args.getFirst());
            if (condition.length == 1) {
                var taken = condition[0].isPoison() ? condition : of(condition[0].isZero() ? args.get(2) : args.get(1));
                return taken;
            }
            var yes = of(args.get(1));
            var no = of(args.get(2));
            return all(
                    condition.length,
                    k -> condition[k].isPoison()
                            ? condition[k]
                            : condition[k].isZero() ? no[no.length == 1 ? 0 : k] : yes[yes.length == 1 ? 0 : k]);
        }

        private static Big logic(Op op, Big[] a) {
            if (a[0].isPoison()) {
                return a[0];
            }
            boolean first = !a[0].isZero();
            return switch (op) {
                case NOT -> Big.truth(!first);
                case AND -> first ? a[1] : Big.ZERO;
                default -> first ? Big.ONE : a[1];
            };
        }

        private Big entry(Big[] v, Big place) {
            double at = place.toDouble();
            return at >= 0 && at < v.length && at == Math.rint(at) ? v[(int) at] : Big.INDETERMINATE;
        }

        private Big sum(Big[] v, int from, int to) {
            return Arrays.stream(v, from, to).reduce(precise::add).orElse(Big.ZERO);
        }

        private Big reduced(Op op, List<Big[]> args) {
            var v = args.getFirst();
            return switch (op) {
                case SUM -> sum(v, 0, v.length);
                case MEAN -> precise.div(sum(v, 0, v.length), Big.of(v.length));
                case DOT -> {
                    var w = args.getLast();
                    yield sum(
                            all(width(args), k -> precise.mul(v[v.length == 1 ? 0 : k], w[w.length == 1 ? 0 : k])),
                            0,
                            width(args));
                }
                default -> logsumexp(v);
            };
        }

        /// m + log(1 + the others' powers relative to the greatest, m).
        private Big logsumexp(Big[] v) {
            var top = extreme(Op.MAX, v);
            return top.isReal() || top.kind() == Big.Kind.TINY ? precise.add(top, precise.log1p(others(v, top))) : top;
        }

        private Big others(Big[] v, Big top) {
            var others = Big.ZERO;
            boolean met = false;
            for (var entry : v) {
                boolean first = !met && precise.compare(entry, top) == 0;
                met |= first;
                others = first ? others : precise.add(others, precise.exp(precise.sub(entry, top)));
            }
            return others;
        }

        private Big[] rearranged(Op op, Big[] v, Big[] keys) {
            var poison = Stream.concat(Arrays.stream(v), Arrays.stream(keys))
                    .filter(Big::isPoison)
                    .findFirst();
            if (poison.isPresent()) {
                return all(v.length, k -> poison.get());
            }
            return switch (op) {
                case SOFTMAX -> {
                    var top = extreme(Op.MAX, v);
                    var total = precise.add(Big.ONE, others(v, top));
                    yield all(v.length, k -> precise.div(precise.exp(precise.sub(v[k], top)), total));
                }
                case CUMSUM -> all(v.length, k -> sum(v, 0, k + 1));
                case REVCUMSUM -> all(v.length, k -> sum(v, k, v.length));
                case SORT -> {
                    var order = order(keys);
                    yield all(v.length, k -> v[order.get(k)]);
                }
                case UNSORT -> {
                    var order = order(keys);
                    yield all(v.length, k -> v[order.indexOf(k)]);
                }
                default -> sparse(op, v);
            };
        }

        private List<Integer> order(Big[] keys) {
            return IntStream.range(0, keys.length)
                    .boxed()
                    .sorted(Comparator.comparing(k -> keys[k], precise::compare))
                    .toList();
        }

        private Big[] sparse(Op op, Big[] v) {
            var sorted = order(v).reversed().stream().map(k -> v[k]).toArray(Big[]::new);
            var level = Big.UNKNOWN;
            for (int count = 1; count <= v.length; count++) {
                var sum = precise.sub(sum(sorted, 0, count), Big.ONE);
                if (precise.compare(precise.mul(Big.of(count), sorted[count - 1]), sum) > 0) {
                    level = precise.div(sum, Big.of(count));
                }
            }
            var threshold = level;
            return all(v.length, k -> {
                var above = precise.sub(v[k], threshold);
                boolean in = above.signum() > 0 && !above.isPoison();
                return above.isPoison() ? above : !in ? Big.ZERO : op == Op.SUPPORT ? Big.ONE : above;
            });
        }

        private Big extreme(Op op, Big[] a) {
            var best = a[0];
            for (var other : a) {
                if (best.isPoison() || other.isPoison()) {
                    best = best.isPoison() ? best : other;
                } else {
                    int sign = precise.compare(other, best);
                    best = (op == Op.MAX ? sign > 0 : sign < 0) ? other : best;
                }
            }
            return best;
        }

        private Big number(Op op, Big[] a) {
            var poison = Arrays.stream(a).filter(Big::isPoison).findFirst();
            if (poison.isPresent()) {
                return poison.get();
            }
            var x = a[0];
            var z = a[a.length - 1];
            return switch (op) {
                case ADD -> precise.add(x, z);
                case SUB -> precise.sub(x, z);
                case MUL -> precise.mul(x, z);
                case DIV -> precise.div(x, z);
                case POW -> precise.pow(x, z);
                case NEG -> precise.neg(x);
                case LT -> Big.truth(precise.compare(x, z) < 0);
                case LE -> Big.truth(precise.compare(x, z) <= 0);
                case GT -> Big.truth(precise.compare(x, z) > 0);
                case GE -> Big.truth(precise.compare(x, z) >= 0);
                case EQ -> Big.truth(precise.compare(x, z) == 0);
                case NE -> Big.truth(precise.compare(x, z) != 0);
                case ABS -> precise.abs(x);
                case CLAMP -> extreme(Op.MIN, new Big[] {extreme(Op.MAX, new Big[] {x, a[1]}), z});
                case SIGN -> Big.of(x.signum());
                case HYPOT -> precise.hypot(x, z);
                case REM -> remainder(x, z);
                case XLOGY -> precise.xlogy(x, z);
                case XLOG1PY -> precise.xlog1py(x, z);
                case LOG_DIFF_SIGMOID -> precise.logDiffSigmoid(x, z);
                case POLYGAMMA -> precise.special().polygamma((int) x.toDouble(), z);
                default -> function(op, x);
            };
        }

        /// Exact for doubles, and for what is so near to one that the nearest multiple is the same.
        private Big remainder(Big x, Big z) {
            if (x.isPoison() || z.isPoison() || !x.isReal()) {
                return x.isReal() && !z.isPoison() ? Big.OUTSIDE : x.isReal() ? z : Big.OUTSIDE;
            }
            double base = x.toDouble();
            var rest = precise.sub(x, Big.of(base));
            return precise.add(Big.of(StrictMath.IEEEremainder(base, z.toDouble())), rest);
        }

        private Big function(Op op, Big x) {
            return switch (op) {
                case SQRT -> precise.sqrt(x);
                case EXP -> precise.exp(x);
                case LOG -> precise.log(x);
                case LOG1P -> precise.log1p(x);
                case EXPM1 -> precise.expm1(x);
                case EXPM1MX -> precise.expm1mx(x);
                case SIN -> precise.sin(x);
                case COS -> precise.cos(x);
                case ATAN -> precise.atan(x);
                case TANH -> precise.tanh(x);
                case SINH -> precise.sinh(x);
                case COSH -> precise.cosh(x);
                case LOGCOSH -> precise.logcosh(x);
                case SIGMOID -> precise.sigmoid(x);
                case SOFTPLUS -> precise.softplus(x);
                case LOG_SIGMOID -> precise.logSigmoid(x);
                case LOG1MEXP -> precise.log1mexp(x);
                case ERF -> precise.special().erf(x);
                case PHI -> precise.special().normal(x);
                case LOG_PHI -> precise.special().logNormal(x);
                case MILLS -> precise.special().mills(x);
                case LGAMMA -> precise.special().lgamma(x);
                case DIGAMMA -> precise.special().digamma(x);
                default -> throw new IllegalStateException("the oracle does not know " + op);
            };
        }
    }
}
