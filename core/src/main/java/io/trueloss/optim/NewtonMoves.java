package io.trueloss.optim;

import io.trueloss.optim.LineSearch.Trial;
import io.trueloss.optim.Quadratic.Direction;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;

/// Newton's method under way, for a smooth objective.
final class NewtonMoves implements Moves {
    private static final int POLISH = 3;
    private static final int TIRED = 10;
    private static final int ESCAPES = 30;
    private static final int EARLIER = 5;
    private static final double FLOOR = 1e-12;
    private static final String LOST = "no step makes the objective smaller: what is left is lost in rounding";
    private static final String EDGE =
            "the way down leads out of where the loss is finite: the weights are at its edge";

    private final Penalised problem;
    private final ByCholesky whole;
    private final Optional<ByFactor> rooted;
    private Quadratic model;
    private final double tolerance;
    private final ArrayDeque<Double> values = new ArrayDeque<>();
    private final Exhaustion exhaustion;
    private Point here;
    private boolean ready;
    /// Whether the last full step led to where the loss is infinite.
    private boolean edge;
    private double largest;
    private double first;
    private double serves;
    private int[] aliased = new int[0];

    /// @param memory what [#memory()] said; empty at a new start
    NewtonMoves(Penalised problem, Point from, double tolerance, double[][] memory) {
        this.problem = problem;
        this.whole = new ByCholesky(problem);
        this.rooted = problem.objective() instanceof Factored factored
                ? Optional.of(new ByFactor(problem, factored))
                : Optional.empty();
        this.model = whole;
        this.tolerance = tolerance;
        this.here = from;
        this.first = Math.abs(from.value());
        this.exhaustion = Exhaustion.of(TIRED, memory.length == 0 ? new double[0] : memory[1]);
        if (memory.length > 0) {
            first = memory[0][0];
            largest = memory[0][1];
            edge = memory[0][2] == 1;
            Arrays.stream(memory[2]).forEach(values::addLast);
            here = evaluated(from.w());
            ready = true;
        }
    }

    /// The same, which does not make a new model where what is left, beside the value, is no more than this:
    /// the one at hand serves to the end.
    NewtonMoves served(double share) {
        serves = share;
        return this;
    }

    @Override
    public Move next() {
        if (!ready) {
            here = evaluated(here.w());
            ready = true;
        }
        if (!here.finite()) {
            return new Move.Stuck(here, "the curvature is not finite");
        }
        double residual = Vectors.largest(here.gradient());
        largest = Math.max(largest, residual);
        Direction way = model.from(here);
        aliased = way.aliased();
        if (way.bent() && residual <= tolerance * largest) {
            return escaped();
        }
        double size = Math.abs(here.value());
        double earlier = earlier(size);
        boolean resolved = way.hidden() <= FLOOR * earlier;
        if (exhaustion.over(here.value(), residual)) {
            return resolved && !way.bent() && way.excess() <= floor() ? polished(way) : stuck();
        }
        double most = tolerance * tolerance * Math.max(size, tolerance * earlier);
        if (way.excess() > most || way.bent()) {
            boolean good = resolved && !way.bent() && way.excess() <= serves * size;
            return good ? chorded(way, most) : moved(way.step(), way);
        }
        return resolved ? polished(way) : moved(model.flat(here), way);
    }

    /// The largest size of the value now and over the last few moves: the natural unit of a value that goes
    /// to 0.
    private double earlier(double size) {
        values.addLast(size);
        if (values.size() > EARLIER) {
            values.removeFirst();
        }
        return values.stream().mapToDouble(Double::doubleValue).max().orElse(size);
    }

    /// What is nothing beside the value; beside a value that went to 0, nothing of nothing where it came from.
    private double floor() {
        return FLOOR * Math.max(Math.abs(here.value()), FLOOR * first);
    }

