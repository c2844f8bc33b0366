package io.trueloss.runs.verb;

import static io.trueloss.report.Block.line;
import static io.trueloss.report.Piece.fact;

import io.trueloss.error.UserError;
import io.trueloss.listing.Named;
import io.trueloss.listing.Subject;
import io.trueloss.report.Block;
import io.trueloss.report.Report;
import io.trueloss.report.Status;
import io.trueloss.runs.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Runs a race again from its ledger, and says whether every curve is the same to the last bit.
///
///     trueloss race replay RUN
///
/// Time is not compared: it was what it was. The test rows stay sealed.
///
/// @param run the race: the name of its run, its folder, or its race.json
@Says("curves trials different different-*")
@Named("race replay")
public record RaceReplay(@Subject String run) implements Verb<RaceReplay.Replayed> {

    /// How a race went when it was run again.
    ///
    /// @param id the name of the race
    /// @param curves how many curves were compared
    /// @param trials how many trials and runs at other rates were compared
    /// @param different what is not the same, the first few
    public record Replayed(String id, int curves, int trials, List<String> different) {

        public Replayed {
            different = List.copyOf(different);
        }
    }

    @Override
    public Replayed run(Session session) {
        RaceLedger before = RaceLedger.find(run, session);
        List<RaceLedger.One> again = again(before, session.seeded(before.seed()));
        List<String> different = new ArrayList<>();
        int curves = 0;
        int trials = 0;
        for (int race = 0; race < before.races().size(); race++) {
            RaceLedger.One then = before.races().get(race);
            RaceLedger.One now = again.get(race);
            for (int lane = 0; lane < before.lanes().size(); lane++) {
                String where = before.lanes().get(lane).name() + ", ";
                for (int repeat = 0; repeat < then.repeats().size(); repeat++) {
                    RaceLedger.Ran ran = then.repeats().get(repeat).lanes().get(lane);
                    String there = where + "repeat " + (repeat + 1) + ": ";
                    difference(ran, now.repeats().get(repeat).lanes().get(lane))
                            .ifPresent(what -> different.add(there + what));
                    trials += ran.trials().size();
                }
                List<RaceLedger.Tried> rates = then.strips().get(lane); // none of a race that was cut short
                if (!rates.isEmpty() && !ways(rates).equals(ways(now.strips().get(lane)))) {
                    different.add(where + "at other rates: a run went another way");
                }
                trials += rates.size();
            }
            curves += then.repeats().size() * before.lanes().size();
        }
        return new Replayed(before.id(), curves, trials, different);
    }

    private static List<RaceLedger.One> again(RaceLedger before, Session session) {
        if (before.rows().isEmpty()) {
            return before.problems().orElseThrow().raced(before.id(), session).raced().stream()
                    .map(RaceLedger.One::of)
                    .toList();
        }
        RacedRows raced = before.rows().get().sealed().raced(before.id(), session);
        String now = raced.prepared().loaded().sha256();
        if (!now.equals(before.sha256())) {
            throw new UserError(
                    "TL3305",
                    "the data of race " + before.id() + " have changed since: their SHA-256 was " + before.sha256()
                            + " and is " + now,
                    before.rows().get().source().data(),
                    "bring back the file as it was, or race again");
        }
        return raced.races().stream().map(RaceLedger.One::of).toList();
    }

    private static List<Integer> ways(List<RaceLedger.Tried> tried) {
        return tried.stream().map(RaceLedger.Tried::way).toList();
    }

    private static Optional<String> difference(RaceLedger.Ran then, RaceLedger.Ran now) {
        if (!then.run().sameWay(now.run())) {
            int common = Math.min(then.run().value().length, now.run().value().length);
            int first = IntStream.range(0, common)
                    .filter(i -> then.run().value()[i] != now.run().value()[i])
                    .findFirst()
                    .orElse(common);
            return Optional.of("the curves part at move " + first);
        }
        return ways(then.trials()).equals(ways(now.trials()))
                ? Optional.empty()
                : Optional.of("a trial went another way");
    }

    @Override
    public Report report(Replayed result) {
        List<Block> blocks = new ArrayList<>();
        boolean same = result.different().isEmpty();
        blocks.add(line(
                "replay",
                same
                        ? "{curves} curves, {trials} trials and runs at other rates: all the same to the last bit"
                        : "of {curves} curves, {trials} trials and runs at other rates, {different} are not the same",
                fact("curves", result.curves()),
                fact("trials", result.trials()),
                fact("different", result.different().size())));
        for (int i = 0; i < Math.min(5, result.different().size()); i++) {
            String name = "different-" + (i + 1);
            blocks.add(line(
                    "different", "{" + name + "}", fact(name, result.different().get(i))));
        }
        return Report.of("race replay", blocks).about(result.id()).with(same ? Status.OK : Status.FINDINGS);
    }
}
