package io.trueloss.runs.verb;

import static io.trueloss.report.Block.line;
import static io.trueloss.report.Piece.fact;

import io.trueloss.model.Coefficient;
import io.trueloss.model.Firth;
import io.trueloss.model.Power;
import io.trueloss.optim.Descent;
import io.trueloss.optim.Pace;
import io.trueloss.optim.Stop;
import io.trueloss.report.Block;
import io.trueloss.report.Report;
import io.trueloss.report.Status;
import io.trueloss.report.Value;
import io.trueloss.risk.PenaltyChoice;
import io.trueloss.table.Goal;
import io.trueloss.watch.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What `train` says.
final class TrainReport {
    /// Coefficients that a screen shows, those that matter most first.
    private static final int SHOWN = 15;

    private TrainReport() {}

    static Report of(Trained result, Until until) {
        List<Block> blocks = new ArrayList<>();
        Prepared prepared = result.prepared();
        blocks.add(data(prepared, result.problem().train().features().size()));
        blocks.add(split(prepared, result.seed()));
        blocks.add(loss(result));
        result.lapse()
                .ifPresent(
                        lapse -> blocks.add(FirstLook.warning(result.problem().loss(), lapse)));
        blocks.add(model(result));
        result.fit().course().ifPresent(course -> blocks.addAll(CourseReport.of(course, result)));
        result.fit().power().ifPresent(power -> blocks.add(power(power)));
        blocks.add(steps(result.steps()));
        Stop stop = result.fit().fitted().stop();
        Ending ending = Ending.of(stop, result.fit().model());
        blocks.add(stop(ending, result.fit().fitted().descent().ended(stop), result.made()));
        until.refusal(stop).ifPresent(blocks::add);
        blocks.addAll(judged(result.judged(), prepared));
        blocks.add(coefficients(result));
        result.inferred().ifPresent(inferred -> blocks.addAll(inferred.blocks()));
        blocks.add(sealed(prepared, result.opened(), result.run()));
        blocks.add(next(result));
        return Report.of("train", blocks)
                .with(until.status(stop))
                .about(result.run())
                .seeded(result.seed());
    }

    static Status status(Stop stop) {
        return switch (stop) {
            case Stop.Converged converged -> Status.OK;
            case Stop.Stalled stalled -> Status.OK;
            case Stop.Separated separated -> Status.OK;
            case Stop.Saddle saddle -> Status.OK;
            case Stop.Limit limit -> limit.bound() == Stop.Bound.BUDGET ? Status.BUDGET : Status.OK;
            case Stop.Diverged diverged -> Status.NUMERICAL;
            case Stop.Cancelled cancelled -> Status.CANCELLED;
        };
    }

    static Block data(Prepared prepared, int features) {
        Goal goal = prepared.rows().goal();
        String missing = prepared.rows().missing() > 0 ? "  {missing-target} rows without a target left out" : "";
        return line(
                "data",
                "{file}  {rows} rows  {features} " + (features == 1 ? "feature" : "features")
                        + "  target {target} ({target-kind}; {target-reason})" + missing
                        + "  sha256 {sha-short}",
                fact("file", prepared.rows().table().source()),
                fact("rows", prepared.rows().table().rows()),
                fact("features", features),
                fact("target", goal.target()),
                fact("target-kind", goal.task().text()),
                fact("target-reason", goal.reason()),
                fact("missing-target", prepared.rows().missing()),
                fact("sha-short", prepared.loaded().sha256().substring(0, 8)),
                fact("sha256", prepared.loaded().sha256()));
    }

    static Block split(Prepared prepared, long seed) {
        return line(
                "split",
                "train {train-rows} / valid {valid-rows} / test {test-rows}  {split-kind}  seed {split-seed}",
                fact("train-rows", prepared.train().rows()),
                fact("valid-rows", prepared.valid().rows()),
                fact("test-rows", prepared.sealed().rows()),
                fact("split-kind", prepared.parts().kind().name().toLowerCase(Locale.ROOT)),
                fact("split-seed", seed));
    }

    private static Block loss(Trained result) {
        PenaltyChoice penalty = result.problem().penalty();
        return line(
                "loss",
                "{loss-name}  convex: {convex} ({convex-why})  "
                        + (penalty.none()
                                ? "no penalty"
                                : "penalty l1 {l1}, l2 {l2} on {penalty-on} weights" + together(penalty)),
                fact("loss-name", result.problem().loss().text()),
                fact("convex", result.fit().cost().proof().verdict().name().toLowerCase(Locale.ROOT)),
                fact("convex-why", result.fit().cost().proof().reason()),
                fact("l1", penalty.l1()),
                fact("l2", penalty.l2()),
                fact("penalty-on", penalty.on().name().toLowerCase(Locale.ROOT)),
                fact("link", result.problem().link().text()));
    }

