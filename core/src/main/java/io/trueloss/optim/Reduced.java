package io.trueloss.optim;

import java.util.Optional;

/// A search under way that goes over the rows in epochs, and keeps an epoch only if it ends clearly lower: else
/// the rate is halved, and the epoch done again. After some that were kept it is doubled. Where values have no
/// digits left to tell, it is kept if it ends nearly as flat as the flattest one, and the rate stays.
final class Reduced implements Moves {
    private static final int REFUSALS = 40;
    private static final double NOISE = 1e-14;
    private static final double SHARE = 0.1;
    private static final int SOON = 4;
    private static final double STEEPER = 2;

    private final Penalised problem;
    private final Goal goal;
    private final Batches batches;
    private final Pass pass;
    private Point here;
    private double rate;
    private int epoch;
    /// How many epochs in a row were kept since the rate was changed, and after how many it is doubled.
    private int calm;

    private int wait;
    /// The smallest residual since values cannot tell.
    private double flattest;

    /// One way over the rows.
    interface Pass {

        /// Where it leads; empty if that is nowhere.
        Optional<double[]> over(Point from, int[] order, double rate);

        /// Evaluates where it led.
        Point look(double[] w);

        /// Takes what was learned on the way for granted.
        void keep();

        /// Forgets what was learned on a way that is not kept, and what is out of date at the point where it
        /// began.
        void afresh(Point from);

        /// What it has to remember.
        double[][] memory();
    }

    /// @param rate the first rate
    /// @param told what an earlier run said first in its memory; empty at a new start
    Reduced(Pass pass, Start start, double rate, double[] told) {
        this.pass = pass;
        this.problem = start.problem();
        this.batches = start.batches();
        this.here = start.from();
        boolean fresh = told.length == 0;
        this.rate = fresh ? rate : told[0];
        this.epoch = fresh ? 0 : (int) told[1];
        this.goal = fresh
                ? new Goal(start.tolerance(), Vectors.largest(problem.penalty().l1()), 0)
                : new Goal(start.tolerance(), told[2], told[3]);
        this.calm = fresh ? 0 : (int) told[4];
        this.wait = fresh ? SOON : (int) told[5];
        this.flattest = fresh ? Double.POSITIVE_INFINITY : told[6];
    }

    /// What a search starts with.
    record Start(Penalised problem, Point from, double tolerance, Batches batches) {}

    @Override
    public Move next() {
        return goal.arrived(problem, here, rate).orElseGet(this::moved);
    }

    private Move moved() {
        int[] order = batches.order(epoch++, problem.rows());
        boolean finite = false;
        for (int refused = 0; refused < REFUSALS; refused++) {
            Point to = pass.over(here, order, rate)
                    .map(pass::look)
                    .orElse(new Point(here.w(), Double.POSITIVE_INFINITY, here.gradient()));
            if (to.value() == Double.NEGATIVE_INFINITY) {
                return new Move.Lost(here, "the objective falls without end");
            }
            if (to.finite() && lower(to)) {
                pass.keep();
                here = to;
                faster();
                return new Move.Made(to);
            }
            finite |= to.finite();
            pass.afresh(here);
            slower();
        }
        return finite
                ? new Move.Stuck(here, "no epoch at any of " + REFUSALS + " halved rates ends lower")
                : new Move.Lost(here, "the objective is not finite at any of " + REFUSALS + " halved rates");
    }

    /// A start that was steeper than what follows has made the rate too small: tries a larger one at times.
    private void faster() {
        calm++;
        if (calm >= wait && flattest == Double.POSITIVE_INFINITY) {
            rate *= 2;
            calm = 0;
        }
    }

    /// Waits longer until the next trial if the last one went wrong at once.
    private void slower() {
        wait = calm == 0 ? 2 * wait : wait;
        wait = Math.min(wait, SOON << 4);
        rate /= 2;
        calm = 1;
    }

    /// Whether an epoch went down by a share of what the slope where it began promised for the way it went.
    private boolean lower(Point to) {
        double[] l1 = problem.penalty().l1();
        double promise = 0;
        for (int j = 0; j < l1.length; j++) {
            promise += here.gradient()[j] * (to.w()[j] - here.w()[j]);
            promise += l1[j] * (Math.abs(to.w()[j]) - Math.abs(here.w()[j]));
        }
        double least = SHARE * Math.min(0, promise);
        double noise = NOISE * Math.abs(here.value());
        boolean told = -least > noise;
        return to.value() <= here.value() + least + noise && (told ? forgotten() : flat(to));
    }

    private boolean forgotten() {
        flattest = Double.POSITIVE_INFINITY;
        return true;
    }

    private boolean flat(Point to) {
        double residual = Vectors.largest(problem.subgradient(to));
        boolean flat = residual <= STEEPER * flattest;
        flattest = Math.min(flattest, residual);
        return flat;
    }

    @Override
    public double[][] memory() {
        double[][] more = pass.memory();
        double[][] memory = new double[1 + more.length][];
        memory[0] = new double[] {rate, epoch, goal.largest(), goal.farthest(), calm, wait, flattest};
        System.arraycopy(more, 0, memory, 1, more.length);
        return memory;
    }

    /// One step down an estimate of the gradient, and the prices' pull.
    static void step(double[] w, double[] g, double rate, Penalty penalty) {
        double[] l1 = penalty.l1();
        for (int j = 0; j < w.length; j++) {
            double to = Math.fma(-rate, g[j], w[j]);
            w[j] = l1[j] > 0 ? Math.copySign(Math.max(0, Math.abs(to) - rate * l1[j]), to) : to;
        }
    }
}
