package io.trueloss.optim;

import java.util.Optional;

/// A rule under way on batches of rows: one move is an epoch, in which every row is seen once.
///
/// A step is judged where it leads: by the rows of the next one, and the last one of an epoch by all rows. That
/// last look is what the epoch is reported and certified by; it does not count as rows that the rule has seen.
final class Epochs implements Moves {
    private final Strides strides;
    private final Penalised problem;
    private final Batches batches;

    Epochs(Strides strides, Batches batches) {
        this.strides = strides;
        this.problem = strides.problem();
        this.batches = batches;
    }

    @Override
    public Move next() {
        return strides.arrived().orElseGet(this::epoch);
    }

    private Move epoch() {
        int looks = strides.looks();
        int visits = visits() * looks;
        int[] order = batches.order(strides.taken() / visits, problem.rows());
        Point here = batch(order, 0, strides.walk());
        for (int i = 1; i <= visits; i++) {
            int next = i;
            Optional<Point> to =
                    strides.from(here, w -> next < visits ? batch(order, next / looks, w) : problem.seen(w));
            if (to.isEmpty()) {
                return strides.lost();
            }
            here = to.get();
            if (!here.finite()) {
                return strides.endless(here);
            }
        }
        return strides.moved(here);
    }

    private int visits() {
        return (problem.rows() - 1) / batches.size() + 1;
    }

    private Point batch(int[] order, int number, double[] w) {
        int from = number * batches.size();
        return problem.batch(order, from, (int) Math.min((long) from + batches.size(), order.length), w);
    }

    @Override
    public double[][] memory() {
        return strides.memory();
    }

    @Override
    public Optional<Double> clipped() {
        return strides.clipped();
    }
}
