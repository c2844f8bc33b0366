package io.trueloss.kernel;

import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Turns methods of [io.trueloss.arithmetic] into lanes by running their byte code on lanes instead of numbers:
/// a function is written once, in Java, and is the same sequence of operations wherever it is computed.
///
/// At a jump on a mask that is not known both ways are followed; where they meet, whatever differs is selected.
/// Calls are read into.
final class Reader {

    private final Library library;
    private final Lanes lanes;

    Reader(Library library, Lanes lanes) {
        this.library = library;
        this.lanes = lanes;
    }

    /// What a method makes of its arguments; empty if it is not a straight line. A method of doubles may be
    /// given floats: then all of it is done in floats.
    Optional<Lane> read(Library.Method method, List<Lane> args) {
        var code = library.straight(method);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        var run = new Run(method, args);
        for (var element : code.get()) {
            run.step(element);
        }
        return Optional.of(run.result());
    }

    /// What stands on the stack.
    private sealed interface Entry {

        record Of(Lane lane) implements Entry {}

        /// -1, 0 or 1 as a is less than, equal to or more than b.
        record Order(Lane a, Lane b, Nan nan) implements Entry {}

        /// What an order is where a number is NaN.
        enum Nan {
            LESS,
            MORE
        }
    }

    /// What is known at a place.
    private static final class State {
        private Paths paths;
        private final Map<Integer, Lane> locals;
        private final List<Entry> stack;

        State(Paths paths, Map<Integer, Lane> locals, List<Entry> stack) {
            this.paths = paths;
            this.locals = locals;
            this.stack = stack;
        }

        State copy(Paths other) {
            return new State(other, new HashMap<>(locals), new ArrayList<>(stack));
        }

        Lane local(int slot) {
            return Objects.requireNonNull(locals.get(slot), "a local variable must be written before it is read");
        }

        void push(Lane lane) {
            stack.add(new Entry.Of(lane));
        }

        Entry popEntry() {
            return stack.removeLast();
        }

        Lane pop() {
            return lane(popEntry());
        }

        static Lane lane(Entry entry) {
            if (entry instanceof Entry.Of(var lane)) {
                return lane;
            }
            throw new IllegalStateException("an order must be used by the jump after it");
        }

        List<Lane> pop(int count) {
            var from = stack.subList(stack.size() - count, stack.size());
            var args = new ArrayList<Lane>(count);
            for (var entry : from) {
                args.add(lane(entry));
            }
            from.clear();
            return args;
        }
    }

    /// One run through a method.
    private final class Run {

        private final boolean wide;
        private Optional<State> now;
        private final Map<Label, List<State>> pending = new HashMap<>();
        private final List<State> returns = new ArrayList<>();

        Run(Library.Method method, List<Lane> args) {
            var types = method.arguments();
            var locals = new HashMap<Integer, Lane>();
            int slot = 0;
            for (int i = 0; i < args.size(); i++) {
                locals.put(slot, args.get(i));
                slot += types.charAt(i) == 'D' || types.charAt(i) == 'J' ? 2 : 1;
            }
            this.wide = types.isEmpty() || args.getFirst().kind() != Kind.FLOAT;
            this.now = Optional.of(new State(Paths.start(), locals, new ArrayList<>()));
        }

        Lane result() {
            return merged(returns).stack.getLast() instanceof Entry.Of(var lane) ? lane : lanes.no();
        }

        void step(Object element) {
            if (element instanceof LabelTarget target) {
                arrive(target.label());
            }
            if (element instanceof Instruction instruction && now.isPresent()) {
                step(instruction, now.get());
            }
        }

        /// Those who jumped here and who come from above go on together.
        private void arrive(Label label) {
            var waiting = pending.getOrDefault(label, List.of());
            if (!waiting.isEmpty()) {
                var all = new ArrayList<>(waiting);
                if (now.isPresent()) {
                    all.add(now.get());
                }
                now = Optional.of(merged(all));
            }
        }

