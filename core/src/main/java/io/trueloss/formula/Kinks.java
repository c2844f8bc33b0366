package io.trueloss.formula;

import io.trueloss.arithmetic.Normal;
import java.util.Arrays;

/// Runs the pieces of derivatives at kinks. Away from ties they only choose. At a tie the arguments get the
/// convex weights for which the derivative in the scores is smallest in norm: all of it on one that depends on
/// no score, the closed form for two, equal weights for more. The slopes that this takes are computed only for
/// a block with a tie.
final class Kinks {

    private static final Rows NONE = new Rows(new double[0], new double[0][], new double[0][], new double[0][]);
    /// Below this part of its terms a blend is rounding error around zero.
    private static final double NOISE = 0x1p-50;

    private final Calculus calculus;
    private Rows rows = NONE;
    private int from;
    private int to;

    Kinks(Calculus calculus) {
        this.calculus = calculus;
    }

    /// Where the rows are that the next runs are about.
    void at(Rows rows, int from, int to) {
        this.rows = rows;
        this.from = from;
        this.to = to;
    }

    /// The place of a part among the scalar scores.
    int offset(int part) {
        return calculus.parts().get(part).offset();
    }

    Runner of(Node.Call call) {
        return switch (call.piece) {
            case ABS -> Kinks::abs;
            case MORE -> new Pair(call, 1);
            case LESS -> new Pair(call, -1);
            case MOST, SHARES -> new Most(call);
            case MILLS_REST -> Kinks::millsRest;
            case LOGISTIC -> new Logistic(call);
            case POWERS -> new Powers(call);
            case NONE -> throw new IllegalStateException("an operation of the language is no piece");
        };
    }

    private static double entry(double[][] v, int entry, int row) {
        return v[v.length == 1 ? 0 : entry][row];
    }

    private static void abs(double[][][] in, double[][] out, int n) {
        for (int entry = 0; entry < out.length; entry++) {
            for (int i = 0; i < n; i++) {
                double u = entry(in[0], entry, i);
                double x = entry(in[1], entry, i);
                out[entry][i] = u > 0 ? x : u < 0 ? -x : u;
            }
        }
    }

    private static void millsRest(double[][][] in, double[][] out, int n) {
        for (int entry = 0; entry < out.length; entry++) {
            for (int i = 0; i < n; i++) {
                double x = in[0][entry][i];
                out[entry][i] = x < -5 ? farMillsRest(-x) : x + Normal.mills(x);
            }
        }
    }

    /// 1/(z + 2/(z + 3/(z + ...))): mills(-z) is z more (Laplace's continued fraction, DLMF 7.9.2). Sixty
    /// levels are exact to the last bits from 5 on.
    private static double farMillsRest(double z) {
        double below = z;
        for (int level = 60; level > 1; level--) {
            below = z + level / below;
        }
        return 1 / below;
    }

    /// The weight of x for which weight*x + (1-weight)*y is shortest, from |x|², x·y and |y|².
    private static double weight(double xx, double xy, double yy) {
        double weight = (yy - xy) / (xx - 2 * xy + yy);
        return Double.isNaN(weight) ? 0.5 : Math.clamp(weight, 0, 1);
    }

    private static double blend(double weight, double x, double y) {
        double one = weight == 0 ? 0 : weight * x;
        double other = weight == 1 ? 0 : (1 - weight) * y;
        double sum = one + other;
        return Math.abs(sum) <= NOISE * (Math.abs(one) + Math.abs(other)) ? 0 : sum;
    }

    /// How nodes change with each scalar score in turn.
    private final class Slopes {

        private final Calculus.Plan plan;
        private final Machine machine;
        private final int nodes;

        Slopes(Node.Call kink, int arguments) {
            this.nodes = arguments;
            this.plan = calculus.slopes(kink, arguments);
            this.machine = new Machine(plan.program(), new Kinks(calculus));
        }

        void each(Visitor visitor) {
            machine.run(rows, from, to);
            var parts = calculus.parts();
            var slopes = new double[nodes][][];
            for (int part = 0; part < parts.size(); part++) {
                for (int entry = 0; entry < parts.get(part).length(); entry++) {
                    if (parts.get(part).length() > 1) {
                        machine.along(part, entry, to - from);
                    }
                    for (int node = 0; node < nodes; node++) {
                        slopes[node] = machine.root(part * nodes + node);
                    }
                    visitor.see(slopes);
                }
            }
        }
    }

    @FunctionalInterface
    private interface Visitor {
        void see(double[][][] slopes);
    }

    /// The derivative of a greater or lesser of two.
    private final class Pair implements Runner {

        private final Node.Call call;
        private final double sign;
        private final Lazy<Slopes> slopes;
        private final Lazy<double[][][]> products;

        Pair(Node.Call call, double sign) {
            this.call = call;
            this.sign = sign;
            this.slopes = new Lazy<>(() -> new Slopes(call, 2));
            this.products = new Lazy<>(() -> new double[3][call.width()][Evaluator.BLOCK]);
        }

        @Override
        public void run(double[][][] in, double[][] out, int n) {
            int ties = 0;
            for (int entry = 0; entry < out.length; entry++) {
                for (int i = 0; i < n; i++) {
                    double gap = sign * compare(entry(in[0], entry, i), entry(in[1], entry, i));
                    double other = gap < 0 ? entry(in[3], entry, i) : Double.NaN;
                    out[entry][i] = gap > 0 ? entry(in[2], entry, i) : other;
                    ties += gap == 0 ? 1 : 0;
                }
            }
            if (ties > 0) {
                tied(in, out, n);
            }
        }

