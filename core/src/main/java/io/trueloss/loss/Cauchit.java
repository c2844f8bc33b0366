package io.trueloss.loss;

/// The likelihood of a probability that is the Cauchy distribution function of the score: sure rows may
/// be wrong now and then.
///
/// - Domain: y 0 or 1, or a share between them; f any real number; the probability of class 1 is 1/2 +
///   atan(f)/π.
/// - Minimised by: tan(π(p - 1/2)), where p is the share of class 1; without bound if only one class
///   occurs.
/// - Use when: a few rows are on the wrong side however far they are: their cost grows only with the
///   logarithm of the distance.
/// - Avoid when: a fit must be certain to be the best one: it is not convex.
/// - Source: Koenker and Yoon (2009), J. Econom. 152(2), 120–130; also Morgan and Smith (1992), J. R.
///   Stat. Soc. C 41(1), 73–85.
@Is("-y*yes - (1 - y)*no"
        + " where yes = if(f < -1, log(atan(-1/f)/pi), if(f > 1, log1p(-atan(1/f)/pi), log(1/2 + atan(f)/pi))),"
        + " no = if(f > 1, log(atan(1/f)/pi), if(f < -1, log1p(-atan(-1/f)/pi), log(1/2 - atan(f)/pi)))")
public record Cauchit() implements PointLoss {

    @Override
    public Target target() {
        return Target.BINARY;
    }

    @Override
    public boolean acceptsSoftLabels() {
        return true;
    }

    @Override
    public Link link() {
        return Link.CAUCHIT;
    }
}
