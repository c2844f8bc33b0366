package io.trueloss.loss;

import io.trueloss.risk.BestConstant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// What a page's "Minimised by" says, computed from the targets by itself: the phrases that pages use, and
/// what each means. A page that says it in other words is not understood, and nothing is claimed.
final class Minimisers {

    /// Scores that the phrase names; nothing where it does not say, as for settings that it leaves out.
    private interface Claim {
        Optional<double[]> of(Loss loss, double[][] y);
    }

    private interface Plain {
        double[] of(Loss loss, double[][] y);
    }

    private interface Share {
        double of(Loss loss, double p);
    }

    private static final Map<Pattern, Claim> PHRASES = phrases();

    private Minimisers() {}

    /// The scores that this text names, for rows of targets.
    static Optional<double[]> named(String text, Loss loss, double[][] y) {
        return phrase(text).flatMap(claim -> claim.of(loss, y));
    }

    /// Whether the text begins with a phrase that is understood.
    static boolean understands(String text) {
        return phrase(text).isPresent();
    }

    private static Optional<Claim> phrase(String text) {
        return PHRASES.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(text).lookingAt())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<Pattern, Claim> phrases() {
        var all = new LinkedHashMap<Pattern, Claim>();
        centres(all);
        balances(all);
        shares(all);
        classes(all);
        ordered(all);
        several(all);
        wrapped(all);
        return all;
    }

    private static void say(Map<Pattern, Claim> all, String phrase, Plain claim) {
        all.put(Pattern.compile(Pattern.quote(phrase) + "(?=[.,;:]|$)"), (loss, y) -> Optional.of(claim.of(loss, y)));
    }

    // centres of numbers

    private static void centres(Map<Pattern, Claim> all) {
        say(all, "the mean of the targets, each divided by its length", (loss, y) -> {
            var units = Arrays.stream(y).map(Minimisers::unit).toArray(double[][]::new);
            return means(units);
        });
        say(all, "every median of the targets", (loss, y) -> one(quantile(column(y), 0.5)));
        say(
                all,
                "a median of the targets in which each weighs 1/max(|y|, floor)",
                (loss, y) -> one(nearMedian(column(y), setting(loss, "floor"))));
        say(all, "the mean of the targets", (loss, y) -> one(mean(column(y))));
        say(all, "the logarithm of the mean of the targets", (loss, y) -> one(Math.log(mean(column(y)))));
        say(all, "exp(the mean of log(1 + y)) - 1", (loss, y) -> one(Math.expm1(mean(each(y, Math::log1p)))));
        say(all, "-log(the mean of exp(-a*y))/a", (loss, y) -> {
            double a = setting(loss, "a");
            return one(-Math.log(mean(each(y, x -> Math.exp(-a * x)))) / a);
        });
        say(all, "every q-quantile of the targets", (loss, y) -> one(quantile(column(y), setting(loss, "q"))));
        say(
                all,
                "the logarithm of a q-quantile of the targets",
                (loss, y) -> one(Math.log(quantile(column(y), setting(loss, "q")))));
        say(
                all,
                "the quantiles of the targets, in the order of q",
                (loss, y) ->
                        settings(loss, "q").map(q -> quantile(column(y), q)).toArray());
        say(all, "the quantiles of the targets at alpha/2 and 1 - alpha/2", (loss, y) -> {
            double alpha = setting(loss, "alpha");
            return new double[] {quantile(column(y), alpha / 2), quantile(column(y), 1 - alpha / 2)};
        });
        say(
                all,
                "the mean of the targets and the logarithm of their standard deviation",
                (loss, y) -> spread(column(y)));
        say(
                all,
                "the mean of log(y) and the logarithm of its standard deviation",
                (loss, y) -> spread(each(y, Math::log)));
        say(all, "the median of the targets and the logarithm of their mean absolute distance to it", (loss, y) -> {
            double centre = quantile(column(y), 0.5);
            return new double[] {centre, Math.log(mean(each(y, x -> Math.abs(x - centre))))};
        });
        say(all, "the circular mean", (loss, y) -> {
            double turn = 2 * Math.PI / setting(loss, "circumference");
            double across = mean(each(y, x -> Math.sin(turn * x)));
            return one(Math.atan2(across, mean(each(y, x -> Math.cos(turn * x)))) / turn);
        });
        all.put(Pattern.compile("a median for p = 1, the mean for p = 2"), (loss, y) -> {
            double p = setting(loss, "p");
            double centre = p == 1 ? quantile(column(y), 0.5) : mean(column(y));
            return p == 1 || p == 2 ? Optional.of(one(centre)) : Optional.empty();
        });
    }

