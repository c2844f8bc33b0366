package io.trueloss.runs.verb;

import static io.trueloss.report.Block.grid;
import static io.trueloss.report.Value.text;

import io.trueloss.catalogue.Card;
import io.trueloss.formula.Convexity;
import io.trueloss.loss.Traits;
import io.trueloss.loss.Wrapper;
import io.trueloss.report.Block;
import io.trueloss.report.Report;
import io.trueloss.runs.session.Session;
import java.util.List;

/// Lists the losses that have a name.
///
///     trueloss losses
///
/// Any other loss can be typed as a formula, wherever a loss is asked for: `trueloss losses check "log(cosh(f -
/// y))"`. `convex` says whether the loss is proven to be convex in its scores, so that a fit that ended is the
/// best there is.
public record Losses() implements Verb<List<Losses.Entry>> {

    /// A loss of the list.
    ///
    /// @param name what to type
    /// @param target what it is for
    /// @param convex `proven`, `refuted` or `unknown`
    /// @param purpose the first sentence of its page
    public record Entry(String name, String target, String convex, String purpose) {}

    @Override
    public List<Entry> run(Session session) {
        return io.trueloss.loss.Losses.cards().stream().map(Losses::entry).toList();
    }

    private static Entry entry(Card card) {
        var purpose = card.page().sentence();
        if (Wrapper.class.isAssignableFrom(card.type())) {
            return new Entry(card.name(), "of the loss inside", "as the loss inside", purpose);
        }
        var loss = io.trueloss.loss.Losses.read(card.name());
        var convexity = Traits.convexity(loss);
        return new Entry(card.name(), loss.target().text(), word(convexity), purpose);
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
        var columns = List.of("loss", "target", "convex", "purpose");
        return Report.of(
                        "losses",
                        grid(
                                "losses",
                                columns,
                                entries,
                                entry -> List.of(
                                        text(entry.name()),
                                        text(entry.target()),
                                        text(entry.convex()),
                                        text(entry.purpose()))),
                        Block.next("trueloss losses show huber", "trueloss losses check \"log(cosh(f - y))\""))
                .mainly("losses");
    }
}
