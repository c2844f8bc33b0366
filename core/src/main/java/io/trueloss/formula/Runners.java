package io.trueloss.formula;

import java.util.Arrays;

/// How a node is computed over a block, vectors entry by entry.
final class Runners {

    private Runners() {}

    /// What a zero of the data makes of an infinite factor.
    enum Zeros {
        /// NaN, as for all doubles.
        STRICT,
        /// Zero: the factor is taken for a finite number that was too large for a double.
        MASKING
    }

    static Runner of(Node.Call call, Kinks kinks, Zeros zeros) {
        return switch (call.op) {
            case MUL -> entries(call, zeros == Zeros.MASKING && masks(call) ? Loops.of(Op.CHAIN) : Loops.of(Op.MUL));
            case POW -> call.arg(1).is(2) ? entries(call, squares()) : entries(call, Loops.of(Op.POW));
            case TIE -> kinks.of(call);
            case SUM -> Runners::sum;
            case LOGSUMEXP, SOFTMAX -> alone(call);
            case SPARSEMAX -> sparsemax(new double[call.width()]);
            case SUPPORT -> support(new double[call.width()]);
            case CUMSUM -> Runners::cumulate;
            case REVCUMSUM -> Runners::cumulateBack;
            case SORT -> Runners::sort;
            case UNSORT -> Runners::unsort;
            case INDEX -> Runners::index;
            case ONEHOT -> Runners::onehot;
            case MAX -> call.args.size() == 1 ? Runners::greatest : entries(call, Loops.of(call.op));
            default -> entries(call, Loops.of(call.op));
        };
    }

    /// Whether a product has a factor of data alone and one with a score.
    static boolean masks(Node.Call call) {
        return call.op == Op.MUL && call.arg(0).scored() != call.arg(1).scored();
    }

    private static Runner entries(Node.Call call, Loops.Loop loop) {
        int arguments = call.args.size();
        int width = call.width();
        var views = new double[arguments][];
        return (in, out, n) -> {
            for (int entry = 0; entry < width; entry++) {
                for (int i = 0; i < arguments; i++) {
                    views[i] = in[i].length == 1 ? in[i][0] : in[i][entry];
                }
                loop.run(views, out[entry], n);
            }
        };
    }

    private static Loops.Loop squares() {
        var product = Loops.of(Op.MUL);
        var both = new double[2][];
        return (in, out, n) -> {
            both[0] = in[0];
            both[1] = in[0];
            product.run(both, out, n);
        };
    }

    /// Logsumexp or softmax by itself: in programs both are made of [Powers].
    private static Runner alone(Node.Call call) {
        int width = call.arg(0).width();
        var powers = new Powers(call);
        var scratch = new double[width + 3][Evaluator.BLOCK];
        return (in, out, n) -> {
            powers.run(in, scratch, n);
            for (int entry = 0; entry < out.length; entry++) {
                for (int i = 0; i < n; i++) {
                    out[entry][i] = call.op == Op.SOFTMAX
                            ? scratch[entry][i] / scratch[width + 1][i]
                            : scratch[width][i] + scratch[width + 2][i];
                }
            }
        };
    }

    private static void sum(double[][][] in, double[][] out, int n) {
        double[] sum = out[0];
        System.arraycopy(in[0][0], 0, sum, 0, n);
        for (int entry = 1; entry < in[0].length; entry++) {
            double[] v = in[0][entry];
            for (int i = 0; i < n; i++) {
                sum[i] += v[i];
            }
        }
    }

    private static void greatest(double[][][] in, double[][] out, int n) {
        double[] most = out[0];
        System.arraycopy(in[0][0], 0, most, 0, n);
        for (int entry = 1; entry < in[0].length; entry++) {
            double[] v = in[0][entry];
            for (int i = 0; i < n; i++) {
                most[i] = Math.max(most[i], v[i]);
            }
        }
    }

