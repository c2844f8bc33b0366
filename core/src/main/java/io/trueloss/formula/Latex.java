package io.trueloss.formula;

import io.trueloss.error.UserError;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes expressions in LaTeX's mathematics: fractions, roots, cases, sums over entries.
///
/// A vector is bold where it stands whole, `\mathbf{f}`; under a sum or a maximum over its entries it carries
/// their index, `f_{k}`.
final class Latex {

    private static final List<String> INDICES = List.of("k", "j", "i", "l", "m");

    private final Set<String> vectors;
    /// The index that counts the entries of what all this stands inside; empty if it stands by itself.
    private final String outer;

    private Latex(Set<String> vectors, String outer) {
        this.vectors = Set.copyOf(vectors);
        this.outer = outer;
    }

    /// Writes whole vectors, of which an index is taken where they stand.
    private Latex inside(String index) {
        return index.isEmpty() ? this : new Latex(vectors, index);
    }

    /// A formula: its body, and what its names stand for.
    ///
    /// @param typing the types of the names that are not bound after `where`
    static String of(Formula formula, Typing typing) {
        var types = typing;
        for (var binding : formula.bindings().entrySet()) {
            types = types.with(binding.getKey(), types.of(binding.getValue()));
        }
        return new Latex(types.vectors(), "").body(formula);
    }

    private String body(Formula formula) {
        var body = write(formula.body(), Rank.OR, "");
        var names = formula.bindings().entrySet().stream()
                .map(binding ->
                        bare(new Expr.Name(binding.getKey()), "") + " = " + write(binding.getValue(), Rank.OR, ""))
                .collect(Collectors.joining(",\\; "));
        return names.isEmpty() ? body : body + " \\quad \\text{where } " + names;
    }

    /// A formula that is not bound: its vectors are those that it has with a number or, else, with three
    /// numbers or three classes as the target, if it has types at all.
    static String of(Formula formula) {
        var columns = formula.free().stream()
                .filter(name -> !name.equals("y") && !name.equals("s"))
                .toList();
        return Stream.of(
                        new Shape(Label.NUMBER, 0, columns),
                        new Shape(Label.VECTOR, 3, columns),
                        new Shape(Label.CLASS, 3, columns))
                .flatMap(shape -> attempt(formula, shape).stream())
                .max(Comparator.comparingInt(Latex::width))
                .flatMap(bound -> typed(formula, bound))
                .orElseGet(() -> new Latex(Set.of(), "").body(formula));
    }

    /// Nothing where a name after `where` hides one that the types are about.
    private static Optional<String> typed(Formula formula, Resolved bound) {
        try {
            return Optional.of(of(formula, bound.typing().withSign().withNumbers(formula.free())));
        } catch (IllegalArgumentException hidden) {
            return Optional.empty();
        }
    }

    private static Optional<Resolved> attempt(Formula formula, Shape shape) {
        try {
            return Optional.of(new Binder(formula, shape).bind());
        } catch (UserError untyped) {
            return Optional.empty();
        }
    }

    private static int width(Resolved bound) {
        return bound.parts().stream().mapToInt(Part::length).sum();
    }

    private String write(Expr expr, Rank least, String index) {
        var text = bare(expr, index);
        return rank(expr).compareTo(least) < 0 ? "\\left(" + text + "\\right)" : text;
    }

    /// How tightly an expression binds as LaTeX shows it.
    private Rank rank(Expr expr) {
        return switch (expr) {
            case Expr.Num number
            when Digits.of(number.value()).contains("e") -> number.value() < 0 ? Rank.UNARY : Rank.TERM;
            case Expr.Apply apply ->
                switch (apply.op()) {
                    case DIV -> Rank.POWER;
                    case EXPM1, EXPM1MX -> Rank.SUM;
                    case IF, TIE -> Rank.OR;
                    case XLOGY, XLOG1PY -> Rank.TERM;
                    case EXP -> Rank.POWER;
                    case LOG,
                            LOG1P,
                            LOG1MEXP,
                            LOGCOSH,
                            LOG_PHI,
                            LGAMMA,
                            SOFTPLUS,
                            LOG_SIGMOID,
                            LOG_DIFF_SIGMOID,
                            SIN,
                            COS,
                            ATAN,
                            TANH,
                            SINH,
                            COSH -> Rank.POWER;
                    case SUM, MEAN, DOT, LOGSUMEXP -> Rank.TERM;
                    case MIN, MAX -> apply.args().size() == 1 ? Rank.TERM : Rank.POWER;
                    default -> Rank.of(expr);
                };
            default -> Rank.of(expr);
        };
    }