    private static String together(PenaltyChoice penalty) {
        boolean grouped = penalty.levels() == PenaltyChoice.Levels.TOGETHER && penalty.l1() > 0;
        return grouped ? ", levels together" : "";
    }

    private static Block model(Trained result) {
        String prior = result.trainer() instanceof Firth ? " under Jeffreys' prior (Firth)" : "";
        return line(
                "model",
                "linear" + prior + "  {weights} weights",
                fact("weights", result.fit().model().w().length));
    }

    private static Block power(Power power) {
        return line(
                "power",
                "{power}  by the likelihood's ratio; dispersion {power-dispersion}, log-likelihood {log-likelihood}"
                        + (power.remark().isEmpty() ? "" : "; {power-remark}"),
                fact("power", power.estimate()),
                fact("power-dispersion", power.dispersion()),
                fact("log-likelihood", power.likelihood()),
                fact("power-remark", power.remark()));
    }

    private static Block steps(List<Progress> steps) {
        int every = Math.max(1, steps.size() / 8);
        List<List<Value>> rows = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            if (i % every == 0 || i == steps.size() - 1) {
                Progress step = steps.get(i);
                rows.add(List.of(Value.count(i), Value.number(step.train())));
            }
        }
        return new Block.Grid("steps", List.of("step", "objective"), rows);
    }

    /// Why a fit ended.
    static Block stop(Ending ending, Descent descent, int made) {
        Optional<Pace> pace = descent.pace();
        return line(
                "stop",
                "{stop} after {steps-made} " + (made == 1 ? "step" : "steps") + ": {meaning}"
                        + pace.map(each -> "; {pace}").orElse("")
                        + descent.clipped()
                                .map(each -> "; {clipped:%} of gradients were shortened")
                                .orElse(""),
                fact("stop", ending.status()),
                fact("steps-made", made),
                fact("residual", descent.stop().certificate().residual()),
                fact("meaning", ending.meaning()),
                fact("pace", pace.map(each -> Value.text(each.text())).orElseGet(Value::nothing)),
                fact("pace-kind", pace.map(each -> Value.text(each.word())).orElseGet(Value::nothing)),
                fact("more-steps", pace.map(each -> Value.number(each.more())).orElseGet(Value::nothing)),
                fact(
                        "condition",
                        pace.flatMap(Pace::spread)
                                .map(spread -> Value.number(spread.condition()))
                                .orElseGet(Value::nothing)),
                fact("clipped", descent.clipped().map(Value::number).orElseGet(Value::nothing)));
    }

    static List<Block> judged(Judged judged, Prepared prepared) {
        boolean judgeable = prepared.valid().rows() > 0;
        Block train = line(
                "train",
                "{train}  optimistic: the weights were chosen to make it small",
                fact("train", judged.train()));
        Block valid = line(
                "valid",
                judgeable ? "{valid}  gap {gap:+}" : "no rows were kept to judge by, so nothing is known of new rows",
                fact("valid", judged.valid()),
                fact("gap", judged.gap()));
        Block constant = line(
                "constant",
                "{constant}  the best constant's on the same rows; the model saves {gain:+}",
                fact("constant", judged.constant()),
                fact("gain", judged.gain()));
        return List.of(train, valid, constant);
    }

    private static Block coefficients(Trained result) {
        List<Coefficient> weights = result.coefficients().stream()
                .sorted(Comparator.comparingDouble((Coefficient each) -> -Math.abs(each.standard())))
                .toList();
        return Block.grid(
                        "coefficients",
                        List.of("score", "column", "coefficient", "standardised"),
                        weights,
                        each -> List.of(
                                Value.text(each.score()),
                                Value.text(each.column()),
                                each.value(),
                                Value.number(each.standard())))
                .showing(SHOWN);
    }

    static Block sealed(Prepared prepared, long opened, String run) {
        boolean none = prepared.sealed().rows() == 0;
        return line(
                "test",
                none
                        ? "no rows were sealed for the end"
                        : "{sealed} rows sealed (opened " + MeasureReport.times(opened)
                                + "): trueloss measure {sealed-run} --open-test",
                fact("sealed", prepared.sealed().rows()),
                fact("sealed-run", run),
                fact("opened", opened));
    }

    private static Block next(Trained result) {
        return Block.next("trueloss predict " + result.run() + " new.csv", "trueloss measure " + result.run());
    }
}
