package io.trueloss.kernel;

import io.trueloss.formula.Node;
import io.trueloss.formula.Op;
import io.trueloss.formula.Piece;
import io.trueloss.kernel.Work.Role;
import io.trueloss.kernel.Work.Rule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Writes the operations of a formula as straight-line work. Each does what the interpreter's loop for it does.
final class Lowering {

    /// Below this part of its terms a blend is rounding error around zero: of doubles, and of floats.
    private static final double NOISE = 0x1p-50;

    private static final double SINGLE_NOISE = 0x1p-21;
    /// How many operations the weights at a tie may take before it is left to the interpreter.
    private static final int SLOPES = 24;

    /// Powers of e for exponents that are not positive.
    private static final Operations.Name DECAY = new Operations.Name("Exp", "decay");

    private enum Mode {
        LIGHT,
        HEAVY,
        CHECK
    }

    private record Probe(Op op, List<Double> constants) {}

    private final Layout layout;
    private final Library library;
    private final Kind real;
    private final Map<Probe, Boolean> probes = new HashMap<>();

    Lowering(Layout layout, Library library) {
        this.layout = layout;
        this.library = library;
        this.real = layout.real();
    }

    /// Adds the work of a node; false if it is none of straight lines.
    boolean lowered(Node.Call call, List<int[]> in, int[] out) {
        return switch (call.op()) {
            case TIE -> piece(call, in, out);
            case SUM -> {
                reduce(
                        call,
                        in,
                        out,
                        (lanes, args, entry) -> List.of(lanes.apply(
                                Code.SELECT,
                                first(lanes, entry),
                                args.get(0),
                                lanes.apply(Code.ADD, args.get(1), args.get(0)))));
                yield true;
            }
            case INDEX -> {
                reduce(call, in, out, Lowering::index);
                yield true;
            }
            case ONEHOT -> {
                int classes = out.length;
                light(call, in, out, (lanes, args, entry) -> List.of(onehot(lanes, args.get(0), entry, classes)));
                yield true;
            }
            case MAX, MIN -> extreme(call, in, out);
            case LOGSUMEXP, SOFTMAX, SPARSEMAX, SUPPORT, CUMSUM, REVCUMSUM, SORT, UNSORT -> false;
            default -> plain(call, in, out);
        };
    }

    private boolean extreme(Node.Call call, List<int[]> in, int[] out) {
        if (in.size() > 1) {
            return plain(call, in, out);
        }
        if (call.op() == Op.MAX) {
            reduce(call, in, out, (lanes, args, entry) -> List.of(greater(lanes, args, entry)));
        }
        return call.op() == Op.MAX;
    }

    private boolean plain(Node.Call call, List<int[]> in, int[] out) {
        var near = Operations.near(call.op());
        if (near.isPresent()) {
            return near(call, near.get(), in, out);
        }
        if (!isStraight(call)) {
            return false;
        }
        each(
                call,
                in,
                out,
                isLight(call.op()) ? Mode.LIGHT : Mode.HEAVY,
                (lanes, args, entry) ->
                        List.of(operation(call.op(), lanes, args).orElseThrow()));
        return true;
    }

    /// Arguments for which it is no straight line are settled by the interpreter.
    private boolean near(Node.Call call, Operations.Near near, List<int[]> in, int[] out) {
        var probe = new Lanes(real);
        var args = IntStream.range(0, in.size()).mapToObj(probe::input).toList();
        if (new Operations(library, probe).of(near.function(), args).isEmpty()) {
            return false;
        }
        heavy(call, in, out, (lanes, at, entry) -> List.of(function(near.function(), lanes, at)));
        check(call, in, out.length, (lanes, at, entry) -> List.of(function(near.far(), lanes, at)));
        return true;
    }

    private Lane function(Operations.Name name, Lanes lanes, List<Lane> args) {
        return new Operations(library, lanes).of(name, args).orElseThrow();
    }

    /// Whether the operation is one of lanes, given which of its arguments are constants.
    private boolean isStraight(Node.Call call) {
        var constants = new ArrayList<Double>();
        for (Node arg : call.args()) {
            constants.add(arg.number());
        }
        return isStraight(new Probe(call.op(), constants));
    }

    private boolean isStraight(Op op) {
        return isStraight(new Probe(op, List.of(Double.NaN)));
    }

    private boolean isStraight(Probe probe) {
        var known = probes.get(probe);
        if (known == null) {
            var lanes = new Lanes(real);
            var args = new ArrayList<Lane>();
            for (double constant : probe.constants) {
                args.add(Double.isNaN(constant) ? lanes.input(args.size()) : lanes.number(constant));
            }
            var made = operation(probe.op, lanes, args);
            known = made.isPresent() && fits(made.get());
            probes.put(probe, known);
        }
        return known;
    }

