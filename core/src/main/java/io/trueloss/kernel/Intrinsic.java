package io.trueloss.kernel;

import java.util.List;
import java.util.Optional;

/// Methods that are operations on lanes: of the JDK, and two of ours whose Java is written for the processor.
/// The choice by a number's sign is written with bits there, as no branch predictor knows signs; for lanes it
/// is a choice like any other. The root of a float is rounded from that of a double there, which is the same.
enum Intrinsic {
    FMA("java/lang/Math", "fma"),
    ABS("java/lang/Math", "abs"),
    SQRT("java/lang/Math", "sqrt"),
    MIN("java/lang/Math", "min"),
    MAX("java/lang/Math", "max"),
    COPY_SIGN("java/lang/Math", "copySign"),
    DOUBLE_BITS("java/lang/Double", "doubleToRawLongBits"),
    OF_LONG("java/lang/Double", "longBitsToDouble"),
    DOUBLE_NAN("java/lang/Double", "isNaN"),
    FLOAT_BITS("java/lang/Float", "floatToRawIntBits"),
    OF_INT("java/lang/Float", "intBitsToFloat"),
    FLOAT_NAN("java/lang/Float", "isNaN"),
    BY_SIGN("Binary", "select"),
    ROOT("Binary", "root");

    private final String owner;
    private final String method;

    Intrinsic(String owner, String method) {
        this.owner = owner;
        this.method = method;
    }

    private static final List<Intrinsic> ALL = List.of(values());

    static Optional<Intrinsic> of(Library.Method called) {
        for (var intrinsic : ALL) {
            if (intrinsic.method.equals(called.name()) && intrinsic.owner.equals(called.owner())) {
                return Optional.of(intrinsic);
            }
        }
        return Optional.empty();
    }

    Lane apply(Lanes lanes, List<Lane> args) {
        boolean real = args.getFirst().kind().isReal();
        return switch (this) {
            case FMA -> lanes.apply(Code.FMA, args);
            case ABS -> lanes.apply(Code.ABS, args);
            case SQRT, ROOT -> lanes.apply(Code.SQRT, args);
            case MIN -> lanes.apply(real ? Code.MIN : Code.LEAST, args);
            case MAX -> lanes.apply(real ? Code.MAX : Code.MOST, args);
            case COPY_SIGN -> copySign(lanes, args.get(0), args.get(1));
            case DOUBLE_BITS, FLOAT_BITS -> lanes.apply(Code.TO_BITS, args);
            case OF_LONG, OF_INT -> lanes.apply(Code.OF_BITS, args);
            case BY_SIGN -> bySign(lanes, args);
            case DOUBLE_NAN, FLOAT_NAN -> lanes.apply(Code.NE, args.getFirst(), args.getFirst());
        };
    }

    /// A number's negative has the other sign.
    private static Lane bySign(Lanes lanes, List<Lane> args) {
        if (args.getFirst().is(Code.NEG)) {
            return bySign(lanes, List.of(args.getFirst().arg(0), args.get(2), args.get(1)));
        }
        var kind = args.getFirst().kind().bits();
        var minus = lanes.apply(Code.LT, lanes.apply(Code.TO_BITS, args.getFirst()), lanes.integer(kind, 0));
        return lanes.apply(Code.SELECT, minus, args.get(1), args.get(2));
    }

    private static Lane copySign(Lanes lanes, Lane size, Lane sign) {
        var kind = size.kind().bits();
        long minus = kind == Kind.LONG ? Long.MIN_VALUE : Integer.MIN_VALUE;
        var digits = lanes.apply(Code.AND, lanes.apply(Code.TO_BITS, size), lanes.integer(kind, ~minus));
        var top = lanes.apply(Code.AND, lanes.apply(Code.TO_BITS, sign), lanes.integer(kind, minus));
        return lanes.apply(Code.OF_BITS, lanes.apply(Code.OR, digits, top));
    }
}
