package io.trueloss.arithmetic;

/// Sums in a fixed order, so that they have the same bits on one thread or many and at any vector width.
///
/// Inside a block of at most 512 rows there are 16 logical lanes: row i of the block is added to lane i mod
/// 16, and the lanes are folded by halves (lane j takes lane j + 8, then j + 4, j + 2, j + 1). Blocks are
/// combined by an instance of this class, in the order of the rows, with the rounding errors carried along
/// (Ogita, Rump and Oishi 2005, SIAM J. Sci. Comput. 26(6), 1955–1988), so that the number of blocks costs no
/// digits:
///
///     Sum total = new Sum();
///     for (int from = 0; from < n; from += Sum.BLOCK) total.add(Sum.block(c, loss, from, Math.min(n, from +
/// Sum.BLOCK)));
///     total.value()
public final class Sum {

    /// Rows in a full block.
    public static final int BLOCK = 512;

    private static final int LANES = 16;

    private double high;
    private double low;

    /// Adds a number.
    public void add(double value) {
        double sum = high + value;
        double back = sum - high;
        low += (high - (sum - back)) + (value - back);
        high = sum;
    }

    /// Adds the exact product of two numbers.
    public void add(double a, double b) {
        double product = a * b;
        add(product);
        low += Math.fma(a, b, -product);
    }

    /// The sum so far, as if made in twice the precision and rounded once.
    public double value() {
        return Math.abs(high) < Double.POSITIVE_INFINITY ? high + low : high;
    }

    /// The sum of x, as if made in twice the precision and rounded once.
    public static double of(double... x) {
        Sum sum = new Sum();
        for (double value : x) {
            sum.add(value);
        }
        return sum.value();
    }

    /// The sum of a[i] b[i], as if made in twice the precision and rounded once.
    public static double dot(double[] a, double[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException("b must be as long as a (" + a.length + "), was " + b.length);
        }
        Sum sum = new Sum();
        for (int i = 0; i < a.length; i++) {
            sum.add(a[i], b[i]);
        }
        return sum.value();
    }

    /// The sum of x[from] to x[to - 1], at most 512 rows, in lanes.
    public static double block(double[] x, int from, int to) {
        check(from, to);
        return (quarter(x, from, to) + quarter(x, from + 2, to))
                + (quarter(x, from + 1, to) + quarter(x, from + 3, to));
    }

    /// The sum of c[i] x[i] for i from `from` to `to - 1`, at most 512 rows, in lanes; one rounding a row.
    public static double block(double[] c, double[] x, int from, int to) {
        check(from, to);
        double even = quarter(c, x, from, to) + quarter(c, x, from + 2, to);
        return even + (quarter(c, x, from + 1, to) + quarter(c, x, from + 3, to));
    }

    /// Lane j of the block with those that fold into it before lane j + 2 does: (j, j + 8) and (j + 4, j + 12).
    private static double quarter(double[] x, int first, int to) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = first;
        for (; i + 12 < to; i += LANES) {
            a += x[i];
            b += x[i + 8];
            c += x[i + 4];
            d += x[i + 12];
        }
        a += i < to ? x[i] : 0;
        c += i + 4 < to ? x[i + 4] : 0;
        b += i + 8 < to ? x[i + 8] : 0;
        return (a + b) + (c + d);
    }

    private static double quarter(double[] weight, double[] x, int first, int to) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = first;
        for (; i + 12 < to; i += LANES) {
            a = Math.fma(weight[i], x[i], a);
            b = Math.fma(weight[i + 8], x[i + 8], b);
            c = Math.fma(weight[i + 4], x[i + 4], c);
            d = Math.fma(weight[i + 12], x[i + 12], d);
        }
        a = i < to ? Math.fma(weight[i], x[i], a) : a;
        c = i + 4 < to ? Math.fma(weight[i + 4], x[i + 4], c) : c;
        b = i + 8 < to ? Math.fma(weight[i + 8], x[i + 8], b) : b;
        return (a + b) + (c + d);
    }

    private static void check(int from, int to) {
        if (to - from > BLOCK) {
            throw new IllegalArgumentException("a block must have at most " + BLOCK + " rows, had " + (to - from));
        }
    }
}
