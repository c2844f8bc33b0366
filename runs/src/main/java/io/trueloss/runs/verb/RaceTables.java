package io.trueloss.runs.verb;

import static io.trueloss.report.Block.grid;
import static io.trueloss.report.Block.line;
import static io.trueloss.report.Piece.fact;

import io.trueloss.race.Goal;
import io.trueloss.race.Lane;
import io.trueloss.race.Optimum;
import io.trueloss.race.Raced;
import io.trueloss.race.Resampled;
import io.trueloss.race.Spread;
import io.trueloss.race.Standing;
import io.trueloss.race.Standing.Verdict;
import io.trueloss.race.Strip;
import io.trueloss.race.Terms;
import io.trueloss.race.Trace;
import io.trueloss.report.Block;
import io.trueloss.report.Estimate;
import io.trueloss.report.Value;
import io.trueloss.stat.Proportion;
import io.trueloss.stat.Sampled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The tables of a race, over rows or over a test problem.
///
/// @param raced how it went
/// @param standing who came where
/// @param level confidence level of the intervals
record RaceTables(Raced raced, Standing standing, double level) {
    private static final double[] LEVELS = {1e-2, 1e-4, 1e-6};

    RaceTables(Raced raced, double level) {
        this(raced, raced.standing(), level);
    }

    /// What was equal for all, and how low the objective goes.
    List<Block> head() {
        Terms terms = raced.terms();
        String rules = terms.trials() == 0
                ? "settings as typed, else the published defaults"
                : "{tune} settings tried each, chosen by the validation rows, all on the clock";
        Block equal = line(
                "terms",
                "{seeds} repeats of at most {passes} passes, one thread a lane, " + batches(terms) + "; " + rules,
                fact("seeds", raced.repeats().size()),
                fact("passes", terms.passes()),
                fact("tune", terms.trials()),
                fact("batch", terms.batch().orElse(raced.whole())),
                fact("margin", terms.margin()),
                fact(
                        "starts",
                        Value.texts(raced.repeats().stream()
                                .map(repeat -> Integer.toHexString(repeat.start()))
                                .toList())));
        String proof = switch (raced.optimum().proof()) {
            case CERTIFIED -> "certified";
            case KNOWN -> "known";
            case BEST_SEEN -> "best seen";
        };
        Block optimum = line(
                "optimum",
                "{optimum} {proof}: {optimum-meaning}",
                fact("optimum", raced.optimum().value()),
                fact("proof", proof),
                fact("optimum-meaning", raced.optimum().meaning()),
                fact("origin", raced.origin()));
        return List.of(equal, optimum, there(terms));
    }

    private Block there(Terms terms) {
        return terms.targetLoss().isPresent()
                ? line(
                        "there",
                        "is a loss of {target-loss} on the validation rows",
                        fact("target-loss", goal().target()))
                : line(
                        "there",
                        "is {goal}: {within} of what can be gained from the start is left",
                        fact("goal", goal().target()),
                        fact("within", terms.within()));
    }

    private String batches(Terms terms) {
        return terms.batch().isPresent() ? "batches of {batch} rows in the same order" : "all rows in each step";
    }

    private Goal goal() {
        return raced.goal();
    }

    private RaceChart.Clock clock() {
        return new RaceChart.Clock(raced.terms().by(), raced.whole());
    }

    private String unit() {
        return clock().unit();
    }

    /// The lanes from the cheapest on.
    Block race() {
        return grid(
                "race",
                List.of("optimizer", "setting", "reached", unit(), "rank", "verdict"),
                standing.order(),
                lane -> {
                    double[] costs = raced.costs(lane, goal());
                    return List.of(
                            Value.text(name(lane)),
                            Value.text(setting(lane)),
                            Value.text(hits(costs) + "/" + costs.length),
                            cost(costs),
                            Value.text(standing.rank(lane)),
                            Value.text(verdict(lane)));
                });
    }

    private String name(int lane) {
        return raced.lanes().get(lane).name();
    }

    private static long hits(double[] costs) {
        return Arrays.stream(costs).filter(Double::isFinite).count();
    }

    private Value cost(double[] costs) {
        Estimate median = Resampled.median(costs, level);
        return Double.isFinite(median.value()) ? median : Value.text("missed");
    }

    /// What each dial was set to: where it was tuned, in the median over repeats.
    private String setting(int lane) {
        Lane one = raced.lanes().get(lane);
        boolean tuned = raced.terms().trials() > 0;
        return one.space().empty()
                ? "nothing to tune"
                : one.space().dials().stream()
                        .map(dial -> dial.name() + " "
                                + Formulas.number(round(tuned ? middle(lane, dial.name()) : one.at(dial))))
                        .collect(Collectors.joining(", "));
    }

    private static double round(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.3g", value));
    }

    private double middle(int lane, String dial) {
        return Spread.median(raced.repeats().stream()
                .mapToDouble(
                        repeat -> repeat.entries().get(lane).run().setting().getOrDefault(dial, Double.NaN))
                .toArray());
    }

    private String verdict(int lane) {
        if (standing.winner(lane)) {
            return "cheapest";
        }
        List<Verdict> row = standing.verdicts().get(lane);
        String ties = IntStream.range(0, row.size())
                .filter(other -> other != lane && row.get(other) == Verdict.TIE)
                .mapToObj(this::name)
                .collect(Collectors.joining(", "));
        return ties.isEmpty() ? "" : "tie with " + ties;
    }

