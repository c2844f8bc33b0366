package io.trueloss.kernel;

import io.trueloss.formula.Evaluator;
import io.trueloss.formula.Part;
import io.trueloss.formula.Workings;
import io.trueloss.formula.Workings.Order;
import java.util.Arrays;
import java.util.List;

/// Runs compiled steps on floats over blocks of rows, as [Tape] does on doubles; of formulas without work for
/// the interpreter and without directions. Holds the memory: one for each thread.
final class SingleTape {

    private final Order order;
    private final List<Part> parts;
    private final Frame frame;
    /// For each load room for a number that is the same in every row.
    private final float[][] constants;
    private final Layout.Load[] loads;
    private final Played[] played;
    private final Outcomes outcomes;

    SingleTape(Assembly assembly, Workings workings, Order order) {
        var steps = assembly.steps();
        this.order = order;
        this.parts = workings.parts();
        this.frame = new Frame(steps.cells());
        this.loads = steps.loads().toArray(Layout.Load[]::new);
        this.constants = new float[loads.length][Evaluator.BLOCK];
        this.played = assembly.once().stream()
                .map(step -> new Played.Passes((Assembly.Loop) step))
                .toArray(Played[]::new);
        this.outcomes = new Outcomes(steps, workings, order);
        steps.scratch().forEach(cell -> frame.singles[cell] = new float[Evaluator.BLOCK]);
        steps.numbers().forEach((cell, number) -> {
            frame.singles[cell] = new float[Evaluator.BLOCK];
            Arrays.fill(frame.singles[cell], number.floatValue());
        });
    }

    Order order() {
        return order;
    }

    /// Computes a block; false if it holds a row that must be settled: one with a result that is not finite, or
    /// with a tie.
    boolean run(SingleRows rows, int from, int to, SingleDerivatives into) {
        for (int i = 0; i < loads.length; i++) {
            load(loads[i].cell(), source(loads[i], rows), from, constants[i]);
        }
        for (var outcome : outcomes.direct) {
            frame.singles[outcome.cell()] = output(outcome, into);
        }
        Arrays.fill(frame.singleChecks, 0);
        for (var step : played) {
            step.run(frame, to - from);
        }
        for (var outcome : outcomes.copies) {
            System.arraycopy(
                    frame.singles[outcome.cell()], frame.at[outcome.cell()], output(outcome, into), 0, to - from);
        }
        float sum = 0;
        for (float check : frame.singleChecks) {
            sum += check;
        }
        return sum == 0;
    }

    private void load(int cell, float[] source, int from, float[] constant) {
        if (source.length == 1) {
            Arrays.fill(constant, source[0]);
            frame.singles[cell] = constant;
            frame.at[cell] = 0;
        } else {
            frame.singles[cell] = source;
            frame.at[cell] = from;
        }
    }

    private float[] source(Layout.Load load, SingleRows rows) {
        return load.of(parts, rows.y(), rows.targets(), rows.scores(), rows.columns());
    }

    private static float[] output(Outcomes.Outcome outcome, SingleDerivatives into) {
        return outcome.of(into.value(), into.gradient(), into.curvature());
    }
}
