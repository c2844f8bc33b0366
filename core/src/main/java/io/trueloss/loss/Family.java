package io.trueloss.loss;

import io.trueloss.arithmetic.Log;
import io.trueloss.arithmetic.Power;
import java.util.Optional;

/// The family of distributions of which a loss is minus the logarithm of the likelihood, up to terms that no
/// score changes and, for those with a dispersion, up to a factor.
///
/// @param kind which family
/// @param parameter its parameter where it has one: alpha of the negative binomial, the power of Tweedie's;
///     else 0
public record Family(Kind kind, double parameter) {

    /// The families.
    public enum Kind {
        NORMAL,
        GAMMA,
        INVERSE_GAUSSIAN,
        TWEEDIE,
        POISSON,
        NEGATIVE_BINOMIAL,
        BINOMIAL,
        /// One of several classes.
        CLASSES,
        /// A likelihood with scores of its own for its spread and shape.
        OTHER
    }

    /// The family of a loss; empty if the loss is no likelihood.
    public static Optional<Family> of(Loss loss) {
        return switch (loss) {
            case Linked linked -> of(linked.loss());
            case Likelihood likelihood -> of(likelihood.loss());
            case HalfSquared squared -> plain(Kind.NORMAL);
            case Gamma gamma -> plain(Kind.GAMMA);
            case InverseGaussian inverse -> plain(Kind.INVERSE_GAUSSIAN);
            case Poisson poisson -> plain(Kind.POISSON);
            case PoissonMean poisson -> plain(Kind.POISSON);
            case NegativeBinomial(double alpha) -> Optional.of(new Family(Kind.NEGATIVE_BINOMIAL, alpha));
            case Tweedie(double p) -> tweedie(p);
            case TweedieMean(double p) -> tweedie(p);
            case Logistic logistic -> plain(Kind.BINOMIAL);
            case Probit probit -> plain(Kind.BINOMIAL);
            case Cloglog cloglog -> plain(Kind.BINOMIAL);
            case Cauchit cauchit -> plain(Kind.BINOMIAL);
            case CrossEntropyProbability probability -> plain(Kind.BINOMIAL);
            case Softmax softmax -> plain(Kind.CLASSES);
            case Ordinal ordinal -> plain(Kind.CLASSES);
            case OrdinalProbit ordinal -> plain(Kind.CLASSES);
            case OrdinalCloglog ordinal -> plain(Kind.CLASSES);
            default -> loss.normaliser().flatMap(rest -> plain(Kind.OTHER));
        };
    }

    private static Optional<Family> plain(Kind kind) {
        return Optional.of(new Family(kind, 0));
    }

    private static Optional<Family> tweedie(double power) {
        return Optional.of(new Family(Kind.TWEEDIE, power));
    }

    /// Whether the variance has a factor that the loss does not know: the dispersion.
    public boolean dispersed() {
        return switch (kind) {
            case NORMAL, GAMMA, INVERSE_GAUSSIAN, TWEEDIE -> true;
            case POISSON, NEGATIVE_BINOMIAL, BINOMIAL, CLASSES, OTHER -> false;
        };
    }

    /// Whether it is a family of one mean, in whose target the curvature of the loss is linear: at the mean it
    /// is the expected one.
    public boolean ofMeans() {
        return kind != Kind.CLASSES && kind != Kind.OTHER;
    }

    /// The smallest loss that any prediction has for this target; NaN where there is none or it is not known.
    public double least(double y) {
        return switch (kind) {
            case NORMAL, CLASSES -> 0;
            case GAMMA -> 1 + Log.log(y);
            case INVERSE_GAUSSIAN -> -1 / (2 * y);
            case POISSON -> y - times(y, y);
            case BINOMIAL -> -times(y, y) - times(1 - y, 1 - y);
            case NEGATIVE_BINOMIAL -> (y + 1 / parameter) * Log.log1p(parameter * y) - times(y, y);
            case TWEEDIE ->
                y == 0 && parameter < 2 ? 0 : Power.pow(y, 2 - parameter) * (1 / (parameter - 1) + 1 / (2 - parameter));
            case OTHER -> Double.NaN;
        };
    }

    /// Twice minus the logarithm of the likelihood of all rows, where the dispersion is what the deviance says
    /// it is: deviance over n, as R has it. NaN where it is not known.
    ///
    /// @param deviance the deviance
    /// @param n the sum of the weights
    /// @param logs the weighted sum of the logarithms of the targets
    public double dispersedLikelihood(double deviance, double n, double logs) {
        double phi = deviance / n;
        return switch (kind) {
            case NORMAL -> n * (Log.log(2 * Math.PI * phi) + 1);
            case INVERSE_GAUSSIAN -> n * (Log.log(2 * Math.PI * phi) + 1) + 3 * logs;
            case GAMMA ->
                // -2*sum(dgamma(y, 1/phi, scale = mu*phi, log)); sum(y/mu + log(mu)) = deviance/2 + n + logs
                2 * n * (io.trueloss.arithmetic.Gamma.lgamma(1 / phi) + Log.log(phi) / phi)
                        + 2 * logs
                        + (deviance + 2 * n) / phi;
            default -> Double.NaN;
        };
    }

    /// x*log(y), and 0 where x is 0.
    private static double times(double x, double y) {
        return x == 0 ? 0 : x * Log.log(y);
    }
}
