package io.trueloss.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Proves that a function of one number is convex: cuts it where branches and kinks change, proves each piece
/// by rules or by bounds of its second derivative, and shows that neither value nor slope falls at a cut.
final class Pieces {

    private static final int MOST = 64;

    /// What the function is on an open interval.
    private record Piece(Expr body, Optional<Rational> low, boolean outside) {}

    private final Expr whole;
    private final Map<Expr, Interval> constants;
    private final List<Piece> pieces = new ArrayList<>();
    private boolean bounds;

    /// @param whole a function of [Slice#X]
    /// @param constants where its other names lie
    Pieces(Expr whole, Map<Expr, Interval> constants) {
        this.whole = whole;
        this.constants = constants;
    }

    /// Whether it is certainly convex.
    boolean areConvex() {
        return prove(Optional.empty(), Optional.empty())
                && joined()
                && pieces.stream().anyMatch(piece -> !piece.outside());
    }

    /// Whether the proof needed bounds of the second derivative, not only rules.
    boolean neededBounds() {
        return bounds;
    }

    private boolean prove(Optional<Rational> low, Optional<Rational> high) {
        var stretch = new Stretch(low, high, constants);
        var body = stretch.of(whole);
        if (stretch.isOutside() || body instanceof Expr.Num number && number.value() == Double.POSITIVE_INFINITY) {
            pieces.add(new Piece(body, low, true));
            return true;
        }
        if (stretch.bending().of(body).bend().isConvex()) {
            pieces.add(new Piece(body, low, false));
            return true;
        }
        if (stretch.cut().isPresent()) {
            var cut = stretch.cut();
            return pieces.size() < MOST && prove(low, cut) && prove(cut, high);
        }
        bounds = true;
        pieces.add(new Piece(body, low, false));
        return curvesUp(body) || new Enclosure(body, constants).isConvex(stretch.range());
    }

    /// Whether it is a polynomial whose second derivative is nowhere negative, though it may touch zero.
    private static boolean curvesUp(Expr body) {
        return Polynomial.of(body, Slice.X)
                .filter(polynomial -> polynomial.derivative().derivative().isNotNegative())
                .isPresent();
    }

    /// Whether the pieces fit: one stretch inside the domain, and at each cut one value and a slope that does
    /// not fall.
    private boolean joined() {
        boolean ended = false;
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            boolean begins = i == 0 || pieces.get(i - 1).outside();
            boolean edge = i > 0 && piece.outside() != pieces.get(i - 1).outside();
            if (edge
                    && !closes(
                            piece.outside() ? pieces.get(i - 1) : piece,
                            piece.low().orElseThrow())) {
                return false;
            }
            if (!piece.outside() && (ended || !begins && !fits(pieces.get(i - 1), piece))) {
                return false;
            }
            ended |= piece.outside() && !begins;
        }
        return true;
    }

    /// Whether the function does not fall at the end of its domain: it is infinite there, or what it is inside.
    private boolean closes(Piece inside, Rational end) {
        var at = new Exact(end);
        var value = at.value(whole);
        return at.isInfinite(whole)
                || at.taken(whole).filter(inside.body()::equals).isPresent()
                || value.isPresent() && value.equals(at.value(inside.body()));
    }

    private boolean fits(Piece left, Piece right) {
        var at = new Exact(right.low().orElseThrow());
        var value = at.value(whole);
        var before = at.slope(left.body());
        var after = at.slope(right.body());
        return value.isPresent()
                && value.equals(at.value(left.body()))
                && value.equals(at.value(right.body()))
                && before.isPresent()
                && after.isPresent()
                && notNegative(after.get().plus(before.get().times(Rational.of(-1))));
    }

    private boolean notNegative(Linear form) {
        if (form.isConstant()) {
            return form.constant().signum() >= 0;
        }
        var bending = new Bending(Map.of(), constants);
        return form.terms().entrySet().stream()
                .map(term ->
                        bending.of(term.getKey()).range().times(term.getValue().interval()))
                .reduce(form.constant().interval(), Interval::plus)
                .isNotNegative();
    }
}
