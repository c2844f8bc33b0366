package io.trueloss.loss;

/// The negative binomial likelihood whose dispersion is learned beside the mean, for counts that spread more
/// than Poisson's, nobody knows by how much: a mean of m has the variance m + alpha*m^2.
///
/// - Domain: y a count, 0 or more; f any real number, the logarithm of the mean; log_alpha from -20 to 20, the
///   logarithm of the dispersion alpha, the same for all rows; 1/alpha is what R calls theta. The loss is
///   infinite beyond.
/// - Minimised by: the logarithm of the mean of the targets, and the alpha of the greatest likelihood;
///   log_alpha goes to its end at -20, where Poisson's is, if the counts spread no more than Poisson's.
/// - Use when: counts of alike rows differ by more than the root of their mean, and alpha is to be learned.
/// - Avoid when: alpha is known: `negative-binomial` has one score and is convex; or counts are nearly
///   Poisson's: the fit then seeks an alpha of 0.
/// - Source: Lawless (1987), Can. J. Stat. 15(3), 209–225; as `glm.nb` of Venables and Ripley (2002), Modern
///   Applied Statistics with S, 4th ed., section 7.4. The term log(y!) is left out.
@Is(
        value = "scores(f, log_alpha!): if(abs(log_alpha) <= 20, softplus(f + log_alpha)*size + y*softplus(-f -"
                + " log_alpha) + lgamma(size) - lgamma(y + size), inf) where size = exp(-log_alpha)",
        normaliser = "lgamma(y + 1)")
public record NegativeBinomialLearned() implements VectorLoss {
    @Override
    public Target target() {
        return Target.COUNT;
    }
}
