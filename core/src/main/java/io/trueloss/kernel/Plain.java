package io.trueloss.kernel;

import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_float;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

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
    public void spread(CodeBuilder code, Runnable number) {
        number.run();
    }

    @Override
    public void load(CodeBuilder code, Kind kind, Runnable place) {
        place.run();
        code.arrayLoad(number);
        if (kind.isWhole()) {
            toBits(code);
        } else if (kind == Kind.MASK) {
            zero(code);
            compare(code, wide ? CodeBuilder::dcmpl : CodeBuilder::fcmpl, CodeBuilder::ifne);
        }
    }

    private void zero(CodeBuilder code) {
        if (wide) {
            code.dconst_0();
        } else {
            code.fconst_0();
        }
    }

    @Override
    public void store(CodeBuilder code, Kind kind, Runnable place, Runnable lane) {
        place.run();
        lane.run();
        if (kind.isWhole()) {
            ofBits(code);
        } else if (kind == Kind.MASK) {
            code.conversion(TypeKind.INT, number);
        }
        code.arrayStore(number);
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
    public void apply(CodeBuilder code, Lane lane, Consumer<Lane> push) {
        if (lane.is(Code.SELECT)) {
            select(code, lane, push);
            return;
        }
        lane.args().forEach(push);
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
            case ADD -> either(code, CodeBuilder::dadd, CodeBuilder::fadd);
            case SUB -> either(code, CodeBuilder::dsub, CodeBuilder::fsub);
            case MUL -> either(code, CodeBuilder::dmul, CodeBuilder::fmul);
            case DIV -> either(code, CodeBuilder::ddiv, CodeBuilder::fdiv);
            case NEG -> either(code, CodeBuilder::dneg, CodeBuilder::fneg);
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
            case PLUS -> either(code, CodeBuilder::ladd, CodeBuilder::iadd);
            case MINUS -> either(code, CodeBuilder::lsub, CodeBuilder::isub);
            case AND -> either(code, CodeBuilder::land, CodeBuilder::iand);
            case OR -> either(code, CodeBuilder::lor, CodeBuilder::ior);
            case XOR -> either(code, CodeBuilder::lxor, CodeBuilder::ixor);
            case LEAST -> code.invokestatic(MATH, "min", MethodTypeDesc.of(one, one, one));
            case MOST -> code.invokestatic(MATH, "max", MethodTypeDesc.of(one, one, one));
            case SHIFT_LEFT -> shift(code, CodeBuilder::lshl, CodeBuilder::ishl);
            case SHIFT_RIGHT -> shift(code, CodeBuilder::lshr, CodeBuilder::ishr);
            case SHIFT_RIGHT_UNSIGNED -> shift(code, CodeBuilder::lushr, CodeBuilder::iushr);
            default -> throw new IllegalArgumentException("code must make an integer, was " + operation);
        }
    }

    /// By a number that is as wide as what is shifted, where the machine wants an int.
    private void shift(CodeBuilder code, Consumer<CodeBuilder> ofLongs, Consumer<CodeBuilder> ofInts) {
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

    private void either(CodeBuilder code, Consumer<CodeBuilder> ofWide, Consumer<CodeBuilder> ofNarrow) {
        (wide ? ofWide : ofNarrow).accept(code);
    }

    private static void compare(CodeBuilder code, Lane lane) {
        boolean real = lane.arg(0).kind().isReal();
        boolean wide = lane.arg(0).kind().width() == 64;
        Consumer<CodeBuilder> difference =
                real ? wide ? CodeBuilder::dcmpg : CodeBuilder::fcmpg : wide ? CodeBuilder::lcmp : CodeBuilder::nop;
        boolean direct = !real && !wide;
        switch (lane.code()) {
            case LT -> compare(code, difference, direct ? CodeBuilder::if_icmplt : CodeBuilder::iflt);
            case LE -> compare(code, difference, direct ? CodeBuilder::if_icmple : CodeBuilder::ifle);
            case EQ -> compare(code, difference, direct ? CodeBuilder::if_icmpeq : CodeBuilder::ifeq);
            default -> compare(code, difference, direct ? CodeBuilder::if_icmpne : CodeBuilder::ifne);
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
