package io.trueloss.loss;

import io.trueloss.arithmetic.Exp;
import io.trueloss.arithmetic.Log;
import io.trueloss.arithmetic.Normal;
import io.trueloss.arithmetic.Sigmoid;
import io.trueloss.arithmetic.Trig;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/// How scores become predictions: the inverse of what statisticians call the link.
public enum Link {
    /// The prediction is the score.
    IDENTITY,
    /// The prediction is exp(f): a mean above 0.
    LOG,
    /// The prediction is 1/f.
    INVERSE,
    /// The prediction is f^2: the score is the root of a mean above 0, and above 0 itself.
    SQRT,
    /// The prediction is 1/sqrt(f): the score is one over the square of a mean above 0.
    INVERSE_SQUARE,
    /// The prediction is sigmoid(f): the probability of the second class, or of each label.
    LOGIT,
    /// The prediction is sigmoid(2*f): f is half the log-odds of the second class.
    HALF_LOGIT,
    /// The prediction is Phi(f), the normal distribution function: the probability of the second class.
    PROBIT,
    /// The prediction is 1 - exp(-exp(f)): the probability of the second class (complementary log-log).
    CLOGLOG,
    /// The prediction is 1/2 + atan(f)/pi, the Cauchy distribution function: the probability of the second
    /// class.
    CAUCHIT,
    /// The prediction is (f + 1)/2, no less than 0 and no more than 1: the probability of the second class.
    CLIPPED_MARGIN,
    /// The prediction is the score, which is itself the probability of the second class; or one of each class.
    PROBABILITY,
    /// The predictions are softmax(f): a probability for each class.
    SOFTMAX,
    /// The predictions are sparsemax(f), the nearest distribution to the scores: a probability for each class.
    SPARSEMAX,
    /// The predictions are sigmoid(f) of each class, over their sum: a probability for each class.
    ONE_VS_ALL,
    /// The scores are `f` and ordered thresholds, the predictions a probability for each of the classes they
    /// part.
    CUMULATIVE_LOGIT,
    /// The same with the normal distribution function in the place of the sigmoid.
    CUMULATIVE_PROBIT,
    /// The same with 1 - exp(-exp(x)) in the place of the sigmoid.
    CUMULATIVE_CLOGLOG,
    /// The scores are log-odds of lying above each step between ordered classes, the predictions a
    /// probability for each class; a score above one before it counts as that.
    ABOVE_LOGIT;