    @Override
    public double[][] memory() {
        if (!ready) {
            return new double[0][];
        }
        double[] told = {first, largest, edge ? 1 : 0};
        double[] recent = values.stream().mapToDouble(Double::doubleValue).toArray();
        return new double[][] {told, exhaustion.memory(), recent};
    }

    @Override
    public int[] aliased() {
        return aliased;
    }

    /// Evaluates with a model: by the root of the Hessian where there is one and it is finite, else by the
    /// Hessian.
    private Point evaluated(double[] w) {
        if (rooted.isPresent()) {
            Point point = rooted.get().at(w);
            if (!point.finite() || rooted.get().usable()) {
                model = rooted.get();
                return point;
            }
        }
        model = whole;
        return whole.at(w);
    }

    private Move stuck() {
        return new Move.Stuck(here, edge ? EDGE : LOST);
    }

    private Move moved(double[] step, Direction way) {
        var search = new LineSearch(problem, here, step);
        Trial full = search.trial(1, evaluated(Vectors.moved(here.w(), 1, step)));
        edge = full.point().value() == Double.POSITIVE_INFINITY;
        Optional<Trial> found = search.good(full) ? Optional.of(full) : search.from(full);
        if (found.isEmpty()) {
            return way.excess() <= floor() && way.hidden() <= floor() && !way.bent()
                    ? new Move.Arrived(here, certificate(here, way.excess()))
                    : stuck();
        }
        Trial to = found.get();
        if (to.point().value() == Double.NEGATIVE_INFINITY) {
            return new Move.Lost(here, "the objective falls without end");
        }
        here = to == full ? to.point() : evaluated(to.point().w());
        return new Move.Made(here);
    }

    private Move polished(Direction way) {
        Direction left = polish(way);
        return new Move.Arrived(here, certificate(here, left.excess()));
    }

    /// Arrives if the model at hand leaves no more than `most`; else makes a new one where it led.
    private Move chorded(Direction way, double most) {
        Direction left = polish(way);
        if (left.excess() <= most) {
            return new Move.Arrived(here, certificate(here, left.excess()));
        }
        if (left == way) {
            return moved(way.step(), way);
        }
        here = evaluated(here.w());
        return new Move.Made(here);
    }

    /// Goes on with the model at hand as long as that makes what is left much smaller; the step it would make
    /// next.
    private Direction polish(Direction way) {
        Direction left = way;
        for (int i = 0; i < POLISH && left.excess() > 0; i++) {
            double[] w = Vectors.moved(here.w(), 1, left.step());
            Point to = model == whole ? problem.at(w) : evaluated(w);
            if (!to.finite() || to.value() > here.value() + FLOOR * Math.abs(here.value())) {
                break;
            }
            Direction next = model.from(to);
            if (!(next.excess() <= left.excess() / 4)) {
                break;
            }
            here = to;
            left = next;
        }
        return left;
    }

    private Certificate certificate(Point point, double excess) {
        double residual = Vectors.largest(point.gradient());
        return problem.objective().convex()
                ? new Certificate.Decrement(residual, excess)
                : new Certificate.Stationary(residual, Double.NaN);
    }

    /// Leaves a flat place along the direction that curves down most; a saddle if that does not lead down.
    private Move escaped() {
        Curvature curvature = Curvature.at(problem, here);
        var flat = new Certificate.Stationary(Vectors.largest(here.gradient()), curvature.smallest());
        if (!(curvature.smallest() < 0)) {
            return new Move.Arrived(here, flat);
        }
        double length = Math.max(1, Vectors.length(here.w()));
        for (int i = 0; i < ESCAPES; i++, length /= 4) {
            for (double side : new double[] {length, -length}) {
                Point to = evaluated(Vectors.moved(here.w(), side, curvature.direction()));
                if (to.value() - here.value() <= curvature.smallest() * length * length / 20) {
                    here = to;
                    return new Move.Made(to);
                }
            }
        }
        return new Move.Caught(here, flat);
    }
}