        private void step(Instruction instruction, State state) {
            switch (instruction.opcode().kind()) {
                case LOAD -> state.push(state.local(((LoadInstruction) instruction).slot()));
                case STORE -> state.locals.put(((StoreInstruction) instruction).slot(), state.pop());
                case CONSTANT -> state.push(constant((ConstantInstruction) instruction));
                case OPERATOR -> operate(instruction.opcode(), state);
                case INVOKE -> state.push(call((InvokeInstruction) instruction, state));
                case BRANCH -> jump((BranchInstruction) instruction, state);
                case RETURN -> {
                    returns.add(state);
                    now = Optional.empty();
                }
                default -> {}
            }
        }

        private Lane constant(ConstantInstruction constant) {
            var value = (Number) constant.constantValue();
            return switch (constant.typeKind()) {
                case TypeKind.DOUBLE -> lanes.number(wide ? Kind.DOUBLE : Kind.FLOAT, value.doubleValue());
                case TypeKind.FLOAT -> lanes.single(value.floatValue());
                case TypeKind.LONG -> lanes.integer(Kind.LONG, value.longValue());
                default -> lanes.integer(Kind.INT, value.intValue());
            };
        }

        private Lane call(InvokeInstruction call, State state) {
            var called = Library.called(call);
            var args = state.pop(called.arguments().length());
            var intrinsic = Intrinsic.of(called);
            if (intrinsic.isEmpty()) {
                return read(called, args).orElseThrow();
            }
            var result = intrinsic.get().apply(lanes, args);
            return result.kind() == Kind.MASK ? asNumber(result) : result;
        }

        private void jump(BranchInstruction jump, State state) {
            var mask = condition(jump.opcode(), state);
            if (!mask.isFalse()) {
                var paths = mask.isTrue() ? state.paths : state.paths.and(mask);
                var waiting = pending.get(jump.target());
                if (waiting == null) {
                    waiting = new ArrayList<>();
                    pending.put(jump.target(), waiting);
                }
                waiting.add(state.copy(paths));
            }
            if (mask.isTrue()) {
                now = Optional.empty();
            } else if (!mask.isFalse()) {
                state.paths = state.paths.and(lanes.apply(Code.NOT, mask));
            }
        }
    }

    /// The states that meet at a place, as one. Those that parted last are joined first.
    private State merged(List<State> states) {
        var joined = states.getLast();
        for (var state : states.reversed().subList(1, states.size())) {
            joined = merged(state, joined);
        }
        return joined;
    }

    private State merged(State one, State other) {
        var mask = one.paths.apartFrom(other.paths, lanes);
        var locals = new HashMap<Integer, Lane>();
        for (var local : one.locals.entrySet()) {
            var lane = local.getValue();
            var twin = other.locals.get(local.getKey());
            if (twin != null && twin.kind() == lane.kind()) {
                locals.put(local.getKey(), lanes.apply(Code.SELECT, mask, lane, twin));
            }
        }
        var stack = new ArrayList<Entry>();
        for (int i = 0; i < one.stack.size(); i++) {
            var a = State.lane(one.stack.get(i));
            var b = State.lane(other.stack.get(i));
            stack.add(new Entry.Of(lanes.apply(Code.SELECT, mask, a, b)));
        }
        return new State(one.paths.or(other.paths, lanes), locals, stack);
    }

    private void operate(Opcode opcode, State state) {
        switch (opcode) {
            case DADD, FADD -> binary(Code.ADD, state);
            case DSUB, FSUB -> binary(Code.SUB, state);
            case DMUL, FMUL -> binary(Code.MUL, state);
            case DDIV, FDIV -> binary(Code.DIV, state);
            case DNEG, FNEG -> state.push(lanes.apply(Code.NEG, state.pop()));
            case LADD, IADD -> binary(Code.PLUS, state);
            case LSUB, ISUB -> binary(Code.MINUS, state);
            case LAND, IAND -> binary(Code.AND, state);
            case LOR, IOR -> binary(Code.OR, state);
            case LXOR, IXOR -> binary(Code.XOR, state);
            case LSHL, ISHL -> shift(Code.SHIFT_LEFT, state);
            case LSHR, ISHR -> shift(Code.SHIFT_RIGHT, state);
            case LUSHR, IUSHR -> shift(Code.SHIFT_RIGHT_UNSIGNED, state);
            case LNEG, INEG -> {
                var a = state.pop();
                state.push(lanes.apply(Code.MINUS, lanes.integer(a.kind(), 0), a));
            }
            case DCMPL, FCMPL -> order(state, Entry.Nan.LESS);
            case DCMPG, FCMPG, LCMP -> order(state, Entry.Nan.MORE);
            default -> throw new IllegalStateException("no operator of a straight line: " + opcode);
        }
    }

