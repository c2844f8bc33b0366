package io.trueloss.formula;

import io.trueloss.error.UserError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// Binds a formula to a shape: names first, then which scores are vectors and how long every vector is.
///
/// A score is a vector where it is indexed, meets a vector, or goes into what wants one, and the lone `f` also
/// where the target has three classes or more, or is a vector. So the readings of the scores are tried from
/// the one with the fewest vectors on; the first that has types, with no score left a number that meets a
/// vector, is the formula's. If every reading leaves some, the first of those that leave fewest is (a
/// temperature that scales a vector of scores is one number, if otherwise the loss would be a vector).
final class Binder {

    private record Reading(List<Type> types, int classes, int met) {}

    private final Formula formula;
    private final Shape shape;
    private final List<Score> scores;
    private final Resolver resolver;
    private @Nullable Misfit worst;

    Binder(Formula formula, Shape shape) {
        this.formula = formula;
        this.shape = shape;
        this.scores = formula.effectiveScores();
        this.resolver = new Resolver(formula, shape);
    }

    Resolved bind() {
        var value = resolver.resolve();
        var used = Names.in(value);
        checkScores(used);
        var reading = read(value);
        var names = new HashMap<String, Type>(Map.of("y", target()));
        var parts = new ArrayList<Part>();
        int offset = 0;
        for (int i = 0; i < scores.size(); i++) {
            var type = reading.types().get(i);
            parts.add(new Part(scores.get(i).name(), scores.get(i).reach(), type.width(), offset));
            offset += type.width();
        }
        var columns = used.stream()
                .filter(name -> !name.equals("y")
                        && scores.stream().noneMatch(score -> score.name().equals(name)))
                .toList();
        columns.forEach(column -> names.put(column, Type.NUMBER));
        IntStream.range(0, scores.size())
                .forEach(i -> names.put(scores.get(i).name(), reading.types().get(i)));
        return new Resolved(formula, shape, value, new Typing(reading.classes(), names), parts, columns);
    }

    private Type target() {
        return shape.label() == Label.VECTOR ? Type.vector(shape.classes()) : Type.NUMBER;
    }

    private void checkScores(Set<String> used) {
        var unused = scores.stream()
                .map(Score::name)
                .filter(name -> !used.contains(name))
                .toList();
        if (!unused.isEmpty()) {
            throw new UserError(
                    "TL2011",
                    formula.scores().isEmpty()
                            ? "the formula never uses the score f"
                            : "the formula never uses the score " + unused.getFirst(),
                    formula.text(),
                    formula.scores().isEmpty()
                            ? "a loss compares the target y with the score f: (f - y)^2"
                            : "use it, or do not declare it");
        }
    }

    private Reading read(Expr value) {
        boolean oneEach = formula.scores().isEmpty() && (shape.classes() > 2 || shape.label() == Label.VECTOR);
        var fitting = LongStream.range(0, 1L << scores.size())
                .boxed()
                .sorted(Comparator.comparingInt(vectors -> oneEach ? -Long.bitCount(vectors) : Long.bitCount(vectors)))
                .toList();
        @Nullable Reading best = null;
        for (long vectors : fitting) {
            var reading = attempt(value, vectors);
            if (reading != null && (best == null || reading.met() < best.met())) {
                best = reading;
            }
            if (best != null && best.met() == 0) {
                break;
            }
        }
        if (best == null) {
            var misfit = Objects.requireNonNull(worst, "a formula without types has a reason");
            throw resolver.error(misfit.node, misfit.code, String.valueOf(misfit.getMessage()), misfit.fix);
        }
        refuseNumberForClasses(best);
        return best;
    }

    private @Nullable Reading attempt(Expr value, long vectors) {
        var inference = new Inference(scores, shape, vectors);
        try {
            var types = inference.infer(value);
            return new Reading(types, inference.classes(), inference.met());
        } catch (Misfit misfit) {
            if (worst == null || worst.blame.compareTo(misfit.blame) < 0) {
                worst = misfit;
            }
            return null;
        }
    }

    private void refuseNumberForClasses(Reading reading) {
        if (formula.scores().isEmpty()
                && shape.classes() > 2
                && shape.label() != Label.VECTOR
                && !reading.types().getFirst().isVector()) {
            throw resolver.error(
                    new Expr.Name("f"),
                    "TL2012",
                    "the target has " + shape.classes() + " classes, and this formula has one score f for all of them",
                    "with one score a class, a loss is such as logsumexp(f) - f[y]; for ordered classes declare the scores: scores(f, t!): ...");
        }
    }
}
