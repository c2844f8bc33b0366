package io.trueloss.optim;

/// Dual coordinate descent under way: one move is an epoch.
final class DualMoves implements Moves {
    private static final int IDLE = 200;

    private final Multipliers multipliers;
    private final Penalised problem;
    private final double tolerance;
    private final Batches batches;
    private int epoch;
    private double least = Double.POSITIVE_INFINITY;
    private int idle;

    DualMoves(Multipliers multipliers, Penalised problem, double tolerance, Batches batches, double[][] memory) {
        this.multipliers = multipliers;
        this.problem = problem;
        this.tolerance = tolerance;
        this.batches = batches;
        if (memory.length > 0) {
            this.epoch = (int) memory[0][0];
            this.least = memory[0][1];
            this.idle = (int) memory[0][2];
            multipliers.restore(memory);
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
        double gap = near + multipliers.unbalanced();
        if (gap <= tolerance * Math.abs(to.value()) || gap == 0) {
            return new Move.Arrived(to, new Certificate.Gap(multipliers.residual(), gap));
        }
        idle = gap < least ? 0 : idle + 1;
        least = Math.min(least, gap);
        if (idle > IDLE) {
            return new Move.Stuck(to, "the gap to the dual has not become smaller for " + IDLE + " epochs");
        }
        multipliers.centre(near);
        return new Move.Made(to);
    }

    @Override
    public double[][] memory() {
        double[][] more = multipliers.memory();
        double[][] memory = new double[1 + more.length][];
        memory[0] = new double[] {epoch, least, idle};
        System.arraycopy(more, 0, memory, 1, more.length);
        return memory;
    }
}
