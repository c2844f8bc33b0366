package io.trueloss.kernel;

import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.function.Consumer;

/// As many rows at a time as a vector holds, with the Vector API. Its classes are named, not used: core runs
/// without them.
final class Vectors implements Dialect {

    private static final String HOME = "jdk.incubator.vector.";
    private static final ClassDesc VECTOR = ClassDesc.of(HOME + "Vector");
    private static final ClassDesc MASK = ClassDesc.of(HOME + "VectorMask");
    private static final ClassDesc OPERATORS = ClassDesc.of(HOME + "VectorOperators");
    private static final ClassDesc BINARY = ClassDesc.of(HOME + "VectorOperators$Binary");
    private static final ClassDesc COMPARISON = ClassDesc.of(HOME + "VectorOperators$Comparison");
    private static final ClassDesc REAL = ClassDesc.of(HOME + "DoubleVector");
    private static final ClassDesc WHOLE = ClassDesc.of(HOME + "LongVector");
    private static final ClassDesc ARRAY = CD_double.arrayType();
    static final ClassDesc SPECIES = ClassDesc.of(HOME + "VectorSpecies");

    private final int bits;
    private final ClassDesc self;

    /// @param bits of a vector: 128, 256 or 512
    /// @param self the class that is made, which has fields REAL and WHOLE for the species
    Vectors(int bits, ClassDesc self) {
        this.bits = bits;
        this.self = self;
    }

    /// Puts the species into their fields.
    void initialise(CodeBuilder code) {
        code.getstatic(REAL, "SPECIES_" + bits, SPECIES).putstatic(self, "REAL", SPECIES);
        code.getstatic(WHOLE, "SPECIES_" + bits, SPECIES).putstatic(self, "WHOLE", SPECIES);
    }

    @Override
    public int rows() {
        return bits / 64;
    }

    @Override
    public ClassDesc type(Kind kind) {
        return switch (kind) {
            case DOUBLE -> REAL;
            case LONG -> WHOLE;
            case MASK -> MASK;
            case FLOAT, INT -> throw new IllegalArgumentException("kind must be as wide as a double, was " + kind);
        };
    }

    private CodeBuilder species(CodeBuilder code) {
        return code.getstatic(self, "REAL", SPECIES);
    }

    @Override
    public void constant(CodeBuilder code, Lane lane) {
        switch (lane.kind()) {
            case DOUBLE -> {
                species(code).loadConstant(lane.number());
                code.invokestatic(REAL, "broadcast", MethodTypeDesc.of(REAL, SPECIES, CD_double));
            }
            case LONG -> {
                code.getstatic(self, "WHOLE", SPECIES).loadConstant(lane.bits());
                code.invokestatic(WHOLE, "broadcast", MethodTypeDesc.of(WHOLE, SPECIES, CD_long));
            }
            default -> {
                species(code).loadConstant((int) lane.bits());
                code.invokeinterface(SPECIES, "maskAll", MethodTypeDesc.of(MASK, CD_boolean));
            }
        }
    }

    @Override
    public void spread(CodeBuilder code, Runnable number) {
        species(code);
        number.run();
        code.invokestatic(REAL, "broadcast", MethodTypeDesc.of(REAL, SPECIES, CD_double));
    }

    @Override
    public void load(CodeBuilder code, Kind kind, Runnable place) {
        species(code);
        place.run();
        code.invokestatic(REAL, "fromArray", MethodTypeDesc.of(REAL, SPECIES, ARRAY, CD_int));
        if (kind == Kind.LONG) {
            toBits(code);
        } else if (kind == Kind.MASK) {
            code.getstatic(OPERATORS, "NE", COMPARISON).dconst_0();
            code.invokevirtual(REAL, "compare", MethodTypeDesc.of(MASK, COMPARISON, CD_double));
        }
    }

    @Override
    public void store(CodeBuilder code, Kind kind, Runnable place, Runnable lane) {
        if (kind == Kind.MASK) {
            spread(code, code::dconst_0);
            code.dconst_1();
            lane.run();
            code.invokevirtual(REAL, "blend", MethodTypeDesc.of(REAL, CD_double, MASK));
        } else {
            lane.run();
        }
        if (kind == Kind.LONG) {
            ofBits(code);
        }
        place.run();
        code.invokevirtual(REAL, "intoArray", MethodTypeDesc.of(CD_void, ARRAY, CD_int));
    }

    private static void toBits(CodeBuilder code) {
        code.invokevirtual(REAL, "reinterpretAsLongs", MethodTypeDesc.of(WHOLE));
    }

