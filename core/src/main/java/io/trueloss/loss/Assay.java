package io.trueloss.loss;

import io.trueloss.formula.Bound;
import io.trueloss.formula.Convexity;
import io.trueloss.formula.Shape;
import io.trueloss.formula.Span;
import io.trueloss.loss.Survey.Peak;
import io.trueloss.loss.Survey.Site;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;

/// Finds out the traits of one loss, each when it is asked for.
final class Assay {

    private static final double ROUNDING = 1e-9;
    /// No bound at moderate targets is so large: what comes here goes on.
    private static final double ENDLESS = 1e6;

    private final Loss loss;
    private final Shape shape;
    private final Bound bound;
    private final Map<String, Span> spans;
    private final Map<Trait, Optional<Known>> known = new EnumMap<>(Trait.class);
    private Optional<Survey> survey = Optional.empty();
    private Optional<Convexity> convexity = Optional.empty();
    private Optional<Proofs> proofs = Optional.empty();

    /// @param bound the loss bound to the shape
    /// @param spans where targets and columns lie
    Assay(Loss loss, Shape shape, Bound bound, Map<String, Span> spans) {
        this.loss = loss;
        this.shape = shape;
        this.bound = bound;
        this.spans = spans;
    }

    /// What is known of a trait; nothing where the question makes no sense.
    Optional<Known> of(Trait trait) {
        var seen = known.get(trait);
        if (seen == null) {
            seen = fresh(trait);
            known.put(trait, seen);
        }
        return seen;
    }

    private Optional<Known> fresh(Trait trait) {
        return switch (trait) {
            case CONVEX -> Optional.of(convex());
            case STRICTLY_CONVEX -> Optional.of(strictly());
            case STRONGLY_CONVEX -> Optional.of(strongly());
            case LIPSCHITZ -> Optional.of(lipschitz());
            case SMOOTH -> Optional.of(smooth());
            case DIFFERENTIABLE -> Optional.of(differentiable());
            case BOUNDED -> Optional.of(bounded());
            case ROBUST -> Optional.of(robust());
            case REDESCENDING -> bound.size() == 1 ? Optional.of(redescending()) : Optional.empty();
            case NOT_NEGATIVE -> Optional.of(notNegative());
            case SYMMETRIC -> new Symmetry(loss, survey(), bound.size()).known();
            case PROPER, STRICTLY_PROPER -> new Proper(loss, shape, bound.size(), survey()).known(trait);
            case CALIBRATED ->
                new Calibration(loss, shape, bound.size(), survey())
                        .known()
                        .map(tested -> proofs().calibrated(tested, known(Trait.CONVEX), survey()));
        };
    }

    private Known known(Trait trait) {
        return of(trait).orElseThrow();
    }

    private Survey survey() {
        if (survey.isEmpty()) {
            survey = Optional.of(new Survey(loss, shape, bound));
        }
        return survey.get();
    }

    Convexity convexity() {
        if (convexity.isEmpty()) {
            convexity = Optional.of(Convexity.of(bound, spans));
        }
        return convexity.get();
    }

    private Proofs proofs() {
        if (proofs.isEmpty()) {
            proofs = Optional.of(Proofs.of(loss, bound, spans));
        }
        return proofs.get();
    }

    private Known convex() {
        var found = convexity();
        return switch (found.verdict()) {
            case PROVEN -> Known.proven(Trait.CONVEX, found.reason());
            case REFUTED ->
                Known.refuted(
                        Trait.CONVEX,
                        found.witness()
                                .map(witness -> "between " + point(witness.from()) + " and " + point(witness.to())
                                        + with(witness.label()) + " it is above the chord")
                                .orElse(found.reason()));
            case UNKNOWN -> new Bends(survey()).tested();
        };
    }