    private Optional<Lane> operation(Op op, Lanes lanes, List<Lane> args) {
        return new Operations(library, lanes).of(op, args);
    }

    /// Whether all that a lane is made of is as wide as what the program works on.
    private boolean fits(Lane lane) {
        var seen = new HashSet<Lane>();
        var open = new ArrayDeque<>(List.of(lane));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (next.kind() != Kind.MASK && next.kind().width() != real.width()) {
                return false;
            }
            for (Lane arg : next.args()) {
                if (seen.add(arg)) {
                    open.push(arg);
                }
            }
        }
        return true;
    }

    private static boolean isLight(Op op) {
        return switch (op) {
            case ADD, SUB, MUL, NEG, ABS, LT, LE, GT, GE, EQ, NE, NOT, IF -> true;
            default -> false;
        };
    }

    // the kinds of work

    private void light(Node node, List<int[]> in, int[] out, Rule rule) {
        each(node, in, out, Mode.LIGHT, rule);
    }

    private void heavy(Node node, List<int[]> in, int[] out, Rule rule) {
        each(node, in, out, Mode.HEAVY, rule);
    }

    private void check(Node node, List<int[]> in, int width, Rule rule) {
        layout.checksTies = true;
        each(node, in, new int[width], Mode.CHECK, rule);
    }

    private void each(Node node, List<int[]> in, int[] out, Mode mode, Rule rule) {
        int width = out.length;
        var role = mode == Mode.CHECK ? Role.CHECK : Role.ENTRIES;
        boolean light = mode != Mode.HEAVY;
        if (width > Layout.SHORT) {
            layout.add(node, new Work.Atom(width, in, role == Role.CHECK ? new int[0] : out, role, light, rule));
            return;
        }
        for (int entry = 0; entry < width; entry++) {
            int here = entry;
            var one = new ArrayList<int[]>();
            for (int[] v : in) {
                one.add(new int[] {v[v.length == 1 ? 0 : here]});
            }
            var to = role == Role.CHECK ? new int[0] : new int[] {out[entry]};
            layout.add(
                    node,
                    new Work.Atom(
                            1,
                            one,
                            to,
                            role,
                            light,
                            (lanes, args, any) -> rule.of(lanes, args, lanes.number((double) here))));
        }
    }

    /// Over the entries of the first argument.
    private void reduce(Node node, List<int[]> in, int[] out, Rule rule) {
        int width = widest(in);
        if (width > Layout.SHORT) {
            layout.add(node, new Work.Atom(width, in, out, Role.REDUCTION, false, rule));
            return;
        }
        var all = new ArrayList<int[]>();
        for (int entry = 0; entry < width; entry++) {
            for (int[] v : in) {
                all.add(new int[] {v[v.length == 1 ? 0 : entry]});
            }
        }
        for (int i = 0; i < out.length; i++) {
            int which = i;
            layout.add(
                    node,
                    new Work.Atom(
                            1,
                            all,
                            new int[] {out[i]},
                            Role.ENTRIES,
                            false,
                            (lanes, args, any) -> List.of(
                                    folded(lanes, args, width, out.length, rule).get(which))));
        }
    }

    private static int widest(List<int[]> vectors) {
        int width = 1;
        for (int[] v : vectors) {
            width = Math.max(width, v.length);
        }
        return width;
    }

    private static List<Lane> folded(Lanes lanes, List<Lane> args, int width, int outs, Rule rule) {
        int each = args.size() / width;
        var sum = Collections.nCopies(outs, lanes.number(Double.NaN));
        for (int entry = 0; entry < width; entry++) {
            var now = new ArrayList<>(args.subList(entry * each, (entry + 1) * each));
            now.addAll(sum);
            sum = rule.of(lanes, now, lanes.number((double) entry));
        }
        return sum;
    }

    // rules of vectors

    private static Lane first(Lanes lanes, Lane entry) {
        return lanes.apply(Code.EQ, entry, lanes.number(0.0));
    }

    private static Lane greater(Lanes lanes, List<Lane> args, Lane entry) {
        return lanes.apply(
                Code.SELECT, first(lanes, entry), args.get(0), lanes.apply(Code.MAX, args.get(1), args.get(0)));
    }

    private static List<Lane> index(Lanes lanes, List<Lane> args, Lane entry) {
        var none = lanes.number(Double.NaN);
        var before = lanes.apply(Code.SELECT, first(lanes, entry), none, args.get(2));
        return List.of(lanes.apply(Code.SELECT, lanes.apply(Code.EQ, args.get(1), entry), args.get(0), before));
    }

    private Lane onehot(Lanes lanes, Lane place, Lane entry, int classes) {
        var magic = lanes.number(real == Kind.DOUBLE ? 0x1p52 : 0x1p23);
        var nearest = lanes.apply(Code.SUB, lanes.apply(Code.ADD, place, magic), magic);
        var range = lanes.apply(
                Code.BOTH,
                lanes.apply(Code.LE, lanes.number(0.0), place),
                lanes.apply(Code.LE, place, lanes.number((double) classes - 1)));
        var valid = lanes.apply(Code.BOTH, range, lanes.apply(Code.EQ, nearest, place));
        var other = lanes.apply(Code.SELECT, valid, lanes.number(0.0), lanes.number(Double.NaN));
        return lanes.apply(Code.SELECT, lanes.apply(Code.EQ, place, entry), lanes.number(1.0), other);
    }

    // pieces

    private boolean piece(Node.Call call, List<int[]> in, int[] out) {
        return switch (call.piece()) {
            case ABS -> {
                light(call, in, out, (lanes, args, entry) -> List.of(turned(lanes, args)));
                yield true;
            }
            case MORE, LESS -> pair(call, in, out);
            case MOST -> most(call, in, out);
            case SHARES -> shares(call, in, out);
            case LOGISTIC -> logistic(call, in, out);
            case POWERS -> powers(call, in, out);
            case MILLS_REST -> false;
            case NONE -> throw new IllegalStateException("an operation of the language is no piece");
        };
    }

    private static Lane turned(Lanes lanes, List<Lane> args) {
        var u = args.get(0);
        var x = args.get(1);
        var zero = lanes.number(0.0);
        var down = lanes.apply(Code.SELECT, lanes.apply(Code.LT, u, zero), lanes.apply(Code.NEG, x), u);
        return lanes.apply(Code.SELECT, lanes.apply(Code.LT, zero, u), x, down);
    }

    private boolean logistic(Node.Call call, List<int[]> in, int[] out) {
        if (!isStraight(Op.SOFTPLUS) || !isStraight(Op.SIGMOID)) {
            return false;
        }
        int width = out.length / 4;
        var x = in.getFirst();
        for (int i = 0; i < 4; i++) {
            var op = i < 2 ? Op.SOFTPLUS : Op.SIGMOID;
            boolean turned = i % 2 == 1;
            var own = Arrays.copyOfRange(out, i * width, (i + 1) * width);
            heavy(call, List.of(x), own, (lanes, args, entry) -> {
                var at = turned ? lanes.apply(Code.NEG, args.get(0)) : args.get(0);
                return List.of(operation(op, lanes, List.of(at)).orElseThrow());
            });
        }
        return true;
    }

    private boolean powers(Node.Call call, List<int[]> in, int[] out) {
        if (!isStraight(Op.EXP) || !isStraight(Op.LOG1P)) {
            return false;
        }
        var v = in.getFirst();
        int width = v.length;
        var power = Arrays.copyOf(out, width);
        var most = new int[] {out[width]};
        var place = layout.fresh(1);
        var rest = layout.fresh(1);
        reduce(call, List.of(v), new int[] {most[0], place[0]}, (lanes, args, entry) -> {
            var more = lanes.apply(Code.LT, args.get(1), args.get(0));
            var moved = lanes.apply(Code.SELECT, more, entry, args.get(2));
            return List.of(
                    greater(lanes, args, entry),
                    lanes.apply(Code.SELECT, first(lanes, entry), lanes.number(0.0), moved));
        });
        heavy(call, List.of(v, most), power, (lanes, args, entry) -> {
            var gap = lanes.apply(Code.SUB, args.get(0), args.get(1));
            var same = lanes.apply(Code.EQ, args.get(0), args.get(1));
            var down = lanes.apply(Code.SELECT, same, lanes.number(0.0), gap);
            return List.of(function(DECAY, lanes, List.of(down)));
        });
        reduce(call, List.of(power, place), rest, (lanes, args, entry) -> {
            var before = lanes.apply(Code.SELECT, first(lanes, entry), lanes.number(0.0), args.get(2));
            var more =
                    lanes.apply(Code.SELECT, lanes.apply(Code.EQ, args.get(1), entry), lanes.number(0.0), args.get(0));
            return List.of(lanes.apply(Code.ADD, before, more));
        });
        heavy(
                call,
                List.of(rest),
                new int[] {out[width + 1]},
                (lanes, args, entry) -> List.of(lanes.apply(Code.ADD, lanes.number(1.0), args.get(0))));
        heavy(
                call,
                List.of(rest),
                new int[] {out[width + 2]},
                (lanes, args, entry) -> List.of(operation(Op.LOG1P, lanes, args).orElseThrow()));
        return true;
    }

    /// How many entries are the greatest; where it is not one, the interpreter settles the row.
    private int[] greatest(Node.Call call, int[] v, int[] most) {
        reduce(call, List.of(v), most, (lanes, args, entry) -> List.of(greater(lanes, args, entry)));
        var count = layout.fresh(1);
        reduce(call, List.of(v, most), count, (lanes, args, entry) -> {
            var before = lanes.apply(Code.SELECT, first(lanes, entry), lanes.number(0.0), args.get(2));
            var hit = lanes.apply(Code.EQ, args.get(0), args.get(1));
            return List.of(lanes.apply(Code.SELECT, hit, lanes.apply(Code.ADD, before, lanes.number(1.0)), before));
        });
        check(
                call,
                List.of(count),
                1,
                (lanes, args, entry) -> List.of(ordinary(lanes, lanes.apply(Code.EQ, args.get(0), lanes.number(1.0)))));
        return count;
    }

    private static Lane ordinary(Lanes lanes, Lane mask) {
        return lanes.apply(Code.SELECT, mask, lanes.number(0.0), lanes.number(Double.NaN));
    }

    private boolean most(Node.Call call, List<int[]> in, int[] out) {
        var v = in.get(0);
        var most = layout.fresh(1);
        greatest(call, v, most);
        var sum = layout.fresh(1);
        reduce(call, List.of(v, most, in.get(1)), sum, (lanes, args, entry) -> {
            var before = lanes.apply(Code.SELECT, first(lanes, entry), lanes.number(0.0), args.get(3));
            var hit = lanes.apply(Code.EQ, args.get(0), args.get(1));
            return List.of(lanes.apply(Code.SELECT, hit, lanes.apply(Code.ADD, before, args.get(2)), before));
        });
        light(call, List.of(sum), out, (lanes, args, entry) -> {
            var size = lanes.apply(Code.ABS, args.get(0));
            var noise = lanes.apply(Code.MUL, noise(lanes), size);
            return List.of(lanes.apply(Code.SELECT, lanes.apply(Code.LE, size, noise), lanes.number(0.0), args.get(0)));
        });
        return true;
    }

    private boolean shares(Node.Call call, List<int[]> in, int[] out) {
        var most = layout.fresh(1);
        greatest(call, in.getFirst(), most);
        light(
                call,
                List.of(in.getFirst(), most),
                out,
                (lanes, args, entry) -> List.of(lanes.apply(
                        Code.SELECT,
                        lanes.apply(Code.EQ, args.get(0), args.get(1)),
                        lanes.number(1.0),
                        lanes.number(0.0))));
        return true;
    }

    private boolean pair(Node.Call call, List<int[]> in, int[] out) {
        boolean more = call.piece() == Piece.MORE;
        var slopes = slopes(call);
        if (slopes.isEmpty()) {
            check(
                    call,
                    in.subList(0, 2),
                    out.length,
                    (lanes, args, entry) -> List.of(ordinary(lanes, lanes.apply(Code.NE, args.get(0), args.get(1)))));
        }
        var all = new ArrayList<>(in);
        all.addAll(slopes);
        heavy(call, all, out, (lanes, args, entry) -> {
            var a = args.get(more ? 0 : 1);
            var b = args.get(more ? 1 : 0);
            var tie = slopes.isEmpty() ? lanes.number(Double.NaN) : blended(lanes, args);
            var even = lanes.apply(Code.SELECT, lanes.apply(Code.EQ, a, b), tie, lanes.number(Double.NaN));
            var below = lanes.apply(Code.SELECT, lanes.apply(Code.LT, a, b), args.get(3), even);
            return List.of(lanes.apply(Code.SELECT, lanes.apply(Code.LT, b, a), args.get(2), below));
        });
        return true;
    }

    /// Where every score is a number and the slopes of what is compared are cheap: those slopes, of both
    /// arguments by each score.
    private List<int[]> slopes(Node.Call call) {
        if (layout.workings().parts().stream().anyMatch(part -> part.length() > 1)) {
            return List.of();
        }
        var slopes = layout.workings().slopes(call, 2);
        Set<Node> nodes = new HashSet<>();
        slopes.forEach(node -> collect(node, nodes));
        boolean cheap = nodes.size() <= SLOPES
                && nodes.stream().allMatch(node -> !(node instanceof Node.Call one) || isLight(one.op()));
        if (!cheap) {
            return List.of();
        }
        slopes.forEach(layout::place);
        return slopes.stream().map(layout::places).toList();
    }

    private static void collect(Node node, Set<Node> into) {
        if (into.add(node)) {
            node.args().forEach(arg -> collect(arg, into));
        }
    }

    private Lane blended(Lanes lanes, List<Lane> args) {
        boolean level = isLevel(args, 4);
        var weight = level || isLevel(args, 5) ? sure(lanes, args, level ? 5 : 4) : weight(lanes, args);
        return blend(lanes, weight, args.get(2), args.get(3));
    }

    /// Whether one of the two that are compared, whose slopes are every other argument, is a constant.
    private static boolean isLevel(List<Lane> args, int first) {
        for (int i = first; i < args.size(); i += 2) {
            if (!args.get(i).isConstant() || args.get(i).number() != 0) {
                return false;
            }
        }
        return true;
    }

    /// What [#weight] comes to beside a constant: all for the constant, or one half where that divides 0 by 0
    /// or meets no number. A division takes longer than all else in many a loss.
    ///
    /// @param first the slopes of what is no constant are every other argument from here
    private Lane sure(Lanes lanes, List<Lane> args, int first) {
        var most = lanes.number(real == Kind.DOUBLE ? Double.MAX_VALUE : Float.MAX_VALUE);
        var sum = lanes.number(0.0);
        var fine = lanes.yes();
        for (int i = first; i < args.size(); i += 2) {
            var slope = args.get(i);
            sum = lanes.apply(Code.ADD, sum, lanes.apply(Code.MUL, slope, slope));
            fine = lanes.apply(Code.BOTH, fine, lanes.apply(Code.LE, lanes.apply(Code.ABS, slope), most));
        }
        fine = first == 5 ? lanes.apply(Code.LE, sum, most) : fine;
        var known = lanes.apply(Code.BOTH, fine, lanes.apply(Code.LT, lanes.number(0.0), sum));
        return lanes.apply(Code.SELECT, known, lanes.number(first == 5 ? 1.0 : 0.0), lanes.number(0.5));
    }

    /// How much of the first of two equal numbers: such that the blend of their slopes is the shortest.
    private Lane weight(Lanes lanes, List<Lane> args) {
        var xx = lanes.number(0.0);
        var xy = lanes.number(0.0);
        var yy = lanes.number(0.0);
        for (int i = 4; i < args.size(); i += 2) {
            var x = args.get(i);
            var y = args.get(i + 1);
            xx = lanes.apply(Code.ADD, xx, lanes.apply(Code.MUL, x, x));
            xy = lanes.apply(Code.ADD, xy, lanes.apply(Code.MUL, x, y));
            yy = lanes.apply(Code.ADD, yy, lanes.apply(Code.MUL, y, y));
        }
        var twice = lanes.apply(Code.MUL, lanes.number(2.0), xy);
        var below = lanes.apply(Code.ADD, lanes.apply(Code.SUB, xx, twice), yy);
        var raw = lanes.apply(Code.DIV, lanes.apply(Code.SUB, yy, xy), below);
        var bounded = lanes.apply(Code.MIN, lanes.number(1.0), lanes.apply(Code.MAX, raw, lanes.number(0.0)));
        return lanes.apply(Code.SELECT, lanes.apply(Code.NE, raw, raw), lanes.number(0.5), bounded);
    }

    private Lane noise(Lanes lanes) {
        return lanes.number(real == Kind.DOUBLE ? NOISE : SINGLE_NOISE);
    }

    private Lane blend(Lanes lanes, Lane weight, Lane x, Lane y) {
        var zero = lanes.number(0.0);
        var none = lanes.apply(Code.EQ, weight, zero);
        var all = lanes.apply(Code.EQ, weight, lanes.number(1.0));
        var one = lanes.apply(Code.SELECT, none, zero, lanes.apply(Code.MUL, weight, x));
        var rest = lanes.apply(Code.SUB, lanes.number(1.0), weight);
        var other = lanes.apply(Code.SELECT, all, zero, lanes.apply(Code.MUL, rest, y));
        var sum = lanes.apply(Code.ADD, one, other);
        var sizes = lanes.apply(Code.ADD, lanes.apply(Code.ABS, one), lanes.apply(Code.ABS, other));
        var noise = lanes.apply(Code.LE, lanes.apply(Code.ABS, sum), lanes.apply(Code.MUL, noise(lanes), sizes));
        return lanes.apply(Code.SELECT, noise, zero, sum);
    }
}