    private static void ofBits(CodeBuilder code) {
        code.invokevirtual(WHOLE, "reinterpretAsDoubles", MethodTypeDesc.of(REAL));
    }

    @Override
    public void apply(CodeBuilder code, Lane lane, Consumer<Lane> push) {
        if (lane.is(Code.SELECT)) {
            select(code, lane, push);
            return;
        }
        boolean shifts = lane.is(Code.SHIFT_LEFT) || lane.is(Code.SHIFT_RIGHT) || lane.is(Code.SHIFT_RIGHT_UNSIGNED);
        lane.args().subList(0, shifts ? 1 : lane.args().size()).forEach(push);
        switch (lane.code()) {
            case CONSTANT, INPUT, SELECT ->
                throw new IllegalArgumentException("code must be an operation on what is on the stack");
            case ADD -> two(code, REAL, "add");
            case SUB -> two(code, REAL, "sub");
            case MUL -> two(code, REAL, "mul");
            case DIV -> two(code, REAL, "div");
            case NEG -> one(code, "neg");
            case ABS -> one(code, "abs");
            case SQRT -> one(code, "sqrt");
            case FMA -> code.invokevirtual(REAL, "fma", MethodTypeDesc.of(REAL, VECTOR, VECTOR));
            case MIN -> two(code, REAL, "min");
            case MAX -> two(code, REAL, "max");
            case PLUS -> two(code, WHOLE, "add");
            case MINUS -> two(code, WHOLE, "sub");
            case AND -> two(code, WHOLE, "and");
            case OR -> two(code, WHOLE, "or");
            case XOR -> {
                code.getstatic(OPERATORS, "XOR", ClassDesc.of(HOME + "VectorOperators$Associative"))
                        .swap();
                code.invokevirtual(WHOLE, "lanewise", MethodTypeDesc.of(WHOLE, BINARY, VECTOR));
            }
            case LEAST -> two(code, WHOLE, "min");
            case MOST -> two(code, WHOLE, "max");
            case SHIFT_LEFT -> shift(code, "LSHL", lane);
            case SHIFT_RIGHT -> shift(code, "ASHR", lane);
            case SHIFT_RIGHT_UNSIGNED -> shift(code, "LSHR", lane);
            case TO_BITS -> toBits(code);
            case OF_BITS -> ofBits(code);
            case LT, LE, EQ, NE -> compare(code, lane);
            case BOTH -> code.invokevirtual(MASK, "and", MethodTypeDesc.of(MASK, MASK));
            case EITHER -> code.invokevirtual(MASK, "or", MethodTypeDesc.of(MASK, MASK));
            case NOT -> code.invokevirtual(MASK, "not", MethodTypeDesc.of(MASK));
        }
    }

    private static void one(CodeBuilder code, String name) {
        code.invokevirtual(REAL, name, MethodTypeDesc.of(REAL));
    }

    private static void two(CodeBuilder code, ClassDesc type, String name) {
        code.invokevirtual(type, name, MethodTypeDesc.of(type, VECTOR));
    }

    /// By a constant, which is not on the stack.
    private static void shift(CodeBuilder code, String name, Lane lane) {
        code.getstatic(OPERATORS, name, BINARY).loadConstant(lane.arg(1).bits());
        code.invokevirtual(WHOLE, "lanewise", MethodTypeDesc.of(WHOLE, BINARY, CD_long));
    }

    private void compare(CodeBuilder code, Lane lane) {
        boolean real = lane.arg(0).kind() == Kind.DOUBLE;
        code.getstatic(OPERATORS, lane.code().name(), COMPARISON).swap();
        code.invokevirtual(real ? REAL : WHOLE, "compare", MethodTypeDesc.of(MASK, COMPARISON, VECTOR));
        if (!real) {
            species(code).invokevirtual(MASK, "cast", MethodTypeDesc.of(MASK, SPECIES));
        }
    }

    /// Integers are chosen as the numbers with their bits.
    private static void select(CodeBuilder code, Lane lane, Consumer<Lane> push) {
        boolean whole = lane.kind() == Kind.LONG;
        push.accept(lane.arg(2));
        if (whole) {
            ofBits(code);
        }
        push.accept(lane.arg(1));
        if (whole) {
            ofBits(code);
        }
        push.accept(lane.arg(0));
        code.invokevirtual(REAL, "blend", MethodTypeDesc.of(REAL, VECTOR, MASK));
        if (whole) {
            toBits(code);
        }
    }
}
