package io.trueloss.optim;

/// Steps of a rule along gradients that are given.
final class Walk {
    private Walk() {}

    /// The weights found after a step for each gradient; the value is 10 throughout.
    static double[] of(Rule rule, double[] w, double[]... gradients) {
        double[][] slots = new double[rule.slots()][w.length];
        var step = new Step(w, w, 10, rule.rate(), 0, slots);
        for (int t = 1; t <= gradients.length; t++) {
            step = new Step(w, gradients[t - 1].clone(), 10, rule.rate(), t, slots);
            rule.step(step);
        }
        return rule.found(step);
    }
}
