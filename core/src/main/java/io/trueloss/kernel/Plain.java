package io.trueloss.kernel;

import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_float;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/// One row at a time, with the operations of the virtual machine.
final class Plain implements Dialect {

    private static final ClassDesc MATH = ClassDesc.of("java.lang.Math");
    private static final ClassDesc BOXED = ClassDesc.of("java.lang.Double");
    private static final ClassDesc SINGLE = ClassDesc.of("java.lang.Float");

    private final boolean wide;
    private final TypeKind number;
    private final TypeKind integer;
    private final ClassDesc type;

    /// @param real the floating-point kind that is worked on
    Plain(Kind real) {
        this.wide = real == Kind.DOUBLE;
        this.number = wide ? TypeKind.DOUBLE : TypeKind.FLOAT;
        this.integer = wide ? TypeKind.LONG : TypeKind.INT;
        this.type = wide ? CD_double : CD_float;
    }

    @Override
    public int rows() {
        return 1;
    }

    @Override
    public ClassDesc type(Kind kind) {
        return switch (kind) {
            case DOUBLE -> CD_double;
            case LONG -> CD_long;
            case FLOAT -> CD_float;
            case INT, MASK -> CD_int;
        };
    }

    @Override
    public void constant(CodeBuilder code, Lane lane) {
        switch (lane.kind()) {
            case DOUBLE -> code.loadConstant(lane.number());
            case FLOAT -> code.loadConstant((float) lane.number());
            case LONG -> code.loadConstant(lane.bits());
            case INT, MASK -> code.loadConstant((int) lane.bits());
        }
    }

    @Override
    public void spread(CodeBuilder code, int local) {
        code.loadLocal(number, local);
    }

    @Override
    public void load(CodeBuilder code, Kind kind, Place place) {
        place.push(code);
        code.arrayLoad(number);
        if (kind.isWhole()) {
            toBits(code);
        } else if (kind == Kind.MASK) {
            if (wide) {
                code.dconst_0();
            } else {
                code.fconst_0();
            }
            either(code, Opcode.DCMPL, Opcode.FCMPL);
            truth(code, Opcode.IFNE);
        }
    }

    @Override
    public void store(CodeBuilder code, Lane lane, Place place, Operands operands) {
        place.push(code);
        operands.push(lane);
        if (lane.kind().isWhole()) {
            ofBits(code);
        } else if (lane.kind() == Kind.MASK) {
            code.conversion(TypeKind.INT, number);
        }
        code.arrayStore(number);
    }

    @Override
    public void add(CodeBuilder code) {
        real(code, Code.ADD);
    }

    private void toBits(CodeBuilder code) {
        if (wide) {
            code.invokestatic(BOXED, "doubleToRawLongBits", MethodTypeDesc.of(CD_long, CD_double));
        } else {
            code.invokestatic(SINGLE, "floatToRawIntBits", MethodTypeDesc.of(CD_int, CD_float));
        }
    }

    private void ofBits(CodeBuilder code) {
        if (wide) {
            code.invokestatic(BOXED, "longBitsToDouble", MethodTypeDesc.of(CD_double, CD_long));
        } else {
            code.invokestatic(SINGLE, "intBitsToFloat", MethodTypeDesc.of(CD_float, CD_int));
        }
    }

    @Override
    public void apply(CodeBuilder code, Lane lane, Operands operands) {
        if (lane.is(Code.SELECT)) {
            select(code, lane, operands);
            return;
        }
        for (Lane arg : lane.args()) {
            operands.push(arg);
        }
        switch (lane.code().form()) {
            case REAL -> real(code, lane.code());
            case WHOLE -> whole(code, lane.code());
            case TO_BITS -> toBits(code);
            case OF_BITS -> ofBits(code);
            case COMPARISON -> compare(code, lane);
            case LOGIC -> logic(code, lane.code());
            case LEAF, CHOICE ->
                throw new IllegalArgumentException("code must be an operation on what is on the stack");
        }
    }

