package io.trueloss.formula;

import io.trueloss.arithmetic.Log;
import java.util.Optional;

/// A number that is scale*(e^u - bend*e^(2u)) to the last bit where u is low, and there may be too small for a
/// double, though its logarithm is not.
///
/// @param base what u is, or the negative of what u is
/// @param sign 1 or -1: u is sign*base
/// @param scale a positive number
/// @param bend a number
record Small(Node base, double sign, double scale, double bend) {

    /// Below this e^(2u) is nothing beside 1, nor is a scaled one where u is lower by the logarithm of the
    /// scale.
    private static final double LOW = -20;

    static Optional<Small> of(Node x) {
        if (!(x instanceof Node.Call call)) {
            return Optional.empty();
        }
        return switch (call.op) {
            case EXP -> Optional.of(new Small(call.arg(0), 1, 1, 0));
            case SOFTPLUS -> Optional.of(new Small(call.arg(0), 1, 1, 0.5));
            case NEG ->
                call.arg(0).is(Op.LOG_SIGMOID)
                        ? Optional.of(new Small(call.arg(0).arg(0), -1, 1, 0.5))
                        : Optional.empty();
            case MUL -> ofMultiple(call);
            default -> Optional.empty();
        };
    }

    private static Optional<Small> ofMultiple(Node.Call product) {
        double factor = product.arg(0).number();
        if (factor < 0 && product.arg(1).is(Op.LOG_SIGMOID)) {
            return Optional.of(new Small(product.arg(1).arg(0), -1, -factor, 0.5));
        }
        return factor > 0 ? of(product.arg(1)).map(small -> small.times(factor)) : Optional.empty();
    }

    private Node u(Algebra algebra) {
        return sign < 0 ? algebra.neg(base) : base;
    }

    private Small times(double factor) {
        return new Small(base, sign, scale * factor, bend);
    }

    Node isSmall(Algebra algebra) {
        return algebra.apply(Op.LT, u(algebra), algebra.number(LOW - Math.max(0, Log.log(scale))));
    }

    /// log(x) - half*x.
    Node log(Algebra algebra, double half) {
        var line = algebra.add(algebra.apply(Op.LOG, algebra.number(scale)), u(algebra));
        return algebra.sub(line, rest(algebra, half));
    }

    /// The derivative of log(x) - half*x by the base.
    Node slope(Algebra algebra, double half) {
        return algebra.mul(algebra.number(sign), algebra.sub(algebra.number(1), rest(algebra, half)));
    }

    private Node rest(Algebra algebra, double half) {
        return algebra.mul(algebra.number(bend + half * scale), algebra.apply(Op.EXP, u(algebra)));
    }
}