    private String bare(Expr expr, String index) {
        return switch (expr) {
            case Expr.Num number -> LatexName.number(number.value());
            case Expr.Name name
            when vectors.contains(name.name()) ->
                index.isEmpty() ? LatexName.bold(name.name()) : LatexName.entry(name.name(), index);
            case Expr.Name name -> LatexName.of(name.name());
            case Expr.Apply apply -> applied(apply, index);
        };
    }

    private String applied(Expr.Apply apply, String index) {
        var args = apply.args();
        return switch (apply.op().form()) {
            case COMPARISON, LOGIC -> logic(apply, index);
            case CHOICE -> cases(apply, index);
            case INDEX -> entry(args.get(0), write(args.get(1), Rank.OR, ""));
            case LIST -> subscripted("\\left[" + inside(index).joined(args, ",\\; ", "") + "\\right]", index);
            case ONEHOT -> onehot(args.getFirst(), index);
            case EACH -> each(apply, index);
            case REARRANGEMENT ->
                subscripted(
                        "\\operatorname{" + apply.op().text() + "}\\left("
                                + inside(index).joined(args, ", ", "") + "\\right)",
                        index);
            case REDUCTION -> reduction(apply, index);
            case EXTREME ->
                args.size() == 1
                        ? "\\" + apply.op().text() + "_{" + next(index) + "} "
                                + right(args.getFirst(), Rank.TERM, next(index))
                        : "\\" + apply.op().text() + "\\left(" + joined(args, ", ", index) + "\\right)";
            case ENTRIES -> entries(apply, index);
        };
    }

    private String entry(Expr vector, String index) {
        if (vector instanceof Expr.Apply(Op op, List<Expr> args) && op == Op.ONEHOT) {
            return onehot(args.getFirst(), index);
        }
        if (vector instanceof Expr.Apply each && each.op() == Op.EACH) {
            return "\\left(" + each(each, index) + "\\right)";
        }
        return vector instanceof Expr.Name name
                ? LatexName.entry(name.name(), index)
                : subscripted(write(vector, Rank.ATOM, ""), index);
    }

    private static String subscripted(String text, String index) {
        return index.isEmpty() ? text : text + "_{" + index + "}";
    }

    /// In index mode the index's truth value, as a bracket of Iverson.
    private String onehot(Expr label, String index) {
        var chosen = write(label, Rank.SUM, "");
        return index.isEmpty() ? "\\mathbf{e}_{" + chosen + "}" : "\\left[" + index + " = " + chosen + "\\right]";
    }

    /// Its entry at the index; by itself, all of them.
    private String each(Expr.Apply each, String index) {
        var counter = each.args().getFirst();
        var entry = each.args().getLast();
        if (index.isEmpty()) {
            var own = bare(counter, "");
            return "\\left(" + write(entry, Rank.OR, own) + "\\right)_{" + own + "}";
        }
        var named = new Swap(node -> node.equals(counter) ? Optional.of(new Expr.Name(index)) : Optional.empty());
        return write(bare(counter, "").equals(index) ? entry : named.of(entry), Rank.TERM, index);
    }

    /// The index under a sum: the name that counts already, if one does.
    private String under(Expr summed, String index) {
        return summed instanceof Expr.Apply each && each.op() == Op.EACH
                ? bare(each.args().getFirst(), "")
                : next(index);
    }

    private String next(String index) {
        int used = INDICES.indexOf(index.isEmpty() ? outer : index);
        return INDICES.get(Math.min(used + 1, INDICES.size() - 1));
    }

    private String reduction(Expr.Apply apply, String index) {
        var args = apply.args();
        var inner = under(args.getFirst(), index);
        return switch (apply.op()) {
            case SUM -> "\\sum_{" + inner + "} " + right(args.getFirst(), Rank.TERM, inner);
            case MEAN -> "\\operatorname*{mean}_{" + inner + "} " + right(args.getFirst(), Rank.TERM, inner);
            case LOGSUMEXP -> "\\log \\sum_{" + inner + "} e^{" + write(args.getFirst(), Rank.OR, inner) + "}";
            default -> "\\sum_{" + inner + "} " + right(Expr.of(Op.MUL, args.get(0), args.get(1)), Rank.TERM, inner);
        };
    }

