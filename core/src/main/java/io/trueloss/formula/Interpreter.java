package io.trueloss.formula;

import java.util.Optional;

/// Computes a formula and its derivatives block by block. Rows whose value comes out finite, nearly all of
/// them, are done then; the others are looked at one by one.
final class Interpreter implements Evaluator {

    private final Calculus calculus;
    private final Diagnosis diagnosis;
    private final Lazy<Order> value;
    private final Lazy<Order> gradient;
    private final Lazy<Order> curvature;
    private final Lazy<Hull> hull;

    Interpreter(Calculus calculus) {
        this.calculus = calculus;
        this.diagnosis = new Diagnosis(calculus);
        this.value = new Lazy<>(() -> new Order(calculus.valuePlan()));
        this.gradient = new Lazy<>(() -> new Order(calculus.gradientPlan()));
        this.curvature = new Lazy<>(() -> new Order(calculus.curvaturePlan()));
        this.hull = new Lazy<>(() -> new Hull(calculus));
    }

    @Override
    public void value(Rows rows, int from, int to, double[] value) {
        var order = this.value.get();
        order.value = value;
        order.run(rows, from, to);
    }

    @Override
    public void gradient(Rows rows, int from, int to, double[] value, double[][] gradient) {
        var order = this.gradient.get();
        order.value = value;
        order.gradient = gradient;
        order.run(rows, from, to);
    }

    @Override
    public void curvature(Rows rows, int from, int to, Derivatives into) {
        var order = curvature.get();
        order.value = into.value();
        order.gradient = into.gradient();
        order.curvature = into.curvature();
        order.run(rows, from, to);
    }

    @Override
    public void hull(Rows rows, int from, int to, double width, Ends into) {
        hull.get().run(rows, from, to, width, into);
    }

    @Override
    public Optional<Trouble> diagnose(Rows rows, int row) {
        value.get().machine.run(rows, row, row + 1);
        return Double.isFinite(value.get().machine.root(0)[0][0]) ? Optional.empty() : diagnosis.of(rows, row);
    }

    /// What was asked for (value alone, with gradient, with curvature) and where it goes.
    private final class Order {

        private final Calculus.Plan plan;
        private final Machine machine;
        private final Lazy<Machine> masking;
        private double[] value = {};
        private double[][] gradient = {};
        private double[][] curvature = {};

        Order(Calculus.Plan plan) {
            this.plan = plan;
            this.machine = new Machine(plan.program(), new Kinks(calculus));
            this.masking = new Lazy<>(() -> new Machine(plan.program(), new Kinks(calculus), Runners.Zeros.MASKING));
        }

        void run(Rows rows, int from, int to) {
            machine.run(rows, from, to);
            copy(machine, 0, to - from);
            for (int i = 0; i < to - from; i++) {
                if (!Double.isFinite(value[i])) {
                    settle(rows, from + i, i);
                }
            }
        }

        private void settle(Rows rows, int row, int place) {
            switch (diagnosis.verdict(rows, row, value[place])) {
                case KEEP -> {}
                case MISSING -> spoil(place, Double.NaN);
                case OUTSIDE -> spoil(place, Double.POSITIVE_INFINITY);
                case MASKED -> {
                    masking.get().run(rows, row, row + 1);
                    copy(masking.get(), place, 1);
                }
            }
        }

        private void spoil(int place, double instead) {
            value[place] = instead;
            for (double[] derivative : gradient) {
                derivative[place] = Double.NaN;
            }
            for (double[] derivative : curvature) {
                derivative[place] = Double.NaN;
            }
        }

        private void copy(Machine from, int place, int n) {
            System.arraycopy(from.root(0)[0], 0, value, place, n);
            for (int part = 0; gradient.length > 0 && part < calculus.parts().size(); part++) {
                double[][] root = from.root(1 + part);
                int offset = calculus.parts().get(part).offset();
                for (int entry = 0; entry < calculus.parts().get(part).length(); entry++) {
                    System.arraycopy(root[root.length == 1 ? 0 : entry], 0, gradient[offset + entry], place, n);
                }
            }
            for (int block = 0; block < plan.blocks().size(); block++) {
                copy(from, block, place, n);
            }
        }

        private void copy(Machine from, int index, int place, int n) {
            var block = plan.blocks().get(index);
            var row = calculus.parts().get(block.row());
            var column = calculus.parts().get(block.column());
            for (int j = 0; j < column.length(); j++) {
                if (block.directed()) {
                    from.along(block.column(), j, n);
                }
                double[][] root = from.root(1 + calculus.parts().size() + index);
                int across = column.offset() + j;
                for (int i = 0; i < row.length(); i++) {
                    int down = row.offset() + i;
                    int entry = row.length() > 1 ? i : j;
                    if (across <= down) {
                        double[] target = curvature[down * (down + 1) / 2 + across];
                        System.arraycopy(root[root.length == 1 ? 0 : entry], 0, target, place, n);
                    }
                }
            }
        }
    }
}
