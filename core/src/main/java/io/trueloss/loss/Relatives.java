package io.trueloss.loss;

import io.trueloss.catalogue.Card;
import io.trueloss.catalogue.Param;
import io.trueloss.error.UserError;
import io.trueloss.formula.Bound;
import io.trueloss.formula.Label;
import io.trueloss.formula.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// Finds the losses of the catalogue that a loss equals but for a factor, a stretch of its scores, and what
/// does not move with them; and those that it is most like, each with the settings that bring it nearest.
/// Compared are gradients, over targets and scores of moderate size.
public final class Relatives {

    private static final double FAMILIAR = 0.5;
    /// A loss that is so far from another as it is may come near with another setting.
    private static final double FAR = 0.9;
    private static final double GOLDEN = 0.6180339887498949;

    private final Loss loss;
    private final Shape shape;
    private final Bound bound;

    /// @param bound the loss bound to the shape
    private Relatives(Loss loss, Shape shape, Bound bound) {
        this.loss = loss;
        this.shape = shape;
        this.bound = bound;
    }

    /// A loss of the catalogue beside the one in question.
    private record Pair(Card card, Loss other, Profile here, Profile there, Relative plain) {}

    /// The nearest ones first, at most so many. If some equal the loss, only those: the losses as they are,
    /// else with one setting that fits, else with stretched scores.
    ///
    /// @param target what the loss is for
    /// @param bound the loss bound to the shape
    public static List<Relative> of(Loss loss, Target target, Shape shape, Bound bound, int most) {
        var search = new Relatives(loss, shape, bound);
        var pairs = Losses.cards().parallelStream()
                .filter(card -> !Wrapper.class.isAssignableFrom(card.type()))
                .flatMap(card -> search.pair(card).stream())
                .toList();
        var plain = sorted(pairs.stream().map(Pair::plain));
        var names = names(pairs, target);
        if (plain.stream().anyMatch(Relative::isEqual)) {
            return equal(plain, names, most);
        }
        var set = sorted(Stream.concat(plain.stream(), pairs.parallelStream().flatMap(search::set)));
        if (set.stream().anyMatch(Relative::isEqual)) {
            return equal(set, names, most);
        }
        var weighted = sorted(pairs.stream().flatMap(pair -> search.weighted(pair).stream()));
        if (!weighted.isEmpty()) {
            return equal(weighted, names, most);
        }
        var stretched = sorted(pairs.parallelStream().flatMap(pair -> search.stretched(pair).stream()));
        return stretched.isEmpty() ? nearest(set, names, most) : equal(stretched, names, most);
    }

    private static List<Relative> sorted(Stream<Relative> relatives) {
        return relatives.toList().stream().sorted(Relative.ORDER).toList();
    }

    /// Those that equal it; only those for the same target, if there are any.
    private static List<Relative> equal(List<Relative> found, Set<String> names, int most) {
        var equal = found.stream().filter(Relative::isEqual).toList();
        var related = equal.stream()
                .filter(relative -> names.contains(relative.name()))
                .toList();
        return (related.isEmpty() ? equal : related).stream().limit(most).toList();
    }

    /// Of each loss of the catalogue the nearest setting, for those that are for the same target.
    private static List<Relative> nearest(List<Relative> found, Set<String> names, int most) {
        var left = new HashSet<>(names);
        return found.stream()
                .filter(relative -> relative.distance() < FAMILIAR && left.remove(relative.name()))
                .limit(most)
                .toList();
    }

    /// The losses that are for the same target.
    private static Set<String> names(List<Pair> pairs, Target target) {
        return pairs.stream()
                .filter(pair -> pair.other().target() == target)
                .map(pair -> pair.card().name())
                .collect(Collectors.toSet());
    }

