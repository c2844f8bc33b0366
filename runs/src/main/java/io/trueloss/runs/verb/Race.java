package io.trueloss.runs.verb;

import io.trueloss.catalogue.Catalogue;
import io.trueloss.error.Require;
import io.trueloss.error.UserError;
import io.trueloss.listing.Or;
import io.trueloss.model.Problem;
import io.trueloss.optim.Optimizer;
import io.trueloss.race.Heats;
import io.trueloss.race.Lane;
import io.trueloss.race.Lanes;
import io.trueloss.race.Raced;
import io.trueloss.race.Reference;
import io.trueloss.race.Terms;
import io.trueloss.random.Seed;
import io.trueloss.report.Report;
import io.trueloss.runs.read.Source;
import io.trueloss.runs.session.Session;
import io.trueloss.runs.store.RunFolder;
import io.trueloss.runs.store.Seal;
import io.trueloss.runs.store.StoredRun;
import io.trueloss.table.Dataset;
import io.trueloss.table.Roles;
import io.trueloss.table.Split;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Races optimizers against each other on a linear model: same start, same rows in the same order, every row on
/// the clock.
///
///     trueloss race examples/churn.csv.gz --target churn --passes 50
///     trueloss race examples/churn.csv.gz --target churn --optimizers adam,lbfgs --tune 5 --passes 30
///
/// How far each came is measured from the certified optimum where there is one. Lanes between which the repeats
/// show no difference share their ranks. Under `--tune 0` all run at their published defaults; else each
/// tries so many settings, chooses by the validation rows alone, and pays for every try. Everything is kept
/// in a ledger under `runs/`, from which `trueloss race replay RUN` runs the same race again.
///
/// @param source where the rows are
/// @param roles which part each column plays
/// @param split how rows are parted
/// @param objective what is to be made small
/// @param optimizers who races: adam, "adam(rate=0.01)", lbfgs, ...
/// @param terms on what terms
/// @param batch how many rows a step looks at, for optimizers that can; else all
/// @param targetLoss the mean loss on the validation rows that counts as there, instead of `--within`
/// @param reference the optimizer that sets that loss: what it came to, tuned by 20 settings or more, in the
///     median over repeats of its own; newton, adam, ...
/// @param splits 5x2: part all rows but the sealed ones into halves, five times, and learn from each half to be
///     measured on the other: tells which optimizer's weights are better on new rows
/// @param openTest look at the test rows once, when all is decided; every look is counted
/// @param level confidence level of the intervals
@Says({
    "file train-rows valid-rows test-rows target target-kind sha-short sha256 loss-name l1 l2 penalty-on",
    "losses sealed opened seeds passes tune batch margin starts optimum proof optimum-meaning origin",
    "target-loss goal within race curves optimizer setting reached rows passes seconds rank verdict targets",
    "tuning rates cancelled reference splits held-out more-than-best constant halves note-*"
})
public record Race(
        Source source,
        Roles roles,
        Split split,
        Objective objective,
        @Or("gradient-descent,nesterov,adam,lbfgs,newton") List<Optimizer> optimizers,
        RaceTerms terms,
        Optional<Integer> batch,
        Optional<Double> targetLoss,
        Optional<Optimizer> reference,
        Optional<String> splits,
        boolean openTest,
        @Or("0.95") double level)
        implements Verb<RacedRows> {

    /// What `trueloss race DATA --target COLUMN` does.
    public static Race of(String data, String target) {
        return new Catalogue(Map.of()).usual(Race.class, Source.of(data), Roles.of(target));
    }

    public Race {
        batch.ifPresent(rows -> Require.atLeast("batch", 1, rows));
        Require.fraction("level", level);
        optimizers = List.copyOf(optimizers);
        if (targetLoss.isPresent() && reference.isPresent()) {
            throw new UserError(
                    "TL1017", "--target-loss and --reference both say what counts as there", "", "leave one out");
        }
    }

    /// The same between other optimizers.
    public Race between(List<Optimizer> others) {
        return new Race(
                source, roles, split, objective, others, terms, batch, targetLoss, reference, splits, openTest, level);
    }

    /// The same on other terms.
    public Race on(RaceTerms other) {
        return new Race(
                source,
                roles,
                split,
                objective,
                optimizers,
                other,
                batch,
                targetLoss,
                reference,
                splits,
                openTest,
                level);
    }

    /// The same without a look at the test rows.
    Race sealed() {
        return new Race(
                source, roles, split, objective, optimizers, terms, batch, targetLoss, reference, splits, false, level);
    }

    @Override
    public RacedRows run(Session session) {
        if (openTest && splits.isPresent()) throw halved();
        try (RunFolder folder = RunFolder.open(session)) {
            RacedRows raced = raced(folder.id(), session);
            if (raced.none()) return raced;
            folder.write(RaceLedger.FILE, RaceLedger.of(raced, this, session));
            StoredRun run = new StoredRun(folder.id(), folder.finish());
            if (!openTest) return raced;
            return raced.opened(Seal.of(run)
                    .open(raced.prepared().seal(), run, session.clock().instant()));
        }
    }

    /// The race, with nothing written.
    RacedRows raced(String id, Session session) {
        Prepared prepared = Prepared.of(source, objective.roles(roles), split, session);
        if (splits.isPresent()) return new RaceHalves(this, prepared, session).run(id);
        RaceGround ground = ground(prepared, session);
        Raced raced = heats(ground, terms.terms(batch, targetLoss), session, session.seed())
                .run(session.watch());
        Problem problem = ground.problem();
        Dataset valid = ground.valid();
        RaceJudge judge = new RaceJudge(ground.course(), problem, level);
        Optional<Dataset> test = openTest
                ? Optional.of(prepared.recipe().apply(prepared.sealed())).filter(rows -> rows.rows() > 0)
                : Optional.empty();
        return new RacedRows(
                id,
                session.seed().value(),
                prepared,
                problem,
                List.of(raced),
                judge.all(raced, valid, test),
                Optional.empty(),
                setBy(),
                0,
                level);
    }

    /// The optimizer that sets the loss that counts as there, as people type it.
    Optional<String> setBy() {
        return reference.map(optimizer -> new Catalogue(Map.of()).text(optimizer));
    }

    /// What is raced over.
    RaceGround ground(Prepared prepared, Session session) {
        RaceGround ground = RaceGround.of(objective, prepared, session);
        boolean judging = terms.tune() > 0 || targetLoss.isPresent() || reference.isPresent();
        if (judging && ground.valid().rows() == 0) throw unjudged();
        return ground;
    }

    /// A race over it.
    Heats heats(RaceGround ground, Terms usual, Session session, Seed seed) {
        Terms towards = reference
                .map(optimizer -> new Reference(
                        ground.course(),
                        Lanes.of(List.of(optimizer), terms.ranges()).getFirst(),
                        usual,
                        seed.child("reference"),
                        session.threads()))
                .map(one -> one.loss(session.watch()))
                .map(loss -> loss.isPresent() ? usual.towards(loss.getAsDouble()) : usual)
                .orElse(usual);
        List<Lane> lanes = Lanes.of(optimizers, terms.ranges());
        return new Heats(ground.course(), lanes, towards, seed.child("race"), session.threads());
    }

    private UserError halved() {
        return new UserError(
                "TL1025",
                "--open-test has no use under --splits: each lane learns many times, and is measured on the halves that it"
                        + " did not see",
                "--splits " + splits.orElseThrow(),
                "leave one out");
    }

    private UserError unjudged() {
        return new UserError(
                "TL3280",
                "there are no validation rows to choose by",
                terms.tune() > 0 ? "--tune " + terms.tune() : reference.isPresent() ? "--reference" : "--target-loss",
                "keep some: --fractions 0.6,0.2,0.2");
    }

    @Override
    public Report report(RacedRows result) {
        return RaceReport.of(result);
    }
}
