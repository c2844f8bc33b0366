package io.trueloss.runs.verb;

import static io.trueloss.report.Block.grid;
import static io.trueloss.report.Block.line;
import static io.trueloss.report.Block.page;
import static io.trueloss.report.Piece.fact;

import io.trueloss.catalogue.Card;
import io.trueloss.catalogue.Param;
import io.trueloss.error.UserError;
import io.trueloss.formula.Bound;
import io.trueloss.formula.Convexity;
import io.trueloss.listing.Named;
import io.trueloss.listing.Subject;
import io.trueloss.loss.Known;
import io.trueloss.loss.Loss;
import io.trueloss.loss.OtherName;
import io.trueloss.loss.OtherNames;
import io.trueloss.loss.Traits;
import io.trueloss.report.Block;
import io.trueloss.report.Report;
import io.trueloss.report.Value;
import io.trueloss.runs.session.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Shows the page of a loss and what follows from its formula: LaTeX, derivatives, traits.
///
///     trueloss losses show huber
///     trueloss losses show "huber(delta=2)"
///
/// A loss with one score a class is shown for three classes, one of several numbers or labels for three.
///
/// @param loss the loss: a name, a name with settings, or a formula
@Named("losses show")
public record LossesShow(@Subject String loss) implements Verb<LossesShow.Shown> {

    /// A loss and what is known of it.
    ///
    /// @param card its page and settings, if it has a name
    /// @param formula its formula, if its settings have values
    public record Shown(Optional<Card> card, Optional<Derived> formula) {}

    /// What follows from a formula.
    ///
    /// @param loss the loss
    /// @param bound its formula bound to data
    /// @param convexity whether it is convex
    /// @param traits what is known of its traits
    public record Derived(Loss loss, Bound bound, Convexity convexity, List<Known> traits) {}

    @Override
    public Shown run(Session session) {
        var name = loss.strip().replaceFirst("\\s*\\(.*", "");
        var card = io.trueloss.loss.Losses.cards().stream()
                .filter(known -> known.name().equals(name))
                .findFirst();
        try {
            var read = io.trueloss.loss.Losses.read(loss);
            return new Shown(
                    card.or(() -> card(read)),
                    Optional.of(
                            new Derived(read, read.bind(Traits.shape(read)), Traits.convexity(read), Traits.of(read))));
        } catch (UserError e) {
            // A wrapper without a default for the loss inside has a page and no formula.
            if (card.isPresent() && loss.strip().equals(name) && e.code().equals("TL2104")) {
                return new Shown(card, Optional.empty());
            }
            throw e;
        }
    }

    /// Of a loss that was called by the name of another system.
    private static Optional<Card> card(Loss read) {
        return io.trueloss.loss.Losses.cards().stream()
                .filter(known -> known.type() == read.getClass())
                .findFirst();
    }

    @Override
    public Report report(Shown shown) {
        var blocks = new ArrayList<Block>();
        shown.card().ifPresent(card -> {
            blocks.add(page("# " + card.name() + "\n\n" + card.page().body()));
            if (!card.params().isEmpty()) {
                blocks.add(
                        grid("settings", List.of("setting", "default", "meaning"), card.params(), LossesShow::setting));
            }
        });
        shown.formula().ifPresent(derived -> blocks.addAll(derived(derived)));
        shown.card().ifPresent(card -> blocks.addAll(elsewhere(card)));
        return Report.of("losses show", blocks);
    }

    /// What other systems call it.
    private static List<Block> elsewhere(Card card) {
        var names = OtherNames.of(card.name()).stream()
                .collect(Collectors.groupingBy(
                        OtherName::system,
                        LinkedHashMap::new,
                        Collectors.mapping(OtherName::name, Collectors.toCollection(LinkedHashSet::new))));
        var text = names.entrySet().stream()
                .map(entry -> entry.getKey() + " " + String.join(", ", entry.getValue()))
                .collect(Collectors.joining("; "));
        return text.isEmpty() ? List.of() : List.of(line("elsewhere", "{elsewhere}", fact("elsewhere", text)));
    }

    private static List<Value> setting(Param param) {
        return List.of(
                Value.text(param.name()),
                param.or().<Value>map(Value::text).orElseGet(Value::nothing),
                Value.text(param.doc()));
    }

    private static List<Block> derived(Derived derived) {
        var bound = derived.bound();
        var loss = derived.loss();
        var formula = loss.formula(Traits.shape(loss).label());
        var blocks = new ArrayList<Block>();
        blocks.add(line("formula", "{formula}", fact("formula", formula.text()), fact("loss", loss.text())));
        blocks.add(line("latex", "{latex}", fact("latex", formula.latex())));
        blocks.addAll(Formulas.derivatives(bound));
        blocks.add(Formulas.convexity(derived.convexity(), ""));
        blocks.add(line(
                "for",
                "targets: {target}; predictions: {link} of the scores",
                fact("target", loss.target().text()),
                fact("link", loss.link().text())));
        blocks.add(Formulas.traits(derived.traits()));
        return blocks;
    }
}
