package io.trueloss.formula;

import io.trueloss.error.Nearest;
import io.trueloss.error.UserError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds what every name of a formula stands for, in this order: `where` names and parameters; `y`; `s`; the
/// scores; columns of the data. What comes out is one graph without `where`, in which equal nodes are one
/// object.
final class Resolver {

    static final Expr Y = new Expr.Name("y");

    private static final int MOST_LOOKED = 100_000;

    private final Formula formula;
    private final Shape shape;
    private final List<Score> scores;
    private final Map<Expr, Expr> interned = new HashMap<>();
    private final Map<Expr, Expr> origins = new IdentityHashMap<>();
    private final Map<String, Expr> known = new HashMap<>();
    private int looked;

    Resolver(Formula formula, Shape shape) {
        this.formula = formula;
        this.shape = shape;
        this.scores = formula.effectiveScores();
    }

    /// The formula as one graph.
    Expr resolve() {
        formula.bindings().forEach((name, expr) -> known.put(name, resolve(expr)));
        var value = resolve(formula.body());
        if (value.depth() > Parser.MOST_DEPTH) {
            throw new UserError(
                    "TL2006",
                    "with its where names put in, the formula is more than " + Parser.MOST_DEPTH + " levels deep",
                    formula.text(),
                    "let fewer where names build on one another");
        }
        return value;
    }

    /// An error that points at the part of the formula from which a node of the graph came.
    UserError error(Expr node, String code, String what, String fix) {
        var origin = origins.getOrDefault(interned.getOrDefault(node, node), formula.body());
        return Text.place(formula, origin).error(code, what, fix);
    }

    private Expr resolve(Expr expr) {
        looked++;
        if (looked > MOST_LOOKED) {
            throw at(
                    formula.body(),
                    "TL2006",
                    "with each entry of 'each' written out, the formula has more than " + MOST_LOOKED + " parts",
                    "put fewer of them into one another, or take fewer classes");
        }
        var result = switch (expr) {
            case Expr.Num number -> intern(number);
            case Expr.Name name -> named(name);
            case Expr.Apply apply -> applied(apply);
        };
        origins.putIfAbsent(result, expr);
        return result;
    }

    private Expr applied(Expr.Apply apply) {
        if (apply.op() == Op.EACH) {
            return each(apply);
        }
        var args = apply.args().stream().map(this::resolve).toList();
        boolean picksClass = apply.op() == Op.INDEX && args.get(1) == interned.get(Y);
        if (picksClass && shape.label() == Label.DISTRIBUTION) {
            var share = intern(Expr.of(Op.MUL, intern(Expr.of(Op.ONEHOT, args.get(1))), args.getFirst()));
            origins.putIfAbsent(share, apply);
            return intern(Expr.of(Op.SUM, share));
        }
        return intern(new Expr.Apply(apply.op(), args));
    }

    /// The entries, written out. The counter hides what else is called so.
    private Expr each(Expr.Apply apply) {
        if (!(apply.args().getFirst() instanceof Expr.Name(var counter))) {
            throw at(
                    apply,
                    "TL2012",
                    "'each' wants a name that counts, and then what each entry is",
                    Hints.usage(Op.EACH));
        }
        if (shape.classes() == 0) {
            throw at(
                    apply,
                    "TL2013",
                    "nothing says how many entries 'each' has: the target is one number here",
                    "'each' has one entry a class, or one a target where there are several");
        }
        var hidden = Optional.ofNullable(known.get(counter));
        var entries = new ArrayList<Expr>();
        for (int i = 0; i < shape.classes(); i++) {
            known.put(counter, intern(Expr.of(i)));
            entries.add(resolve(apply.args().getLast()));
        }
        hidden.ifPresentOrElse(expr -> known.put(counter, expr), () -> known.remove(counter));
        return intern(new Expr.Apply(Op.LIST, entries));
    }

    private UserError at(Expr written, String code, String what, String fix) {
        return Text.place(formula, written).error(code, what, fix);
    }

    private Expr named(Expr.Name name) {
        var bound = known.get(name.name());
        if (bound != null) {
            return bound;
        }
        if (name.name().equals("y") || isScore(name.name())) {
            return intern(name);
        }
        if (name.name().equals("s")) {
            return sign(name);
        }
        if (shape.columns().contains(name.name())) {
            return intern(name);
        }
        throw unknown(name);
    }

    /// `s` is the sign of a two-class label, or of each of several.
    private Expr sign(Expr.Name name) {
        if (!signed()) {
            throw at(
                    name,
                    "TL2014",
                    "s is the sign of a label of two classes, and the target has " + shape.classes(),
                    "use y as a class index: f[y], onehot(y)");
        }
        var doubled = intern(Expr.of(Op.MUL, intern(Expr.of(2)), intern(Y)));
        return intern(Expr.of(Op.SUB, doubled, intern(Expr.of(1))));
    }

    /// Whether the label has a sign.
    private boolean signed() {
        return shape.label() != Label.DISTRIBUTION && (shape.label() != Label.CLASS || shape.classes() <= 2);
    }

    private boolean isScore(String name) {
        return scores.stream().anyMatch(score -> score.name().equals(name));
    }

    private UserError unknown(Expr.Name name) {
        var names = new ArrayList<>(known.keySet());
        names.add("y");
        if (signed()) names.add("s");
        scores.forEach(score -> names.add(score.name()));
        shape.columns().stream().filter(column -> !names.contains(column)).forEach(names::add);
        var listed =
                String.join(", ", names.subList(0, Math.min(12, names.size()))) + (names.size() > 12 ? ", ..." : "");
        var fix = Nearest.advice(
                name.name(), names, Hints.name(name.name(), scores).orElse("known here: " + listed));
        return at(name, "TL2010", "nothing here is called '" + name.name() + "'", fix);
    }

    private Expr intern(Expr expr) {
        var first = interned.putIfAbsent(expr, expr);
        return first == null ? expr : first;
    }
}
