package io.trueloss.optim;

import io.trueloss.watch.Progress;
import java.time.Duration;
import java.util.Optional;

/// One run of [Minimizer]: the state of its loop.
final class Run {
    private static final int MEASURED = 500;

    private final Minimizer settings;
    private final Penalised problem;
    private final long started = System.nanoTime();
    private final Trail trail = new Trail();
    private final Going going = new Going();
    private final Outlook outlook;
    private final Mishap mishap;
    private double before;
    private int steps;
    private double largest;
    private double first;
    private Point here = new Point(new double[0], 0, new double[0]);

    Run(Minimizer settings, Penalised problem) {
        this.settings = settings;
        this.problem = problem;
        this.outlook = new Outlook(settings.early());
        this.mishap = new Mishap(problem, settings.optimizer());
    }

    Descent from(double[] w) {
        here = problem.seen(w);
        if (!here.finite()) {
            var stop = mishap.at(new Move.Lost(here, Stop.Diverged.START), here, rough(here));
            return done(here, stop);
        }
        largest = Vectors.largest(problem.subgradient(here));
        first = Math.max(1, Math.abs(here.value()));
        trail.start(here);
        going.see(here.value(), largest);
        see(here);
        return go(settings.moves(problem, here));
    }

    /// Goes on where an earlier run stood.
    Descent from(State state) {
        here = state.here();
        steps = state.steps();
        largest = state.largest();
        first = state.first();
        before = state.seconds();
        trail.resume(state.trail());
        outlook.resume(state.early());
        going.resume(state.going());
        Moves moves = settings.moves(problem, here, state.memory());
        problem.counted(state.evaluations(), state.rowGradients());
        return go(moves);
    }

    private Descent go(Moves moves) {
        while (true) {
            Optional<Stop> limit = limit();
            if (limit.isPresent()) {
                State state = state(moves);
                Point best = outlook.best(trail.best());
                Descent descent = done(best, limit.get()).of(moves, pace(limit.get(), best));
                settings.keeper().end(descent, Optional.of(state));
                return descent;
            }
            if (settings.keeper().due()) {
                settings.keeper().keep(state(moves));
            }
            Move move = moves.next();
            take(move.to());
            Optional<Stop> stop = stop(move);
            if (stop.isPresent()) {
                Descent descent = done(trail.best(), stop.get()).of(moves, Optional.empty());
                settings.keeper().end(descent, Optional.empty());
                return descent;
            }
        }
    }

    private void take(Point to) {
        here = to;
        if (to.finite() && trail.elsewhere(to)) {
            steps++;
            trail.add(to);
            double residual = Vectors.largest(problem.subgradient(to));
            largest = Math.max(largest, residual);
            going.see(to.value(), residual);
            see(to);
        }
    }

    /// How it was going; why, if only the number of steps is spent.
    private Optional<Pace> pace(Stop stop, Point best) {
        boolean early = stop instanceof Stop.Limit limit && limit.bound() == Stop.Bound.EARLY;
        boolean look = stop instanceof Stop.Limit limit && limit.bound() == Stop.Bound.STEPS;
        Optional<Pace> pace = new Gauge(going, settings.limits().tolerance() * largest, largest)
                .pace()
                .filter(told -> !early);
        return look ? pace.map(told -> mishap.explained(told, best)) : pace;
    }

    private State state(Moves moves) {
        return new State(
                steps,
                problem.evaluations(),
                problem.rowGradients(),
                elapsed().toNanos() / 1e9,
                largest,
                first,
                here,
                trail.state(),
                moves.memory(),
                outlook.state(),
                going.state());
    }

    private Optional<Stop> limit() {
        Certificate there = rough(outlook.best(trail.best()));
        if (settings.watch().cancelled()) {
            return Optional.of(new Stop.Cancelled(there));
        }
        if (outlook.over()) {
            return Optional.of(new Stop.Limit(there, Stop.Bound.EARLY));
        }
        if (steps >= settings.limits().steps()) {
            return Optional.of(new Stop.Limit(there, Stop.Bound.STEPS));
        }
        boolean spent = settings.limits().budget().spent(elapsed(), problem.evaluations());
        return spent ? Optional.of(new Stop.Limit(there, Stop.Bound.BUDGET)) : Optional.empty();
    }

    private Optional<Stop> stop(Move move) {
        Optional<Stop> separated = new Beyond(problem)
                .parting(move, trail)
                .map(parting -> new Stop.Separated(rough(trail.best()), parting));
        return separated.or(() -> switch (move) {
            case Move.Made made -> endless(made.to());
            case Move.Arrived arrived -> Optional.of(judged(arrived));
            case Move.Stuck stuck -> Optional.of(new Stop.Stalled(rough(trail.best()), stuck.reason()));
            case Move.Caught caught -> Optional.of(new Stop.Saddle(caught.certificate()));
            case Move.Lost lost -> Optional.of(mishap.at(lost, trail.best(), rough(trail.best())));
        });
    }

    /// A point found without looking at the curvature may be a saddle: look, if it can be seen.
    private Stop judged(Move.Arrived arrived) {
        trail.arrived(arrived.to());
        Certificate certificate = arrived.certificate();
        boolean blind = certificate instanceof Certificate.Stationary flat && Double.isNaN(flat.smallest());
        if (!blind) {
            return new Stop.Converged(certificate);
        }
        if (!(problem.objective() instanceof Curved) || problem.size() > MEASURED) {
            return explored(certificate, arrived.to());
        }
        double smallest = Curvature.at(problem, arrived.to()).smallest();
        var measured = new Certificate.Stationary(certificate.residual(), smallest);
        return smallest < 0 ? new Stop.Saddle(measured) : new Stop.Converged(measured);
    }

    /// The same where the Hessian is not written down.
    private Stop explored(Certificate certificate, Point point) {
        Lanczos spectrum = Lanczos.at(problem, point);
        if (Double.isNaN(spectrum.smallest())) {
            return new Stop.Converged(certificate);
        }
        var explored = new Certificate.Explored(certificate.residual(), spectrum.smallest(), spectrum.steps());
        return spectrum.smallest() < 0 ? new Stop.Saddle(explored) : new Stop.Converged(explored);
    }

    private Optional<Stop> endless(Point point) {
        return Beyond.endless(point.value(), first)
                ? Optional.of(new Stop.Diverged(rough(point), "the objective falls without end"))
                : Optional.empty();
    }

    private Descent done(Point best, Stop stop) {
        return new Descent(
                best,
                steps,
                problem.evaluations(),
                problem.rowGradients(),
                stop,
                trail.drift(),
                elapsed(),
                new int[0],
                Optional.empty(),
                Optional.empty());
    }

    private Certificate rough(Point point) {
        return problem.certificate(point, largest);
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started + Math.round(before * 1e9));
    }

    private void see(Point point) {
        double held = outlook.see(point);
        settings.watch().see(new Progress("fit", steps, elapsed().toNanos() / 1e9, point.value(), held));
    }
}