    private static double[] spread(double[] y) {
        double centre = mean(y);
        double variance =
                Arrays.stream(y).map(x -> (x - centre) * (x - centre)).average().orElseThrow();
        return new double[] {centre, Math.log(variance) / 2};
    }

    // where pulls balance

    private static void balances(Map<Pattern, Claim> all) {
        balance(all, "the tau-expectile of the targets", (loss, r) -> {
            double tau = setting(loss, "tau");
            return (r > 0 ? tau : 1 - tau) * r;
        });
        for (String width : List.of("delta", "beta")) {
            balance(
                    all,
                    "the point where residuals clipped to ±" + width + " balance",
                    (loss, r) -> Math.clamp(r, -setting(loss, width), setting(loss, width)));
        }
        balance(
                all,
                "the point where residuals, each divided by 1 + |r|/c, balance",
                (loss, r) -> r / (1 + Math.abs(r) / setting(loss, "c")));
        balance(
                all,
                "the point where residuals, each divided by hypot(1, r/delta), balance",
                (loss, r) -> r / Math.hypot(1, r / setting(loss, "delta")));
        balance(
                all,
                "the point where what the residuals are beyond the tube balances",
                (loss, r) -> Math.signum(r) * Math.max(0, Math.abs(r) - setting(loss, "epsilon")));
        balance(all, "the point where the hyperbolic tangents of the residuals balance", (loss, r) -> Math.tanh(r));
    }

    /// The point at which the pulls of all residuals sum to 0, by halving.
    private static void balance(Map<Pattern, Claim> all, String phrase, Share pull) {
        say(all, phrase, (loss, y) -> {
            double low = Arrays.stream(column(y)).min().orElseThrow();
            double high = Arrays.stream(column(y)).max().orElseThrow();
            for (int i = 0; i < 200; i++) {
                double middle = low / 2 + high / 2;
                boolean more = Arrays.stream(column(y))
                                .map(x -> pull.of(loss, x - middle))
                                .sum()
                        > 0;
                low = more ? middle : low;
                high = more ? high : middle;
            }
            return one(low);
        });
    }

    // two classes, of which 1 has the share p

    private static void shares(Map<Pattern, Claim> all) {
        share(
                all,
                "the log-odds of the share of class 1, divided by slope",
                (loss, p) -> odds(p) / setting(loss, "slope"));
        share(all, "the log-odds of the share of class 1", (loss, p) -> odds(p));
        share(all, "half the log-odds of the share of class 1", (loss, p) -> odds(p) / 2);
        share(all, "2p - 1, where p is the share of class 1", (loss, p) -> 2 * p - 1);
        share(all, "tan(π(p - 1/2)), where p is the share of class 1", (loss, p) -> Math.tan(Math.PI * (p - 0.5)));
        share(all, "tan(p - 1/2), where p is the share of class 1", (loss, p) -> Math.tan(p - 0.5));
        share(all, "log(-log(1 - p)), where p is the share of class 1", (loss, p) -> Math.log(-Math.log1p(-p)));
        share(
                all,
                "the normal quantile of the share of class 1",
                (loss, p) -> Link.PROBIT.scores(p)[0]);
        share(all, "the share of class 1", (loss, p) -> loss.link().scores(p)[0]);
        share(all, "1 if most targets are class 1, else -1", (loss, p) -> p > 0.5 ? 1 : -1);
        share(
                all,
                "the score at which 1 - (1 + exp(f))^(-weight) is the share of class 1",
                (loss, p) -> Math.log(Math.pow(1 - p, -1 / setting(loss, "weight")) - 1));
        share(all, "q/(q + 1) times (p/(1 - p))^(1/(q + 1)), where p is the share of class 1", (loss, p) -> {
            double q = setting(loss, "q");
            double likelier = Math.max(p, 1 - p);
            return Math.signum(p - 0.5) * q / (q + 1) * Math.pow(likelier / (1 - likelier), 1 / (q + 1));
        });
        all.put(Pattern.compile("0 where both classes occur"), (loss, y) -> Optional.of(one(0)));
        all.put(
                Pattern.compile("any score above 0 if most targets are class 1"),
                (loss, y) -> Optional.of(one(mean(column(y)) > 0.5 ? 1 : -1)));
        all.put(
                Pattern.compile("for gamma up to 1 and p, the share of class 1, above 1/2, 1 - gamma\\*\\(1 - p\\)/p"),
                Minimisers::smoothedHinge);
    }

