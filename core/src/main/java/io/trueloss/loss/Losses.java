package io.trueloss.loss;

import io.trueloss.catalogue.Card;
import io.trueloss.catalogue.Catalogue;
import io.trueloss.error.UserError;
import io.trueloss.formula.Formula;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads losses: a name with settings, a wrapper around another, a formula that a person typed, or the name
/// that another system gives a loss.
///
///     Losses.read("huber(delta=1.5)")
///     Losses.read("class-weighted(loss=logistic, weights=[1, 20])")
///     Losses.read("weighted: y*20*softplus(-f) + (1 - y)*softplus(f)")
///     Losses.read("reg:squarederror")
public final class Losses {

    private static final Pattern NAMED =
            Pattern.compile("\\s*([A-Za-z][A-Za-z0-9_-]*)\\s*:(?!:)\\s*(.+)", Pattern.DOTALL);
    private static final Catalogue CATALOGUE = new Catalogue(Map.of(Loss.class, Losses::typed));

    private Losses() {}

    /// The loss of a text; a text that is neither a name nor a formula is a `UserError` with the nearest name.
    public static Loss read(String text) {
        try {
            return CATALOGUE.make(Loss.class, text);
        } catch (UserError e) {
            // Another system may have a loss of the same name with other settings: huber(alpha=0.9).
            return OtherNames.read(text).orElseThrow(() -> e);
        }
    }

    /// What is not a name of the catalogue: the name that another system gives a loss, or a formula, `name:
    /// formula` or the formula alone. What a catalogue is given as the converter for losses.
    public static Loss typed(String text) {
        return OtherNames.read(text).orElseGet(() -> {
            OtherNames.misfit(text).ifPresent(e -> {
                throw e;
            });
            return formula(text);
        });
    }

    private static Loss formula(String text) {
        var named = NAMED.matcher(text);
        if (named.matches()) {
            return Typed.of(named.group(1), scored(named.group(2)));
        }
        var formula = scored(text);
        return Typed.of(formula.text(), formula);
    }

    /// Whether a person typed it, or what stands inside it.
    public static boolean isTyped(Loss loss) {
        return loss instanceof Typed || loss instanceof Wrapper wrapper && isTyped(wrapper.loss());
    }

    /// A formula that names a score: what does not is no loss but perhaps a slip in the name of one.
    private static Formula scored(String text) {
        var formula = Formula.parse(text);
        if (!formula.isScored()) {
            throw new UserError(
                    "TL2011",
                    "the formula never uses a score: " + formula.text(),
                    "",
                    "write the score as f, as in (f - y)^2");
        }
        return formula;
    }

    /// The losses that have a name, in alphabetical order.
    public static List<Card> cards() {
        return CATALOGUE.cards(Loss.class);
    }

    /// The text that [#read] reads back as the same loss.
    static String text(Loss loss) {
        return CATALOGUE.text(loss);
    }
}
