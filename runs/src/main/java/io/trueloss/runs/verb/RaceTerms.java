package io.trueloss.runs.verb;

import io.trueloss.error.Require;
import io.trueloss.error.UserError;
import io.trueloss.listing.Or;
import io.trueloss.listing.Settings;
import io.trueloss.race.Dial;
import io.trueloss.race.Space;
import io.trueloss.race.Terms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// On what terms optimizers race: equal for all.
///
/// @param passes how often each run may look at all rows, in gradients
/// @param seeds how often all is repeated, each time from another start; a few lanes need 6 to 8 before any
///     difference can be shown
/// @param tune how many settings each optimizer tries in each repeat, all on the clock; 0 races at the
///     published defaults
/// @param within how close to the optimum counts as there: the share of what can be gained that may be left
/// @param by what a run costs: rows (whose gradient was taken, counted each time: exact), passes (those rows
///     by how many there are) or time
/// @param margin how much cheaper is worth a word, as a share
/// @param range where tuning looks: rate=0.001..10 for all optimizers, adam.rate=1e-5..1 for one; of rate,
///     momentum, beta1 and beta2
public record RaceTerms(
        @Or("100") int passes,
        @Or("10") int seeds,
        @Or("0") int tune,
        @Or("1e-4") double within,
        @Or("rows") Terms.Axis by,
        @Or("0.05") double margin,
        List<String> range)
        implements Settings {
    private static final Pattern RANGE =
            Pattern.compile("(([a-z-]+)\\.)?([a-z0-9]+)=([0-9.eE+-]+?)\\.\\.([0-9.eE+-]+)");

    public RaceTerms {
        Require.atLeast("passes", 1, passes);
        Require.atLeast("seeds", 1, seeds);
        Require.atLeast("tune", 0, tune);
        Require.fraction("within", within);
        Require.notNegative("margin", margin);
        range = List.copyOf(range);
    }

    Terms terms(Optional<Integer> batch, Optional<Double> targetLoss) {
        return new Terms(passes, batch, seeds, tune, within, by, margin, targetLoss);
    }

    /// The ranges by dial, or by optimizer and dial.
    Map<String, Dial> ranges() {
        Map<String, Dial> ranges = new HashMap<>();
        for (String text : range) {
            var form = RANGE.matcher(text.strip());
            if (!form.matches()) throw refused(text, "it is not NAME=LOW..HIGH");
            try {
                Dial dial =
                        Space.dial(form.group(3), Double.parseDouble(form.group(4)), Double.parseDouble(form.group(5)));
                ranges.put(form.group(2) == null ? dial.name() : form.group(2) + "." + dial.name(), dial);
            } catch (IllegalArgumentException e) {
                throw refused(text, String.valueOf(e.getMessage()));
            }
        }
        return ranges;
    }

    private static UserError refused(String text, String why) {
        return new UserError(
                "TL2171",
                "'" + text + "' is not a range to tune in: " + why,
                "--range",
                "write it like this: --range rate=0.001..10, or for one optimizer: --range adam.rate=1e-5..1");
    }
}
