package io.trueloss.formula;

import io.trueloss.arithmetic.Exp;
import io.trueloss.arithmetic.Log;
import java.util.Arrays;

/// Computes what softmax and logsumexp of a vector have in common.
final class Powers implements Runner {

    private final int width;
    /// Which entry is the greatest, in each row.
    private final double[] place = new double[Evaluator.BLOCK];
    /// The sum of the powers of the others.
    private final double[] rest = new double[Evaluator.BLOCK];

    Powers(Node.Call call) {
        this.width = call.arg(0).width();
    }

    @Override
    public void run(double[][][] in, double[][] out, int n) {
        double[] most = out[width];
        greatest(in[0], most, n);
        Arrays.fill(rest, 0, n, 0);
        for (int entry = 0; entry < width; entry++) {
            power(in[0][entry], most, out[entry], n);
            add(out[entry], entry, n);
        }
        for (int i = 0; i < n; i++) {
            out[width + 1][i] = 1 + rest[i];
            out[width + 2][i] = Log.log1p(rest[i]);
        }
    }

    private void greatest(double[][] v, double[] most, int n) {
        System.arraycopy(v[0], 0, most, 0, n);
        Arrays.fill(place, 0, n, 0);
        for (int entry = 1; entry < width; entry++) {
            double[] other = v[entry];
            for (int i = 0; i < n; i++) {
                place[i] = other[i] > most[i] ? entry : place[i];
                most[i] = Math.max(most[i], other[i]);
            }
        }
    }

    /// An infinite entry that is the greatest counts as 1, as every greatest one does.
    private static void power(double[] v, double[] most, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Exp.decay(v[i] == most[i] ? 0 : v[i] - most[i]);
        }
    }

    private void add(double[] power, int entry, int n) {
        for (int i = 0; i < n; i++) {
            rest[i] += place[i] == entry ? 0 : power[i];
        }
    }
}
