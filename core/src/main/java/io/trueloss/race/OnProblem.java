package io.trueloss.race;

import io.trueloss.optim.Objective;
import io.trueloss.optim.Penalty;
import io.trueloss.problem.TestProblem;
import io.trueloss.random.Seed;
import io.trueloss.watch.Watch;

/// A course over a test problem: nothing to judge by, and often a minimum that is known.
///
/// @param problem the problem
public record OnProblem(TestProblem problem) implements Course {

    @Override
    public int rows() {
        return problem.objective(new Seed(0)).rows();
    }

    @Override
    public Track track(Seed repeat) {
        return new Alone(problem.objective(repeat.child("noise")));
    }

    private record Alone(Objective objective) implements Track {
        @Override
        public double valid(double[] w) {
            return Double.NaN;
        }
    }

    @Override
    public Penalty penalty() {
        return Penalty.none(problem.start().length);
    }

    @Override
    public double[] origin() {
        return problem.start();
    }

    @Override
    public boolean judged() {
        return false;
    }

    @Override
    public Optimum optimum(Watch watch) {
        return problem.minimum()
                .map(value -> new Optimum(value, Optimum.Proof.KNOWN, "as the problem was published"))
                .orElseGet(() -> Optimum.unknown("the problem has no known minimum"));
    }
}
