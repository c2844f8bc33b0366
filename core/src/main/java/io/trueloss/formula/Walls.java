package io.trueloss.formula;

import io.trueloss.formula.Expr.Apply;
import io.trueloss.formula.Expr.Name;
import io.trueloss.formula.Expr.Num;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// The ends of where a loss of one score is finite, as its formula states them: `if(f > 0 and f < 1, ...,
/// inf)`.
public final class Walls {
    private static final Expr OUTSIDE = Expr.of(Double.POSITIVE_INFINITY);

    private final Resolved resolved;
    private final Apply choice;
    private final String score;
    private final List<Wall> walls = new ArrayList<>();

    /// One end.
    ///
    /// @param at where it is
    /// @param side which side of it is inside: 1 above, -1 below
    private record Wall(double at, int side) {
        double gap(double f) {
            return side * (f - at);
        }

        Expr gap(Expr f) {
            Expr end = Expr.of(at);
            if (at == 0) return side > 0 ? f : Expr.of(Op.NEG, f);
            return side > 0 ? Expr.of(Op.SUB, f, end) : Expr.of(Op.SUB, end, f);
        }
    }

    private Walls(Resolved resolved, Apply choice) {
        this.resolved = resolved;
        this.choice = choice;
        this.score = resolved.parts().getFirst().name();
    }

    /// The ends of a loss; empty if its formula does not state them so, or has several scores.
    public static Optional<Walls> of(Bound loss) {
        boolean stated = loss.size() == 1
                && loss.resolved().value() instanceof Apply apply
                && apply.op() == Op.IF
                && apply.args().getLast().equals(OUTSIDE);
        if (!stated) return Optional.empty();
        Walls walls = new Walls(loss.resolved(), (Apply) loss.resolved().value());
        return walls.read(walls.choice.args().getFirst()) ? Optional.of(walls) : Optional.empty();
    }

    /// How many ends there are.
    public int count() {
        return walls.size();
    }

    /// How far a score is from the nearest end; below 0 outside.
    public double gap(double f) {
        return walls.stream().mapToDouble(wall -> wall.gap(f)).min().orElseThrow();
    }

    /// The loss with a wall of this price before each end, which keeps scores away from it: minus the price
    /// times the logarithm of how far the end is. A convex loss stays convex.
    public Bound guarded(double price) {
        Expr f = new Name(score);
        Expr guarded = choice.args().get(1);
        for (Wall wall : walls) {
            Expr height = Expr.of(Op.MUL, Expr.of(price), Expr.of(Op.LOG, wall.gap(f)));
            guarded = Expr.of(Op.SUB, guarded, height);
        }
        Expr value = Expr.of(Op.IF, choice.args().getFirst(), guarded, OUTSIDE);
        return new Formula(resolved.formula().scores(), value, new LinkedHashMap<>()).bind(resolved.shape());
    }

    /// Reads a condition; whether it was nothing but ends.
    private boolean read(Expr condition) {
        if (!(condition instanceof Apply apply)) return false;
        if (apply.op() == Op.AND) return apply.args().stream().allMatch(this::read);
        boolean above = apply.op() == Op.GT || apply.op() == Op.GE;
        boolean below = apply.op() == Op.LT || apply.op() == Op.LE;
        boolean scored = apply.args().getFirst().equals(new Name(score));
        if (!(above || below) || !scored || !(apply.args().getLast() instanceof Num(double at))) return false;
        return walls.add(new Wall(at, above ? 1 : -1));
    }
}
