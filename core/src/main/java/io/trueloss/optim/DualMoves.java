package io.trueloss.optim;

/// Dual coordinate descent under way: one move is an epoch.
///
/// What the multipliers bound from below is the minimum, whichever weights they make: the gap is that of the
/// lowest weights seen to the highest bound seen.
final class DualMoves implements Moves {
    private static final int IDLE = 200;
    private static final double CLEARLY = 1e-14;
    /// Where the lowest weights are in the memory, behind what the multipliers remember.
    private static final int LOWEST = 5;

    private final Multipliers multipliers;
    private final Penalised problem;
    private final double tolerance;
    private final Batches batches;
    private Point lowest;
    private double bound = Double.NEGATIVE_INFINITY;
    private int epoch;
    private int idle;

    DualMoves(Multipliers multipliers, Reduced.Start start, double[][] memory) {
        this.multipliers = multipliers;
        this.problem = start.problem();
        this.tolerance = start.tolerance();
        this.batches = start.batches();
        this.lowest = start.from();
        if (memory.length > 0) {
            this.epoch = (int) memory[0][0];
            multipliers.restore(memory);
            this.bound = memory[0][1];
            this.idle = (int) memory[0][2];
            this.lowest = problem.seen(memory[LOWEST].clone());
        }
    }

    @Override
    public Move next() {
        boolean whole = multipliers.sweep(batches.order(epoch++, problem.rows()));
        problem.moved(problem.rows());
        Point to = problem.seen(multipliers.weights());
        if (!whole || !to.finite()) {
            return new Move.Lost(to, "a row's loss is not finite wherever its multiplier is put");
        }
        double near = multipliers.near();
        double under = to.value() - near - multipliers.unbalanced();
        double gap = told(to, under);
        if (gap <= tolerance * Math.abs(lowest.value())) {
            return new Move.Arrived(lowest, new Certificate.Gap(multipliers.residual(), gap));
        }
        if (idle > IDLE) {
            return new Move.Stuck(
                    lowest, "neither the objective nor its bound from below has moved for " + IDLE + " epochs");
        }
        multipliers.centre(near);
        return new Move.Made(to);
    }

    /// Takes note of an epoch; the gap that is left.
    private double told(Point to, double under) {
        double least = CLEARLY * Math.abs(lowest.value());
        boolean moved = lowest.value() - to.value() > least || under - bound > least;
        idle = moved ? 0 : idle + 1;
        lowest = to.value() < lowest.value() ? to : lowest;
        bound = Math.max(bound, under);
        return Math.max(0, lowest.value() - bound);
    }

    @Override
    public double[][] memory() {
        double[][] more = multipliers.memory();
        double[][] memory = new double[LOWEST + 1][];
        memory[0] = new double[] {epoch, bound, idle};
        System.arraycopy(more, 0, memory, 1, more.length);
        memory[LOWEST] = lowest.w().clone();
        return memory;
    }
}
