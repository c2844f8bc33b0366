package io.trueloss.loss;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The targets that a loss is for, and the rule each value of them keeps.
public enum Target {
    /// Any finite number.
    NUMBER,
    /// A count, or a rate: 0 or more.
    COUNT,
    /// Above 0.
    POSITIVE,
    /// One of two classes: 0 or 1.
    BINARY,
    /// One of several classes, by its index from 0.
    CLASS,
    /// A probability for each of several classes.
    DISTRIBUTION,
    /// One of several classes that have an order, by its index from 0, the lowest first.
    ORDERED,
    /// Two ends between which the number lies.
    INTERVAL,
    /// Several numbers, one for each of several targets.
    NUMBERS,
    /// Several labels, 0 or 1 each: a row may have none of them, or all.
    LABELS;

    private static final double ROUNDING = 1e-9;

    /// The rule that a value breaks, as words that go on "needs ...", if it breaks it.
    ///
    /// @param y one number; for a distribution one for each class, for an interval its two ends, for several
    ///     numbers or labels each of them
    public Optional<String> broken(double... y) {
        if (!Arrays.stream(y).allMatch(this == INTERVAL ? value -> !Double.isNaN(value) : Double::isFinite)) {
            return Optional.of("a finite number");
        }
        return judged(y);
    }

    /// The rule that a soft label breaks: a share of the second class, a share of each class, or a share of
    /// each label.
    public Optional<String> brokenSoftly(double... y) {
        return switch (this) {
            case BINARY -> Optional.of("a share from 0 to 1").filter(rule -> !(y[0] >= 0 && y[0] <= 1));
            case LABELS -> Optional.of("several shares from 0 to 1").filter(rule -> !(y.length > 1 && areShares(y)));
            case CLASS, ORDERED, DISTRIBUTION -> y.length == 1 ? broken(y) : DISTRIBUTION.judged(y);
            default -> broken(y);
        };
    }

    /// Whether each row has several numbers of it, which have no index of a class.
    public boolean isSeveral() {
        return this == NUMBERS || this == LABELS;
    }

    private static boolean areShares(double[] y) {
        return Arrays.stream(y).allMatch(share -> share >= 0 && share <= 1);
    }

    /// In lower case, as pages and reports say it.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    private Optional<String> judged(double[] y) {
        return keeps(y) ? Optional.empty() : Optional.of(rule());
    }

    private boolean keeps(double[] y) {
        return switch (this) {
            case NUMBER -> true;
            case COUNT -> y[0] >= 0;
            case POSITIVE -> y[0] > 0;
            case BINARY -> y[0] == 0 || y[0] == 1;
            case CLASS, ORDERED -> y[0] >= 0 && y[0] == Math.rint(y[0]);
            case DISTRIBUTION -> {
                double sum = Arrays.stream(y).sum();
                boolean shares = Arrays.stream(y).allMatch(share -> share >= 0);
                yield y.length > 1 && shares && Math.abs(sum - 1) <= ROUNDING * y.length;
            }
            case INTERVAL -> y.length == 2 && y[0] <= y[1];
            case NUMBERS -> y.length > 1;
            case LABELS -> y.length > 1 && Arrays.stream(y).allMatch(label -> label == 0 || label == 1);
        };
    }

    private String rule() {
        return switch (this) {
            case NUMBER -> "a finite number";
            case COUNT -> "0 or more";
            case POSITIVE -> "more than 0";
            case BINARY -> "0 or 1";
            case CLASS, ORDERED -> "a class index: 0, 1, 2, ...";
            case DISTRIBUTION -> "a share of each class, 0 or more, with the sum 1";
            case INTERVAL -> "two ends, the lower one first";
            case NUMBERS -> "several finite numbers";
            case LABELS -> "several labels, each 0 or 1";
        };
    }
}
