package io.trueloss.optim;

import java.util.Arrays;
import java.util.List;

/// One attempt of Levenberg and Marquardt's method.
final class Damped {
    private static final double ACCEPTED = 1e-4;
    private static final double MOST = 1e30;
    private static final int REFUSALS = 60;
    private static final int POLISH = 200;
    private static final double TINY = 1e-100;
    private static final double RISE = 1e-8;
    private static final double ROUNDING = 1e-13;
    private static final double NOISE = 0x1p-100;

    private final Penalised problem;
    private final GaussNewton objective;
    private final double tolerance;
    private final int rows;
    private final double[] size;
    private final Plan plan;
    private double damping;
    private double growth = 2;
    private Root here;

    /// How an attempt begins.
    ///
    /// @param damping of the first step
    /// @param unit what a step of a parameter is measured in
    record Plan(double damping, Unit unit) {}

    /// What a step of a parameter is measured in, so that damping treats all alike.
    enum Unit {
        /// The largest size that the column of the Jacobian has had.
        LARGEST,
        /// The size that it has now.
        LATEST,
        /// The parameter itself.
        SHARE
    }

    /// A point with the root of its Gauss–Newton matrix, the price of squares as p more rows.
    private record Root(Point point, double[][] x, double[] r) {

        boolean usable() {
            return point.finite() && Arrays.stream(x).allMatch(Vectors::finite) && Vectors.finite(r);
        }
    }

    /// A step and what the straightened problem says of it.
    private record Step(double[] w, double gain, int[] aliased) {}

    Damped(Penalised problem, Point from, double tolerance, Plan plan) {
        if (!(problem.objective() instanceof GaussNewton objective)) {
            throw new IllegalArgumentException("objective must have a root of its Gauss-Newton matrix");
        }
        this.problem = problem;
        this.objective = objective;
        this.plan = plan;
        this.damping = plan.damping();
        this.tolerance = tolerance;
        this.rows = objective.rows();
        this.size = new double[problem.size()];
        this.here = at(from.w());
    }

    private Root at(double[] w) {
        int p = problem.size();
        double[][] x = new double[p][rows + p];
        double[] r = new double[rows + p];
        Point point = problem.at(w, objective, x, r);
        for (int j = 0; j < p; j++) {
            double root = Math.sqrt(problem.penalty().l2()[j]);
            x[j][rows + j] = root;
            r[rows + j] = -root * w[j];
        }
        return new Root(point, x, r);
    }

    Move next() {
        if (!here.usable()) {
            return new Move.Stuck(here.point(), "the Jacobian is not finite");
        }
        for (int j = 0; j < size.length; j++) {
            size[j] = size(j);
        }
        Step plain = step(0);
        if (plain.gain() <= tolerance * tolerance * Math.abs(here.point().value())) {
            return polished(plain);
        }
        for (int refused = 0; refused < REFUSALS && damping < MOST; refused++) {
            Step step = step(damping);
            Root to = at(Vectors.moved(here.point().w(), 1, step.w()));
            double ratio = (here.point().value() - to.point().value()) / step.gain();
            if (to.usable() && ratio > ACCEPTED) {
                double side = 2 * ratio - 1;
                damping *= Math.max(1.0 / 3, 1 - side * side * side);
                growth = 2;
                here = to;
                return new Move.Made(to.point());
            }
            damping *= growth;
            growth *= 2;
        }
        double least = Math.max(ROUNDING * Math.abs(here.point().value()), noise());
        return plain.gain() <= least
                ? polished(plain)
                : new Move.Stuck(here.point(), "no step makes the objective smaller, however short");
    }

    /// What half the sum of squares is made of where every residual is rounding: near a perfect fit nothing
    /// less can be gained.
    private double noise() {
        double sum = 0;
        for (int i = 0; i < here.r().length; i++) {
            double size = 0;
            for (int j = 0; j < here.x().length; j++) {
                size += Math.abs(here.x()[j][i] * here.point().w()[j]);
            }
            sum += size * size;
        }
        return NOISE * sum;
    }

    private double size(int j) {
        return switch (plan.unit()) {
            case LARGEST -> Math.max(size[j], Vectors.length(here.x()[j]));
            case LATEST -> Vectors.length(here.x()[j]);
            case SHARE ->
                Vectors.length(here.r()) / Math.max(TINY, Math.abs(here.point().w()[j]));
        };
    }

    /// The lowest place of the straightened problem plus damping times the square of the scaled step.
    private Step step(double factor) {
        int p = size.length;
        double[][] x = new double[p][];
        for (int j = 0; j < p; j++) {
            x[j] = Arrays.copyOf(here.x()[j], rows + 2 * p);
            x[j][rows + p + j] = Math.sqrt(factor) * (size[j] > 0 ? size[j] : 1);
        }
        double[] goal = Arrays.copyOf(here.r(), rows + 2 * p);
        var factored = new Qr(x, goal.length);
        double[] w = factored.solve(goal.clone(), new double[p]);
        return new Step(w, gain(w), factored.aliased());
    }

    /// By how much the straightened problem falls: (|r|² - |r - x w|²)/2.
    private double gain(double[] w) {
        double gain = 0;
        for (int i = 0; i < here.r().length; i++) {
            double reached = 0;
            for (int j = 0; j < w.length; j++) {
                reached += here.x()[j][i] * w[j];
            }
            gain += reached * (here.r()[i] - reached / 2);
        }
        return gain;
    }

    /// Undamped steps for as long as they become clearly shorter: the values agree in all digits there.
    private Move polished(Step first) {
        Step way = first;
        double length = scaled(way.w());
        for (int i = 0; i < POLISH && length > 0; i++) {
            Root before = here;
            Root to = at(Vectors.moved(here.point().w(), 1, way.w()));
            double most =
                    before.point().value() + RISE * Math.abs(before.point().value());
            if (!to.usable() || to.point().value() > most) {
                break;
            }
            here = to;
            Step next = step(0);
            double shorter = scaled(next.w());
            if (!(shorter < 0.95 * length)) {
                here = before;
                break;
            }
            way = next;
            length = shorter;
        }
        return new Move.Arrived(
                here.point(),
                problem.certificate(here.point(), Vectors.largest(here.point().gradient())));
    }

    private double scaled(double[] w) {
        double sum = 0;
        for (int j = 0; j < w.length; j++) {
            sum += w[j] * size[j] * w[j] * size[j];
        }
        return Math.sqrt(sum);
    }

    /// Damping, the units of the parameters, and where it stands.
    List<double[]> memory() {
        return List.of(
                new double[] {damping, growth}, size.clone(), here.point().w().clone());
    }

    /// Takes up again what [#memory()] said.
    void remember(double[] told, double[] sizes, double[] w) {
        damping = told[0];
        growth = told[1];
        System.arraycopy(sizes, 0, size, 0, size.length);
        here = at(w);
    }

    Point here() {
        return here.point();
    }

    /// The parameters that others determine completely where the attempt stands.
    int[] aliased() {
        return here.usable() ? step(0).aliased() : new int[0];
    }
}
