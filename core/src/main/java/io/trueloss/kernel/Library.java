package io.trueloss.kernel;

import io.trueloss.arithmetic.Exp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.reflect.AccessFlag;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The byte code of [io.trueloss.arithmetic], and which of its methods are straight: every jump goes forward,
/// and every call is to one that is straight too, so that all of it can be done lane by lane.
final class Library {

    /// A method by its class (without package), its name and its descriptor. Equality is written out: what a
    /// record brings is slow when it is first met.
    record Method(String owner, String name, String type) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Method method
                    && owner.equals(method.owner)
                    && name.equals(method.name)
                    && type.equals(method.type);
        }

        @Override
        public int hashCode() {
            return (owner.hashCode() * 31 + name.hashCode()) * 31 + type.hashCode();
        }

        /// The letters of its arguments' types, which are simple ones: `DD` for two doubles.
        String arguments() {
            return type.substring(1, type.indexOf(')'));
        }
    }

    private static final String PACKAGE = Exp.class.getPackageName().replace('.', '/') + "/";

    private static final Set<Opcode> OPERATORS = EnumSet.of(
            Opcode.DADD,
            Opcode.DSUB,
            Opcode.DMUL,
            Opcode.DDIV,
            Opcode.DNEG,
            Opcode.DCMPL,
            Opcode.DCMPG,
            Opcode.FADD,
            Opcode.FSUB,
            Opcode.FMUL,
            Opcode.FDIV,
            Opcode.FNEG,
            Opcode.FCMPL,
            Opcode.FCMPG,
            Opcode.LADD,
            Opcode.LSUB,
            Opcode.LNEG,
            Opcode.LAND,
            Opcode.LOR,
            Opcode.LXOR,
            Opcode.LCMP,
            Opcode.LSHL,
            Opcode.LSHR,
            Opcode.LUSHR,
            Opcode.IADD,
            Opcode.ISUB,
            Opcode.INEG,
            Opcode.IAND,
            Opcode.IOR,
            Opcode.IXOR,
            Opcode.ISHL,
            Opcode.ISHR,
            Opcode.IUSHR);

    private static final Set<Opcode> JUMPS = EnumSet.of(
            Opcode.IFEQ,
            Opcode.IFNE,
            Opcode.IFLT,
            Opcode.IFGE,
            Opcode.IFGT,
            Opcode.IFLE,
            Opcode.IF_ICMPEQ,
            Opcode.IF_ICMPNE,
            Opcode.IF_ICMPLT,
            Opcode.IF_ICMPGE,
            Opcode.IF_ICMPGT,
            Opcode.IF_ICMPLE,
            Opcode.GOTO,
            Opcode.GOTO_W);

    private static final ClassFile READER =
            ClassFile.of(ClassFile.DebugElementsOption.DROP_DEBUG, ClassFile.LineNumbersOption.DROP_LINE_NUMBERS);

    private final Map<String, Map<Method, CodeModel>> classes = new HashMap<>();
    private final Map<Method, Boolean> straight = new HashMap<>();

    /// What a method does, if all of it can be done lane by lane.
    Optional<List<CodeElement>> straight(Method method) {
        return isStraight(method) ? Optional.of(code(method).orElseThrow()) : Optional.empty();
    }

    /// The method that an instruction calls; the class has its package if that is not ours.
    static Method called(InvokeInstruction call) {
        var owner = call.owner().asInternalName();
        return new Method(
                owner.startsWith(PACKAGE) ? owner.substring(PACKAGE.length()) : owner,
                call.name().stringValue(),
                call.type().stringValue());
    }

    private static boolean isOurs(InvokeInstruction call) {
        return call.owner().asInternalName().startsWith(PACKAGE);
    }

    private boolean isStraight(Method method) {
        var known = straight.get(method);
        if (known == null) {
            straight.put(method, false);
            var code = code(method);
            known = code.isPresent() && isStraight(code.get());
            straight.put(method, known);
        }
        return known;
    }

    private boolean isStraight(List<CodeElement> code) {
        var passed = new HashSet<Label>();
        for (var element : code) {
            if (element instanceof LabelTarget target) {
                passed.add(target.label());
            }
            if (element instanceof Instruction instruction && !isStraight(instruction, passed)) {
                return false;
            }
        }
        return true;
    }

    private boolean isStraight(Instruction instruction, Set<Label> passed) {
        var opcode = instruction.opcode();
        return switch (opcode.kind()) {
            case LOAD, STORE, RETURN -> isNumber(opcode);
            case CONSTANT -> ((ConstantInstruction) instruction).constantValue() instanceof Number;
            case OPERATOR -> OPERATORS.contains(opcode);
            case BRANCH -> JUMPS.contains(opcode) && !passed.contains(((BranchInstruction) instruction).target());
            case INVOKE -> opcode == Opcode.INVOKESTATIC && isStraight((InvokeInstruction) instruction);
            default -> false;
        };
    }

    private boolean isStraight(InvokeInstruction call) {
        return Intrinsic.of(called(call)).isPresent() || isOurs(call) && isStraight(called(call));
    }

    /// Loads, stores and returns of references begin with an A.
    private static boolean isNumber(Opcode opcode) {
        return !opcode.name().startsWith("A") && opcode != Opcode.RETURN;
    }

    private Optional<List<CodeElement>> code(Method method) {
        var methods = classes.get(method.owner());
        if (methods == null) {
            methods = methods(method.owner());
            classes.put(method.owner(), methods);
        }
        var code = methods.get(method);
        return code == null ? Optional.empty() : Optional.of(code.elementList());
    }

    private static Map<Method, CodeModel> methods(String owner) {
        var methods = new HashMap<Method, CodeModel>();
        for (var method : READER.parse(bytes(owner)).methods()) {
            var name = new Method(
                    owner,
                    method.methodName().stringValue(),
                    method.methodType().stringValue());
            var code = method.code();
            if (method.flags().has(AccessFlag.STATIC) && code.isPresent()) {
                methods.put(name, code.get());
            }
        }
        return methods;
    }

    private static byte[] bytes(String owner) {
        try (var stream = Objects.requireNonNull(Exp.class.getResourceAsStream(owner + ".class"), owner)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
