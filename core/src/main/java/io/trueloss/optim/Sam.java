package io.trueloss.optim;

import io.trueloss.error.Require;
import io.trueloss.listing.Or;
import java.util.Optional;

/// Another rule that sees the gradient at the steepest point nearby, so that it prefers minima that are flat.
/// Every second step is the rule's own; the one before it climbs.
///
/// - Memory: that of the rule inside, and one number a weight; each step of the rule costs two gradients.
/// - Use when: the model is large and minima that are flat are hoped to hold on new data.
/// - Avoid when: the minimum itself is wanted, or the objective is convex: there it only costs.
/// - Source: Foret, Kleiner, Mobahi and Neyshabur (2021), ICLR, arXiv 2010.01412.
///
/// @param rule the rule inside
/// @param rho how far the climb goes, > 0
public record Sam(@Or("heavy-ball") Rule rule, @Or("0.05") double rho) implements Wrapping {

    public Sam {
        Require.positive("rho", rho);
    }

    @Override
    public int looks() {
        return 2 * rule.looks();
    }

    @Override
    public int own() {
        return 1;
    }

    @Override
    public void step(Step at) {
        double[] home = own(at, 0);
        if (at.t() % 2 == 1) {
            System.arraycopy(at.w(), 0, home, 0, home.length);
            double steep = Vectors.length(at.g());
            for (int j = 0; steep > 0 && j < home.length; j++) {
                at.w()[j] += rho / steep * at.g()[j];
            }
            return;
        }
        System.arraycopy(home, 0, at.w(), 0, home.length);
        rule.step(new Step(at.w(), at.g(), at.value(), at.rate(), at.t() / 2, at.slots()));
    }

    @Override
    public Optional<Double> clipped(double[][] slots, int t) {
        return rule.clipped(slots, t / 2);
    }

    @Override
    public double[] found(Step at) {
        return at.t() % 2 == 1 ? own(at, 0).clone() : rule.found(at);
    }
}
