package io.trueloss.optim;

import io.trueloss.optim.Damped.Plan;
import io.trueloss.optim.Damped.Unit;
import java.util.ArrayList;
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

    /// @param memory what [#memory()] said; empty at a new start
    DampedMoves(Penalised problem, Point from, double tolerance, double[][] memory) {
        this.attempts = PLANS.stream()
                .map(plan -> new Damped(problem, from, tolerance, plan))
                .toList();
        if (memory.length > 0) {
            at = (int) memory[0][0];
            moves = (int) memory[0][1];
            last = memory[0][2] == 1;
            for (int i = 0; i < attempts.size(); i++) {
                attempts.get(i).remember(memory[3 * i + 1], memory[3 * i + 2], memory[3 * i + 3]);
            }
        }
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
        List<double[]> memory = new ArrayList<>();
        memory.add(new double[] {at, moves, last ? 1 : 0});
        attempts.forEach(attempt -> memory.addAll(attempt.memory()));
        return memory.toArray(double[][]::new);
    }

    @Override
    public int[] aliased() {
        return attempts.get(at).aliased();
    }
}
