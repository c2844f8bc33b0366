package io.trueloss.formula;

import java.util.List;
import java.util.Map;

/// Writes expressions in the language itself, with no parentheses that could be left out.
final class Text {

    private final StringBuilder out = new StringBuilder();
    private final Expr marked;
    private int start = -1;
    private int end = -1;

    private Text(Expr marked) {
        this.marked = marked;
    }

    /// An expression. Every node is written at each of its uses: see [Shared] for graphs.
    static String of(Expr expr) {
        var text = new Text(expr);
        text.write(expr, Rank.OR);
        return text.out.toString();
    }

    /// A whole formula.
    static String of(Formula formula) {
        var text = new Text(formula.body());
        text.write(formula);
        return text.out.toString();
    }

    /// Where in its own text a formula holds this very node, or the whole body if nowhere.
    static Place place(Formula formula, Expr node) {
        var text = new Text(node);
        text.write(formula);
        if (text.start < 0) {
            return place(formula, formula.body());
        }
        return new Place(text.out.toString(), text.start, text.end);
    }

    /// A name as it must be written: in backticks if it is no plain word.
    static String name(String name) {
        boolean plain = Lexer.isPlain(name) && !Hints.RESERVED.contains(name);
        return plain ? name : "`" + name.replace("`", "``") + "`";
    }

    private void write(Formula formula) {
        if (!formula.scores().isEmpty()) {
            out.append("scores(");
            separated(
                    formula.scores(),
                    score -> out.append(name(score.name())).append(score.reach() == Reach.CONSTANT ? "!" : ""));
            out.append("): ");
        }
        write(formula.body(), Rank.OR);
        if (!formula.bindings().isEmpty()) {
            out.append(" where ");
            separated(List.copyOf(formula.bindings().entrySet()), this::bind);
        }
    }

    private void bind(Map.Entry<String, Expr> binding) {
        out.append(name(binding.getKey())).append(" = ");
        write(binding.getValue(), Rank.OR);
    }

    private void write(Expr expr, Rank least) {
        boolean wrapped = Rank.of(expr).compareTo(least) < 0;
        out.append(wrapped ? "(" : "");
        int from = out.length();
        switch (expr) {
            case Expr.Num number -> out.append(Digits.of(number.value()));
            case Expr.Name name -> out.append(name(name.name()));
            case Expr.Apply apply -> apply(apply.op(), apply.args());
        }
        if (expr == marked && start < 0) {
            start = from;
            end = out.length();
        }
        out.append(wrapped ? ")" : "");
    }

    private void apply(Op op, List<Expr> args) {
        switch (op) {
            case NEG -> prefix("-", op, args);
            case NOT -> prefix("not ", op, args);
            case MUL, DIV, POW, CHAIN -> infix(op.text(), op, args);
            case ADD, SUB, AND, OR, LT, LE, GT, GE, EQ, NE -> infix(" " + op.text() + " ", op, args);
            case LIST -> around("[", args, "]");
            case INDEX -> {
                write(args.getFirst(), Rank.ATOM);
                around("[", args.subList(1, 2), "]");
            }
            case TIE -> write(Ties.written(args), Rank.OR);
            default -> around(op.text() + "(", args, ")");
        }
    }

    private void prefix(String sign, Op op, List<Expr> args) {
        out.append(sign);
        write(args.getFirst(), Rank.needed(op, 0));
    }

    private void infix(String sign, Op op, List<Expr> args) {
        write(args.get(0), Rank.needed(op, 0));
        out.append(sign);
        write(args.get(1), Rank.needed(op, 1));
    }

    private void around(String open, List<Expr> args, String close) {
        out.append(open);
        separated(args, arg -> write(arg, Rank.OR));
        out.append(close);
    }

    private <T> void separated(List<T> items, java.util.function.Consumer<T> each) {
        for (int i = 0; i < items.size(); i++) {
            out.append(i == 0 ? "" : ", ");
            each.accept(items.get(i));
        }
    }
}