    private void binary(Code code, State state) {
        state.push(lanes.apply(code, state.pop(2)));
    }

    private void shift(Code code, State state) {
        var by = state.pop();
        var a = state.pop();
        if (!by.isConstant()) {
            throw new IllegalStateException("a shift must be by a constant, was by " + by);
        }
        state.push(lanes.apply(code, a, lanes.integer(a.kind(), by.bits())));
    }

    private static void order(State state, Entry.Nan nan) {
        var both = state.pop(2);
        state.stack.add(new Entry.Order(both.get(0), both.get(1), nan));
    }

    /// Whether a jump is taken.
    private Lane condition(Opcode opcode, State state) {
        return switch (opcode) {
            case GOTO, GOTO_W -> lanes.yes();
            case IF_ICMPEQ, IF_ICMPNE, IF_ICMPLT, IF_ICMPGE, IF_ICMPGT, IF_ICMPLE -> {
                var both = state.pop(2);
                var question = opcode.name().substring("IF_ICMP".length());
                yield isTruth(both.get(0)) && isTruth(both.get(1))
                        ? alike(question, truth(both.get(0)), truth(both.get(1)))
                        : order(question, new Entry.Order(both.get(0), both.get(1), Entry.Nan.LESS));
            }
            default -> {
                var question = opcode.name().substring("IF".length());
                var asked = state.popEntry();
                yield asked instanceof Entry.Order order ? order(question, order) : zero(question, State.lane(asked));
            }
        };
    }

    private Lane order(String question, Entry.Order order) {
        var a = order.a();
        var b = order.b();
        boolean less = order.nan() == Entry.Nan.LESS;
        boolean strict = a.kind().isReal() && less;
        boolean direct = a.kind().isWhole() || less;
        return switch (question) {
            case "EQ" -> lanes.apply(Code.EQ, a, b);
            case "NE" -> lanes.apply(Code.NE, a, b);
            case "LT" -> strict ? not(lanes.apply(Code.LE, b, a)) : lanes.apply(Code.LT, a, b);
            case "LE" -> strict ? not(lanes.apply(Code.LT, b, a)) : lanes.apply(Code.LE, a, b);
            case "GT" -> direct ? lanes.apply(Code.LT, b, a) : not(lanes.apply(Code.LE, a, b));
            case "GE" -> direct ? lanes.apply(Code.LE, b, a) : not(lanes.apply(Code.LT, a, b));
            default -> throw new IllegalStateException("no question of a straight line: " + question);
        };
    }

    /// A number asked whether it is 0; a truth value that was made a number is one again.
    private Lane zero(String question, Lane lane) {
        var zero = lanes.integer(lane.kind(), 0);
        return switch (question) {
            case "EQ" -> not(truth(lane));
            case "NE" -> truth(lane);
            default -> order(question, new Entry.Order(lane, zero, Entry.Nan.LESS));
        };
    }

    private Lane truth(Lane number) {
        if (number.is(Code.SELECT)) {
            return lanes.apply(Code.SELECT, number.arg(0), truth(number.arg(1)), truth(number.arg(2)));
        }
        return lanes.apply(Code.NE, number, lanes.integer(number.kind(), 0));
    }

    /// Whether an integer is 1 or 0, made of masks.
    private static boolean isTruth(Lane number) {
        boolean constant = number.isConstant() && (number.bits() & ~1) == 0;
        return constant || number.is(Code.SELECT) && isTruth(number.arg(1)) && isTruth(number.arg(2));
    }

    private Lane alike(String question, Lane a, Lane b) {
        var same = lanes.apply(Code.SELECT, a, b, not(b));
        return switch (question) {
            case "EQ" -> same;
            case "NE" -> not(same);
            default -> throw new IllegalStateException("truth values are not asked " + question);
        };
    }

    private Lane asNumber(Lane mask) {
        return lanes.apply(Code.SELECT, mask, lanes.integer(Kind.INT, 1), lanes.integer(Kind.INT, 0));
    }

    private Lane not(Lane mask) {
        return lanes.apply(Code.NOT, mask);
    }
}
