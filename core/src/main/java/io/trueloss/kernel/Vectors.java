package io.trueloss.kernel;

import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_float;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/// As many rows at a time as a vector holds, with the Vector API. Its classes are named, not used: core runs
/// without them.
final class Vectors implements Dialect {

    private static final String HOME = "jdk.incubator.vector.";
    private static final ClassDesc VECTOR = ClassDesc.of(HOME + "Vector");
    private static final ClassDesc MASK = ClassDesc.of(HOME + "VectorMask");
    private static final ClassDesc OPERATORS = ClassDesc.of(HOME + "VectorOperators");
    private static final ClassDesc BINARY = ClassDesc.of(HOME + "VectorOperators$Binary");
    private static final ClassDesc COMPARISON = ClassDesc.of(HOME + "VectorOperators$Comparison");
    static final ClassDesc SPECIES = ClassDesc.of(HOME + "VectorSpecies");

    private final int bits;
    private final ClassDesc self;
    private final boolean wide;
    private final int rows;
    /// The vectors, and what they are made of.
    private final ClassDesc real;
    private final ClassDesc whole;
    private final ClassDesc number;
    private final ClassDesc integer;

    /// @param bits of a vector: 128, 256 or 512
    /// @param real the floating-point kind that is worked on
    /// @param self the class that is made, which has fields REAL and WHOLE for the species
    Vectors(int bits, Kind real, ClassDesc self) {
        this.bits = bits;
        this.self = self;
        this.wide = real == Kind.DOUBLE;
        this.rows = bits / real.width();
        this.real = ClassDesc.of(HOME + (wide ? "DoubleVector" : "FloatVector"));
        this.whole = ClassDesc.of(HOME + (wide ? "LongVector" : "IntVector"));
        this.number = wide ? CD_double : CD_float;
        this.integer = wide ? CD_long : CD_int;
    }