        private static double compare(double a, double b) {
            double below = a < b ? -1 : a == b ? 0 : Double.NaN;
            return a > b ? 1 : below;
        }

        private void tied(double[][][] in, double[][] out, int n) {
            var sums = products.get();
            for (double[][] sum : sums) {
                for (double[] entry : sum) {
                    Arrays.fill(entry, 0, n, 0);
                }
            }
            slopes.get().each(slope -> add(slope, sums, n));
            for (int entry = 0; entry < out.length; entry++) {
                for (int i = 0; i < n; i++) {
                    if (entry(in[0], entry, i) == entry(in[1], entry, i)) {
                        double weight = weight(sums[0][entry][i], sums[1][entry][i], sums[2][entry][i]);
                        out[entry][i] = blend(weight, entry(in[2], entry, i), entry(in[3], entry, i));
                    }
                }
            }
        }

        private void add(double[][][] slope, double[][][] sums, int n) {
            for (int entry = 0; entry < call.width(); entry++) {
                for (int i = 0; i < n; i++) {
                    double x = entry(slope[0], entry, i);
                    double y = entry(slope[1], entry, i);
                    sums[0][entry][i] += x * x;
                    sums[1][entry][i] += x * y;
                    sums[2][entry][i] += y * y;
                }
            }
        }
    }

    /// The derivative of a vector's greatest entry, or the weights of its entries.
    private final class Most implements Runner {

        private final Lazy<Slopes> slopes;
        private final boolean shares;
        private final double[] weights;
        /// Of each entry the squared length of its slope, then the product of the slopes of the first two tied
        /// ones.
        private final Lazy<double[][]> products;

        Most(Node.Call call) {
            int width = call.arg(0).width();
            this.shares = call.piece == Piece.SHARES;
            this.weights = new double[width];
            this.slopes = new Lazy<>(() -> new Slopes(call, 1));
            this.products = new Lazy<>(() -> new double[width + 1][Evaluator.BLOCK]);
        }

        @Override
        public void run(double[][][] in, double[][] out, int n) {
            boolean measured = false;
            for (int i = 0; i < n; i++) {
                int tied = mark(in[0], i);
                if (tied > 1 && !measured) {
                    measure(in[0], n);
                    measured = true;
                }
                if (tied > 1) {
                    mark(in[0], i);
                    settle(i, tied);
                }
                write(in, out, i, tied);
            }
        }

        /// Weight 1 for each entry that is the greatest; how many there are, 0 where an entry is NaN.
        private int mark(double[][] v, int row) {
            double top = v[0][row];
            for (double[] entry : v) {
                top = Math.max(top, entry[row]);
            }
            int tied = 0;
            for (int entry = 0; entry < v.length; entry++) {
                weights[entry] = v[entry][row] == top ? 1 : 0;
                tied += v[entry][row] == top ? 1 : 0;
            }
            return tied;
        }

        private void measure(double[][] v, int n) {
            var sums = products.get();
            for (double[] sum : sums) {
                Arrays.fill(sum, 0, n, 0);
            }
            slopes.get().each(slope -> {
                for (int i = 0; i < n; i++) {
                    if (mark(v, i) > 1) {
                        add(slope[0], sums, i);
                    }
                }
            });
        }

        private void add(double[][] slope, double[][] sums, int row) {
            double cross = 1;
            int seen = 0;
            for (int entry = 0; entry < weights.length; entry++) {
                double x = entry(slope, entry, row);
                sums[entry][row] += x * x;
                if (weights[entry] == 1 && seen++ < 2) {
                    cross *= x;
                }
            }
            sums[weights.length][row] += cross;
        }

        private void settle(int row, int tied) {
            var sums = products.get();
            int first = next(-1);
            int second = next(first);
            int still = -1;
            for (int entry = 0; entry < weights.length; entry++) {
                still = still < 0 && weights[entry] == 1 && sums[entry][row] == 0 ? entry : still;
            }
            if (still >= 0) {
                Arrays.fill(weights, 0);
                weights[still] = 1;
            } else if (tied == 2) {
                weights[first] = weight(sums[first][row], sums[weights.length][row], sums[second][row]);
                weights[second] = 1 - weights[first];
            } else {
                for (int entry = 0; entry < weights.length; entry++) {
                    weights[entry] /= tied;
                }
            }
        }

        private int next(int entry) {
            int next = entry + 1;
            while (weights[next] == 0) {
                next++;
            }
            return next;
        }

        private void write(double[][][] in, double[][] out, int row, int tied) {
            if (shares) {
                for (int entry = 0; entry < weights.length; entry++) {
                    out[entry][row] = tied == 0 ? Double.NaN : weights[entry];
                }
                return;
            }
            double sum = 0;
            double size = 0;
            for (int entry = 0; entry < weights.length; entry++) {
                double part = weights[entry] == 0 ? 0 : weights[entry] * entry(in[1], entry, row);
                sum += part;
                size += Math.abs(part);
            }
            out[0][row] = tied == 0 ? Double.NaN : Math.abs(sum) <= NOISE * size ? 0 : sum;
        }
    }
}
