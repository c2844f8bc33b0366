package io.trueloss.loss;

import io.trueloss.arithmetic.Exp;
import io.trueloss.arithmetic.Log;
import io.trueloss.arithmetic.Sigmoid;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// How scores become predictions: the inverse of what statisticians call the link.
public enum Link {
    /// The prediction is the score.
    IDENTITY,
    /// The prediction is exp(f): a mean above 0.
    LOG,
    /// The prediction is sigmoid(f): the probability of the second class, or of each label.
    LOGIT,
    /// The predictions are softmax(f): a probability for each class.
    SOFTMAX,
    /// The scores are `f` and ordered thresholds, the predictions a probability for each of the classes they
    /// part.
    CUMULATIVE_LOGIT;

    /// The usual link of a kind of target.
    public static Link of(Target target) {
        return switch (target) {
            case NUMBER, NUMBERS, INTERVAL -> IDENTITY;
            case COUNT, POSITIVE -> LOG;
            case BINARY, LABELS -> LOGIT;
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

    /// The scores that give one row's predictions: the link itself. A prediction that no score reaches (a
    /// probability of 0 or 1, a mean of 0) has an infinite one. Class probabilities fix their scores up to a
    /// shift: the one taken is theirs alone, the logarithm of each, or an `f` of 0.
    public double[] scores(double... prediction) {
        return switch (this) {
            case IDENTITY -> prediction.clone();
            case LOG, SOFTMAX -> Arrays.stream(prediction).map(Log::log).toArray();
            case LOGIT ->
                Arrays.stream(prediction).map(p -> Log.log(p) - Log.log1p(-p)).toArray();
            case CUMULATIVE_LOGIT -> thresholds(prediction);
        };
    }

    /// The predictions of all rows.
    ///
    /// @param scores one array a scalar score
    public double[][] inverse(double[][] scores) {
        return across(scores, this::inverse);
    }

    /// The scores of all rows.
    ///
    /// @param predictions one array a prediction of a row
    public double[][] scores(double[][] predictions) {
        return across(predictions, this::scores);
    }

    /// As people type it: `cumulative-logit`.
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static double[][] across(double[][] columns, UnaryOperator<double[]> map) {
        int rows = columns[0].length;
        double[] row = new double[columns.length];
        double[][] mapped = new double[map.apply(row).length][rows];
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < row.length; k++) {
                row[k] = columns[k][i];
            }
            double[] one = map.apply(row);
            for (int k = 0; k < one.length; k++) {
                mapped[k][i] = one[k];
            }
        }
        return mapped;
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

    /// The probability of class k is sigmoid(t[k] - f) - sigmoid(t[k-1] - f), the outermost thresholds being
    /// infinite.
    private static double[] cumulative(double[] f) {
        double[] p = new double[f.length];
        for (int k = 0; k < p.length; k++) {
            double low = k == 0 ? Double.NEGATIVE_INFINITY : f[k] - f[0];
            double high = k == p.length - 1 ? Double.POSITIVE_INFINITY : f[k + 1] - f[0];
            p[k] = low > 0
                    ? Sigmoid.sigmoid(-low) - Sigmoid.sigmoid(-high)
                    : Sigmoid.sigmoid(high) - Sigmoid.sigmoid(low);
        }
        return p;
    }

    /// The log-odds of the classes up to each threshold, after an `f` of 0.
    private static double[] thresholds(double[] p) {
        double[] above = new double[p.length];
        for (int k = p.length - 1; k > 0; k--) {
            above[k - 1] = above[k] + p[k];
        }
        double[] f = new double[p.length];
        double upTo = 0;
        for (int k = 1; k < p.length; k++) {
            upTo += p[k - 1];
            f[k] = Log.log(upTo) - Log.log(above[k - 1]);
        }
        return f;
    }
}
