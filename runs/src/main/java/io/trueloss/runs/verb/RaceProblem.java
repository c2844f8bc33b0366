package io.trueloss.runs.verb;

import io.trueloss.error.Require;
import io.trueloss.listing.Named;
import io.trueloss.listing.Or;
import io.trueloss.listing.Subject;
import io.trueloss.optim.Optimizer;
import io.trueloss.problem.TestProblem;
import io.trueloss.race.Heats;
import io.trueloss.race.Lanes;
import io.trueloss.race.OnProblem;
import io.trueloss.race.Raced;
import io.trueloss.report.Report;
import io.trueloss.runs.session.Session;
import io.trueloss.runs.store.RunFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Races optimizers against each other on test problems whose minima are known.
///
///     trueloss race problem rosenbrock --optimizers gradient-descent,lbfgs --passes 200
///
/// Each repeat starts near the problem's standard start. The rows of a sum of squares are its squares; other
/// functions have one. Tuning chooses by the function itself, since there are no other rows.
///
/// @param problems the problems, by name
/// @param optimizers who races: adam, "adam(rate=0.01)", lbfgs, ...
/// @param terms on what terms
/// @param level confidence level of the intervals
@Says({
    "problems count races problem profile profile-curves seeds passes tune batch margin starts optimum proof",
    "optimum-meaning origin target-loss goal within race curves optimizer setting reached rows passes seconds",
    "rank verdict targets tuning rates cancelled note-*"
})
@Named("race problem")
public record RaceProblem(
        @Subject List<TestProblem> problems,
        @Or("gradient-descent,nesterov,adam,lbfgs") List<Optimizer> optimizers,
        RaceTerms terms,
        @Or("0.95") double level)
        implements Verb<RaceProblem.Result> {

    public RaceProblem {
        Require.fraction("level", level);
        problems = List.copyOf(problems);
        optimizers = List.copyOf(optimizers);
    }

    /// A race over problems.
    ///
    /// @param run the name of its folder
    /// @param seed where everything random came from
    /// @param problems what was raced over
    /// @param raced how each race went, in the order of the problems; fewer if it was cancelled
    /// @param level confidence level of the intervals
    public record Result(String run, long seed, List<TestProblem> problems, List<Raced> raced, double level) {

        public Result {
            problems = List.copyOf(problems);
            raced = List.copyOf(raced);
        }
    }

    @Override
    public Result run(Session session) {
        if (problems.isEmpty()) throw RaceProblemReport.none();
        try (RunFolder folder = RunFolder.open(session)) {
            Result result = raced(folder.id(), session);
            if (result.raced().isEmpty()) return result;
            folder.write(RaceLedger.FILE, RaceLedger.of(result, this, session));
            folder.finish();
            return result;
        }
    }

    /// The races, with nothing written.
    Result raced(String id, Session session) {
        List<Raced> all = new ArrayList<>();
        for (TestProblem problem : problems) {
            Raced raced = new Heats(
                            new OnProblem(problem),
                            Lanes.of(optimizers, terms.ranges()),
                            terms.terms(Optional.empty(), Optional.empty()),
                            session.seed().child("race"),
                            session.threads())
                    .run(session.watch());
            if (!raced.none()) all.add(raced);
            if (raced.cut()) break;
        }
        return new Result(id, session.seed().value(), problems, all, level);
    }

    @Override
    public Report report(Result result) {
        return RaceProblemReport.of(result);
    }
}
