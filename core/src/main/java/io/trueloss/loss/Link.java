package io.trueloss.loss;

import io.trueloss.arithmetic.Exp;
import io.trueloss.arithmetic.Sigmoid;
import java.util.Arrays;
import java.util.Locale;

/// How scores become predictions: the inverse of what statisticians call the link.
public enum Link {
    /// The prediction is the score.
    IDENTITY,
    /// The prediction is exp(f): a mean above 0.
    LOG,
    /// The prediction is sigmoid(f): the probability of the second class.
    LOGIT,
    /// The predictions are softmax(f): a probability for each class.
    SOFTMAX,
    /// The scores are `f` and ordered thresholds, the predictions a probability for each of the classes they part.
    CUMULATIVE_LOGIT;

    /// The usual link of a kind of target.
    public static Link of(Target target) {
        return switch (target) {
            case NUMBER, INTERVAL -> IDENTITY;
            case COUNT, POSITIVE -> LOG;
            case BINARY -> LOGIT;
            case CLASS, DISTRIBUTION -> SOFTMAX;
            case ORDERED -> CUMULATIVE_LOGIT;
        };
    }

    /// The predictions of one row.
    public double[] inverse(double... f) {
        return switch (this) {
            case IDENTITY -> f.clone();
            case LOG -> Arrays.stream(f).map(Exp::exp).toArray();
            case LOGIT -> Arrays.stream(f).map(Sigmoid::sigmoid).toArray();
            case SOFTMAX -> softmax(f);
            case CUMULATIVE_LOGIT -> cumulative(f);
        };
    }

    /// As people type it: `cumulative-logit`.
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static double[] softmax(double[] f) {
        double greatest = Arrays.stream(f).max().orElseThrow();
        double[] p = Arrays.stream(f).map(score -> Exp.exp(score - greatest)).toArray();
        double sum = 0;
        for (double weight : p) {
            sum += weight;
        }
        for (int k = 0; k < p.length; k++) {
            p[k] /= sum;
        }
        return p;
    }

    /// The probability of class k is sigmoid(t[k] - f) - sigmoid(t[k-1] - f), the outermost thresholds being infinite.
    private static double[] cumulative(double[] f) {
        double[] p = new double[f.length];
        for (int k = 0; k < p.length; k++) {
            double low = k == 0 ? Double.NEGATIVE_INFINITY : f[k] - f[0];
            double high = k == p.length - 1 ? Double.POSITIVE_INFINITY : f[k + 1] - f[0];
            p[k] = low > 0 ? Sigmoid.sigmoid(-low) - Sigmoid.sigmoid(-high) : Sigmoid.sigmoid(high) - Sigmoid.sigmoid(low);
        }
        return p;
    }
}
