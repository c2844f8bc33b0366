package io.trueloss.optim;

import io.trueloss.watch.Progress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// One run of [Minimizer]: the state of its loop.
final class Run {
    private static final int MEASURED = 500;
    private static final double ENDLESS = 1e30;
    private static final double NOTHING = 1e-9;
    private static final double MOSTLY = 0.3;

    private final Minimizer settings;
    private final Penalised problem;
    private final long started = System.nanoTime();
    private final Trail trail = new Trail();
    private int steps;
    private double largest;
    private double first;

    Run(Minimizer settings, Penalised problem) {
        this.settings = settings;
        this.problem = problem;
    }

    Descent from(double[] w) {
        Point start = problem.seen(w);
        if (!start.finite()) {
            return done(start, new Stop.Diverged(rough(start), "the objective is not finite at the start"), new int[0]);
        }
        largest = Vectors.largest(problem.subgradient(start));
        first = Math.max(1, Math.abs(start.value()));
        trail.start(start);
        see(start);
        Moves moves = settings.moves(problem, start);
        while (true) {
            Optional<Stop> limit = limit();
            if (limit.isPresent()) {
                return done(trail.best(), limit.get(), moves.aliased());
            }
            Move move = moves.next();
            if (move.to().finite() && trail.elsewhere(move.to())) {
                steps++;
                trail.add(move.to());
                largest = Math.max(largest, Vectors.largest(problem.subgradient(move.to())));
                see(move.to());
            }
            Optional<Stop> stop = separated(move).or(() -> stop(move));
            if (stop.isPresent()) {
                return done(trail.best(), stop.get(), moves.aliased());
            }
        }
    }

    private Optional<Stop> limit() {
        Certificate here = rough(trail.best());
        if (settings.watch().cancelled()) {
            return Optional.of(new Stop.Cancelled(here));
        }
        if (steps >= settings.limits().steps()) {
            return Optional.of(new Stop.Limit(here, Stop.Bound.STEPS));
        }
        boolean spent = settings.limits().budget().spent(elapsed(), problem.evaluations());
        return spent ? Optional.of(new Stop.Limit(here, Stop.Bound.BUDGET)) : Optional.empty();
    }

    private Optional<Stop> stop(Move move) {
        return switch (move) {
            case Move.Made made -> endless(made.to());
            case Move.Arrived arrived -> Optional.of(judged(arrived));
            case Move.Stuck stuck -> Optional.of(new Stop.Stalled(rough(trail.best()), stuck.reason()));
            case Move.Caught caught -> Optional.of(new Stop.Saddle(caught.certificate()));
            case Move.Lost lost -> Optional.of(new Stop.Diverged(rough(trail.best()), lost.reason()));
        };
    }

    /// A point found without looking at the curvature may be a saddle: look, if it can be seen.
    private Stop judged(Move.Arrived arrived) {
        trail.arrived(arrived.to());
        Certificate certificate = arrived.certificate();
        boolean blind = certificate instanceof Certificate.Stationary flat && Double.isNaN(flat.smallest());
        if (!blind || !(problem.objective() instanceof Curved) || problem.size() > MEASURED) {
            return new Stop.Converged(certificate);
        }
        double smallest = Curvature.at(problem, arrived.to()).smallest();
        var measured = new Certificate.Stationary(certificate.residual(), smallest);
        return smallest < 0 ? new Stop.Saddle(measured) : new Stop.Converged(measured);
    }

    private Optional<Stop> endless(Point point) {
        return point.value() < -ENDLESS * first
                ? Optional.of(new Stop.Diverged(rough(point), "the objective falls without end"))
                : Optional.empty();
    }

    /// Asks an objective that can tell whether the way the weights are going leads to a minimum at infinity;
    /// and once more where a search without prices ends, since it may have tired on that way. A weight with a
    /// price does not go there.
    private Optional<Stop> separated(Move move) {
        double[] way = trail.drift().direction();
        boolean over = !(move instanceof Move.Made);
        boolean ask = over ? unpriced() : free(way, MOSTLY) && trail.suspicious();
        if (!(problem.objective() instanceof Receding receding) || !ask) {
            return Optional.empty();
        }
        return receding.recession(way)
                .filter(direction -> free(direction, NOTHING))
                .map(direction -> new Stop.Separated(rough(trail.best()), direction));
    }

    private boolean unpriced() {
        Penalty penalty = problem.penalty();
        return !penalty.sparse() && Arrays.stream(penalty.l2()).allMatch(price -> price == 0);
    }

    /// Whether a direction moves no weight with a price by more than this share of its length.
    private boolean free(double[] direction, double share) {
        Penalty penalty = problem.penalty();
        for (int j = 0; j < direction.length; j++) {
            if (Math.abs(direction[j]) > share && !penalty.free(j)) {
                return false;
            }
        }
        return true;
    }

    private Descent done(Point best, Stop stop, int[] aliased) {
        return new Descent(
                best,
                steps,
                problem.evaluations(),
                problem.rowGradients(),
                stop,
                trail.drift(),
                elapsed(),
                aliased.clone());
    }

    private Certificate rough(Point point) {
        return problem.certificate(point, largest);
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    private void see(Point point) {
        settings.watch().see(new Progress("fit", steps, elapsed().toNanos() / 1e9, point.value(), Double.NaN));
    }
}
