package io.trueloss.formula;

import java.util.Optional;

/// Computes a formula and its derivatives block by block.
final class Interpreter implements Evaluator {

    private final Calculus calculus;
    private final Lazy<Machine> value;
    private final Lazy<Machine> gradient;
    private final Lazy<Machine> curvature;
    private final Lazy<Hull> hull;
    private final Diagnosis diagnosis;

    Interpreter(Calculus calculus) {
        this.calculus = calculus;
        this.value = new Lazy<>(() -> machine(calculus.valuePlan()));
        this.gradient = new Lazy<>(() -> machine(calculus.gradientPlan()));
        this.curvature = new Lazy<>(() -> machine(calculus.curvaturePlan()));
        this.hull = new Lazy<>(() -> new Hull(calculus));
        this.diagnosis = new Diagnosis(calculus);
    }

    private Machine machine(Calculus.Plan plan) {
        return new Machine(plan.program(), new Kinks(calculus));
    }

    @Override
    public void value(Rows rows, int from, int to, double[] value) {
        var machine = this.value.get();
        machine.run(rows, from, to);
        System.arraycopy(machine.root(0)[0], 0, value, 0, to - from);
        for (int i = 0; i < to - from; i++) {
            if (!Double.isFinite(value[i])) {
                value[i] = diagnosis.settle(rows, from + i, value[i]);
            }
        }
    }

    @Override
    public void gradient(Rows rows, int from, int to, double[] value, double[][] gradient) {
        var machine = this.gradient.get();
        machine.run(rows, from, to);
        copyGradient(machine, to - from, value, gradient);
        for (int i = 0; i < to - from; i++) {
            if (!Double.isFinite(value[i])) {
                value[i] = diagnosis.settle(rows, from + i, value[i]);
                spoil(i, gradient);
            }
        }
    }

    @Override
    public void curvature(Rows rows, int from, int to, double[] value, double[][] gradient, double[][] curvature) {
        var machine = this.curvature.get();
        machine.run(rows, from, to);
        copyGradient(machine, to - from, value, gradient);
        var blocks = calculus.curvaturePlan().blocks();
        for (int i = 0; i < blocks.size(); i++) {
            copyBlock(machine, 1 + calculus.parts().size() + i, to - from, curvature);
        }
        for (int i = 0; i < to - from; i++) {
            if (!Double.isFinite(value[i])) {
                value[i] = diagnosis.settle(rows, from + i, value[i]);
                spoil(i, gradient);
                spoil(i, curvature);
            }
        }
    }

    @Override
    public void hull(Rows rows, int from, int to, double width, double[][] low, double[][] high) {
        hull.get().run(rows, from, to, width, new Hull.Ends(low, high));
    }

    @Override
    public Optional<Trouble> diagnose(Rows rows, int row) {
        return diagnosis.of(rows, row);
    }

    /// Where the value was settled to lie outside the domain, or to be missing, no derivative exists.
    private void spoil(int row, double[][] derivatives) {
        if (diagnosis.isSpoiled()) {
            for (double[] derivative : derivatives) {
                derivative[row] = Double.NaN;
            }
        }
    }

    private void copyGradient(Machine machine, int n, double[] value, double[][] gradient) {
        System.arraycopy(machine.root(0)[0], 0, value, 0, n);
        for (int part = 0; part < calculus.parts().size(); part++) {
            double[][] root = machine.root(1 + part);
            for (int entry = 0; entry < calculus.parts().get(part).length(); entry++) {
                int place = calculus.parts().get(part).offset() + entry;
                System.arraycopy(root[root.length == 1 ? 0 : entry], 0, gradient[place], 0, n);
            }
        }
    }

    private void copyBlock(Machine machine, int index, int n, double[][] curvature) {
        var block = calculus.curvaturePlan().blocks().get(index - 1 - calculus.parts().size());
        var row = calculus.parts().get(block.row());
        var column = calculus.parts().get(block.column());
        for (int j = 0; j < column.length(); j++) {
            if (block.directed()) {
                machine.along(block.column(), j, n);
            }
            double[][] root = machine.root(index);
            for (int i = 0; i < row.length(); i++) {
                int down = row.offset() + i;
                int across = column.offset() + j;
                if (across <= down) {
                    int entry = root.length == 1 ? 0 : row.length() > 1 ? i : j;
                    System.arraycopy(root[entry], 0, curvature[down * (down + 1) / 2 + across], 0, n);
                }
            }
        }
    }
}
