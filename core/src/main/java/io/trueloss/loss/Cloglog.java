package io.trueloss.loss;

/// The likelihood of the complementary log-log link, for whether at least one event of a Poisson process
/// fell into a span.
///
/// - Domain: y 0 or 1, or a share between them; f any real number, the logarithm of the expected number
///   of events; class 1 says that there was one or more.
/// - Minimised by: log(-log(1 - p)), where p is the share of class 1; without bound if only one class
///   occurs.
/// - Use when: class 1 is that something happened at all in a span of time or a volume: exp(weight) is a
///   ratio of rates, and the logarithm of the span is an offset.
/// - Avoid when: the two classes are alike: it does not treat them alike, class 1 is reached fast and
///   class 0 slowly.
/// - Source: Fisher (1922), Philos. Trans. R. Soc. A 222, 309–368 (dilution series).
@Is("-y*log1mexp(exp(f)) - xlogy(1 - y, exp(-exp(f)))")
public record Cloglog() implements PointLoss {

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
        return Link.CLOGLOG;
    }
}
