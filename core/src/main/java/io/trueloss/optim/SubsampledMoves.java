package io.trueloss.optim;

import io.trueloss.random.Seed;
import io.trueloss.watch.Budget;
import io.trueloss.watch.Watch;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Newton's method on some of the rows under way: first over a few of the drawn rows, then L-BFGS over all rows
/// with the curvature of the drawn ones, then Newton's method over all of them.
///
/// The curvature of the drawn rows is taken anew as long as steps by it fall short and there is some way to go.
final class SubsampledMoves implements Moves {
    private static final Seed DRAW = new Seed(0).child("subsampled-newton");
    private static final int SMALLER = 8;
    private static final int STEPS = 30;
    private static final int PAIRS = 10;
    /// How exactly the minimum over the drawn rows is found, beside how far it is from that over all rows.
    private static final double ROUGHLY = 0.1;

    /// What a step leaves, beside what there was, at which it fell short; and what is left, beside the value,
    /// at which the curvature hardly changes any more.
    private static final double SHORT = 0.1;

    private static final double CLOSE = 1e-6;

    /// What is left, beside the value, when the curvature of all rows is looked at; and at most, for that one
    /// to serve to the end.
    private static final double LITTLE = 1e-10;

    private static final double SERVES = 1e-8;

    private enum Stage {
        FEW,
        ALL,
        PROOF
    }

    private final Penalised problem;
    private final Sampled objective;
    private final double tolerance;
    private final int[] drawn;
    private Stage stage = Stage.FEW;
    private Point here;
    /// Where the curvature of the drawn rows was taken.
    private double[] seat;
    /// What was left before the last step, as the curvature of the drawn rows tells.
    private double left = Double.POSITIVE_INFINITY;
    private ByCholesky curvature;
    private Moves moves;

    SubsampledMoves(Penalised problem, Point from, double tolerance, int rows) {
        this.problem = problem;
        this.objective = (Sampled) problem.objective();
        this.tolerance = tolerance;
        this.here = from;
        this.seat = from.w();
        this.drawn = Arrays.copyOf(DRAW.permutation(objective.rows()), rows);
        this.curvature = new ByCholesky(problem);
        this.moves = proof(new double[0][]);
    }

    /// Goes on with what [#memory()] said, if it said something.
    SubsampledMoves after(double[][] memory) {
        if (memory.length == 0) return this;
        double[][] inner = Arrays.copyOfRange(memory, 2, memory.length);
        stage = Stage.values()[(int) memory[0][0]];
        left = memory[0][1];
        seat = memory[1];
        switch (stage) {
            case FEW -> {}
            case ALL -> moves = quasi(inner);
            case PROOF -> moves = proof(inner);
        }
        return this;
    }

    @Override
    public double[][] memory() {
        double[][] inner = stage == Stage.FEW ? new double[0][] : moves.memory();
        double[][] memory = new double[inner.length + 2][];
        memory[0] = new double[] {stage.ordinal(), left};
        memory[1] = seat.clone();
        System.arraycopy(inner, 0, memory, 2, inner.length);
        return memory;
    }

    @Override
    public int[] aliased() {
        return moves.aliased();
    }

    @Override
    public Move next() {
        return switch (stage) {
            case FEW -> {
                Move move = over(drawn.length / SMALLER);
                stage = Stage.ALL;
                reseat();
                yield move;
            }
            case ALL -> onward(moves.next());
            case PROOF -> moves.next();
        };
    }

    /// L-BFGS gets as far as slopes tell; how far the minimum is, only the curvature of all rows does.
    private Move onward(Move move) {
        here = move.to();
        double before = left;
        left = curvature.from(here).excess();
        boolean over = move instanceof Move.Arrived || move instanceof Move.Stuck;
        double size = Math.abs(here.value());
        if (over || left <= LITTLE * size) {
            stage = Stage.PROOF;
            moves = proof(new double[0][]);
        } else if (left > SHORT * before && left > CLOSE * size) {
            reseat();
        }
        return over ? moves.next() : move;
    }

    private void reseat() {
        seat = here.w();
        moves = quasi(new double[0][]);
        left = curvature.from(here).excess();
    }

    /// Goes to the minimum over the first of the drawn rows, if that is lower over all rows too.
    private Move over(int rows) {
        Curved part = objective.part(sorted(rows));
        double rough = ROUGHLY * Math.sqrt((double) problem.size() / rows);
        Limits limits = new Limits(Math.max(rough, tolerance), STEPS, Budget.NONE);
        var descent = new Minimizer(new Newton(), limits, Watch.NONE).run(part, held(rows), here.w());
        Point to = problem.at(descent.w().clone());
        if (to.finite() && to.value() < here.value()) here = to;
        return new Move.Made(here);
    }

    private int[] sorted(int rows) {
        int[] which = Arrays.copyOf(drawn, rows);
        Arrays.sort(which);
        return which;
    }

    /// The penalty, and a little on every weight: among a few rows a class or a level may be missing, which
    /// would send a weight without a price to infinity.
    private Penalty held(int rows) {
        double[] l2 = problem.penalty().l2().clone();
        Arrays.setAll(l2, j -> l2[j] + 1.0 / rows);
        return new Penalty(new double[l2.length], l2);
    }

    private Moves proof(double[][] memory) {
        return new NewtonMoves(problem, here, tolerance, memory).served(SERVES);
    }

    private Moves quasi(double[][] memory) {
        Penalised part = new Penalised(objective.part(sorted(drawn.length)), held(drawn.length));
        curvature = new ByCholesky(part);
        Point at = curvature.at(seat);
        UnaryOperator<double[]> known =
                g -> curvature.from(new Point(at.w(), at.value(), g)).step();
        var pairs = new Pairs(PAIRS, LineMoves.tail(memory), Optional.of(known));
        return new LineMoves(problem, here, tolerance, pairs, LineMoves.head(memory));
    }
}
