package io.trueloss.kernel;

import io.trueloss.formula.Op;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What each operation of the language that works entry by entry is in lanes: an operation of the processor,
/// or a function of [io.trueloss.arithmetic] read by [Reader].
final class Operations {

    private static final Map<Op, Code> CODES = codes();
    private static final Map<Op, Name> NAMES = names();
    private static final Map<Op, Near> NEAR = Map.of(
            Op.SIN, new Near(new Name("Trig", "sinNear"), new Name("Trig", "far")),
            Op.COS, new Near(new Name("Trig", "cosNear"), new Name("Trig", "far")),
            Op.REM, new Near(new Name("Remainder", "remNear"), new Name("Remainder", "far")));

    private final Lanes lanes;
    private final Reader reader;

    Operations(Library library, Lanes lanes) {
        this.lanes = lanes;
        this.reader = new Reader(library, lanes);
    }

    /// A function by its class and name.
    record Name(String owner, String function) {

        /// The one for arguments of this kind. What has to do with truth is the same for floats and for
        /// doubles.
        Library.Method of(List<Lane> args) {
            boolean single = args.getFirst().kind() == Kind.FLOAT && !owner.equals("Truth");
            var kind = single ? "F" : "D";
            var type =
                    new StringBuilder("(").repeat(kind, args.size()).append(')').append(kind);
            return new Library.Method(owner, single ? function.concat("Single") : function, type.toString());
        }
    }

    /// A function that is a straight line for nearly all arguments, and what is 0 for these and NaN for others.
    record Near(Name function, Name far) {}

    /// How an operation is computed that is a straight line for nearly all arguments only.
    static Optional<Near> near(Op op) {
        return Optional.ofNullable(NEAR.get(op));
    }

    /// A function of lanes of one floating-point kind; empty if it is no straight line.
    Optional<Lane> of(Name name, List<Lane> args) {
        return reader.read(name.of(args), args);
    }

    /// The operation on lanes of one floating-point kind; empty if it is no straight line.
    Optional<Lane> of(Op op, List<Lane> args) {
        var code = CODES.get(op);
        if (code != null) {
            return Optional.of(lanes.apply(code, args));
        }
        var name = NAMES.get(op);
        return name == null ? Optional.empty() : of(name, args);
    }

    /// The function that an operation is, if it is one.
    static Optional<Name> function(Op op) {
        return Optional.ofNullable(NAMES.get(op));
    }

    private static Map<Op, Code> codes() {
        var codes = new EnumMap<Op, Code>(Op.class);
        codes.put(Op.ADD, Code.ADD);
        codes.put(Op.SUB, Code.SUB);
        codes.put(Op.MUL, Code.MUL);
        codes.put(Op.DIV, Code.DIV);
        codes.put(Op.NEG, Code.NEG);
        codes.put(Op.ABS, Code.ABS);
        codes.put(Op.SQRT, Code.SQRT);
        codes.put(Op.MAX, Code.MAX);
        codes.put(Op.MIN, Code.MIN);
        return Collections.unmodifiableMap(codes);
    }

    private static Map<Op, Name> names() {
        var names = new EnumMap<Op, Name>(Op.class);
        names.put(Op.CHAIN, new Name("Truth", "both"));
        names.put(Op.LT, new Name("Truth", "less"));
        names.put(Op.LE, new Name("Truth", "atMost"));
        names.put(Op.GT, new Name("Truth", "more"));
        names.put(Op.GE, new Name("Truth", "atLeast"));
        names.put(Op.EQ, new Name("Truth", "same"));
        names.put(Op.NE, new Name("Truth", "differ"));
        names.put(Op.AND, new Name("Truth", "both"));
        names.put(Op.OR, new Name("Truth", "either"));
        names.put(Op.NOT, new Name("Truth", "not"));
        names.put(Op.IF, new Name("Truth", "choose"));
        names.put(Op.SIGN, new Name("Truth", "sign"));
        names.put(Op.POW, new Name("Power", "ofFormula"));
        names.put(Op.REM, new Name("Remainder", "rem"));
        names.put(Op.HYPOT, new Name("Power", "hypot"));
        names.put(Op.SIN, new Name("Trig", "sin"));
        names.put(Op.COS, new Name("Trig", "cos"));
        names.put(Op.ATAN, new Name("Trig", "atan"));
        names.put(Op.EXP, new Name("Exp", "exp"));
        names.put(Op.EXPM1, new Name("Exp", "expm1"));
        names.put(Op.EXPM1MX, new Name("Exp", "expm1mx"));
        names.put(Op.LOG, new Name("Log", "log"));
        names.put(Op.LOG1P, new Name("Log", "log1p"));
        names.put(Op.LOG1MEXP, new Name("Log", "log1mexpOfMinus"));
        names.put(Op.TANH, new Name("Hyperbolic", "tanh"));
        names.put(Op.SINH, new Name("Hyperbolic", "sinh"));
        names.put(Op.COSH, new Name("Hyperbolic", "cosh"));
        names.put(Op.LOGCOSH, new Name("Hyperbolic", "logcosh"));
        names.put(Op.SIGMOID, new Name("Sigmoid", "sigmoid"));
        names.put(Op.SOFTPLUS, new Name("Sigmoid", "softplus"));
        names.put(Op.LOG_SIGMOID, new Name("Sigmoid", "logSigmoid"));
        names.put(Op.ERF, new Name("Normal", "erf"));
        names.put(Op.PHI, new Name("Normal", "Phi"));
        names.put(Op.LOG_PHI, new Name("Normal", "logPhi"));
        names.put(Op.MILLS, new Name("Normal", "mills"));
        names.put(Op.LGAMMA, new Name("Gamma", "lgamma"));
        names.put(Op.DIGAMMA, new Name("Gamma", "digamma"));
        names.put(Op.POLYGAMMA, new Name("Gamma", "polygamma"));
        names.put(Op.XLOGY, new Name("Xlog", "xlogy"));
        names.put(Op.XLOG1PY, new Name("Xlog", "xlog1py"));
        return Collections.unmodifiableMap(names);
    }
}
