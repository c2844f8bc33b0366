package io.trueloss.model;

import io.trueloss.error.UserError;
import io.trueloss.listing.Listed;
import io.trueloss.optim.Early;
import io.trueloss.optim.Early.Judge;
import io.trueloss.optim.Halt;
import io.trueloss.optim.Keeper;
import io.trueloss.table.Dataset;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// What is done beside a fit: stopping it early, and keeping how far it has come.
///
/// @param halt when to stop before the minimum; else not
/// @param valid the rows that tell; empty if there are none
/// @param keepers who keeps each descent of the fit, in the order in which they are made
public record Oversight(Optional<Halt> halt, Optional<Dataset> valid, Supplier<Keeper> keepers) {

    /// None.
    public static final Oversight NONE = new Oversight(Optional.empty(), Optional.empty(), () -> Keeper.NONE);

    /// The rule for stopping early with what judges weights.
    ///
    /// @param judge what judges weights by these rows
    public Optional<Early> early(Function<Dataset, Judge> judge) {
        Optional<Dataset> rows = valid.filter(each -> each.rows() > 0);
        halt.filter(rule -> rule.needs() == Halt.Needs.VALIDATION && rows.isEmpty())
                .ifPresent(rule -> {
                    throw new UserError(
                            "TL2113",
                            "stopping early by " + Listed.name(rule.getClass()) + " needs validation rows",
                            "--stop",
                            "keep some: --fractions 0.6,0.2,0.2; or take patience, which also watches what is made small");
                });
        return halt.map(rule -> new Early(rule, rows.map(judge)));
    }
}
