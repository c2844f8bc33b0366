package io.trueloss.formula;

import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Computes an expression for one row by its plain meaning with twice a double's digits: no rewrites, no
/// programs. What it cannot tell is [Twofold#UNKNOWN].
final class Slow {

    private final Typing typing;
    private final Map<String, Twofold[]> names;
    private final Map<Expr, Twofold[]> known = new IdentityHashMap<>();

    /// @param names what each name is worth, `y` included
    Slow(Typing typing, Map<String, Twofold[]> names) {
        this.typing = typing;
        this.names = names;
    }

    Twofold[] of(Expr expr) {
        return switch (expr) {
            case Expr.Num(double value) -> new Twofold[] {number(value)};
            case Expr.Name(String name) -> names.getOrDefault(name, new Twofold[] {Twofold.UNKNOWN});
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

    /// `pi` is not the double next to it.
    private static Twofold number(double value) {
        var pi = new Twofold(Math.PI / 2, 0x1.1a62633145c07p-54, 1, 0x1p-106);
        return Math.abs(value) == Math.PI ? value > 0 ? pi : pi.negated() : Twofold.of(value);
    }

    private Twofold[] applied(Expr.Apply apply) {
        var args = apply.args();
        return switch (apply.op().form()) {
            case ONEHOT -> onehot(apply);
            case CHOICE -> chosen(args);
            case LIST -> args.stream().flatMap(arg -> Arrays.stream(of(arg))).toArray(Twofold[]::new);
            case INDEX -> new Twofold[] {entry(of(args.getFirst()), of(args.getLast())[0].toDouble())};
            case REDUCTION -> new Twofold[] {reduced(apply)};
            case REARRANGEMENT -> rearranged(apply.op(), of(args.getFirst()), of(args.getLast()));
            case EXTREME ->
                args.size() == 1
                        ? new Twofold[] {extreme(apply.op(), of(args.getFirst()))}
                        : each(args, a -> extreme(apply.op(), a));
            default -> each(args, a -> Values.of(apply.op(), a));
        };
    }

    private interface Function {
        Twofold of(Twofold[] args);
    }

    private Twofold[] each(List<Expr> exprs, Function function) {
        var args = exprs.stream().map(this::of).toList();
        int width = args.stream().mapToInt(arg -> arg.length).max().orElse(1);
        return all(
                width,
                k -> function.of(
                        args.stream().map(arg -> arg[arg.length == 1 ? 0 : k]).toArray(Twofold[]::new)));
    }

    private static Twofold[] all(int width, IntFunction<Twofold> each) {
        return IntStream.range(0, width).mapToObj(each).toArray(Twofold[]::new);
    }

    private Twofold[] onehot(Expr.Apply apply) {
        var y = of(apply.args().getFirst());
        int length = typing.of(apply).length();
        return y.length > 1 ? y : all(length, k -> y[0].toDouble() == k ? Twofold.ONE : Twofold.ZERO);
    }

    private Twofold[] chosen(List<Expr> args) {
        var condition = of(args.getFirst());
        if (condition.length == 1 && condition[0].isKnown()) {
            return of(args.get(condition[0].isZero() ? 2 : 1));
        }
        var yes = of(args.get(1));
        var no = of(args.get(2));
        int width = Math.max(condition.length, Math.max(yes.length, no.length));
        return all(width, k -> {
            var test = condition[condition.length == 1 ? 0 : k];
            var taken = test.isZero() ? no : yes;
            return test.isKnown() ? taken[taken.length == 1 ? 0 : k] : Twofold.UNKNOWN;
        });
    }

    private static Twofold entry(Twofold[] v, double place) {
        return place >= 0 && place < v.length && place == Math.rint(place) ? v[(int) place] : Twofold.UNKNOWN;
    }

    private Twofold reduced(Expr.Apply apply) {
        var v = of(apply.args().getFirst());
        return switch (apply.op()) {
            case SUM -> sum(v, 0, v.length);
            case MEAN -> sum(v, 0, v.length).over(Twofold.of(v.length));
            case DOT -> {
                var products = each(apply.args(), a -> a[0].times(a[1]));
                yield sum(products, 0, products.length);
            }
            default -> {
                var top = extreme(Op.MAX, v);
                yield top.plus(others(v, top).log1p());
            }
        };
    }

    private static Twofold sum(Twofold[] v, int from, int to) {
        return Arrays.stream(v, from, to).reduce(Twofold.ZERO, Twofold::plus);
    }

    /// The exponentials of all but the greatest, relative to it.
    private static Twofold others(Twofold[] v, Twofold top) {
        var sum = Twofold.ZERO;
        boolean met = false;
        for (var entry : v) {
            boolean first = !met && entry == top;
            met |= first;
            sum = first ? sum : sum.plus(entry.minus(top).exp());
        }
        return sum;
    }

    private static Twofold extreme(Op op, Twofold[] args) {
        var best = args[0];
        for (var other : args) {
            int sign = other == best ? 0 : other.compare(best);
            best = (op == Op.MAX ? sign > 0 : sign < 0) ? other : best;
        }
        return Arrays.stream(args).allMatch(Twofold::isKnown) ? best : Twofold.UNKNOWN;
    }

    private static Twofold[] rearranged(Op op, Twofold[] v, Twofold[] keys) {
        boolean known = Arrays.stream(v).allMatch(Twofold::isKnown)
                && Arrays.stream(keys).allMatch(Twofold::isKnown);
        if (!known) {
            return all(v.length, k -> Twofold.UNKNOWN);
        }
        return switch (op) {
            case SOFTMAX -> {
                var top = extreme(Op.MAX, v);
                var total = Twofold.ONE.plus(others(v, top));
                yield all(v.length, k -> v[k].minus(top).exp().over(total));
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

    private static List<Integer> order(Twofold[] keys) {
        return IntStream.range(0, keys.length)
                .boxed()
                .sorted(Comparator.comparing(k -> keys[k], Twofold::compare))
                .toList();
    }

    private static Twofold[] sparse(Op op, Twofold[] v) {
        var sorted = order(v).reversed().stream().map(k -> v[k]).toArray(Twofold[]::new);
        var level = Twofold.UNKNOWN;
        for (int count = 1; count <= v.length; count++) {
            var sum = sum(sorted, 0, count).minus(Twofold.ONE);
            level = sorted[count - 1].times(count).compare(sum) > 0 ? sum.over(Twofold.of(count)) : level;
        }
        var least = level;
        return all(v.length, k -> {
            var above = v[k].minus(least);
            return above.signum() <= 0 ? Twofold.ZERO : op == Op.SUPPORT ? Twofold.ONE : above;
        });
    }

    /// The operations that work entry by entry.
    private static final class Values {

        private Values() {}

        static Twofold of(Op op, Twofold[] a) {
            if (!Arrays.stream(a).allMatch(Twofold::isKnown)) {
                return Twofold.UNKNOWN;
            }
            var x = a[0];
            var z = a[a.length - 1];
            return switch (op) {
                case ADD -> x.plus(z);
                case SUB -> x.minus(z);
                case MUL -> x.times(z);
                case DIV -> x.over(z);
                case POW -> power(x, z);
                case NEG -> x.negated();
                case ABS -> x.abs();
                case SIGN -> Twofold.of(x.signum());
                case CLAMP -> extreme(Op.MIN, new Twofold[] {extreme(Op.MAX, new Twofold[] {x, a[1]}), z});
                case HYPOT -> x.times(x).plus(z.times(z)).root();
                case XLOGY -> x.isZero() ? x : x.times(z.log());
                case XLOG1PY -> x.isZero() ? x : x.times(z.log1p());
                case LOG_DIFF_SIGMOID ->
                    log1mexp(x.minus(z)).minus(softplus(x.negated())).minus(softplus(z));
                case POLYGAMMA -> z.through(at -> Loops.once(op, x.toDouble(), at));
                case AND -> x.isZero() ? x : z;
                case OR -> x.isZero() ? z : x;
                case NOT -> x.isZero() ? Twofold.ONE : Twofold.ZERO;
                default -> op.form() == Op.Form.COMPARISON ? compared(op, x.compare(z)) : function(op, x);
            };
        }

        private static Twofold compared(Op op, int sign) {
            boolean holds = switch (op) {
                case LT -> sign < 0;
                case LE -> sign <= 0;
                case GT -> sign > 0;
                case GE -> sign >= 0;
                case EQ -> sign == 0;
                default -> sign != 0;
            };
            return holds ? Twofold.ONE : Twofold.ZERO;
        }

        private static Twofold function(Op op, Twofold x) {
            return switch (op) {
                case SQRT -> x.root();
                case EXP -> x.exp();
                case LOG -> x.log();
                case LOG1P -> x.log1p();
                case EXPM1 -> x.expm1();
                case EXPM1MX -> x.expm1().minus(x);
                case SIGMOID -> sigmoid(x);
                case SOFTPLUS -> softplus(x);
                case LOG_SIGMOID -> softplus(x.negated()).negated();
                case LOG1MEXP -> log1mexp(x);
                case SINH -> x.exp().minus(x.negated().exp()).times(0.5);
                case COSH -> x.exp().plus(x.negated().exp()).times(0.5);
                case TANH -> sigmoid(x.times(2)).minus(sigmoid(x.times(-2)));
                case LOGCOSH -> x.exp().plus(x.negated().exp()).times(0.5).log();
                default -> x.isZero() && op == Op.SIN ? x : x.through(at -> Loops.once(op, at));
            };
        }

        private static Twofold power(Twofold x, Twofold z) {
            double exponent = z.toDouble();
            if (exponent == Math.rint(exponent) && Math.abs(exponent) <= 64) {
                var product = Twofold.ONE;
                for (int i = 0; i < Math.abs(exponent); i++) {
                    product = product.times(x);
                }
                return exponent < 0 ? Twofold.ONE.over(product) : product;
            }
            return x.isZero() && exponent > 0 ? x : x.log().times(z).exp();
        }

        private static Twofold sigmoid(Twofold x) {
            var small = x.abs().negated().exp();
            var share = Twofold.ONE.over(Twofold.ONE.plus(small));
            return x.signum() < 0 ? small.times(share) : share;
        }

        private static Twofold softplus(Twofold x) {
            var small = x.abs().negated().exp().log1p();
            return x.signum() > 0 ? x.plus(small) : small;
        }

        private static Twofold log1mexp(Twofold x) {
            return x.toDouble() < 1
                    ? x.negated().expm1().negated().log()
                    : x.negated().exp().negated().log1p();
        }
    }
}
