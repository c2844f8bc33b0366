package io.trueloss.kernel;

import io.trueloss.formula.Derivatives;
import io.trueloss.formula.Evaluator;
import io.trueloss.formula.Part;
import io.trueloss.formula.Rows;
import io.trueloss.formula.Runner;
import io.trueloss.formula.Source;
import io.trueloss.formula.Workings;
import io.trueloss.formula.Workings.Order;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Runs compiled steps over blocks of rows. Holds the memory: one for each thread. Nothing is allocated while
/// it runs.
final class Tape {

    private final Steps steps;
    private final Order order;
    private final List<Part> parts;
    private final List<Workings.Block> blocks;
    private final Frame frame;
    private final double[][] memory;
    private final Layout.Load[] loads;
    private final Layout.Load[] directions;
    private final boolean[] copied;
    private final Played[] once;
    private final Played[] directed;
    private final Outcomes outcomes;

    Tape(Assembly assembly, Workings workings, Order order) {
        this.steps = assembly.steps();
        this.parts = workings.parts();
        this.order = order;
        this.blocks = order == Order.CURVATURE ? workings.blocks() : List.of();
        this.frame = new Frame(steps.cells());
        this.memory = new double[steps.cells()][];
        this.copied = new boolean[steps.cells()];
        remember();
        System.arraycopy(memory, 0, frame.cells, 0, memory.length);
        var data = new ArrayList<Layout.Load>();
        var units = new ArrayList<Layout.Load>();
        for (var load : steps.loads()) {
            (load.input().source() == Source.DIRECTION ? units : data).add(load);
        }
        this.loads = data.toArray(new Layout.Load[0]);
        this.directions = units.toArray(new Layout.Load[0]);
        this.once = played(assembly.once(), workings);
        this.directed = played(assembly.directed(), workings);
        this.outcomes = new Outcomes(steps, workings, order);
    }

    private void remember() {
        for (int cell : steps.scratch()) {
            remember(cell);
        }
        for (int cell : steps.copied()) {
            remember(cell);
            copied[cell] = true;
        }
        for (var load : steps.loads()) {
            remember(load.cell());
        }
        for (var number : steps.numbers().entrySet()) {
            remember(number.getKey());
            Arrays.fill(memory[number.getKey()], number.getValue());
        }
    }

    private void remember(int cell) {
        if (memory[cell] == null) {
            memory[cell] = new double[Evaluator.BLOCK];
        }
    }

    Order order() {
        return order;
    }

    boolean checksTies() {
        return steps.checksTies();
    }

    // how it runs

    /// Computes a block; false if it holds a row that the interpreter must settle.
    boolean run(Rows rows, int from, int to, Derivatives into) {
        int n = to - from;
        for (var load : loads) {
            load(load, rows, from, n);
        }
        return play(n, into);
    }

    private static double[] output(Outcomes.Outcome outcome, Derivatives into) {
        return outcome.of(into.value(), into.gradient(), into.curvature());
    }

    private boolean play(int n, Derivatives into) {
        for (var outcome : outcomes.direct) {
            frame.cells[outcome.cell()] = output(outcome, into);
        }
        Arrays.fill(frame.checks, 0);
        for (var step : once) {
            step.run(frame, n);
        }
        for (var outcome : outcomes.copies) {
            System.arraycopy(frame.cells[outcome.cell()], frame.at[outcome.cell()], output(outcome, into), 0, n);
        }
        for (int block = 0; block < blocks.size(); block++) {
            if (blocks.get(block).directed()) {
                direct(block, n, into);
            }
        }
        double sum = 0;
        for (double check : frame.checks) {
            sum += check;
        }
        return sum == 0;
    }

    /// Runs on made-up rows.
    void rehearse(int n, Derivatives into) {
        for (var load : loads) {
            double[] own = memory[load.cell()];
            for (int i = 0; i < own.length; i++) {
                own[i] = load.input().source() == Source.SCORE ? i * 0x9e37L % 1000 * 0.01 - 5 : i & 1;
            }
            frame.cells[load.cell()] = own;
            frame.at[load.cell()] = 0;
        }
        play(n, into);
    }

    private void load(Layout.Load load, Rows rows, int from, int n) {
        var source = source(load, rows);
        int cell = load.cell();
        if (source.length == 1 || copied[cell]) {
            double[] own = memory[cell];
            if (source.length == 1) {
                Arrays.fill(own, 0, n, source[0]);
            } else {
                System.arraycopy(source, from, own, 0, n);
            }
            frame.cells[cell] = own;
            frame.at[cell] = 0;
        } else {
            frame.cells[cell] = source;
            frame.at[cell] = from;
        }
    }

    private double[] source(Layout.Load load, Rows rows) {
        return load.of(parts, rows.y(), rows.targets(), rows.scores(), rows.columns());
    }

    // directions

    private void direct(int index, int n, Derivatives into) {
        var block = blocks.get(index);
        var row = parts.get(block.row());
        int[] root = steps.roots().get(1 + parts.size() + index);
        for (int entry = 0; entry < parts.get(block.column()).length(); entry++) {
            point(block.column(), entry);
            for (var step : directed) {
                step.run(frame, n);
            }
            int across = parts.get(block.column()).offset() + entry;
            for (int i = 0; i < row.length(); i++) {
                int down = row.offset() + i;
                if (across <= down) {
                    int cell = root[root.length == 1 ? 0 : i];
                    System.arraycopy(
                            frame.cells[cell], frame.at[cell], into.curvature()[down * (down + 1) / 2 + across], 0, n);
                }
            }
        }
    }

    /// The unit vector of an entry of a part.
    private void point(int part, int entry) {
        for (var load : directions) {
            boolean one = load.input().slot() == part && load.entry() == entry;
            double[] own = memory[load.cell()];
            if (own[0] != (one ? 1 : 0)) {
                Arrays.fill(own, one ? 1 : 0);
            }
        }
    }

    // steps bound to memory

    private Played[] played(List<Assembly.Step> steps, Workings workings) {
        var played = new Played[steps.size()];
        for (int i = 0; i < played.length; i++) {
            played[i] = steps.get(i) instanceof Assembly.Loop loop
                    ? new Played.Passes(loop)
                    : ran(((Assembly.Foreign) steps.get(i)).foreign(), workings);
        }
        return played;
    }

    private Ran ran(Steps.Foreign foreign, Workings workings) {
        var in = new double[foreign.in().size()][][];
        for (int i = 0; i < in.length; i++) {
            in[i] = rows(foreign.in().get(i));
        }
        return new Ran(workings.runner(foreign.call()), in, foreign.out(), new double[foreign.out().length][]);
    }

    private double[][] rows(int[] cells) {
        var rows = new double[cells.length][];
        for (int i = 0; i < cells.length; i++) {
            rows[i] = memory[cells[i]];
        }
        return rows;
    }

    /// The interpreter's own code. What it writes may be an output, which changes from block to block.
    private record Ran(Runner runner, double[][][] in, int[] cells, double[][] out) implements Played {
        @Override
        public void run(Frame frame, int n) {
            for (int i = 0; i < cells.length; i++) {
                out[i] = frame.cells[cells[i]];
            }
            runner.run(in, out, n);
        }
    }
}