    private void real(CodeBuilder code, Code operation) {
        switch (operation) {
            case ADD -> either(code, Opcode.DADD, Opcode.FADD);
            case SUB -> either(code, Opcode.DSUB, Opcode.FSUB);
            case MUL -> either(code, Opcode.DMUL, Opcode.FMUL);
            case DIV -> either(code, Opcode.DDIV, Opcode.FDIV);
            case NEG -> either(code, Opcode.DNEG, Opcode.FNEG);
            case ABS -> code.invokestatic(MATH, "abs", MethodTypeDesc.of(type, type));
            case SQRT -> {
                // A float's root is that of the double, rounded: its bits are the same.
                code.conversion(number, TypeKind.DOUBLE);
                code.invokestatic(MATH, "sqrt", MethodTypeDesc.of(CD_double, CD_double));
                code.conversion(TypeKind.DOUBLE, number);
            }
            case FMA -> code.invokestatic(MATH, "fma", MethodTypeDesc.of(type, type, type, type));
            case MIN -> code.invokestatic(MATH, "min", MethodTypeDesc.of(type, type, type));
            case MAX -> code.invokestatic(MATH, "max", MethodTypeDesc.of(type, type, type));
            default -> throw new IllegalArgumentException("code must make a number, was " + operation);
        }
    }

    private void whole(CodeBuilder code, Code operation) {
        var one = wide ? CD_long : CD_int;
        switch (operation) {
            case PLUS -> either(code, Opcode.LADD, Opcode.IADD);
            case MINUS -> either(code, Opcode.LSUB, Opcode.ISUB);
            case AND -> either(code, Opcode.LAND, Opcode.IAND);
            case OR -> either(code, Opcode.LOR, Opcode.IOR);
            case XOR -> either(code, Opcode.LXOR, Opcode.IXOR);
            case LEAST -> code.invokestatic(MATH, "min", MethodTypeDesc.of(one, one, one));
            case MOST -> code.invokestatic(MATH, "max", MethodTypeDesc.of(one, one, one));
            case SHIFT_LEFT -> shift(code, Opcode.LSHL, Opcode.ISHL);
            case SHIFT_RIGHT -> shift(code, Opcode.LSHR, Opcode.ISHR);
            case SHIFT_RIGHT_UNSIGNED -> shift(code, Opcode.LUSHR, Opcode.IUSHR);
            default -> throw new IllegalArgumentException("code must make an integer, was " + operation);
        }
    }

    /// By a number that is as wide as what is shifted, where the machine wants an int.
    private void shift(CodeBuilder code, Opcode ofLongs, Opcode ofInts) {
        code.conversion(integer, TypeKind.INT);
        either(code, ofLongs, ofInts);
    }

    private static void logic(CodeBuilder code, Code operation) {
        switch (operation) {
            case BOTH -> code.iand();
            case EITHER -> code.ior();
            case NOT -> code.iconst_1().ixor();
            default -> throw new IllegalArgumentException("code must make a mask, was " + operation);
        }
    }

    private void either(CodeBuilder code, Opcode ofWide, Opcode ofNarrow) {
        code.with(OperatorInstruction.of(wide ? ofWide : ofNarrow));
    }

    private static void compare(CodeBuilder code, Lane lane) {
        boolean direct = lane.arg(0).kind() == Kind.INT;
        switch (lane.arg(0).kind()) {
            case DOUBLE -> code.dcmpg();
            case FLOAT -> code.fcmpg();
            case LONG -> code.lcmp();
            case INT, MASK -> {}
        }
        switch (lane.code()) {
            case LT -> truth(code, direct ? Opcode.IF_ICMPLT : Opcode.IFLT);
            case LE -> truth(code, direct ? Opcode.IF_ICMPLE : Opcode.IFLE);
            case EQ -> truth(code, direct ? Opcode.IF_ICMPEQ : Opcode.IFEQ);
            default -> truth(code, direct ? Opcode.IF_ICMPNE : Opcode.IFNE);
        }
    }

    /// 1 where a jump is taken, else 0.
    private static void truth(CodeBuilder code, Opcode jump) {
        var yes = code.newLabel();
        var end = code.newLabel();
        code.branch(jump, yes)
                .iconst_0()
                .goto_(end)
                .labelBinding(yes)
                .iconst_1()
                .labelBinding(end);
    }

    private static void select(CodeBuilder code, Lane lane, Operands operands) {
        var yes = code.newLabel();
        var end = code.newLabel();
        operands.push(lane.arg(0));
        code.ifne(yes);
        operands.push(lane.arg(2));
        code.goto_(end).labelBinding(yes);
        operands.push(lane.arg(1));
        code.labelBinding(end);
    }
}
