package io.trueloss.race;

import io.trueloss.optim.Optimizer;
import io.trueloss.risk.Workers;
import io.trueloss.watch.Watch;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Runs of lanes over a course: by themselves, or side by side. When the race is cancelled they end after the
/// move under way, wherever they are.
///
/// @param course what is raced over
/// @param terms what is equal for all
/// @param threads how many may run at once
/// @param workers the threads
/// @param watch who may cancel
record Runs(Course course, Terms terms, int threads, Workers workers, Watch watch) {

    /// What a lane runs at.
    record Choice(SequencedMap<String, Double> setting, Optimizer optimizer) {
        static Choice of(Trial trial) {
            return new Choice(trial.setting(), trial.optimizer());
        }
    }

    /// A piece of work.
    interface Piece {
        void run(int number, Track track);
    }

    boolean cancelled() {
        return watch.cancelled();
    }

    /// Deals pieces of work out to threads with a track each; one after the other where time counts.
    void share(int pieces, Round round, Piece piece) {
        AtomicInteger next = new AtomicInteger();
        workers.each(terms.by() == Terms.Axis.TIME ? 1 : threads, thread -> {
            Track track = course.track(round.seed());
            for (int at = next.getAndIncrement(); at < pieces && !cancelled(); at = next.getAndIncrement()) {
                piece.run(at, track);
            }
        });
    }

    /// One run by itself.
    Trace alone(Optimizer optimizer, Track track, Round round) {
        Runner runner = new Runner(optimizer, course, track, round, terms);
        while (runner.running() && !cancelled()) {
            runner.move();
        }
        return runner.trace();
    }

    /// All lanes, a move each in turn.
    List<Trial> heat(List<Choice> choices, int number, Round round) {
        Track track = course.track(round.seed());
        List<Runner> runners = choices.stream()
                .map(choice -> new Runner(choice.optimizer(), course, track, round, terms))
                .toList();
        int k = runners.size();
        while (runners.stream().anyMatch(Runner::running) && !cancelled()) {
            for (int i = 0; i < k && !cancelled(); i++) {
                Runner runner = runners.get((i + number) % k);
                if (runner.running()) {
                    runner.move();
                }
            }
        }
        return IntStream.range(0, k)
                .mapToObj(i -> new Trial(
                        choices.get(i).setting(),
                        choices.get(i).optimizer(),
                        runners.get(i).trace()))
                .toList();
    }
}
