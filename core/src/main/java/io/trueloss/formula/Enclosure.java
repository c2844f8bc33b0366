package io.trueloss.formula;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;

/// Bounds the second derivative of a function of [Slice#X] from below, on smaller and smaller boxes, until it
/// is certainly nowhere negative, or too many boxes were tried.
final class Enclosure {

    private static final int MOST = 6000;

    private record Box(Interval x, Map<Expr, Interval> constants) {}

    private final Expr body;
    private final Map<Expr, Interval> constants;

    Enclosure(Expr body, Map<Expr, Interval> constants) {
        this.body = body;
        this.constants = constants;
    }

    boolean isConvex(Interval range) {
        var boxes = new ArrayDeque<Box>();
        boxes.push(new Box(range, constants));
        for (int tried = 0; !boxes.isEmpty(); tried++) {
            var box = boxes.pop();
            if (!convexOn(box)) {
                if (tried > MOST || isSmall(box.x())) {
                    return false;
                }
                double middle = middle(box.x());
                boxes.push(new Box(new Interval(middle, box.x().high()), box.constants()));
                boxes.push(new Box(new Interval(box.x().low(), middle), box.constants()));
            }
        }
        return true;
    }

    private boolean convexOn(Box box) {
        var leaves = new LinkedHashMap<Expr, Jet>();
        box.constants().forEach((name, interval) -> leaves.put(name, Jet.constant(interval)));
        leaves.put(Slice.X, Jet.variable(box.x()));
        var jets = new Jets(leaves);
        return jets.of(body).bend().isNotNegative() && jets.domain() == Jets.Domain.INSIDE;
    }

    static boolean isSmall(Interval x) {
        return Math.nextUp(x.low()) >= x.high()
                || x.high() - x.low() < 1e-9 * x.abs().high()
                || x.abs().high() < 1e-30;
    }

    /// Halves a box; one that spans many orders of magnitude is halved by order of magnitude.
    static double middle(Interval x) {
        if (x.low() < 0 && x.high() > 0) {
            return 0;
        }
        double small = Math.min(Math.abs(x.low()), Math.abs(x.high()));
        double large = Math.max(Math.abs(x.low()), Math.abs(x.high()));
        double sign = x.low() < 0 ? -1 : 1;
        if (small < 1 && large > 4) {
            return sign;
        }
        return large > 4 * small && small > 0 ? sign * Math.sqrt(small) * Math.sqrt(large) : x.low() / 2 + x.high() / 2;
    }
}