    private static Runner sparsemax(double[] scratch) {
        return (in, out, n) -> {
            double[][] v = in[0];
            for (int i = 0; i < n; i++) {
                double level = level(v, i, scratch);
                double top = scratch[scratch.length - 1];
                for (int entry = 0; entry < v.length; entry++) {
                    out[entry][i] = Math.max(v[entry][i] - top - level, 0);
                }
            }
        };
    }

    private static Runner support(double[] scratch) {
        return (in, out, n) -> {
            double[][] v = in[0];
            for (int i = 0; i < n; i++) {
                double level = level(v, i, scratch);
                double top = scratch[scratch.length - 1];
                double outside = Double.isNaN(top) ? Double.NaN : 0;
                for (int entry = 0; entry < v.length; entry++) {
                    out[entry][i] = v[entry][i] - top > level ? 1 : outside;
                }
            }
        };
    }

    /// What is taken from every entry, less the greatest one, so that the positive parts sum to 1. Leaves the
    /// entries in ascending order.
    private static double level(double[][] v, int row, double[] sorted) {
        for (int entry = 0; entry < v.length; entry++) {
            sorted[entry] = v[entry][row];
        }
        Arrays.sort(sorted);
        double top = sorted[sorted.length - 1];
        double sum = 0;
        double level = -1;
        for (int count = 1; count <= sorted.length; count++) {
            double entry = sorted[sorted.length - count] - top;
            if (1 + count * entry <= sum + entry) {
                break;
            }
            sum += entry;
            level = (sum - 1) / count;
        }
        return level;
    }

    private static void cumulate(double[][][] in, double[][] out, int n) {
        System.arraycopy(in[0][0], 0, out[0], 0, n);
        for (int entry = 1; entry < out.length; entry++) {
            for (int i = 0; i < n; i++) {
                out[entry][i] = out[entry - 1][i] + in[0][entry][i];
            }
        }
    }

    private static void cumulateBack(double[][][] in, double[][] out, int n) {
        int last = out.length - 1;
        System.arraycopy(in[0][last], 0, out[last], 0, n);
        for (int entry = last - 1; entry >= 0; entry--) {
            for (int i = 0; i < n; i++) {
                out[entry][i] = out[entry + 1][i] + in[0][entry][i];
            }
        }
    }

    /// How many keys come before the key of an entry; equal ones keep their order.
    private static int rank(double[][] keys, int entry, int row) {
        double key = keys[entry][row];
        int rank = 0;
        for (int other = 0; other < keys.length; other++) {
            int order = Double.compare(keys[other][row] + 0.0, key + 0.0);
            rank += order < 0 || order == 0 && other < entry ? 1 : 0;
        }
        return rank;
    }

    private static void sort(double[][][] in, double[][] out, int n) {
        for (int i = 0; i < n; i++) {
            for (int entry = 0; entry < out.length; entry++) {
                out[rank(in[1], entry, i)][i] = in[0][in[0].length == 1 ? 0 : entry][i];
            }
        }
    }

    private static void unsort(double[][][] in, double[][] out, int n) {
        for (int i = 0; i < n; i++) {
            for (int entry = 0; entry < out.length; entry++) {
                out[entry][i] = in[0][in[0].length == 1 ? 0 : rank(in[1], entry, i)][i];
            }
        }
    }

    /// NaN where the place is none; [Diagnosis] finds out whether that matters.
    private static void index(double[][][] in, double[][] out, int n) {
        double[][] v = in[0];
        double[] place = in[1][0];
        for (int i = 0; i < n; i++) {
            int entry = (int) place[i];
            out[0][i] = entry == place[i] && entry >= 0 && entry < v.length ? v[entry][i] : Double.NaN;
        }
    }

    private static void onehot(double[][][] in, double[][] out, int n) {
        double[] place = in[0][0];
        for (int i = 0; i < n; i++) {
            int hot = (int) place[i];
            double other = hot == place[i] && hot >= 0 && hot < out.length ? 0 : Double.NaN;
            for (int entry = 0; entry < out.length; entry++) {
                out[entry][i] = entry == hot ? 1 + other : other;
            }
        }
    }
}
