package io.trueloss.loss;

import io.trueloss.error.UserError;
import io.trueloss.formula.Bound;
import io.trueloss.formula.Expr;
import io.trueloss.formula.Expr.Name;
import io.trueloss.formula.Extent;
import io.trueloss.formula.Formula;
import io.trueloss.formula.Label;
import io.trueloss.formula.Op;
import io.trueloss.formula.Shape;
import io.trueloss.formula.Span;
import io.trueloss.formula.Swap;
import io.trueloss.loss.Known.Standing;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Proves what was tested, where the formula lets it.
///
/// @param loss the loss
/// @param bound its formula bound to data
/// @param extent its bounds for all scores and targets, for a loss of one score
record Proofs(Loss loss, Bound bound, Optional<Extent> extent) {

    private static final String HOW = "by interval arithmetic over all scores";

    /// A loss that is linear in its label has its extremes at labels 0 and 1.
    static Proofs of(Loss loss, Bound bound, Map<String, Span> spans) {
        var ends = new HashMap<>(spans);
        if (Span.SHARE.equals(spans.get("y")) && Labels.linear(loss.formula())) {
            ends.put("y", Span.BIT);
        }
        return new Proofs(loss, bound, Extent.of(bound, ends));
    }

    private static Known proven(Known tested, String how) {
        return new Known(tested.trait(), Standing.PROVEN, tested.bound(), how);
    }

    private static boolean isTested(Known known) {
        return known.standing() == Standing.TESTED;
    }

    /// A bound of gradient, curvature or value that was found by looking.
    Known bounded(Known tested) {
        double most = extent.map(found -> switch (tested.trait()) {
                    case LIPSCHITZ -> found.gradient();
                    case SMOOTH -> found.isSmooth() ? found.curvature() : Double.POSITIVE_INFINITY;
                    default -> found.most();
                })
                .orElse(Double.POSITIVE_INFINITY);
        if (most == Double.POSITIVE_INFINITY) {
            return tested;
        }
        double reached = tested.bound().orElseThrow();
        boolean sharp = most <= reached + 1e-5 * Math.abs(reached) + 1e-12;
        return proven(tested, sharp ? HOW : HOW + " to be at most " + Known.number(most));
    }

    Known strictly(Known tested, Known convex) {
        boolean bends = isTested(tested)
                && convex.standing() == Standing.PROVEN
                && extent.filter(found -> found.bends() || found.leastCurvature() > 0)
                        .isPresent();
        return bends ? proven(tested, "its curvature is above 0 by its form") : tested;
    }

    Known strongly(Known tested) {
        double least = extent.map(Extent::leastCurvature).orElse(0.0);
        return isTested(tested) && least > 0 ? proven(tested.with(least), HOW) : tested;
    }

    Known differentiable(Known tested) {
        if (isTested(tested) && Extent.isSmoothByForm(bound)) {
            return proven(tested, "it is built of smooth functions");
        }
        return isTested(tested) && extent.filter(Extent::isSmooth).isPresent()
                ? proven(tested, "its pieces are smooth and meet with one slope")
                : tested;
    }

    Known notNegative(Known tested) {
        boolean above = extent.filter(found -> found.least() >= 0).isPresent();
        return isTested(tested) && above ? proven(tested, HOW) : tested;
    }

    /// A convex margin loss is classification-calibrated if and only if it is differentiable at 0 with a slope
    /// below 0 (Bartlett, Jordan and McAuliffe 2006, theorem 2).
    Known calibrated(Known tested, Known convex, Survey survey) {
        if (!isTested(tested) || convex.standing() != Standing.PROVEN || bound.size() != 1 || !isMargin()) {
            return tested;
        }
        var site = survey.look(new double[] {1}, new double[][] {{-1e-12, 0, 1e-12}});
        double[] slope = site.at().gradient()[0];
        boolean falls = slope[1] < -1e-6 && Math.abs(slope[0] - slope[2]) < 1e-6 * Math.abs(slope[1]);
        return falls ? proven(tested, "it is convex, and falls at 0 with the slope " + Known.number(slope[1])) : tested;
    }

    /// Whether the loss is worth for class 0 at minus a score what it is for class 1 at the score.
    private boolean isMargin() {
        var score = new Name(bound.parts().getFirst().name());
        var minus = Expr.of(Op.NEG, score);
        var one = Labels.twoClass(loss.formula(), Expr.of(1));
        var zero = new Swap(node -> node.equals(score) ? Optional.of(minus) : Optional.empty(), Rewrite::shorter)
                .of(Labels.twoClass(loss.formula(), Expr.of(0)));
        try {
            return simplified(one).equals(simplified(zero));
        } catch (UserError e) {
            return false;
        }
    }

    private Expr simplified(Expr body) {
        var formula = new Formula(loss.formula().scores(), body, new LinkedHashMap<>());
        return formula.bind(new Shape(Label.NUMBER, 0, bound.columns())).value();
    }
}
