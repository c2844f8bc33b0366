package io.trueloss.loss;

import static io.trueloss.error.Require.positive;

import io.trueloss.listing.Or;

/// What an angle is off, for targets that go round: one minus the cosine, so that 23:59 and 0:01 are two
/// minutes apart.
///
/// - Domain: y and f any real number, in the unit of the target; whole turns make no difference. The loss is
///   between 0 and 2.
/// - Minimised by: the circular mean: the direction of the mean of the targets as points on a circle, and
///   every whole turn from it.
/// - Use when: the target is an hour of the day, a direction or a phase.
/// - Avoid when: scores are sums of many columns and may go round several times: it is not convex, and has a
///   minimum in every turn.
/// - Systems: as `PeriodicLoss` of LossFunctions.jl and `Periodic` of H2O's low-rank models.
/// - Source: Mardia and Jupp (2000), Directional Statistics, Wiley, section 2.3. It is 1 - cos(2*pi*(f - y)/c),
///   written so that no turn costs digits.
///
/// @param circumference how long one turn is, in the unit of the target, > 0: 24 for hours, 360 for degrees
@Is("1 - cos(2*pi*(rem(f, circumference) - rem(y, circumference))/circumference)")
public record Periodic(@Or("1") double circumference) implements PointLoss {

    public Periodic {
        positive("circumference", circumference);
    }
}
