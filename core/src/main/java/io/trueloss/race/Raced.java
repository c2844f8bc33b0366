package io.trueloss.race;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/// How a race went: everything that tables and pictures are made of.
///
/// @param lanes who ran
/// @param terms what was equal for all
/// @param whole how many rows one look at the whole is
/// @param origin the objective at the origin: what can be gained is measured from here
/// @param optimum how low the objective goes
/// @param repeats how each repeat went
/// @param strips how much each lane cares for its rate, in the order of the lanes; empty for one without a rate
/// @param cut whether it was cancelled; the repeats that are there are whole
public record Raced(
        List<Lane> lanes,
        Terms terms,
        int whole,
        double origin,
        Optimum optimum,
        List<Repeat> repeats,
        List<Optional<Strip>> strips,
        boolean cut) {

    public Raced {
        lanes = List.copyOf(lanes);
        repeats = List.copyOf(repeats);
        strips = List.copyOf(strips);
    }

    /// Whether it was cancelled before one repeat was whole.
    public boolean none() {
        return repeats.isEmpty();
    }

    /// The same, with how much lanes care for their rates.
    Raced at(List<Optional<Strip>> rates) {
        return new Raced(lanes, terms, whole, origin, optimum, repeats, rates, cut);
    }

    /// The same, cancelled.
    Raced cancelled() {
        return new Raced(lanes, terms, whole, origin, optimum, repeats, strips, true);
    }

    /// What counts as there.
    public Goal goal() {
        return terms.targetLoss()
                .map(loss -> new Goal(loss, Goal.On.VALID, terms.by(), whole))
                .orElseGet(() -> goal(terms.within()));
    }

    /// What counts as there when that is a share of what can be gained.
    public Goal goal(double within) {
        double target = optimum.value() + within * (origin - optimum.value());
        return new Goal(target, Goal.On.TRAIN, terms.by(), whole);
    }

    /// What a lane paid to be there, in each repeat; infinite where it never was.
    public double[] costs(int lane, Goal goal) {
        return repeats.stream()
                .mapToDouble(repeat -> repeat.entries().get(lane).cost(goal))
                .toArray();
    }

    /// The timed run of a lane in each repeat.
    public List<Trace> runs(int lane) {
        return repeats.stream()
                .map(repeat -> repeat.entries().get(lane).run().trace())
                .toList();
    }

    /// Who came where.
    public Standing standing() {
        Goal goal = goal();
        double[][] costs = new double[lanes.size()][];
        for (int lane = 0; lane < costs.length; lane++) {
            costs[lane] = costs(lane, goal);
        }
        return Standing.of(costs, terms.margin());
    }

    /// The best score that one may expect of so many trials, drawn from those that were made, in each repeat;
    /// NaN where fewer were made.
    public double[] expected(int lane, int trials) {
        return repeats.stream()
                .mapToDouble(repeat -> Expected.best(
                        repeat.entries().get(lane).trials().stream()
                                .mapToDouble(trial -> score(trial.trace()))
                                .toArray(),
                        trials))
                .toArray();
    }

    /// What trials are chosen by: the loss on the rows to judge by, or the objective where there are none.
    static double score(Trace trace) {
        double judged = trace.judged();
        return Double.isNaN(judged) ? trace.lowest() : judged;
    }

    /// The lowest objective of any run that is kept.
    static double lowest(List<Repeat> repeats) {
        return repeats.stream()
                .flatMap(repeat -> repeat.entries().stream())
                .flatMapToDouble(entry -> DoubleStream.concat(
                        DoubleStream.of(entry.run().trace().lowest()),
                        entry.trials().stream()
                                .mapToDouble(trial -> trial.trace().lowest())))
                .min()
                .orElse(Double.NaN);
    }
}