    private String joined(List<Expr> args, String by, String index) {
        return args.stream().map(arg -> write(arg, Rank.OR, index)).collect(Collectors.joining(by));
    }

    private String logic(Expr.Apply apply, String index) {
        var args = apply.args();
        if (apply.op() == Op.NOT) {
            return "\\lnot " + write(args.getFirst(), Rank.ATOM, index);
        }
        var sign = switch (apply.op()) {
            case LE -> "\\le";
            case GE -> "\\ge";
            case EQ -> "=";
            case NE -> "\\ne";
            case AND -> "\\land";
            case OR -> "\\lor";
            default -> apply.op().text();
        };
        return infix(apply, " " + sign + " ", index);
    }

    private String infix(Expr.Apply apply, String sign, String index) {
        var args = apply.args();
        return write(args.get(0), Rank.needed(apply.op(), 0), index)
                + sign
                + right(args.get(1), Rank.needed(apply.op(), 1), index);
    }

    /// An operand on the right: a minus never follows another sign.
    private String right(Expr expr, Rank least, String index) {
        var text = write(expr, least, index);
        return text.startsWith("-") ? "\\left(" + text + "\\right)" : text;
    }

    /// `if` in `if` becomes one more line.
    private String cases(Expr.Apply apply, String index) {
        var text = new StringBuilder("\\begin{cases} ");
        Expr rest = apply;
        while (rest instanceof Expr.Apply inner && inner.op() == Op.IF) {
            text.append(write(inner.args().get(1), Rank.AND, index))
                    .append(" & \\text{if } ")
                    .append(write(inner.args().get(0), Rank.OR, index))
                    .append(" \\\\ ");
            rest = inner.args().get(2);
        }
        return text.append(write(rest, Rank.AND, index))
                .append(" & \\text{otherwise} \\end{cases}")
                .toString();
    }

    private String entries(Expr.Apply apply, String index) {
        var args = apply.args();
        var first = args.getFirst();
        return switch (apply.op()) {
            case ADD, SUB -> infix(apply, " " + apply.op().text() + " ", index);
            case MUL, CHAIN -> product(args.get(0), args.get(1), index);
            case DIV -> "\\frac{" + write(first, Rank.OR, index) + "}{" + write(args.get(1), Rank.OR, index) + "}";
            case NEG -> "-" + right(first, Rank.TERM, index);
            case POW -> power(first, args.get(1), index);
            case ABS -> "\\left|" + write(first, Rank.OR, index) + "\\right|";
            case SQRT -> "\\sqrt{" + write(first, Rank.OR, index) + "}";
            case EXP -> "e^{" + write(first, Rank.OR, index) + "}";
            case HYPOT, LOG1P, EXPM1, EXPM1MX, SOFTPLUS, LOG1MEXP, XLOGY, XLOG1PY, TIE ->
                bare(LatexFunction.written(apply.op(), args), index);
            default ->
                LatexFunction.of(
                        apply.op(),
                        args.stream().map(arg -> write(arg, Rank.OR, index)).toList());
        };
    }

    private String product(Expr left, Expr right, String index) {
        var first = write(left, isOpen(left) ? Rank.ATOM : Rank.TERM, index);
        var second = right(right, Rank.TERM, index);
        return first + (Character.isDigit(second.charAt(0)) ? " \\cdot " : "\\,") + second;
    }

    /// Whether a factor behind it would seem to belong under its sum.
    private static boolean isOpen(Expr expr) {
        return expr instanceof Expr.Apply apply
                && switch (apply.op().form()) {
                    case REDUCTION -> true;
                    case EXTREME -> apply.args().size() == 1;
                    default ->
                        (apply.op() == Op.MUL || apply.op() == Op.NEG)
                                && isOpen(apply.args().getLast());
                };
    }

    private String power(Expr base, Expr exponent, String index) {
        boolean closed = base instanceof Expr.Apply apply
                        && (apply.op() == Op.ABS || apply.op().form() == Op.Form.INDEX)
                || !(base instanceof Expr.Apply);
        var text = closed && rank(base) == Rank.ATOM
                ? write(base, Rank.ATOM, index)
                : "\\left(" + bare(base, index) + "\\right)";
        return text + "^{" + write(exponent, Rank.OR, index) + "}";
    }
}