    /// Puts the species into their fields.
    void initialise(CodeBuilder code) {
        code.getstatic(real, "SPECIES_" + bits, SPECIES).putstatic(self, "REAL", SPECIES);
        code.getstatic(whole, "SPECIES_" + bits, SPECIES).putstatic(self, "WHOLE", SPECIES);
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public ClassDesc type(Kind kind) {
        return switch (kind) {
            case DOUBLE, FLOAT -> real;
            case LONG, INT -> whole;
            case MASK -> MASK;
        };
    }

    private CodeBuilder species(CodeBuilder code) {
        return code.getstatic(self, "REAL", SPECIES);
    }

    @Override
    public void constant(CodeBuilder code, Lane lane) {
        switch (lane.kind()) {
            case DOUBLE, FLOAT -> {
                species(code);
                real(code, lane.number());
                broadcast(code);
            }
            case LONG, INT -> {
                code.getstatic(self, "WHOLE", SPECIES);
                whole(code, lane.bits());
                code.invokestatic(whole, "broadcast", MethodTypeDesc.of(whole, SPECIES, integer));
            }
            case MASK -> {
                species(code).loadConstant((int) lane.bits());
                code.invokeinterface(SPECIES, "maskAll", MethodTypeDesc.of(MASK, CD_boolean));
            }
        }
    }

    private void real(CodeBuilder code, double constant) {
        if (wide) {
            code.loadConstant(constant);
        } else {
            code.loadConstant((float) constant);
        }
    }

    private void whole(CodeBuilder code, long constant) {
        if (wide) {
            code.loadConstant(constant);
        } else {
            code.loadConstant((int) constant);
        }
    }

    @Override
    public void spread(CodeBuilder code, int local) {
        species(code).loadLocal(TypeKind.from(number), local);
        broadcast(code);
    }

    private void broadcast(CodeBuilder code) {
        code.invokestatic(real, "broadcast", MethodTypeDesc.of(real, SPECIES, number));
    }

    @Override
    public void load(CodeBuilder code, Kind kind, Place place) {
        place.push(species(code));
        code.invokestatic(real, "fromArray", MethodTypeDesc.of(real, SPECIES, number.arrayType(), CD_int));
        if (kind.isWhole()) {
            toBits(code);
        } else if (kind == Kind.MASK) {
            code.getstatic(OPERATORS, "NE", COMPARISON);
            real(code, 0);
            code.invokevirtual(real, "compare", MethodTypeDesc.of(MASK, COMPARISON, number));
        }
    }

    @Override
    public void store(CodeBuilder code, Lane lane, Place place, Operands operands) {
        if (lane.kind() == Kind.MASK) {
            real(species(code), 0);
            broadcast(code);
            real(code, 1);
            operands.push(lane);
            code.invokevirtual(real, "blend", MethodTypeDesc.of(real, number, MASK));
        } else {
            operands.push(lane);
        }
        if (lane.kind().isWhole()) {
            ofBits(code);
        }
        place.push(code);
        code.invokevirtual(real, "intoArray", MethodTypeDesc.of(CD_void, number.arrayType(), CD_int));
    }

    @Override
    public void add(CodeBuilder code) {
        two(code, real, "add");
    }

    private void toBits(CodeBuilder code) {
        code.invokevirtual(real, wide ? "reinterpretAsLongs" : "reinterpretAsInts", MethodTypeDesc.of(whole));
    }

    private void ofBits(CodeBuilder code) {
        code.invokevirtual(whole, wide ? "reinterpretAsDoubles" : "reinterpretAsFloats", MethodTypeDesc.of(real));
    }

    @Override
    public void apply(CodeBuilder code, Lane lane, Operands operands) {
        if (lane.is(Code.SELECT)) {
            select(code, lane, operands);
            return;
        }
        for (int i = 0; i < (lane.code().isShift() ? 1 : lane.args().size()); i++) {
            operands.push(lane.arg(i));
        }
        switch (lane.code()) {
            case CONSTANT, INPUT, SELECT ->
                throw new IllegalArgumentException("code must be an operation on what is on the stack");
            case ADD -> two(code, real, "add");
            case SUB -> two(code, real, "sub");
            case MUL -> two(code, real, "mul");
            case DIV -> two(code, real, "div");
            case NEG -> one(code, "neg");
            case ABS -> one(code, "abs");
            case SQRT -> one(code, "sqrt");
            case FMA -> code.invokevirtual(real, "fma", MethodTypeDesc.of(real, VECTOR, VECTOR));
            case MIN -> two(code, real, "min");
            case MAX -> two(code, real, "max");
            case PLUS -> two(code, whole, "add");
            case MINUS -> two(code, whole, "sub");
            case AND -> two(code, whole, "and");
            case OR -> two(code, whole, "or");
            case XOR -> {
                code.getstatic(OPERATORS, "XOR", ClassDesc.of(HOME + "VectorOperators$Associative"))
                        .swap();
                code.invokevirtual(whole, "lanewise", MethodTypeDesc.of(whole, BINARY, VECTOR));
            }
            case LEAST -> two(code, whole, "min");
            case MOST -> two(code, whole, "max");
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

    private void one(CodeBuilder code, String name) {
        code.invokevirtual(real, name, MethodTypeDesc.of(real));
    }

    private void two(CodeBuilder code, ClassDesc type, String name) {
        code.invokevirtual(type, name, MethodTypeDesc.of(type, VECTOR));
    }

    /// By a constant, which is not on the stack.
    private void shift(CodeBuilder code, String name, Lane lane) {
        code.getstatic(OPERATORS, name, BINARY);
        whole(code, lane.arg(1).bits());
        code.invokevirtual(whole, "lanewise", MethodTypeDesc.of(whole, BINARY, integer));
    }

    private void compare(CodeBuilder code, Lane lane) {
        boolean isReal = lane.arg(0).kind().isReal();
        code.getstatic(OPERATORS, lane.code().name(), COMPARISON).swap();
        code.invokevirtual(isReal ? real : whole, "compare", MethodTypeDesc.of(MASK, COMPARISON, VECTOR));
        if (!isReal) {
            species(code).invokevirtual(MASK, "cast", MethodTypeDesc.of(MASK, SPECIES));
        }
    }

    /// Integers are chosen as the numbers with their bits.
    private void select(CodeBuilder code, Lane lane, Operands operands) {
        boolean whole = lane.kind().isWhole();
        operands.push(lane.arg(2));
        if (whole) {
            ofBits(code);
        }
        operands.push(lane.arg(1));
        if (whole) {
            ofBits(code);
        }
        operands.push(lane.arg(0));
        code.invokevirtual(real, "blend", MethodTypeDesc.of(real, VECTOR, MASK));
        if (whole) {
            toBits(code);
        }
    }
}
