package io.trueloss.formula;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// The type of every expression over the names of one bound formula: of its own nodes, and of any other that
/// its derivatives or rewrites make of the same names. Safe to share between threads.
public final class Typing {

    private final int classes;
    private final Map<String, Type> names;
    private final Map<Expr, Type> known = new ConcurrentHashMap<>();

    Typing(int classes, Map<String, Type> names) {
        this.classes = classes;
        this.names = Map.copyOf(names);
    }

    /// The type of an expression that is well typed; an ill typed one is our mistake, and refused.
    public Type of(Expr expr) {
        return switch (expr) {
            case Expr.Num number -> Type.NUMBER;
            case Expr.Name name -> named(name.name());
            case Expr.Apply apply -> {
                var type = known.get(apply);
                if (type == null) {
                    type = applied(apply);
                    known.put(apply, type);
                }
                yield type;
            }
        };
    }

    /// The same with one more name.
    Typing with(String name, Type type) {
        var more = new HashMap<>(names);
        more.put(name, type);
        return new Typing(classes, more);
    }

    /// The same with `s`, which is of the type of `y`, unless it is the name of something else.
    Typing withSign() {
        return names.containsKey("s") ? this : with("s", names.getOrDefault("y", Type.NUMBER));
    }

    /// The same with those of these names that it lacks as numbers.
    Typing withNumbers(Collection<String> others) {
        var more = new HashMap<>(names);
        others.forEach(name -> more.putIfAbsent(name, Type.NUMBER));
        return new Typing(classes, more);
    }

    /// The names that stand for vectors.
    Set<String> vectors() {
        return names.entrySet().stream()
                .filter(entry -> entry.getValue().isVector())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Type named(String name) {
        var type = names.get(name);
        if (type == null) {
            throw new IllegalArgumentException("name must be one of the formula's, was " + name);
        }
        return type;
    }

    private Type applied(Expr.Apply apply) {
        var args = apply.args();
        return switch (apply.op().form()) {
            case ENTRIES, CHOICE -> new Type(Type.Kind.NUMBER, common(apply));
            case COMPARISON, LOGIC -> new Type(Type.Kind.TRUTH, common(apply));
            case EXTREME -> new Type(Type.Kind.NUMBER, args.size() == 1 ? Type.ALONE : common(apply));
            case REDUCTION -> {
                common(apply);
                yield Type.NUMBER;
            }
            case REARRANGEMENT -> Type.vector(common(apply));
            case LIST ->
                Type.vector(args.stream().mapToInt(arg -> of(arg).width()).sum());
            case INDEX -> Type.NUMBER;
            case ONEHOT, EACH -> Type.vector(classes);
        };
    }

    private int common(Expr.Apply apply) {
        int length = Type.ALONE;
        for (Expr arg : apply.args()) {
            int other = of(arg).length();
            if (length != Type.ALONE && other != Type.ALONE && other != length) {
                throw new IllegalArgumentException("vectors must have one length, were " + length + " and " + other);
            }
            length = length == Type.ALONE ? other : length;
        }
        return length;
    }
}