    private Optional<Pair> pair(Card card) {
        try {
            var other = Losses.read(card.name());
            if (!isFor(other)) {
                return Optional.empty();
            }
            var otherBound = other.bind(new Shape(shape.label(), shape.classes(), List.of()));
            if (otherBound.size() != bound.size() || other.equals(loss)) {
                return Optional.empty();
            }
            var here = Profile.of(loss, bound, shape, other);
            var there = Profile.of(loss, otherBound, shape, other);
            return here.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Pair(card, other, here, there, new Fit(here, there).plain(card.name())));
        } catch (UserError e) {
            return Optional.empty();
        }
    }

    /// Whether a loss is for the kind of label at hand.
    private boolean isFor(Loss other) {
        var label = Traits.shape(other).label();
        boolean classes =
                other.target() == Target.BINARY && !other.formula(Label.CLASS).equals(other.formula(Label.NUMBER));
        return switch (shape.label()) {
            case NUMBER, VECTOR -> label == shape.label();
            case CLASS, DISTRIBUTION -> label == Label.CLASS || label == Label.DISTRIBUTION || classes;
        };
    }

    /// With other settings.
    private Stream<Relative> set(Pair pair) {
        return pair.plain().distance() > FAR
                ? Stream.empty()
                : pair.card().params().stream()
                        .filter(param ->
                                param.type() == double.class && param.or().isPresent())
                        .flatMap(param -> setting(pair, param).stream());
    }

    private Optional<Relative> setting(Pair pair, Param param) {
        Bound open;
        try {
            var formula = Line.open(pair.other(), shape.label(), param.name());
            open = formula.bind(new Shape(shape.label(), shape.classes(), List.of(param.name())));
        } catch (UserError | IllegalArgumentException e) {
            return Optional.empty();
        }
        if (open.columns().isEmpty()) {
            return Optional.empty();
        }
        var fit = new Fit(pair.here(), Profile.of(loss, open, shape, pair.other()));
        double or = Double.parseDouble(param.or().orElseThrow());
        return best(grid(or), value -> fit.with(value, 1))
                .flatMap(value -> named(pair.card().name() + "(" + param.name() + "=" + text(value) + ")")
                        .map(name -> fit.with(value, 1).relative(name)));
    }

    /// Settings to try: multiples of the default, and shares.
    private static double[] grid(double or) {
        var multiples = DoubleStream.iterate(-6, power -> power <= 6, power -> power + 1)
                .map(power -> (or == 0 ? 1 : or) * Math.scalb(1.0, (int) power));
        var shares = DoubleStream.iterate(0.05, share -> share < 0.96, share -> share + 0.1);
        return DoubleStream.concat(multiples, shares).sorted().toArray();
    }

    /// With a weight for each class.
    private Optional<Relative> weighted(Pair pair) {
        var target = pair.other().target();
        if (target != Target.BINARY && target != Target.CLASS) {
            return Optional.empty();
        }
        int classes = Math.max(2, shape.classes());
        return new Fit(pair.here(), pair.there())
                .weights(classes)
                .flatMap(weights -> named("class-weighted(loss=" + pair.card().name() + ", weights="
                        + weights.stream().map(Relatives::text).toList() + ")"))
                .flatMap(name -> {
                    var other = Losses.read(name);
                    var otherBound = other.bind(new Shape(shape.label(), shape.classes(), List.of()));
                    var fit = new Fit(pair.here(), Profile.of(loss, otherBound, shape, pair.other()));
                    return Optional.of(fit.plain(name)).filter(Relative::isEqual);
                });
    }

    private Optional<Relative> stretched(Pair pair) {
        if (shape.label() != Label.NUMBER) {
            return Optional.empty();
        }
        var fit = new Fit(pair.here(), pair.there());
        double[] grid = DoubleStream.iterate(-4, power -> power <= 4, power -> power + 1)
                .map(power -> Math.scalb(1.0, (int) power))
                .toArray();
        return best(grid, value -> fit.with(0, value))
                .map(value -> fit.with(0, value).relative(pair.card().name()))
                .filter(Relative::isEqual);
    }

    private static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private Optional<String> named(String text) {
        try {
            return Optional.of(text).filter(name -> !Losses.read(name).equals(loss));
        } catch (UserError e) {
            return Optional.empty();
        }
    }

    /// How near two gradients come with a setting.
    private interface Try {
        Fit.Match at(double value);
    }

    /// The setting that brings the two nearest: by a grid, then between its neighbours, then a plain number if
    /// that is as good.
    private static Optional<Double> best(double[] grid, Try at) {
        int best = 0;
        double[] distances =
                Arrays.stream(grid).map(value -> at.at(value).distance()).toArray();
        for (int i = 1; i < grid.length; i++) {
            best = distances[i] < distances[best] ? i : best;
        }
        if (!(distances[best] < FAMILIAR)) {
            return Optional.empty();
        }
        double low = grid[Math.max(0, best - 1)];
        double high = grid[Math.min(grid.length - 1, best + 1)];
        double found = narrowed(low, high, at);
        found = at.at(found).distance() < distances[best] ? found : grid[best];
        return Optional.of(plain(found, at));
    }

    private static double narrowed(double low, double high, Try at) {
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double a = at.at(left).distance();
        double b = at.at(right).distance();
        for (int step = 0; step < 30; step++) {
            if (a <= b) {
                high = right;
                right = left;
                b = a;
                left = high - GOLDEN * (high - low);
                a = at.at(left).distance();
            } else {
                low = left;
                left = right;
                a = b;
                right = low + GOLDEN * (high - low);
                b = at.at(right).distance();
            }
        }
        return low / 2 + high / 2;
    }

    /// The number with the fewest digits that is as good.
    private static double plain(double value, Try at) {
        double distance = at.at(value).distance();
        var tried = new ArrayList<Double>();
        for (int digits = 1; digits <= 4; digits++) {
            tried.add(Double.parseDouble(String.format(Locale.ROOT, "%." + (digits - 1) + "e", value)));
        }
        return tried.stream()
                .filter(number -> at.at(number).distance() <= 1e-9)
                .findFirst()
                .orElse(distance <= 1e-9 ? value : tried.get(2));
    }
}
