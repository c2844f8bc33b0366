package io.trueloss.runs.verb;

import static io.trueloss.report.Block.line;
import static io.trueloss.report.Piece.fact;

import io.trueloss.listing.Named;
import io.trueloss.listing.Or;
import io.trueloss.listing.Subject;
import io.trueloss.race.Terms;
import io.trueloss.report.Block;
import io.trueloss.report.Report;
import io.trueloss.runs.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Draws the pictures of a race from its ledger; nothing is run again.
///
///     trueloss race show RUN
///     trueloss race show RUN --picture curves --by time -o svg
///
/// `curves` is how much of the gain is left against cost, `rates` is what is left
/// at nine rates over four decades around the one that each lane ran at, `profile` in which share of the
/// repeats a lane paid at most so many times what the cheapest one paid, `times` what each paid to be there,
/// `truth` the loss on the rows to judge by against the objective, and `wins` a table of who was cheaper than
/// whom. A lane has the same colour in all of them.
///
/// @param run the race: the name of its run, its folder, or its race.json
/// @param picture which: curves, rates, profile, times, truth or wins
/// @param by what `curves` are drawn against: rows, passes or time; else what the race counted
@Named("race show")
public record RaceShow(
        @Subject String run,
        @Or("curves,rates,profile,times,truth,wins") List<Picture> picture,
        Optional<Terms.Axis> by)
        implements Verb<RaceShow.Shown> {

    /// What there is to see.
    public enum Picture {
        /// How much is left against cost.
        CURVES,
        /// How much each lane cares for its rate.
        RATES,
        /// Who is cheap how often.
        PROFILE,
        /// What each lane paid to be there.
        TIMES,
        /// Training loss against the loss on other rows.
        TRUTH,
        /// Who was cheaper than whom.
        WINS
    }

    public RaceShow {
        picture = List.copyOf(picture);
    }

    /// What is shown.
    ///
    /// @param run the name of the race
    /// @param blocks the pictures
    public record Shown(String run, List<Block> blocks) {

        public Shown {
            blocks = List.copyOf(blocks);
        }
    }

    @Override
    public Shown run(Session session) {
        RaceLedger ledger = RaceLedger.find(run, session);
        RacePictures pictures = new RacePictures(ledger);
        List<Block> blocks = new ArrayList<>(whole(ledger));
        for (Picture one : picture) {
            switch (one) {
                case PROFILE -> blocks.add(pictures.profile());
                case WINS -> blocks.add(pictures.wins());
                case CURVES ->
                    each(
                            ledger,
                            race -> blocks.add(pictures.curves(
                                    race, by.orElse(ledger.terms().by()))));
                case RATES -> each(ledger, race -> pictures.rates(race).ifPresent(blocks::add));
                case TIMES -> each(ledger, race -> blocks.add(pictures.times(race)));
                case TRUTH -> each(ledger, race -> pictures.truth(race).ifPresent(blocks::add));
            }
        }
        return new Shown(ledger.id(), blocks);
    }

    private interface Look {
        void at(RaceLedger.One race);
    }

    /// A race over several problems has no picture that is one for all, but for its profile.
    private static void each(RaceLedger ledger, Look look) {
        if (ledger.races().size() == 1) look.at(ledger.races().getFirst());
    }

    /// What is missing of a race that was cancelled.
    private static List<Block> whole(RaceLedger ledger) {
        int asked = ledger.problems().map(problem -> problem.problems().size()).orElse(1);
        int held = ledger.races().getLast().repeats().size();
        Optional<String> splits = ledger.rows().flatMap(Race::splits);
        if (splits.isPresent()) return halves(ledger.races().size(), 2 * RaceHalves.times(splits.get()));
        if (held == ledger.terms().seeds() && ledger.races().size() == asked) return List.of();
        String last = asked > 1 ? " in the last of " + ledger.races().size() + " of " + asked + " problems" : "";
        String said = held + " of " + ledger.terms().seeds() + " repeats are whole" + last;
        return List.of(line("cancelled", "{cancelled}", fact("cancelled", said)));
    }

    private static List<Block> halves(int held, int asked) {
        String said = held + " of " + asked + " halves are whole";
        return held == asked ? List.of() : List.of(line("cancelled", "{cancelled}", fact("cancelled", said)));
    }

    @Override
    public Report report(Shown result) {
        return Report.of("race show", result.blocks()).about(result.run());
    }
}
