package io.trueloss.race;

import io.trueloss.optim.Batches;
import io.trueloss.optim.Limits;
import io.trueloss.optim.Minimizer;
import io.trueloss.optim.Move;
import io.trueloss.optim.Moves;
import io.trueloss.optim.Optimizer;
import io.trueloss.optim.Penalised;
import io.trueloss.optim.Point;
import io.trueloss.optim.Rule;
import io.trueloss.race.Trace.End;
import io.trueloss.race.Trace.Kind;
import io.trueloss.watch.Budget;
import io.trueloss.watch.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One run of one lane, a move at a time. Its clock runs only while the optimizer works: what is evaluated to
/// be shown is evaluated while it stands.
final class Runner {
    /// How much farther a run has come when the rows to judge by are looked at again.
    private static final double APART = 1.25;

    private static final double TOLERANCE = 1e-12;
    private static final int MOVES = 1_000_000;

    /// Why a run ended that did not: its race was cancelled, and nothing of it is kept.
    private static final End UNDER_WAY = new End(Kind.SPENT, "the race was cancelled");

    private final Track track;
    private final Penalised problem;
    private final Moves moves;
    private final long most;
    private final List<Mark> marks = new ArrayList<>();
    private Point best;
    private Optional<End> end = Optional.empty();
    private long nanos;
    private double looked;

    private record Mark(long rows, long nanos, double value, double valid) {}

    /// @param optimizer what runs
    /// @param course over what
    /// @param track the course as this thread sees it
    /// @param round where it starts, and in which order it sees rows
    /// @param terms what is equal for all
    Runner(Optimizer optimizer, Course course, Track track, Round round, Terms terms) {
        this.track = track;
        this.most = (long) terms.passes() * course.rows();
        this.problem = new Penalised(track.objective(), course.penalty());
        // Those that must look at all rows before they move do so: a race shows what that is worth.
        Optional<Batches> batches = terms.batch()
                .filter(size -> optimizer instanceof Rule)
                .map(size -> new Batches(size, round.seed().child("batches")));
        var minimizer = new Minimizer(optimizer, new Limits(TOLERANCE, MOVES, Budget.NONE), Watch.NONE, batches);
        double[] start = round.start().clone();
        // The first step of a rule on batches does not use the gradient over all rows.
        this.best = batches.isPresent() ? problem.seen(start) : problem.at(start);
        mark(best);
        this.moves = minimizer.moves(problem, best);
    }

    /// Whether it goes on.
    boolean running() {
        return end.isEmpty();
    }

    /// Makes one move.
    void move() {
        long before = problem.seenNanos();
        long from = System.nanoTime();
        Move move = moves.next();
        nanos += System.nanoTime() - from - (problem.seenNanos() - before);
        Point to = move.to();
        if (to.value() < best.value()) {
            best = to;
        }
        mark(to);
        end = end(move);
        if (end.isPresent()) {
            judge();
        }
    }

    private Optional<End> end(Move move) {
        return switch (move) {
            case Move.Made made ->
                problem.rowGradients() >= most || marks.size() > MOVES
                        ? Optional.of(new End(Kind.SPENT, "its rows were used up"))
                        : Optional.empty();
            case Move.Arrived arrived ->
                Optional.of(new End(Kind.ARRIVED, arrived.certificate().meaning()));
            case Move.Stuck stuck -> Optional.of(new End(Kind.STUCK, stuck.reason()));
            case Move.Caught caught ->
                Optional.of(new End(Kind.STUCK, caught.certificate().meaning()));
            case Move.Lost lost -> Optional.of(new End(Kind.DIVERGED, lost.reason()));
        };
    }

    private void mark(Point point) {
        boolean look = problem.rowGradients() >= APART * looked;
        if (look) {
            looked = Math.max(1, problem.rowGradients());
        }
        double valid = look ? track.valid(point.w()) : Double.NaN;
        marks.add(new Mark(problem.rowGradients(), nanos, point.value(), valid));
    }

    /// Looks at the rows to judge by where the objective was lowest, if that was not done.
    private void judge() {
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            if (mark.value() == best.value()) {
                marks.set(i, new Mark(mark.rows(), mark.nanos(), mark.value(), track.valid(best.w())));
                return;
            }
        }
    }

    Trace trace() {
        return new Trace(
                end.orElse(UNDER_WAY),
                marks.stream().mapToLong(Mark::rows).toArray(),
                marks.stream().mapToLong(Mark::nanos).toArray(),
                marks.stream().mapToDouble(Mark::value).toArray(),
                marks.stream().mapToDouble(Mark::valid).toArray(),
                best.w().clone());
    }
}
