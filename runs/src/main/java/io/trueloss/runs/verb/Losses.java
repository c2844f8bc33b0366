package io.trueloss.runs.verb;

import static io.trueloss.report.Block.grid;
import static io.trueloss.report.Value.text;

import io.trueloss.catalogue.Card;
import io.trueloss.formula.Convexity;
import io.trueloss.listing.Subject;
import io.trueloss.loss.Known;
import io.trueloss.loss.Known.Standing;
import io.trueloss.loss.Loss;
import io.trueloss.loss.Reviewed;
import io.trueloss.loss.Trait;
import io.trueloss.loss.Traits;
import io.trueloss.loss.Wrapper;
import io.trueloss.report.Block;
import io.trueloss.report.Report;
import io.trueloss.report.Value;
import io.trueloss.runs.session.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lists the losses that have a name: all, or those for a kind of target, with certain traits, about some
/// words.
///
///     trueloss losses --task count
///     trueloss losses --task number --trait convex,smooth,robust
///     trueloss losses --task number --trait not-convex far
///
/// Any other loss can be typed as a formula, wherever a loss is asked for: `trueloss losses check "log(cosh(f -
/// y))"`. `convex` says whether the loss is proven to be convex in its scores, so that a fit that ended is the
/// best there is; every trait that is asked for has a column of its own. Traits are computed from the formula:
/// `proven` for all scores and targets, `tested` at many points, `refuted` by one, or `unknown`.
///
/// @param search words that the name or the page must contain, all of them
/// @param task what kind of target the loss is for: number, count, positive, binary, classes, distribution,
///     ordered, interval, numbers, labels
/// @param trait traits that must hold, proven or tested, or with not- in front be refuted: convex,
///     strictly-convex, strongly-convex, lipschitz, smooth, differentiable, bounded, robust, redescending,
///     not-negative, symmetric, proper, strictly-proper, calibrated
public record Losses(@Subject List<String> search, Optional<String> task, List<String> trait)
        implements Verb<List<Losses.Entry>> {

    /// A loss of the list.
    ///
    /// @param name what to type
    /// @param target what it is for
    /// @param traits what is known of convexity and of the traits that were asked for, by their names:
    ///     `proven`, `tested`, `refuted` or `unknown`
    /// @param purpose the first sentence of its page
    public record Entry(String name, String target, SequencedMap<String, String> traits, String purpose) {}

    private static final String INSIDE = "as inside";

    /// Keeps its own copies.
    public Losses {
        search = List.copyOf(search);
        trait = List.copyOf(trait);
    }

    @Override
    public List<Entry> run(Session session) {
        var wanted = trait.stream().map(Wanted::read).toList();
        var cards = Shelf.about(search, Shelf.forTask(task, io.trueloss.loss.Losses.cards()));
        return cards.stream().flatMap(card -> entry(card, wanted).stream()).toList();
    }

    private static Optional<Entry> entry(Card card, List<Wanted> wanted) {
        var purpose = card.page().sentence();
        if (Wrapper.class.isAssignableFrom(card.type())) {
            var traits = new LinkedHashMap<>(Map.of(Trait.CONVEX.text(), INSIDE));
            return wanted.isEmpty() ? Optional.of(new Entry(card.name(), INSIDE, traits, purpose)) : Optional.empty();
        }
        var loss = io.trueloss.loss.Losses.read(card.name());
        var known = Reviewed.of(card.name()).orElseGet(() -> computed(loss));
        var words = new LinkedHashMap<String, String>();
        asked(wanted)
                .forEach(trait -> Optional.ofNullable(known.get(trait))
                        .ifPresent(standing -> words.put(trait.text(), standing.text())));
        return wanted.stream().allMatch(one -> one.holds(known))
                ? Optional.of(new Entry(card.name(), loss.target().text(), words, purpose))
                : Optional.empty();
    }

    private static Stream<Trait> asked(List<Wanted> wanted) {
        return Stream.concat(Stream.of(Trait.CONVEX), wanted.stream().map(Wanted::trait))
                .distinct();
    }

    /// Of a loss that nobody has looked at yet.
    private static Map<Trait, Standing> computed(Loss loss) {
        return Traits.of(loss).stream().collect(Collectors.toMap(Known::trait, Known::standing));
    }

    /// What is known, in one word.
    static String word(Convexity convexity) {
        return switch (convexity.verdict()) {
            case PROVEN -> "proven";
            case REFUTED -> "refuted";
            case UNKNOWN -> "unknown";
        };
    }

    @Override
    public Report report(List<Entry> entries) {
        var traits = asked(trait.stream().map(Wanted::read).toList())
                .map(Trait::text)
                .toList();
        var columns = new ArrayList<>(List.of("loss", "target"));
        columns.addAll(traits);
        columns.add("purpose");
        return Report.of(
                        "losses",
                        grid("losses", columns, entries, entry -> cells(entry, traits)),
                        Block.next(
                                "trueloss losses show "
                                        + (entries.isEmpty()
                                                ? "huber"
                                                : entries.getFirst().name()),
                                "trueloss losses check \"log(cosh(f - y))\""))
                .mainly("losses");
    }

    private static List<Value> cells(Entry entry, List<String> traits) {
        var cells = new ArrayList<Value>(List.of(text(entry.name()), text(entry.target())));
        traits.forEach(trait -> cells.add(text(entry.traits().getOrDefault(trait, ""))));
        cells.add(text(entry.purpose()));
        return cells;
    }
}
