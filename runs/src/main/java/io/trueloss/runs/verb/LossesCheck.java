package io.trueloss.runs.verb;

import static io.trueloss.report.Block.line;
import static io.trueloss.report.Piece.fact;

import io.trueloss.formula.Bound;
import io.trueloss.formula.Convexity;
import io.trueloss.formula.Domain;
import io.trueloss.formula.Span;
import io.trueloss.listing.Named;
import io.trueloss.listing.Subject;
import io.trueloss.loss.Loss;
import io.trueloss.loss.Target;
import io.trueloss.report.Block;
import io.trueloss.report.Report;
import io.trueloss.runs.session.Session;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Checks a loss that you typed: its derivatives, its domain, whether it is convex, what constant minimises it.
///
///     trueloss losses check "log(cosh(f - y))"
///     trueloss losses check "y*20*softplus(-f) + (1 - y)*softplus(f)" --at 1,0.5
///
/// Value and derivatives are shown at a point, and the derivatives compared with differences of values.
/// Convexity is proven for every target if it can be, else for targets of 0 or more, from 0 to 1, or 0 and 1:
/// the first for which it is proven is told. Columns that the formula names may be anything; at the point they
/// are 1.
///
/// @param formula the loss: a formula, `name: formula`, or the name of a loss
/// @param at the point `y,f`; several scores as `[f1;f2]`, a target of several numbers as `[y1;y2;y3]`
@Named("losses check")
public record LossesCheck(@Subject String formula, Optional<String> at) implements Verb<LossesCheck.Checked> {
    private static final Map<String, Span> TARGETS = targets();

    /// What is known of a loss.
    ///
    /// @param loss the loss
    /// @param bound its formula bound to data
    /// @param probe the loss at a point
    /// @param domain what must hold besides
    /// @param convexity whether it is convex
    /// @param targets for which targets that was found
    /// @param constant what constant minimises it on a few rows
    public record Checked(
            Loss loss,
            Bound bound,
            Probe probe,
            List<String> domain,
            Convexity convexity,
            String targets,
            String constant) {}

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
        var names = Probe.columns(loss);
        var bound = Probe.bound(loss, names);
        var probe = Probe.of(loss, bound, at);
        var proven = TARGETS.entrySet().stream()
                .filter(entry -> fits(loss, entry.getValue()))
                .map(entry -> Map.entry(entry.getKey(), Convexity.of(bound, Map.of("y", entry.getValue()))))
                .toList();
        var best = proven.stream()
                .filter(entry -> entry.getValue().verdict() == Convexity.Verdict.PROVEN)
                .findFirst()
                .orElse(proven.getFirst());
        var constant = Minimisers.of(loss, bound, Objects.requireNonNull(TARGETS.get(best.getKey())));
        return new Checked(loss, bound, probe, Domain.of(bound), best.getValue(), best.getKey(), constant);
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
        blocks.addAll(checked.probe().lines());
        blocks.addAll(Formulas.derivatives(bound));
        var domain = checked.domain().isEmpty() ? "every number" : String.join(", ", checked.domain());
        blocks.add(line("domain", "{domain}", fact("domain", domain)));
        blocks.add(Formulas.convexity(checked.convexity(), checked.targets()));
        var kinks = bound.kinked() ? "its derivative jumps somewhere" : "its derivative jumps nowhere";
        blocks.add(line("kinks", "{kinks}", fact("kinks", kinks)));
        blocks.add(line("minimised", "by {minimised-by}", fact("minimised-by", checked.constant())));
        return Report.of("losses check", blocks);
    }
}
