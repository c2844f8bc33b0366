package io.trueloss.loss;

import static io.trueloss.error.Require.finite;

import io.trueloss.listing.Or;
import java.util.List;

/// The likelihood of a mixture of normal distributions, for targets that come in several heaps: which, where,
/// and how wide.
///
/// - Domain: y any real number; for each heap a share, whose softmax is its probability, a mean in the unit
///   of the target, counted from where `at` puts it, and a log_scale, the logarithm of its standard
///   deviation. The loss may be negative.
/// - Minimised by: nothing on a finite set of rows: a heap that shrinks onto one row has an ever lower loss.
///   What a fit finds is a local minimum, from where `at` starts the heaps.
/// - Use when: alike rows have targets at several places, and a mean between them would be at none.
/// - Avoid when: there is one heap; or rows are few; or a fit must be certain to be the best one: it is not
///   convex.
/// - Source: Bishop (1994), Mixture density networks, Aston University, NCRG/94/004. The constant log(2*pi)/2
///   is left out.
///   What rounding takes from `y - mean` is given back (Knuth 1969, TAOCP 2, section 4.2.2): heaps may be
///   narrow.
///
/// @param at where each heap starts, in the unit of the target, at least 2 different places: heaps that start
///   alike would stay alike
@Is(
        value = "scores(share, mean, log_scale): -logsumexp(share - logsumexp(share) - log_scale - z^2/2)"
                + " where gap = y - mean, back = y - gap, lost = y - (gap + back) + (back - mean),"
                + " z = (gap - at + lost)*exp(-log_scale)",
        normaliser = "log(2*pi)/2")
public record GaussianMixture(@Or("[-1, 1]") List<Double> at) implements VectorLoss {
    public GaussianMixture {
        at = List.copyOf(at);
        at.forEach(place -> finite("at", place));
        if (at.size() < 2 || at.stream().distinct().count() < at.size()) {
            throw new IllegalArgumentException("at must be two or more different places, was " + at);
        }
    }
}