    /// Steps that find the normal quantile of any p to rounding: far out they double the digits.
    private static final int NEWTON = 12;

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
            case IDENTITY, PROBABILITY -> f.clone();
            case HALF_LOGIT -> each(f, score -> Sigmoid.sigmoid(2 * score));
            case PROBIT -> each(f, Normal::Phi);
            case CLOGLOG -> each(f, score -> -Exp.expm1(-Exp.exp(score)));
            case CAUCHIT -> each(f, Link::cauchy);
            case CLIPPED_MARGIN -> each(f, score -> Math.clamp(score / 2 + 0.5, 0.0, 1.0));
            case LOG -> each(f, Exp::exp);
            case INVERSE -> each(f, score -> 1 / score);
            case SQRT -> each(f, score -> score * score);
            case INVERSE_SQUARE -> each(f, score -> 1 / Math.sqrt(score));
            case LOGIT -> each(f, Sigmoid::sigmoid);
            case SOFTMAX -> softmax(f);
            case SPARSEMAX -> sparsemax(f);
            case ONE_VS_ALL -> whole(each(f, Sigmoid::sigmoid));
            case CUMULATIVE_LOGIT -> cumulative(f, Sigmoid::sigmoid, x -> Sigmoid.sigmoid(-x));
            case CUMULATIVE_PROBIT -> cumulative(f, Normal::Phi, x -> Normal.Phi(-x));
            case CUMULATIVE_CLOGLOG -> cumulative(f, x -> -Exp.expm1(-Exp.exp(x)), x -> Exp.exp(-Exp.exp(x)));
            case ABOVE_LOGIT -> above(f);
        };
    }

    /// The scores that give one row's predictions: the link itself. A prediction that no score reaches (a
    /// probability of 0 or 1, a mean of 0) has an infinite one. Class probabilities fix their scores up to a
    /// shift: the one taken is theirs alone, the logarithm of each, or an `f` of 0.
    public double[] scores(double... prediction) {
        return switch (this) {
            case IDENTITY, PROBABILITY -> prediction.clone();
            case LOG, SOFTMAX -> each(prediction, Log::log);
            case INVERSE -> each(prediction, mean -> 1 / mean);
            case SQRT -> each(prediction, Math::sqrt);
            case INVERSE_SQUARE -> each(prediction, mean -> 1 / mean / mean);
            case LOGIT -> each(prediction, p -> Log.log(p) - Log.log1p(-p));
            case HALF_LOGIT -> each(prediction, p -> (Log.log(p) - Log.log1p(-p)) / 2);
            case PROBIT -> each(prediction, Link::normalQuantile);
            case CLOGLOG -> each(prediction, p -> Log.log(-Log.log1p(-p)));
            case CAUCHIT -> each(prediction, p -> -Trig.cos(Math.PI * p) / Trig.sin(Math.PI * p));
            case CLIPPED_MARGIN -> each(prediction, p -> 2 * p - 1);
            case SPARSEMAX -> prediction.clone();
            case ONE_VS_ALL -> each(prediction, p -> Log.log(p) - Log.log1p(-p));
            case CUMULATIVE_LOGIT -> thresholds(prediction, (upTo, above) -> Log.log(upTo) - Log.log(above));
            case CUMULATIVE_PROBIT ->
                thresholds(prediction, (upTo, above) -> upTo <= above ? normalQuantile(upTo) : -normalQuantile(above));
            case CUMULATIVE_CLOGLOG -> thresholds(prediction, (upTo, above) -> Log.log(-Log.log(above)));
            case ABOVE_LOGIT -> {
                double[] upTo = thresholds(prediction, (low, above) -> Log.log(above) - Log.log(low));
                yield Arrays.copyOfRange(upTo, 1, upTo.length);
            }
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

    private static double[] each(double[] values, DoubleUnaryOperator map) {
        return Arrays.stream(values).map(map).toArray();
    }

    /// The Cauchy distribution function, each tail by itself.
    private static double cauchy(double f) {
        if (f < -1) return Trig.atan(-1 / f) / Math.PI;
        return f > 1 ? 1 - Trig.atan(1 / f) / Math.PI : 0.5 + Trig.atan(f) / Math.PI;
    }

    /// Where the normal distribution function is p. In the lower half log(Phi) is concave, so that Newton's
    /// steps from below never pass the place.
    private static double normalQuantile(double p) {
        if (p > 0.5) return -normalQuantile(1 - p);
        double log = Log.log(p);
        double x = -Math.sqrt(-2 * log);
        for (int step = 0; step < NEWTON && !Double.isInfinite(x); step++) {
            x += (log - Normal.logPhi(x)) / Normal.mills(x);
        }
        return x;
    }

    private static double[] softmax(double[] f) {
        double greatest = Arrays.stream(f).max().orElseThrow();
        return whole(each(f, score -> Exp.exp(score - greatest)));
    }

    /// Weights as parts of their sum; equal parts if that is 0.
    private static double[] whole(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double all = sum;
        return each(weights, weight -> all > 0 ? weight / all : 1.0 / weights.length);
    }

    /// What is above a level that leaves 1 in all, after everything was moved to a greatest score of 0.
    private static double[] sparsemax(double[] f) {
        double greatest = Arrays.stream(f).max().orElseThrow();
        double[] sorted = each(f, score -> greatest - score);
        Arrays.sort(sorted);
        double sum = 0;
        double level = 0;
        for (int k = 0; k < sorted.length && sum - k * sorted[k] > -1; k++) {
            sum += sorted[k];
            level = (1 + sum) / (k + 1);
        }
        double least = level;
        return each(f, score -> Math.max(0, least - (greatest - score)));
    }

    private static double[] above(double[] f) {
        double[] p = new double[f.length + 1];
        double before = 1;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < f.length; k++) {
            least = Math.min(least, f[k]);
            double above = Sigmoid.sigmoid(least);
            p[k] = before - above;
            before = above;
        }
        p[f.length] = before;
        return p;
    }

    /// The probability of class k is c(t[k] - f) - c(t[k-1] - f), the outermost thresholds being infinite.
    ///
    /// @param c a distribution function
    /// @param rest 1 - c
    private static double[] cumulative(double[] f, DoubleUnaryOperator c, DoubleUnaryOperator rest) {
        double[] p = new double[f.length];
        for (int k = 0; k < p.length; k++) {
            double low = k == 0 ? Double.NEGATIVE_INFINITY : f[k] - f[0];
            double high = k == p.length - 1 ? Double.POSITIVE_INFINITY : f[k + 1] - f[0];
            p[k] = low > 0
                    ? rest.applyAsDouble(low) - rest.applyAsDouble(high)
                    : c.applyAsDouble(high) - c.applyAsDouble(low);
        }
        return p;
    }

    /// What the quantile function makes of the shares up to each threshold and above it, after an `f` of 0.
    private static double[] thresholds(double[] p, DoubleBinaryOperator quantile) {
        double[] above = new double[p.length];
        for (int k = p.length - 1; k > 0; k--) {
            above[k - 1] = above[k] + p[k];
        }
        double[] f = new double[p.length];
        double upTo = 0;
        for (int k = 1; k < p.length; k++) {
            upTo += p[k - 1];
            f[k] = quantile.applyAsDouble(upTo, above[k - 1]);
        }
        return f;
    }
}
