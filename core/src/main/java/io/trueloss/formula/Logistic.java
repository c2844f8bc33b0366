package io.trueloss.formula;

import io.trueloss.arithmetic.Sigmoid;

/// Computes softplus and sigmoid of numbers and of their negatives, together.
final class Logistic implements Runner {

    private final int width;
    private final double[][] views = new double[4][];

    Logistic(Node.Call call) {
        this.width = call.arg(0).width();
    }

    @Override
    public void run(double[][][] in, double[][] out, int n) {
        for (int entry = 0; entry < width; entry++) {
            for (int i = 0; i < views.length; i++) {
                views[i] = out[i * width + entry];
            }
            Sigmoid.all(in[0][entry], views, n);
        }
    }
}
