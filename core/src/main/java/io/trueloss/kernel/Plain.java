package io.trueloss.kernel;

import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// One row at a time, with the operations of the virtual machine.
final class Plain implements Dialect {

    private static final ClassDesc MATH = ClassDesc.of("java.lang.Math");
    private static final ClassDesc BOXED = ClassDesc.of("java.lang.Double");
    private static final MethodTypeDesc ONE = MethodTypeDesc.of(CD_double, CD_double);
    private static final MethodTypeDesc TWO = MethodTypeDesc.of(CD_double, CD_double, CD_double);
    private static final MethodTypeDesc THREE = MethodTypeDesc.of(CD_double, CD_double, CD_double, CD_double);
    private static final MethodTypeDesc WHOLE = MethodTypeDesc.of(CD_long, CD_long, CD_long);

    @Override
    public int rows() {
        return 1;
    }

    @Override
    public ClassDesc type(Kind kind) {
        return switch (kind) {
            case DOUBLE -> CD_double;
            case LONG -> CD_long;
            case MASK -> CD_int;
            case FLOAT, INT -> throw new IllegalArgumentException("kind must be as wide as a double, was " + kind);
        };
    }

    @Override
    public void constant(CodeBuilder code, Lane lane) {
        switch (lane.kind()) {
            case DOUBLE -> code.loadConstant(lane.number());
            case LONG -> code.loadConstant(lane.bits());
            default -> code.loadConstant((int) lane.bits());
        }
    }

    @Override
    public void spread(CodeBuilder code, Runnable number) {
        number.run();
    }

    @Override
    public void load(CodeBuilder code, Kind kind, Runnable place) {
        place.run();
        code.daload();
        if (kind == Kind.LONG) {
            toBits(code);
        } else if (kind == Kind.MASK) {
            code.dconst_0();
            compare(code, CodeBuilder::dcmpl, CodeBuilder::ifne);
        }
    }

    @Override
    public void store(CodeBuilder code, Kind kind, Runnable place, Runnable lane) {
        place.run();
        lane.run();
        if (kind == Kind.LONG) {
            ofBits(code);
        } else if (kind == Kind.MASK) {
            code.i2d();
        }
        code.dastore();
    }

    private static void toBits(CodeBuilder code) {
        code.invokestatic(BOXED, "doubleToRawLongBits", MethodTypeDesc.of(CD_long, CD_double));
    }

    private static void ofBits(CodeBuilder code) {
        code.invokestatic(BOXED, "longBitsToDouble", MethodTypeDesc.of(CD_double, CD_long));
    }

    @Override
    public void apply(CodeBuilder code, Lane lane, Consumer<Lane> push) {
        if (lane.is(Code.SELECT)) {
            select(code, lane, push);
            return;
        }
        lane.args().forEach(push);
        switch (lane.code()) {
            case CONSTANT, INPUT, SELECT ->
                throw new IllegalArgumentException("code must be an operation on what is on the stack");
            case ADD -> code.dadd();
            case SUB -> code.dsub();
            case MUL -> code.dmul();
            case DIV -> code.ddiv();
            case NEG -> code.dneg();
            case ABS -> code.invokestatic(MATH, "abs", ONE);
            case SQRT -> code.invokestatic(MATH, "sqrt", ONE);
            case FMA -> code.invokestatic(MATH, "fma", THREE);
            case MIN -> code.invokestatic(MATH, "min", TWO);
            case MAX -> code.invokestatic(MATH, "max", TWO);
            case PLUS -> code.ladd();
            case MINUS -> code.lsub();
            case AND -> code.land();
            case OR -> code.lor();
            case XOR -> code.lxor();
            case LEAST -> code.invokestatic(MATH, "min", WHOLE);
            case MOST -> code.invokestatic(MATH, "max", WHOLE);
            case SHIFT_LEFT -> code.l2i().lshl();
            case SHIFT_RIGHT -> code.l2i().lshr();
            case SHIFT_RIGHT_UNSIGNED -> code.l2i().lushr();
            case TO_BITS -> toBits(code);
            case OF_BITS -> ofBits(code);
            case LT, LE, EQ, NE -> compare(code, lane);
            case BOTH -> code.iand();
            case EITHER -> code.ior();
            case NOT -> code.iconst_1().ixor();
        }
    }

    private static void compare(CodeBuilder code, Lane lane) {
        boolean real = lane.arg(0).kind() == Kind.DOUBLE;
        switch (lane.code()) {
            case LT -> compare(code, real ? CodeBuilder::dcmpg : CodeBuilder::lcmp, CodeBuilder::iflt);
            case LE -> compare(code, real ? CodeBuilder::dcmpg : CodeBuilder::lcmp, CodeBuilder::ifle);
            case EQ -> compare(code, real ? CodeBuilder::dcmpg : CodeBuilder::lcmp, CodeBuilder::ifeq);
            default -> compare(code, real ? CodeBuilder::dcmpg : CodeBuilder::lcmp, CodeBuilder::ifne);
        }
    }

    private static void compare(
            CodeBuilder code, Consumer<CodeBuilder> difference, BiConsumer<CodeBuilder, Label> jump) {
        difference.accept(code);
        var yes = code.newLabel();
        var end = code.newLabel();
        jump.accept(code, yes);
        code.iconst_0().goto_(end).labelBinding(yes).iconst_1().labelBinding(end);
    }

    private static void select(CodeBuilder code, Lane lane, Consumer<Lane> push) {
        var yes = code.newLabel();
        var end = code.newLabel();
        push.accept(lane.arg(0));
        code.ifne(yes);
        push.accept(lane.arg(2));
        code.goto_(end).labelBinding(yes);
        push.accept(lane.arg(1));
        code.labelBinding(end);
    }
}
