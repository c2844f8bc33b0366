package io.trueloss.formula;

import io.trueloss.formula.Expr.Apply;
import io.trueloss.formula.Expr.Name;
import io.trueloss.formula.Expr.Num;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A bound formula without vectors: entries of vectors become nodes of their own, and what reduces a vector
/// becomes an operation on its entries. Leaves are numbers, names of numbers, `name[k]`, and `onehot(y)[k]`.
final class Scalars {

    private final Typing typing;
    private final Map<Expr, List<Expr>> known = new HashMap<>();

    Scalars(Typing typing) {
        this.typing = typing;
    }

    /// A formula that is one number.
    Expr of(Expr node) {
        return entries(node).getFirst();
    }

    /// The entries of a node; of a number, it alone.
    List<Expr> all(Expr node) {
        return entries(node);
    }

    private List<Expr> entries(Expr node) {
        var seen = known.get(node);
        if (seen == null) {
            seen = switch (node) {
                case Num number -> List.<Expr>of(number);
                case Name name ->
                    typing.of(name).isVector() ? entriesOf(name, typing.of(name).length()) : List.<Expr>of(name);
                case Apply apply -> entries(apply);
            };
            known.put(node, seen);
        }
        return seen;
    }

    private List<Expr> entries(Apply apply) {
        var args = apply.args();
        return switch (apply.op()) {
            case INDEX -> List.of(pick(args.getFirst(), of(args.getLast())));
            case LIST -> args.stream().flatMap(arg -> entries(arg).stream()).toList();
            case ONEHOT -> entriesOf(apply, typing.of(apply).length());
            case SUM -> List.of(sum(entries(args.getFirst())));
            case MEAN -> List.of(mean(entries(args.getFirst())));
            case DOT -> List.of(sum(each(Op.MUL, args)));
            case MAX, MIN ->
                args.size() == 1 ? List.of(several(apply.op(), entries(args.getFirst()))) : each(apply.op(), args);
            case LOGSUMEXP -> List.of(logsumexp(entries(args.getFirst())));
            case SOFTMAX -> softmax(entries(args.getFirst()));
            case CUMSUM -> running(entries(args.getFirst()));
            case REVCUMSUM -> running(entries(args.getFirst()).reversed()).reversed();
            case SORT, UNSORT, SPARSEMAX, SUPPORT ->
                entriesOf(rearranged(apply), typing.of(apply).length());
            case CHAIN -> each(Op.MUL, args);
            default -> each(apply.op(), args);
        };
    }

    private Expr pick(Expr vector, Expr index) {
        var entries = entries(vector);
        boolean fixed = index instanceof Num number
                && number.value() >= 0
                && number.value() < entries.size()
                && number.value() == Math.rint(number.value());
        return fixed ? entries.get((int) ((Num) index).value()) : Expr.of(Op.INDEX, new Apply(Op.LIST, entries), index);
    }

    /// The operation entry by entry, numbers repeated.
    private List<Expr> each(Op op, List<Expr> args) {
        var columns = args.stream().map(this::entries).toList();
        boolean vector = args.stream().anyMatch(arg -> typing.of(arg).isVector());
        int length = vector ? columns.stream().mapToInt(List::size).max().orElse(1) : 1;
        return IntStream.range(0, length)
                .<Expr>mapToObj(k -> new Apply(
                        op,
                        columns.stream()
                                .map(column -> column.size() == 1 ? column.getFirst() : column.get(k))
                                .toList()))
                .toList();
    }

    private static List<Expr> entriesOf(Expr vector, int length) {
        return IntStream.range(0, length)
                .mapToObj(k -> Expr.of(Op.INDEX, vector, Expr.of(k)))
                .toList();
    }

    private Expr rearranged(Apply apply) {
        return new Apply(
                apply.op(),
                apply.args().stream()
                        .<Expr>map(arg -> new Apply(Op.LIST, entries(arg)))
                        .toList());
    }

    private static Expr several(Op op, List<Expr> entries) {
        return entries.size() == 1 ? entries.getFirst() : new Apply(op, entries);
    }

    private static Expr sum(List<Expr> entries) {
        return entries.stream()
                .reduce((left, right) -> Expr.of(Op.ADD, left, right))
                .orElseThrow();
    }

    private static Expr mean(List<Expr> entries) {
        return Expr.of(Op.DIV, sum(entries), Expr.of(entries.size()));
    }

    private static Expr logsumexp(List<Expr> entries) {
        return Expr.of(Op.LOGSUMEXP, new Apply(Op.LIST, entries));
    }

    /// exp(v[k] - logsumexp(v)).
    private static List<Expr> softmax(List<Expr> entries) {
        var total = logsumexp(entries);
        return entries.stream()
                .map(entry -> Expr.of(Op.EXP, Expr.of(Op.SUB, entry, total)))
                .toList();
    }

    private static List<Expr> running(List<Expr> entries) {
        var sums = new ArrayList<Expr>();
        for (var entry : entries) {
            sums.add(sums.isEmpty() ? entry : Expr.of(Op.ADD, sums.getLast(), entry));
        }
        return sums;
    }
}
