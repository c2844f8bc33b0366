package io.trueloss.loss;

import io.trueloss.formula.Expr;
import io.trueloss.formula.Formula;
import io.trueloss.formula.Op;
import io.trueloss.formula.Swap;
import java.util.Map;
import java.util.Optional;

/// The formulas of losses of a mean or a probability, seen through each link, written so that nothing is lost
/// that the link keeps: with the link log the logarithm of the mean is the score itself.
final class Linking {

    /// A mean as a link makes it of the score.
    ///
    /// @param mean the mean
    /// @param log its logarithm
    /// @param inverse one over it
    /// @param domain where the scores of means above 0 are; empty if that is everywhere
    private record Mean(String mean, String log, String inverse, String domain) {}

    private static final Map<Link, Mean> MEANS = Map.of(
            Link.IDENTITY, new Mean("f", "log(f)", "1/f", "f > 0"),
            Link.LOG, new Mean("exp(f)", "f", "exp(-f)", ""),
            Link.INVERSE, new Mean("1/f", "(-log(f))", "f", "f > 0"),
            Link.SQRT, new Mean("f^2", "(2*log(f))", "f^(-2)", "f > 0"),
            Link.INVERSE_SQUARE, new Mean("1/sqrt(f)", "(-log(f)/2)", "sqrt(f)", "f > 0"));

    private static final Expr SCORE = new Expr.Name("f");
    private static final Expr ABOVE_ZERO = Expr.of(Op.GT, SCORE, Expr.of(0));
    private static final Expr NOWHERE = Expr.of(Double.POSITIVE_INFINITY);

    private Linking() {}

    /// The formula of a loss seen through a link; empty if there is none.
    static Optional<Formula> of(Loss loss, Link link) {
        if (loss.link() == link) return Optional.of(loss.formula());
        Optional<Loss> named = named(loss, link);
        if (named.isPresent()) return named.map(Loss::formula);
        return switch (loss) {
            case Logistic logistic ->
                link == Link.LOG
                        ? Optional.of(Formula.parse("if(f < 0, -y*f - (1 - y)*log1mexp(-f), inf)"))
                        : Optional.empty();
            case PointLoss point -> Optional.ofNullable(MEANS.get(link)).flatMap(mean -> of(point, mean));
            default -> Optional.empty();
        };
    }

    /// The loss of the catalogue that is another one seen through a link, if there is one.
    static Optional<Loss> named(Loss loss, Link link) {
        Optional<Loss> other = Optional.empty();
        if (loss instanceof Logistic) other = ofProbability(link);
        if (loss instanceof Ordinal) other = ofLevels(link);
        if (loss instanceof Poisson && link == Link.IDENTITY) other = Optional.of(new PoissonMean());
        if (loss instanceof Tweedie(double p) && p < 2 && link == Link.IDENTITY) {
            other = Optional.of(new TweedieMean(p));
        }
        return other;
    }

    private static Optional<Loss> ofProbability(Link link) {
        return switch (link) {
            case PROBIT -> Optional.of(new Probit());
            case CLOGLOG -> Optional.of(new Cloglog());
            case CAUCHIT -> Optional.of(new Cauchit());
            case IDENTITY, PROBABILITY -> Optional.of(new CrossEntropyProbability());
            default -> Optional.empty();
        };
    }

    private static Optional<Loss> ofLevels(Link link) {
        return switch (link) {
            case LOGIT -> Optional.of(new Ordinal());
            case PROBIT, CUMULATIVE_PROBIT -> Optional.of(new OrdinalProbit());
            case CLOGLOG, CUMULATIVE_CLOGLOG -> Optional.of(new OrdinalCloglog());
            default -> Optional.empty();
        };
    }

    private static Optional<Formula> of(PointLoss loss, Mean mean) {
        return switch (loss) {
            case Poisson poisson -> Optional.of(within(mean, "M - y*L"));
            case Gamma gamma -> Optional.of(within(mean, "L + y*R"));
            case InverseGaussian inverse -> Optional.of(within(mean, "R*(y*R/2 - 1)"));
            case NegativeBinomial(double alpha) ->
                Optional.of(within(mean, "(y + 1/alpha)*log1p(alpha*M) - y*L").with("alpha", Expr.of(alpha)));
            case Tweedie(double p) ->
                Optional.of(within(mean, "y*exp((1 - p)*L)/(p - 1) + exp((2 - p)*L)/(2 - p)")
                        .with("p", Expr.of(p)));
            default -> ofPrediction(loss, mean);
        };
    }

    /// A loss whose score is the prediction: the score is put in the place of what it predicts. Roots are taken
    /// to be above 0, else each prediction would have two. One over a score is for squared errors only: it is
    /// rounded, and a loss that does not square what is left of it shows that at targets of any size.
    private static Optional<Formula> ofPrediction(PointLoss loss, Mean mean) {
        boolean squared = loss instanceof HalfSquared || loss instanceof Squared;
        boolean inverse = mean.mean().startsWith("1/");
        boolean prediction = loss.link() == Link.IDENTITY && loss.target() != Target.BINARY;
        if (!prediction || inverse && !squared) return Optional.empty();
        boolean free = mean.domain().isEmpty() || mean.mean().equals("1/f");
        Formula own = loss.formula();
        Expr body = new Swap(node -> SCORE.equals(node) ? Optional.of(seen(mean)) : Optional.empty(), Rewrite::shorter)
                .of(Labels.body(own));
        return Optional.of(Labels.of(own, free ? body : Expr.of(Op.IF, ABOVE_ZERO, body, NOWHERE)));
    }

    private static Expr seen(Mean mean) {
        return Formula.parse(mean.mean()).body();
    }

    private static Formula within(Mean mean, String loss) {
        String text = loss.replaceAll("\\bM\\b", mean.mean())
                .replaceAll("\\bL\\b", mean.log())
                .replaceAll("\\bR\\b", mean.inverse());
        return Formula.parse(mean.domain().isEmpty() ? text : "if(" + mean.domain() + ", " + text + ", inf)");
    }
}