    private static void share(Map<Pattern, Claim> all, String phrase, Share claim) {
        say(all, phrase, (loss, y) -> one(claim.of(loss, mean(column(y)))));
    }

    private static Optional<double[]> smoothedHinge(Loss loss, double[][] y) {
        double gamma = setting(loss, "gamma");
        double p = mean(column(y));
        double likelier = Math.max(p, 1 - p);
        if (gamma > 1 && gamma < 2) {
            return Optional.empty();
        }
        return Optional.of(
                one(gamma >= 2 ? 2 * p - 1 : Math.signum(p - 0.5) * (1 - gamma * (1 - likelier) / likelier)));
    }

    // several classes

    private static void classes(Map<Pattern, Claim> all) {
        say(all, "the logarithms of the shares of the classes", (loss, y) -> map(frequencies(y), Math::log));
        say(all, "the shares of the classes", (loss, y) -> loss.link().scores(frequencies(y)));
        say(all, "the log-odds of the share of each class", (loss, y) -> map(frequencies(y), Minimisers::odds));
        say(
                all,
                "1 for a class that has more than half of the targets, and -1 for all others",
                (loss, y) -> map(frequencies(y), share -> share > 0.5 ? 1 : -1));
        say(all, "equal scores", (loss, y) -> new double[frequencies(y).length]);
        all.put(
                Pattern.compile("the likeliest class a margin above the others if more than half"),
                (loss, y) -> Optional.of(map(frequencies(y), share -> share > 0.5 ? setting(loss, "margin") : 0)));
        all.put(
                Pattern.compile("the likeliest class at 1 or more and the others at most 0, if more than half"),
                (loss, y) -> Optional.of(map(frequencies(y), share -> share > 0.5 ? 1 : 0))
                        .filter(f -> Arrays.stream(f).sum() > 0));
        all.put(Pattern.compile("the shares of the classes to the power 1/\\(1 - q\\)"), (loss, y) -> {
            double q = setting(loss, "q");
            return q == 1 ? Optional.empty() : Optional.of(map(frequencies(y), share -> Math.log(share) / (1 - q)));
        });
    }

    // ordered classes: with f = 0, a threshold between each class and the next

    private static void ordered(Map<Pattern, Claim> all) {
        thresholds(all, "the log-odds of the shares of the classes up to each threshold", Minimisers::odds);
        thresholds(all, "minus the log-odds of the share of targets above each threshold", Minimisers::odds);
        thresholds(
                all,
                "log(-log(1 - c)) of the shares c of the classes up to each threshold",
                c -> Math.log(-Math.log1p(-c)));
        thresholds(
                all,
                "the normal quantiles of the shares of the classes up to each threshold",
                c -> Link.PROBIT.scores(c)[0]);
        thresholds(
                all,
                "each threshold at -1 if more than half of the targets lie above it, else at 1",
                c -> 1 - c > 0.5 ? -1 : 1);
        say(
                all,
                "the log-odds of the share of targets above each step",
                (loss, y) -> map(upTo(frequencies(y)), c -> -odds(c)));
    }

    private static void thresholds(Map<Pattern, Claim> all, String phrase, DoubleUnaryOperator threshold) {
        say(
                all,
                "with f = 0, " + phrase,
                (loss, y) -> DoubleStream.concat(
                                DoubleStream.of(0), Arrays.stream(map(upTo(frequencies(y)), threshold)))
                        .toArray());
    }

    /// The share of the classes up to each but the last.
    private static double[] upTo(double[] shares) {
        return IntStream.range(1, shares.length)
                .mapToDouble(k -> Arrays.stream(shares, 0, k).sum())
                .toArray();
    }

    // several targets

