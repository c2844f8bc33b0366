package io.trueloss.formula;

import java.util.Arrays;
import java.util.List;

/// Runs a [Program] over a block of rows. Holds the scratch memory; nothing is allocated while it runs.
final class Machine {

    /// A step bound to memory.
    private static final class Work {
        private final Runner runner;
        private final double[][][] in;
        private final double[][] out;
        private final boolean[] inputs;
        private boolean uniform;

        private Work(Runner runner, double[][][] in, double[][] out, boolean[] inputs) {
            this.runner = runner;
            this.in = in;
            this.out = out;
            this.inputs = inputs;
        }
    }

    private final Program program;
    private final double[][] cells;
    private final List<Work> steps;
    private final List<Work> directed;
    /// For each load whether its array was one constant at the last run.
    private final boolean[] uniform;
    private final double[][][] roots;
    private final Kinks kinks;
    private final Runners.Zeros zeros;

    Machine(Program program, Kinks kinks) {
        this(program, kinks, Runners.Zeros.STRICT);
    }

    Machine(Program program, Kinks kinks, Runners.Zeros zeros) {
        this.program = program;
        this.zeros = zeros;
        this.kinks = kinks;
        this.cells = new double[program.cells()][Evaluator.BLOCK];
        program.numbers.forEach((cell, number) -> Arrays.fill(cells[cell], number));
        this.uniform = new boolean[program.loads.size()];
        var reach = new Reach(program);
        this.steps = program.steps.stream().map(step -> bound(step, reach)).toList();
        this.directed =
                program.directed.stream().map(step -> bound(step, reach)).toList();
        this.roots = program.roots.stream().map(this::memory).toArray(double[][][]::new);
        hoist();
    }

    private Work bound(Program.Step step, Reach reach) {
        var in = step.in().stream().map(this::memory).toArray(double[][][]::new);
        return new Work(Runners.of(step.call(), kinks, zeros), in, memory(step.out()), reach.of(step.call()));
    }

    private double[][] memory(int[] places) {
        return Arrays.stream(places).mapToObj(place -> cells[place]).toArray(double[][]::new);
    }

    /// Computes everything that depends on no direction.
    void run(Rows rows, int from, int to) {
        int n = to - from;
        boolean changed = false;
        for (int i = 0; i < program.loads.size(); i++) {
            changed |= load(i, rows, from, n);
        }
        if (changed) {
            hoist();
        }
        kinks.at(rows, from, to);
        for (Work step : steps) {
            run(step, n);
        }
    }

    /// Computes everything that depends on a direction, along the unit vector of an entry of a part.
    void along(int part, int entry, int n) {
        for (var load : program.loads) {
            if (load.input().source == Source.DIRECTION) {
                boolean one = load.input().slot == part && load.entry() == entry;
                Arrays.fill(cells[load.cell()], 0, n, one ? 1 : 0);
            }
        }
        for (Work step : directed) {
            run(step, n);
        }
    }

    /// Where entry by entry the rows of a root are found, until the next run.
    double[][] root(int index) {
        return roots[index];
    }

    private static void run(Work step, int n) {
        if (step.uniform && n > 1) {
            step.runner.run(step.in, step.out, 1);
            for (double[] out : step.out) {
                Arrays.fill(out, 1, n, out[0]);
            }
        } else {
            step.runner.run(step.in, step.out, n);
        }
    }

    /// What depends only on constants of the last run's kind is computed once a block.
    private void hoist() {
        for (Work step : steps) {
            step.uniform = true;
            for (int i = 0; i < uniform.length; i++) {
                step.uniform &= uniform[i] || !step.inputs[i];
            }
        }
    }

    private boolean load(int index, Rows rows, int from, int n) {
        var load = program.loads.get(index);
        int slot = load.input().slot;
        double[] cell = cells[load.cell()];
        return switch (load.input().source) {
            case TARGET -> copy(index, rows.y(), cell, from, n);
            case TARGETS -> copy(index, rows.targets()[load.entry()], cell, from, n);
            case SCORE -> copy(index, rows.scores()[kinks.offset(slot) + load.entry()], cell, from, n);
            case COLUMN -> copy(index, rows.columns()[slot], cell, from, n);
            case DIRECTION -> false;
        };
    }

    private boolean copy(int index, double[] source, double[] cell, int from, int n) {
        boolean same = source.length == 1;
        if (same) {
            Arrays.fill(cell, 0, n, source[0]);
        } else {
            System.arraycopy(source, from, cell, 0, n);
        }
        boolean changed = uniform[index] != same;
        uniform[index] = same;
        return changed;
    }

    /// Which loads each node depends on.
    private static final class Reach {

        private final Program program;
        private final java.util.Map<Node, boolean[]> known = new java.util.HashMap<>();

        Reach(Program program) {
            this.program = program;
        }

        boolean[] of(Node node) {
            var reach = known.get(node);
            if (reach == null) {
                reach = new boolean[program.loads.size()];
                for (int i = 0; i < reach.length; i++) {
                    reach[i] = program.loads.get(i).input() == node;
                }
                for (Node arg : node.args()) {
                    var below = of(arg);
                    for (int i = 0; i < reach.length; i++) {
                        reach[i] |= below[i];
                    }
                }
                known.put(node, reach);
            }
            return reach;
        }
    }
}
