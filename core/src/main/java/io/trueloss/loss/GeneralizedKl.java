package io.trueloss.loss;

/// The divergence of Kullback and Leibler for several amounts that need not sum to 1: each costs y*log(y/f) -
/// y + f, so 0 is perfect.
///
/// - Domain: y several numbers, each 0 or more; f one number above 0 for each.
/// - Minimised by: the mean of each target.
/// - Use when: amounts such as spectra, images or tables of counts are approximated, and their totals matter
///   too.
/// - Avoid when: both are distributions (see kl, which is the same there); or nothing keeps f above 0: the
///   loss is infinite elsewhere.
/// - Source: Csiszár (1991), Ann. Stat. 19(4), 2032–2066, who calls it I-divergence. The sum over the
///   targets; of each it is half of `poisson-deviance`.
@Is("sum(if(f > 0 and y >= 0, if(abs(f - y) < y/2, y*expm1mx(log1p((f - y)/least)), f - y - 2*xlogy(y,"
        + " sqrt(f)/sqrt(least))), inf)) where least = max(y, 5e-324)")
public record GeneralizedKl() implements VectorLoss {
    @Override
    public Target target() {
        return Target.NUMBERS;
    }

    @Override
    public Link link() {
        return Link.IDENTITY;
    }
}
