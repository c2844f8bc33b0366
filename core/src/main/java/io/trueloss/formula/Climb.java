package io.trueloss.formula;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.PriorityQueue;

/// Bounds a function of [Slice#X] from above, by interval arithmetic on smaller and smaller boxes. Where its
/// derivative keeps its sign on a box, only the box's ends count.
final class Climb {

    private static final int MOST = 700;
    /// How near the bound shall come to a value that is reached.
    private static final double CLOSE = 1e-7;

    /// A part of the range and a bound of the function there.
    private record Box(Interval x, double high) {}

    private final Expr function;
    private final Expr slope;
    private final Map<Expr, Interval> constants;
    private double reached = Double.NEGATIVE_INFINITY;

    /// @param slope the derivative of the function
    /// @param constants where the other names lie
    Climb(Expr function, Expr slope, Map<Expr, Interval> constants) {
        this.function = function;
        this.slope = slope;
        this.constants = constants;
    }

    /// A number that the function does not exceed; infinite if none is found.
    double most(Interval range) {
        var boxes = new PriorityQueue<Box>(Comparator.comparingDouble(Box::high).reversed());
        boxes.add(box(range));
        for (int tried = 0; tried < MOST; tried++) {
            var top = boxes.remove();
            boolean close = top.high() <= reached + CLOSE * Math.max(1, Math.abs(reached)) || top.high() == reached;
            if (close && top.high() < Double.POSITIVE_INFINITY || Enclosure.isSmall(top.x())) {
                return top.high();
            }
            double middle = Enclosure.middle(top.x());
            boxes.add(box(new Interval(top.x().low(), middle)));
            boxes.add(box(new Interval(middle, top.x().high())));
        }
        return boxes.remove().high();
    }

    private Box box(Interval x) {
        var low = value(function, Interval.point(x.low()));
        var high = value(function, Interval.point(x.high()));
        reached = Math.max(reached, Math.max(low.low(), high.low()));
        var turn = value(slope, x);
        if (turn.isNotNegative() || turn.isNotPositive()) {
            return new Box(x, turn.isNotNegative() ? high.high() : low.high());
        }
        double naive = value(function, x).high();
        double middle = x.low() / 2 + x.high() / 2;
        var half = new Interval(x.low(), x.high()).minus(Interval.point(middle));
        var centred = value(function, Interval.point(middle)).plus(turn.times(half));
        return new Box(x, Math.min(naive, centred.high()));
    }

    private Interval value(Expr expr, Interval x) {
        var leaves = new LinkedHashMap<Expr, Jet>();
        constants.forEach((name, interval) -> leaves.put(name, Jet.constant(interval)));
        leaves.put(Slice.X, Jet.constant(x));
        var jets = new Jets(leaves);
        var value = jets.of(expr).value();
        return jets.domain() == Jets.Domain.INSIDE ? value : Interval.WHOLE;
    }
}
