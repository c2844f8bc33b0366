package io.trueloss.race;

import io.trueloss.arithmetic.Power;
import io.trueloss.error.UserError;
import io.trueloss.optim.Optimizer;
import io.trueloss.optim.Penalised;
import io.trueloss.random.Seed;
import io.trueloss.risk.Workers;
import io.trueloss.watch.Progress;
import io.trueloss.watch.Watch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// A race to be run.
///
/// Each repeat has its own start, order of rows and points to tune at, equal for all lanes. First each lane
/// tries its settings, by itself; then all lanes run at what they chose, one move each in turn, the first to
/// move another one in each repeat, so that whatever else the machine does slows all of them. Each run is on
/// one thread. Trials run beside each other unless time is what counts.
///
/// @param course what is raced over
/// @param lanes who runs
/// @param terms what is equal for all
/// @param seed where everything random comes from
/// @param threads how many trials may run at once; nothing but time depends on it
public record Heats(Course course, List<Lane> lanes, Terms terms, Seed seed, int threads) {
    private static final int RATES = 9;
    private static final double DECADES = 4;

    public Heats {
        lanes = List.copyOf(lanes);
    }

    /// Runs it, and at other rates. A cancelled race ends after the moves under way, and leaves out the repeat
    /// that they were part of; there may be none that is whole.
    public Raced run(Watch watch) {
        Raced raced = bare(watch);
        if (raced.cut()) {
            return raced;
        }
        try (Workers workers = new Workers(threads)) {
            Runs runs = new Runs(course, terms, threads, workers, watch);
            Raced rated = raced.at(strips(raced.repeats().getFirst(), round(0), runs));
            return runs.cancelled() ? rated.cancelled() : rated;
        }
    }

    /// Runs it at the rates that the lanes choose alone.
    public Raced bare(Watch watch) {
        long started = System.nanoTime();
        Round first = round(0);
        lanes.forEach(lane -> fits(lane, first));
        Optimum known = course.optimum(watch.quiet());
        List<Repeat> repeats = new ArrayList<>();
        try (Workers workers = new Workers(threads)) {
            Runs runs = new Runs(course, terms, threads, workers, watch);
            if (terms.trials() == 0) {
                runs.heat(lanes.stream().map(Heats::asItIs).toList(), 0, first); // so that the first is not the slowest
            }
            while (repeats.size() < terms.repeats() && !watch.cancelled()) {
                Optional<Repeat> repeat = repeated(repeats.size(), runs);
                repeat.ifPresent(repeats::add);
                repeat.ifPresent(
                        one -> watch.see(new Progress("race", repeats.size(), (System.nanoTime() - started) / 1e9)));
            }
        }
        Optimum optimum = known.or(Raced.lowest(repeats));
        boolean cut = repeats.size() < terms.repeats();
        return new Raced(lanes, terms, course.rows(), height(first), optimum, repeats, none(), cut);
    }

    /// The objective at the origin.
    private double height(Round round) {
        return new Penalised(course.track(round.seed()).objective(), course.penalty())
                .seen(course.origin())
                .value();
    }

    /// Refuses an optimizer that needs what the course does not have, such as curvature.
    private void fits(Lane lane, Round round) {
        try {
            new Runner(lane.optimizer(), course, course.track(round.seed()), round, terms);
        } catch (IllegalArgumentException e) {
            UserError error = new UserError(
                    "TL2109",
                    lane.name() + " cannot run here: " + e.getMessage(),
                    "--optimizers",
                    "leave it out, or take another one: newton, lbfgs, adam, ...");
            error.initCause(e);
            throw error;
        }
    }

    private Round round(int number) {
        Seed repeat = seed.child("repeat").child(Integer.toString(number));
        return new Round(repeat, course.start(repeat));
    }

