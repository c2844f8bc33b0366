package io.trueloss.optim;

import io.trueloss.optim.Damped.Plan;
import io.trueloss.optim.Damped.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Levenberg and Marquardt's method under way. A start far away may throw the first attempt where the model
/// no longer depends on its parameters, or let it crawl: then another begins more carefully, or measures the
/// columns anew; where none arrives, the best goes on.
final class DampedMoves implements Moves {
    private static final List<Plan> PLANS = List.of(
            new Plan(1e-3, Unit.LARGEST),
            new Plan(1e3, Unit.LARGEST),
            new Plan(1e-3, Unit.LATEST),
            new Plan(1, Unit.SHARE));
    private static final int EACH = 150;

    private final List<Damped> attempts;
    private int at;
    private int moves;
    private boolean last;

    DampedMoves(Penalised problem, Point from, double tolerance) {
        this.attempts = PLANS.stream()
                .map(plan -> new Damped(problem, from, tolerance, plan))
                .toList();
    }

    @Override
    public Move next() {
        Move move = attempts.get(at).next();
        moves++;
        boolean lost = move instanceof Move.Stuck || move instanceof Move.Arrived && aliased().length > 0;
        boolean crawls = move instanceof Move.Made && moves >= EACH;
        if (last || !lost && !crawls) {
            return move;
        }
        moves = 0;
        last = at == PLANS.size() - 1;
        at = last ? best() : at + 1;
        return new Move.Made(attempts.get(at).here());
    }

    private int best() {
        return IntStream.range(0, attempts.size())
                .boxed()
                .min(Comparator.comparingDouble(i -> attempts.get(i).here().value()))
                .orElseThrow();
    }

    @Override
    public double[][] memory() {
        return new double[0][];
    }

    @Override
    public int[] aliased() {
        return attempts.get(at).aliased();
    }
}
