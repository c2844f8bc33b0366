package io.trueloss.runs.verb;

import io.trueloss.listing.Listed;
import io.trueloss.report.Report;
import io.trueloss.runs.session.Session;

/// Something people can ask for: `trueloss challenge` is `verb/Challenge.java`.
///
/// A verb is a record. Its components are its flags: `double ciLevel` is `--ci-level`, `@Or` is the default,
/// `Optional` and `List` may be left out, a `boolean` is a switch, a [io.trueloss.listing.Subject] is written
/// without a flag, a record of [io.trueloss.listing.Settings] gives the flags of its components, and the
/// `@param` of each is its help. The examples of its doc comment (lines that begin with `    trueloss `) lead
/// its help and are run by a test.
///
/// A verb whose name has two words, `@Named("losses show")`, belongs to the family of the first.
///
/// @param <R> what Java users get
public interface Verb<R> extends Listed {

    /// Does it. A mistake of the person is a `UserError`; it is not caught here.
    R run(Session session);

    /// Says what came out. Here nothing is computed and nothing formatted: the renderers do the latter.
    Report report(R result);
}
