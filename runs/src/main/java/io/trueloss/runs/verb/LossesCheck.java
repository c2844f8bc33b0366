package io.trueloss.runs.verb;

import static io.trueloss.report.Block.grid;
import static io.trueloss.report.Block.line;
import static io.trueloss.report.Piece.fact;

import io.trueloss.formula.Bound;
import io.trueloss.formula.Convexity;
import io.trueloss.formula.Domain;
import io.trueloss.formula.FirstUse;
import io.trueloss.formula.Span;
import io.trueloss.listing.Named;
import io.trueloss.listing.Subject;
import io.trueloss.loss.Known;
import io.trueloss.loss.Loss;
import io.trueloss.loss.Relative;
import io.trueloss.loss.Relatives;
import io.trueloss.loss.Target;
import io.trueloss.loss.Trait;
import io.trueloss.loss.Traits;
import io.trueloss.report.Block;
import io.trueloss.report.Report;
import io.trueloss.report.Value;
import io.trueloss.runs.session.Session;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Checks a loss that you typed: its derivatives, its domain, its traits, what constant minimises it, and which
/// losses of the catalogue it equals or is most like.
///
///     trueloss losses check "log(cosh(f - y))"
///     trueloss losses check "y*20*softplus(-f) + (1 - y)*softplus(f)" --at 1,0.5
///
/// Value and derivatives are shown at a point, and the derivatives compared with differences of values.
/// Convexity is proven for every target if it can be, else for targets of 0 or more, from 0 to 1, or 0 and 1:
/// the first for which it is proven is told. Columns that the formula names may be anything; at the point they
/// are 1.
///
/// A relative is equal if its gradients are the same but for a factor, at some hundred points near and far:
/// then the two are minimised alike. What does not move with the scores is told: a number, or a part that
/// depends on y alone. Else the nearest ones are named, with the settings that bring them nearest, and how
/// far the gradients are apart: the length of what is left, as a share of their length, over scores of
/// moderate size.
///
/// @param formula the loss: a formula, `name: formula`, or the name of a loss
/// @param at the point `y,f`; several scores as `[f1;f2]`, a target of several numbers as `[y1;y2;y3]`
@Named("losses check")
public record LossesCheck(@Subject String formula, Optional<String> at) implements Verb<LossesCheck.Checked> {
    private static final Map<String, Span> TARGETS = targets();
    private static final int RELATIVES = 3;

    /// What is known of a loss.
    ///
    /// @param loss the loss
    /// @param bound its formula bound to data
    /// @param probe the loss at a point
    /// @param domain what must hold besides
    /// @param convexity whether it is convex
    /// @param targets for which targets that was found
    /// @param constant what constant minimises it on a few rows
    /// @param traits what is known of its traits
    /// @param relatives the losses of the catalogue that it equals, else those that it is most like
    /// @param lapse where it keeps no digits, if anywhere
    public record Checked(
            Loss loss,
            Bound bound,
            Probe probe,
            List<String> domain,
            Convexity convexity,
            String targets,
            String constant,
            List<Known> traits,
            List<Relative> relatives,
            Optional<FirstUse.Lapse> lapse) {}

    private static Map<String, Span> targets() {
        var targets = new LinkedHashMap<String, Span>();
        targets.put("", Span.ANY);
        targets.put(", for y of 0 or more", Span.NOT_NEGATIVE);
        targets.put(", for y from 0 to 1", Span.SHARE);
        targets.put(", for y 0 or 1", Span.BIT);
        return Collections.unmodifiableMap(targets);
    }

    @Override
    public Checked run(Session session) {
        var loss = io.trueloss.loss.Losses.read(formula);
        var shape = Probe.shape(loss, Probe.columns(loss));
        var bound = loss.bind(shape);
        var probe = Probe.of(loss, bound, at);
        var proven = TARGETS.entrySet().stream()
                .filter(entry -> fits(loss, entry.getValue()))
                .map(entry -> Map.entry(entry.getKey(), Convexity.of(bound, Map.of("y", entry.getValue()))))
                .toList();
        var best = proven.stream()
                .filter(entry -> entry.getValue().verdict() == Convexity.Verdict.PROVEN)
                .findFirst()
                .orElse(proven.getFirst());
        var span = Objects.requireNonNull(TARGETS.get(best.getKey()));
        var constant = Minimisers.of(loss, bound, span);
        var judged = loss.on(target(loss, span));
        return new Checked(
                loss,
                bound,
                probe,
                Domain.of(bound),
                best.getValue(),
                best.getKey(),
                constant,
                Traits.of(judged, shape, bound, Map.of("y", span), asked(loss, judged)),
                Relatives.of(judged, judged.target(), shape, bound, RELATIVES),
                FirstLook.of(loss, bound));
    }

