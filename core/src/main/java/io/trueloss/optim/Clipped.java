package io.trueloss.optim;

import io.trueloss.error.Require;
import io.trueloss.listing.Or;
import java.util.Optional;

/// Another rule that is handed no gradient longer than a bound: a longer one is shortened, all entries alike.
///
/// The bound is a length, or 20 times the running median of the lengths met so far, which starts at the first
/// of them and moves by a tenth of itself towards each that follows. The run says at the end for how many of
/// its steps the gradient was shortened.
///
/// - Memory: that of the rule inside, and two numbers a weight.
/// - Use when: now and then a gradient is far longer than the others, and one such step throws the weights
///   away: wild targets under a loss that grows fast, small batches.
/// - Avoid when: many steps are shortened: then the rate is too large, or the loss too steep (`huber`).
/// - Source: Pascanu, Mikolov and Bengio (2013), ICML, arXiv 1211.5063; the running median: Ma, Muthukrishnan
///   and Sandler (2013), arXiv 1407.1121.
///
/// @param rule the rule inside
/// @param norm how long a gradient may be, > 0; else 20 times the running median
public record Clipped(@Or("heavy-ball") Rule rule, Optional<Double> norm) implements Wrapping {
    private static final double TIMES = 20;
    private static final double TENTH = 1.1;

    public Clipped {
        norm.ifPresent(bound -> Require.positive("norm", bound));
    }

    @Override
    public int own() {
        return 2;
    }

    @Override
    public void step(Step at) {
        double[] shortened = own(at, 0);
        double[] median = own(at, 1);
        double length = Vectors.length(at.g());
        double bound = norm.orElse(at.t() == 1 ? length : TIMES * median[0]);
        boolean longer = length > bound;
        shortened[0] += longer ? 1 : 0;
        median[0] = at.t() == 1 || median[0] == 0 ? length : length > median[0] ? median[0] * TENTH : median[0] / TENTH;
        double[] g = longer ? Vectors.times(bound / length, at.g()) : at.g();
        rule.step(new Step(at.w(), g, at.value(), at.rate(), at.t(), at.slots()));
    }

    @Override
    public Optional<Double> clipped(double[][] slots, int t) {
        return t == 0 ? Optional.empty() : Optional.of(slots[rule.slots()][0] / t);
    }
}