    /// How far, how often, and what tuning and rates did.
    List<Block> more() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(targets());
        if (raced.terms().trials() > 1
                && raced.lanes().stream().anyMatch(lane -> !lane.space().empty())) {
            blocks.add(tuning());
        }
        if (raced.strips().stream().anyMatch(Optional::isPresent)) {
            blocks.add(rates());
        }
        return blocks;
    }

    /// What each lane paid to come ever closer.
    private Block targets() {
        List<List<Value>> rows = new ArrayList<>();
        for (int lane : standing.order()) {
            for (double left : LEVELS) {
                double[] costs = raced.costs(lane, raced.goal(left));
                double[] hit = Arrays.stream(costs)
                        .map(cost -> Double.isFinite(cost) ? 1 : 0)
                        .toArray();
                rows.add(List.of(
                        Value.text(name(lane)),
                        Value.number(left),
                        Proportion.of(hit, Sampled.rows(hit.length), level),
                        cost(costs)));
            }
        }
        return new Block.Grid("targets", List.of("optimizer", "left", "reached", unit()), rows).showing(24);
    }

    private Block tuning() {
        int k = raced.terms().trials();
        List<Integer> counts =
                IntStream.of(1, 5, 20).filter(count -> count <= k).boxed().toList();
        List<String> columns = new ArrayList<>(List.of("optimizer", "alone"));
        counts.forEach(count -> columns.add("best-of-" + count));
        List<Integer> tuned = standing.order().stream()
                .filter(lane -> !raced.lanes().get(lane).space().empty())
                .toList();
        return grid("tuning", columns, tuned, lane -> {
            double[] alone = raced.runs(lane).stream()
                    .mapToDouble(run -> goal().reached(run))
                    .toArray();
            List<Value> row = new ArrayList<>(List.of(Value.text(name(lane)), cost(alone)));
            counts.forEach(count -> row.add(Resampled.median(raced.expected(lane, count), level)));
            return row;
        });
    }

    private Block rates() {
        List<Integer> rated = standing.order().stream()
                .filter(lane -> raced.strips().get(lane).isPresent())
                .toList();
        return grid("rates", List.of("optimizer", "from", "to", "good-over-decades", "diverged"), rated, lane -> {
            Strip strip = raced.strips().get(lane).orElseThrow();
            return List.of(
                    Value.text(name(lane)),
                    Value.number(strip.rates()[0]),
                    Value.number(strip.rates()[strip.rates().length - 1]),
                    new Estimate.Exact(strip.decades(), strip.rates().length),
                    new Estimate.Exact(strip.diverged(), strip.rates().length));
        });
    }

    /// What a reader should know before believing the table.
    List<Block> notes() {
        List<String> notes = new ArrayList<>();
        cut().ifPresent(notes::add);
        int needed = Standing.needed(raced.lanes().size());
        if (raced.repeats().size() < needed) {
            notes.add("with fewer than " + needed + " repeats no difference between so many lanes can be shown");
        }
        if (raced.optimum().proof() == Optimum.Proof.BEST_SEEN) {
            notes.add("how low the objective goes is not proven: the lowest that any run saw stands for it");
        }
        for (int lane = 0; lane < raced.lanes().size(); lane++) {
            ended(lane).ifPresent(notes::add);
            edges(lane).forEach(notes::add);
        }
        return IntStream.range(0, notes.size())
                .<Block>mapToObj(i -> line("note", "{note-" + (i + 1) + "}", fact("note-" + (i + 1), notes.get(i))))
                .toList();
    }

    private Optional<String> cut() {
        int held = raced.repeats().size();
        int asked = raced.terms().repeats();
        if (!raced.cut()) return Optional.empty();
        return Optional.of(
                held < asked
                        ? "cancelled after " + held + " of " + asked + " repeats; the one under way is left out"
                        : "cancelled when all repeats were done: other rates were not tried");
    }

    private Optional<String> ended(int lane) {
        List<Trace> lost = raced.runs(lane).stream()
                .filter(run -> run.end().kind() == Trace.Kind.DIVERGED)
                .toList();
        if (lost.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(name(lane) + " diverged in " + lost.size() + " of "
                + raced.repeats().size()
                + " repeats, the first time at move " + (lost.getFirst().rows().length - 1) + ": "
                + lost.getFirst().end().reason());
    }

    /// Dials that ended at the edge of where tuning looked: nearer than the points lie to each other.
    private List<String> edges(int lane) {
        Lane one = raced.lanes().get(lane);
        return one.space().dials().stream()
                .filter(dial -> raced.terms().trials() > 1)
                .filter(dial -> {
                    double share = dial.share(middle(lane, dial.name()));
                    return Math.min(share, 1 - share) < 1.0 / (raced.terms().trials() + 1);
                })
                .map(dial -> one.name() + " chose its " + dial.name()
                        + " at the edge of the range: widen it with --range " + one.name() + "." + dial.name() + "="
                        + Formulas.number(dial.low()) + ".." + Formulas.number(dial.high()))
                .toList();
    }

    /// How far each lane was from the optimum, in the median over repeats, against what it cost.
    Block chart() {
        List<Integer> lanes = IntStream.range(0, raced.lanes().size()).boxed().toList();
        var within =
                goal().on() == Goal.On.TRAIN ? OptionalDouble.of(raced.terms().within()) : OptionalDouble.empty();
        return new RaceChart(
                        lanes.stream().map(this::name).toList(),
                        lanes.stream().map(raced::runs).toList(),
                        new RaceChart.Height(raced.origin(), raced.optimum().value()),
                        clock())
                .chart(standing.order(), within);
    }
}