    /// What a formula is for that does not say it itself: the targets for which it is convex, if not all.
    private static Target target(Loss loss, Span span) {
        return switch (loss.target()) {
            case NUMBER -> span.high() == 1 ? Target.BINARY : span.low() == 0 ? Target.COUNT : Target.NUMBER;
            case NUMBERS -> span.high() == 1 ? Target.LABELS : Target.NUMBERS;
            default -> loss.target();
        };
    }

    /// How the scores of a formula for counts become means is not known: that it is proper is not asked.
    private static List<Trait> asked(Loss loss, Loss judged) {
        boolean unlinked = !judged.equals(loss) && judged.target() == Target.COUNT;
        return Arrays.stream(Trait.values())
                .filter(trait -> !unlinked || trait != Trait.PROPER && trait != Trait.STRICTLY_PROPER)
                .toList();
    }

    /// Whether these targets are worth asking about: where `s` occurs, y is 0 or 1; where classes do, y is one
    /// of them.
    private static boolean fits(Loss loss, Span span) {
        boolean classes = loss.target() == Target.CLASS || loss.target() == Target.ORDERED;
        return classes ? span.equals(Span.ANY) : !loss.formula().free().contains("s") || span.equals(Span.BIT);
    }

    @Override
    public Report report(Checked checked) {
        var bound = checked.bound();
        var blocks = new ArrayList<Block>();
        blocks.add(line("loss", "{loss}", fact("loss", checked.loss().text())));
        Probe.taken(checked.loss()).ifPresent(blocks::add);
        blocks.addAll(checked.probe().lines());
        checked.lapse().ifPresent(lapse -> blocks.add(FirstLook.warning(checked.loss(), lapse)));
        blocks.addAll(Formulas.derivatives(bound));
        var domain = checked.domain().isEmpty() ? "every number" : String.join(", ", checked.domain());
        blocks.add(line("domain", "{domain}", fact("domain", domain)));
        blocks.add(Formulas.convexity(checked.convexity(), checked.targets()));
        blocks.add(line("kinks", "{kinks}", fact("kinks", kinks(checked))));
        blocks.add(line("minimised", "by {minimised-by}", fact("minimised-by", checked.constant())));
        if (checked.relatives().isEmpty()) {
            blocks.add(line("relatives", "no loss of the catalogue is like it"));
        } else {
            blocks.add(grid(
                    "relatives", List.of("relative", "loss", "gradients"), checked.relatives(), LossesCheck::relative));
        }
        blocks.add(Formulas.traits(checked.traits()));
        return Report.of("losses check", blocks);
    }

    /// What jumps: a formula without kinks that is not differentiable jumps itself.
    private static String kinks(Checked checked) {
        if (checked.bound().kinked()) {
            return "its derivative jumps somewhere";
        }
        // Where digits are lost, values step without a jump.
        if (checked.lapse().isPresent()) {
            return "its derivative jumps nowhere";
        }
        return checked.traits().stream()
                .filter(known -> known.trait() == Trait.DIFFERENTIABLE && known.standing() == Known.Standing.REFUTED)
                .map(Known::how)
                .findFirst()
                .orElse("its derivative jumps nowhere");
    }

    private static List<Value> relative(Relative relative) {
        var gradients = relative.isEqual()
                ? "equal" + (relative.factor() == 1 ? "" : " but for the factor") + ", at " + relative.points()
                        + " points"
                : String.format(Locale.ROOT, "%.3g%% apart", 100 * relative.distance());
        return List.of(Value.text(relative.text()), Value.text(relative.loss()), Value.text(gradients));
    }
}