    /// A repeat; empty if it was cancelled.
    private Optional<Repeat> repeated(int number, Runs runs) {
        Round round = round(number);
        List<List<Trial>> tried = tried(round, runs);
        if (runs.cancelled()) {
            return Optional.empty();
        }
        List<Integer> chosen = tried.stream().map(Heats::chosen).toList();
        List<Runs.Choice> choices = IntStream.range(0, lanes.size())
                .mapToObj(lane -> chosen.get(lane) < 0
                        ? asItIs(lanes.get(lane))
                        : Runs.Choice.of(tried.get(lane).get(chosen.get(lane))))
                .toList();
        List<Trial> heat = runs.heat(choices, number, round);
        if (runs.cancelled()) {
            return Optional.empty();
        }
        List<Repeat.Entry> entries = IntStream.range(0, lanes.size())
                .mapToObj(lane -> new Repeat.Entry(tried.get(lane), chosen.get(lane), heat.get(lane)))
                .toList();
        return Optional.of(new Repeat(round.seed().value(), round.hash(), entries));
    }

    /// A setting not run yet.
    private record Todo(int lane, int trial) {}

    /// What each lane tried; not all of it if the race was cancelled.
    private List<List<Trial>> tried(Round round, Runs runs) {
        List<Todo> todo = new ArrayList<>();
        for (int lane = 0; lane < lanes.size(); lane++) {
            int points = lanes.get(lane).space().empty() ? Math.min(1, terms.trials()) : terms.trials();
            for (int trial = 0; trial < points; trial++) {
                todo.add(new Todo(lane, trial));
            }
        }
        Trial[] done = new Trial[todo.size()];
        runs.share(todo.size(), round, (at, track) -> {
            Lane lane = lanes.get(todo.get(at).lane());
            var point = lane.space().point(todo.get(at).trial(), round.seed());
            Optimizer optimizer = Settings.set(lane.optimizer(), point);
            done[at] = new Trial(point, optimizer, runs.alone(optimizer, track, round));
        });
        return IntStream.range(0, lanes.size())
                .mapToObj(lane -> IntStream.range(0, done.length)
                        .filter(at -> todo.get(at).lane() == lane)
                        .mapToObj(at -> done[at])
                        .toList())
                .toList();
    }

    /// The trial that was best on the rows to judge by; the first of equals.
    private static int chosen(List<Trial> trials) {
        int best = -1;
        for (int i = 0; i < trials.size(); i++) {
            if (best < 0
                    || Raced.score(trials.get(i).trace())
                            < Raced.score(trials.get(best).trace())) {
                best = i;
            }
        }
        return best;
    }

    private static Runs.Choice asItIs(Lane lane) {
        return new Runs.Choice(new LinkedHashMap<>(), lane.optimizer());
    }

    private List<Optional<Strip>> none() {
        return lanes.stream().map(lane -> Optional.<Strip>empty()).toList();
    }

    /// Around the rate that each lane ran at in the first repeat.
    private List<Optional<Strip>> strips(Repeat first, Round round, Runs runs) {
        List<Todo> todo = new ArrayList<>();
        for (int lane = 0; lane < lanes.size(); lane++) {
            if (Settings.of(lanes.get(lane).optimizer()).containsKey("rate")) {
                for (int rate = 0; rate < RATES; rate++) {
                    todo.add(new Todo(lane, rate));
                }
            }
        }
        Trace[] done = new Trace[todo.size()];
        runs.share(todo.size(), round, (at, track) -> {
            Optimizer ran = first.entries().get(todo.get(at).lane()).run().optimizer();
            Optimizer other =
                    Settings.set(ran, Map.of("rate", rates(ran)[todo.get(at).trial()]));
            done[at] = runs.alone(other, track, round);
        });
        if (runs.cancelled()) {
            return none();
        }
        return IntStream.range(0, lanes.size())
                .mapToObj(lane -> {
                    List<Trace> traces = IntStream.range(0, done.length)
                            .filter(at -> todo.get(at).lane() == lane)
                            .mapToObj(at -> done[at])
                            .toList();
                    Optimizer ran = first.entries().get(lane).run().optimizer();
                    return traces.isEmpty() ? Optional.<Strip>empty() : Optional.of(new Strip(rates(ran), traces));
                })
                .toList();
    }

    private static double[] rates(Optimizer ran) {
        double middle = Settings.of(ran).getOrDefault("rate", 1.0);
        double[] rates = new double[RATES];
        for (int i = 0; i < RATES; i++) {
            rates[i] = middle * Power.pow(10, DECADES * i / (RATES - 1) - DECADES / 2);
        }
        return rates;
    }
}
