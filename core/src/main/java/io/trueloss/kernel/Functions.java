package io.trueloss.kernel;

import io.trueloss.arithmetic.Exp;
import io.trueloss.arithmetic.Gamma;
import io.trueloss.arithmetic.Hyperbolic;
import io.trueloss.arithmetic.Log;
import io.trueloss.arithmetic.Normal;
import io.trueloss.arithmetic.Power;
import io.trueloss.arithmetic.Sigmoid;
import io.trueloss.arithmetic.Trig;
import io.trueloss.arithmetic.Xlog;
import io.trueloss.formula.Op;
import java.util.List;
import java.util.Optional;

/// Which of our elementary functions computes an operation, and what that is in lanes.
final class Functions {

    private record Function(Class<?> type, String name) {}

    private Functions() {}

    /// The operation on lanes; nothing if its function is no straight line.
    static Optional<Lane> of(Op op, Lanes lanes, List<Lane> args) {
        var given = op == Op.LOG1MEXP ? List.of(lanes.apply(Code.NEG, args)) : args;
        return function(op).flatMap(function -> of(function, lanes, given));
    }

    private static Optional<Lane> of(Function function, Lanes lanes, List<Lane> args) {
        return Optional.empty();
    }

    private static Optional<Function> function(Op op) {
        return Optional.ofNullable(
                switch (op) {
                    case EXP -> new Function(Exp.class, "exp");
                    case EXPM1 -> new Function(Exp.class, "expm1");
                    case LOG -> new Function(Log.class, "log");
                    case LOG1P -> new Function(Log.class, "log1p");
                    case LOG1MEXP -> new Function(Log.class, "log1mexp");
                    case SOFTPLUS -> new Function(Sigmoid.class, "softplus");
                    case SIGMOID -> new Function(Sigmoid.class, "sigmoid");
                    case LOG_SIGMOID -> new Function(Sigmoid.class, "logSigmoid");
                    case LOG_DIFF_SIGMOID -> new Function(Sigmoid.class, "logDiffSigmoid");
                    case TANH -> new Function(Hyperbolic.class, "tanh");
                    case SINH -> new Function(Hyperbolic.class, "sinh");
                    case COSH -> new Function(Hyperbolic.class, "cosh");
                    case LOGCOSH -> new Function(Hyperbolic.class, "logcosh");
                    case POW -> new Function(Power.class, "pow");
                    case HYPOT -> new Function(Power.class, "hypot");
                    case SIN -> new Function(Trig.class, "sin");
                    case COS -> new Function(Trig.class, "cos");
                    case ATAN -> new Function(Trig.class, "atan");
                    case ERF -> new Function(Normal.class, "erf");
                    case PHI -> new Function(Normal.class, "Phi");
                    case LOG_PHI -> new Function(Normal.class, "logPhi");
                    case MILLS -> new Function(Normal.class, "mills");
                    case LGAMMA -> new Function(Gamma.class, "lgamma");
                    case DIGAMMA -> new Function(Gamma.class, "digamma");
                    case XLOGY -> new Function(Xlog.class, "xlogy");
                    case XLOG1PY -> new Function(Xlog.class, "xlog1py");
                    default -> null;
                });
    }
}