    private static void several(Map<Pattern, Claim> all) {
        say(all, "the mean of each target", (loss, y) -> means(y));
        say(
                all,
                "the mean of the target distributions",
                (loss, y) -> loss.link().scores(means(y)));
        say(
                all,
                "the log-odds of the share of rows that have each label",
                (loss, y) -> map(means(y), Minimisers::odds));
        say(
                all,
                "1 for a label that more than half of the rows have, -1 for others",
                (loss, y) -> map(means(y), share -> share > 0.5 ? 1 : -1));
        all.put(Pattern.compile("y itself for one target"), (loss, y) -> alone(y));
        all.put(Pattern.compile("for one row the teacher's scores"), (loss, y) -> {
            double temperature = setting(loss, "temperature");
            var soft = Arrays.stream(y)
                    .map(row -> Link.SOFTMAX.inverse(map(row, x -> x / temperature)))
                    .toArray(double[][]::new);
            return Optional.of(map(means(soft), share -> temperature * Math.log(share)));
        });
    }

    private static Optional<double[]> alone(double[][] y) {
        return y.length == 1 ? Optional.of(y[0]) : Optional.empty();
    }

    // wrappers

    private static void wrapped(Map<Pattern, Claim> all) {
        say(all, "what minimises the loss inside", (loss, y) -> inside(loss, y, ones(y.length)));
        say(all, "what minimises the loss inside where each class occurs as often as its weight says", (loss, y) -> {
            double[] weights = settings(loss, "weights").toArray();
            return inside(loss, y, map(column(y), label -> weights[(int) label]));
        });
    }

    private static double[] inside(Loss loss, double[][] y, double[] c) {
        return best(Subject.inside(loss).findFirst().orElseThrow(), y, c).scores();
    }

    /// The best constant for rows of targets.
    static BestConstant best(Loss loss, double[][] y, double[] c) {
        if (y[0].length == 1) {
            return BestConstant.of(loss, column(y), c);
        }
        var targets = IntStream.range(0, y[0].length)
                .mapToObj(k -> Arrays.stream(y).mapToDouble(row -> row[k]).toArray())
                .toArray(double[][]::new);
        return BestConstant.of(loss, targets, c);
    }

    // arithmetic

    static double[] ones(int n) {
        return DoubleStream.generate(() -> 1).limit(n).toArray();
    }

    private static double[] one(double score) {
        return new double[] {score};
    }

    private static double[] column(double[][] y) {
        return Arrays.stream(y).mapToDouble(row -> row[0]).toArray();
    }

    private static double[] map(double[] values, DoubleUnaryOperator function) {
        return Arrays.stream(values).map(function).toArray();
    }

    private static double[] each(double[][] y, DoubleUnaryOperator function) {
        return map(column(y), function);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double[] means(double[][] y) {
        return IntStream.range(0, y[0].length)
                .mapToDouble(k ->
                        Arrays.stream(y).mapToDouble(row -> row[k]).average().orElseThrow())
                .toArray();
    }

    private static double[] unit(double[] row) {
        double length = Math.sqrt(Arrays.stream(row).map(x -> x * x).sum());
        return map(row, x -> x / length);
    }

    private static double odds(double p) {
        return Math.log(p) - Math.log1p(-p);
    }

    /// The least target up to which a share q lies.
    private static double quantile(double[] y, double q) {
        double[] sorted = Arrays.stream(y).sorted().toArray();
        return sorted[Math.clamp((long) Math.ceil(q * y.length - 1e-9) - 1, 0, y.length - 1)];
    }

    private static double nearMedian(double[] y, double floor) {
        double[] sorted = Arrays.stream(y).sorted().toArray();
        double half =
                Arrays.stream(sorted).map(x -> 1 / Math.max(Math.abs(x), floor)).sum() / 2;
        double sum = 0;
        int last = -1;
        while (sum < half) {
            last++;
            sum += 1 / Math.max(Math.abs(sorted[last]), floor);
        }
        return sorted[last];
    }

    /// The share of each class.
    private static double[] frequencies(double[][] y) {
        double[] shares = new double[1 + (int) Arrays.stream(column(y)).max().orElseThrow()];
        Arrays.stream(column(y)).forEach(label -> shares[(int) label] += 1.0 / y.length);
        return shares;
    }

    private static Object component(Loss loss, String name) {
        return Arrays.stream(loss.getClass().getRecordComponents())
                .filter(part -> part.getName().equals(name))
                .map(part -> Subject.value(part, loss))
                .findFirst()
                .orElseThrow(() -> new AssertionError(loss + " has no setting " + name + ", which its page names"));
    }

    private static double setting(Loss loss, String name) {
        return ((Number) component(loss, name)).doubleValue();
    }

    private static DoubleStream settings(Loss loss, String name) {
        return ((List<?>) component(loss, name)).stream().mapToDouble(value -> ((Number) value).doubleValue());
    }
}