    private static String point(List<Double> scores) {
        return text(scores.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static String with(Map<String, Double> label) {
        return label.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + " = " + Known.number(entry.getValue()))
                .collect(Collectors.joining(", ", label.isEmpty() ? "" : ", for ", ""));
    }

    /// Scores as people read them: `f = 2`, or `f = [1; 2]`.
    static String text(double[] scores) {
        var numbers = Arrays.stream(scores).mapToObj(Known::number).toList();
        return "f = " + (numbers.size() == 1 ? numbers.getFirst() : "[" + String.join("; ", numbers) + "]");
    }

    /// A target and scores.
    static String place(double[] y, double[] f) {
        var numbers = Arrays.stream(y).mapToObj(Known::number).toList();
        return "y = " + (numbers.size() == 1 ? numbers.getFirst() : "[" + String.join("; ", numbers) + "]") + ", "
                + text(f);
    }

    /// A trait that goes with another one which does not hold.
    private Known lacking(Trait trait, Trait other) {
        var known = known(other);
        return new Known(
                trait,
                known.standing(),
                OptionalDouble.empty(),
                "it is not " + other.text().replace('-', ' '));
    }

    private Known strictly() {
        return known(Trait.CONVEX).holds()
                ? proofs().strictly(new Bends(survey()).strictly(), known(Trait.CONVEX))
                : lacking(Trait.STRICTLY_CONVEX, Trait.CONVEX);
    }

    private Known strongly() {
        var strict = known(Trait.STRICTLY_CONVEX);
        return strict.holds()
                ? proofs().strongly(new Bends(survey()).strongly())
                : lacking(Trait.STRONGLY_CONVEX, Trait.STRICTLY_CONVEX);
    }

    /// The largest of a quantity over the targets of moderate size; the first one under which it has no end.
    private Peak most(ToDoubleBiFunction<Site, Integer> quantity) {
        Optional<Peak> most = Optional.empty();
        for (var site : survey().sites()) {
            var peak = survey().peak(site, quantity);
            if (peak.grows() || peak.value() > ENDLESS) {
                return new Peak(peak.y(), peak.f(), peak.value(), true);
            }
            if (most.isEmpty() || peak.value() > most.get().value()) {
                most = Optional.of(peak);
            }
        }
        return most.orElseThrow();
    }

    private Known lipschitz() {
        var torn = torn(Trait.LIPSCHITZ);
        return torn.isPresent() ? torn.get() : measured(Trait.LIPSCHITZ, "gradient", Site::steepness);
    }

    private Known smooth() {
        var jumps = known(Trait.DIFFERENTIABLE);
        return jumps.holds()
                ? measured(Trait.SMOOTH, "curvature", Site::bend)
                : lacking(Trait.SMOOTH, Trait.DIFFERENTIABLE);
    }

    private Known bounded() {
        return measured(Trait.BOUNDED, "value", (site, i) -> site.at().value()[i]);
    }

    /// Whether a quantity has a bound for each target, and the bound if one holds for all targets.
    private Known measured(Trait trait, String what, ToDoubleBiFunction<Site, Integer> quantity) {
        var peak = most(quantity);
        if (peak.grows()) {
            return Known.refuted(
                    trait, "at " + place(peak.y(), peak.f()) + " its " + what + " is " + Known.number(peak.value()));
        }
        var tested = Known.tested(trait, "at " + points() + " points");
        return beyond(peak.value(), quantity).isPresent() ? tested : proofs().bounded(tested.with(clean(peak.value())));
    }

    private int points() {
        return survey().all().stream().mapToInt(Site::points).sum();
    }

    /// A number without the last digits of a search.
    private static double clean(double value) {
        double whole = Math.rint(value * 0x1p20) / 0x1p20;
        return Math.abs(whole - value) <= 1e-8 * Math.abs(value) ? whole : value;
    }

    /// The quantity under a target of another size that is larger still.
    private Optional<Peak> beyond(double most, ToDoubleBiFunction<Site, Integer> quantity) {
        for (var site : survey().wild()) {
            for (int i = 0; i < site.points(); i++) {
                double value = site.isInside(i) ? quantity.applyAsDouble(site, i) : 0;
                if (value > most * 1.01 + ROUNDING) {
                    return Optional.of(new Peak(site.y(), site.point(i), value, true));
                }
            }
        }
        return Optional.empty();
    }

    private Known robust() {
        var lipschitz = known(Trait.LIPSCHITZ);
        if (!lipschitz.holds()) {
            return lacking(Trait.ROBUST, Trait.LIPSCHITZ);
        }
        if (lipschitz.bound().isPresent()) {
            return lipschitz.of(Trait.ROBUST);
        }
        var peak = beyond(most(Site::steepness).value(), Site::steepness).orElseThrow();
        return Known.refuted(
                Trait.ROBUST, "at " + place(peak.y(), peak.f()) + " its gradient is " + Known.number(peak.value()));
    }

    private Known redescending() {
        var robust = known(Trait.ROBUST);
        if (!robust.holds()) {
            return lacking(Trait.REDESCENDING, Trait.ROBUST);
        }
        double most = most(Site::steepness).value();
        for (var near : survey().sites()) {
            for (var site : List.of(near, survey().look(near.y(), Places.away(near.y()[0])))) {
                for (int i = 0; i < site.points(); i++) {
                    if (site.isInside(i) && Math.abs(site.f()[0][i]) > Places.AWAY && site.steepness(i) > 1e-6 * most) {
                        return Known.refuted(
                                Trait.REDESCENDING,
                                "at " + place(site.y(), site.point(i)) + " its gradient is still "
                                        + Known.number(site.steepness(i)));
                    }
                }
            }
        }
        return Known.tested(Trait.REDESCENDING, "its gradient vanishes far out");
    }

    /// A jump of the value, which no derivative tells.
    private Optional<Known> torn(Trait trait) {
        return new Tears(survey()).found().map(where -> Known.refuted(trait, where));
    }

    private Known differentiable() {
        var torn = torn(Trait.DIFFERENTIABLE);
        if (torn.isPresent()) {
            return torn.get();
        }
        return bound.kinked()
                ? Known.refuted(Trait.DIFFERENTIABLE, "its gradient jumps")
                : proofs().differentiable(Known.tested(Trait.DIFFERENTIABLE, "no jump found"));
    }

    private Known notNegative() {
        for (var site : survey().all()) {
            for (int i = 0; i < site.points(); i++) {
                if (site.isInside(i) && site.at().value()[i] < -ROUNDING) {
                    return Known.refuted(
                            Trait.NOT_NEGATIVE,
                            "at " + place(site.y(), site.point(i)) + " it is "
                                    + Known.number(site.at().value()[i]));
                }
            }
        }
        return proofs().notNegative(Known.tested(Trait.NOT_NEGATIVE, "at " + points() + " points"));
    }
}
