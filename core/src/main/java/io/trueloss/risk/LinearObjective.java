package io.trueloss.risk;

import io.trueloss.formula.Derivatives;
import io.trueloss.formula.Evaluator;
import io.trueloss.formula.Rows;
import io.trueloss.kernel.Kernels;
import io.trueloss.optim.Curved;
import io.trueloss.optim.Directional;
import io.trueloss.optim.Fault;
import io.trueloss.optim.Parting;
import io.trueloss.optim.Penalty;
import io.trueloss.optim.Receding;
import io.trueloss.optim.RowScores;
import io.trueloss.optim.Sampled;
import io.trueloss.optim.Scored;
import io.trueloss.optim.Traced;
import io.trueloss.table.Dataset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The weighted mean of a loss over rows, `sum(c*loss)/sum(c)`, as a function of the weights of a linear model.
///
/// The weights are, for each score that sees the columns, one a coordinate of the layout, and then one for each
/// score that is learned as a constant. Sums are made for fixed runs of rows and combined in a fixed order: one
/// thread and many give the same bits.
public final class LinearObjective implements Sampled, Directional, Scored, Receding, Traced {
    /// Runs of rows that are summed apart, whatever the number of threads.
    static final int RUNS = 16;

    private static final double[] NONE = {};

    /// Whether it is what is to be made small, or a smooth one in place of it.
    private enum Role {
        ITSELF,
        STAND_IN
    }

    private final Scores rows;
    private final Design design;
    private final Cost cost;
    private final Sample sample;
    private final Workers workers;
    private final Places places;
    private final double[][] scores;
    private final double total;
    private final List<Tally> tallies = new ArrayList<>();
    private final Pin pin;
    private final Role role;
    private Optional<Picked> picked = Optional.empty();
    private Optional<Turned> turned = Optional.empty();

    /// @param layout the coordinates of each score
    /// @param data the rows; features in the order of the layout's terms
    /// @param cost what a row costs
    /// @param workers who evaluates
    public LinearObjective(Layout layout, Dataset data, Cost cost, Workers workers) {
        this.places = Places.of(cost.loss(), layout);
        this.rows = Scores.of(layout, places, data);
        this.design = rows.design();
        this.cost = cost;
        this.sample = Sample.of(data, cost.loss());
        this.workers = workers;
        this.scores = new double[cost.loss().size()][1];
        for (int score : places.seeing()) scores[score] = new double[sample.rows()];
        this.total = Arrays.stream(sample.weight()).sum();
        this.pin = Pin.none(places);
        this.role = Role.ITSELF;
    }

    private LinearObjective(LinearObjective like, Cost cost, Pin pin, Role role) {
        this.rows = like.rows;
        this.design = like.design;
        this.cost = cost;
        this.sample = like.sample;
        this.workers = like.workers;
        this.places = like.places;
        this.scores = like.scores;
        this.total = like.total;
        this.pin = pin;
        this.role = role;
    }

    private LinearObjective(LinearObjective all, int[] which) {
        this.rows = all.rows.select(which);
        this.design = rows.design();
        this.cost = all.cost;
        this.sample = all.sample.select(which);
        this.workers = all.workers;
        this.places = all.places;
        this.scores = all.scores;
        this.total = Arrays.stream(sample.weight()).sum();
        this.pin = all.pin;
        this.role = all.role;
    }

    @Override
    public Curved part(int[] which) {
        return new LinearObjective(this, which);
    }

    /// The same rows under another loss of the same scores, such as a smoothed one. Both share their scores'
    /// memory, so one is used at a time.
    LinearObjective under(Cost other) {
        return new LinearObjective(this, other, pin, Role.STAND_IN);
    }

    /// Where the scores may move together, the same objective with its minimum at the weights that sum to zero,
    /// for every coordinate that this penalty leaves free.
    public LinearObjective pinned(Penalty penalty) {
        return cost.shift() == Shift.AMONG_SCORES
                ? new LinearObjective(this, cost, Pin.free(penalty, places), role)
                : this;
    }

    /// Whether it is a smooth objective in place of another one.
    boolean standsIn() {
        return role == Role.STAND_IN;
    }

    /// What a row costs.
    public Cost cost() {
        return cost;
    }

    /// Where the weights of each score are.
    public Places places() {
        return places;
    }

    Scores seen() {
        return rows;
    }

    Design design() {
        return design;
    }

    Sample sample() {
        return sample;
    }

    Workers workers() {
        return workers;
    }

    @Override
    public boolean convex() {
        return cost.convex();
    }

    @Override
    public int size() {
        return places.size();
    }

    @Override
    public double evaluate(double[] w, double[] g) {
        pass(w, Sweep.GRADIENT);
        return combine(g, NONE) + pin.add(w, g, NONE);
    }

    @Override
    public int rows() {
        return sample.rows();
    }

    @Override
    public double evaluate(int[] which, int from, int to, double[] w, double[] g) {
        return picked().mean(Arrays.copyOfRange(which, from, to), w, g) + pin.add(w, g, NONE);
    }

    @Override
    public RowScores each() {
        return picked();
    }

    private Picked picked() {
        if (picked.isEmpty()) picked = Optional.of(new Picked(this));
        return picked.get();
    }

    @Override
    public double evaluate(double[] w, double[] g, double[] h) {
        pass(w, Sweep.CURVATURE);
        return combine(g, h) + pin.add(w, g, h);
    }

    /// The Hessian is not formed.
    @Override
    public void product(double[] w, double[] v, double[] out) {
        if (turned.isEmpty()) turned = Optional.of(new Turned(this));
        turned.get().write(w, v, out);
        // what is added to hold sums at zero is a parabola: its gradient at v is its Hessian times v
        pin.add(v, out, NONE);
    }

    /// A smooth stand-in for another loss does not answer: what holds for it need not hold for the other.
    @Override
    public Optional<Parting> recession(double[] hint) {
        return standsIn() ? Optional.empty() : new Ways(places, sample, cost, design).parting(hint, scores);
    }

    @Override
    public Optional<Fault> fault(double[] w) {
        double[][] far = new double[places.scores()][sample.rows()];
        rows.writeAll(w, far);
        return new Culprit(sample, cost.loss()).at(far);
    }

    /// How far scores would have to move to change the mean loss by all of it, at the slopes that rows have
    /// here: the natural unit of what is compared at a kink.
    double unit(double[] w) {
        double value = Math.abs(evaluate(w, new double[w.length]));
        double slopes = 0;
        for (Tally tally : tallies) slopes += tally.steepness;
        double unit = value / (slopes / total);
        return unit > 0 && Double.isFinite(unit) ? unit : 1;
    }

    private enum Sweep {
        GRADIENT,
        CURVATURE
    }

    private void pass(double[] w, Sweep sweep) {
        for (int k = 0; k < places.constant().size(); k++)
            scores[places.constant().get(k)][0] = w[places.constantAt(k)];
        int blocks = (sample.rows() + Stretch.BLOCK - 1) / Stretch.BLOCK;
        int runs = Math.min(RUNS, blocks);
        while (tallies.size() < runs) tallies.add(new Tally());
        workers.each(runs, run -> {
            tallies.get(run).start(sweep);
            for (int block = run * blocks / runs; block < (run + 1) * blocks / runs; block++) {
                int from = block * Stretch.BLOCK;
                tallies.get(run).take(w, new Stretch(from, Math.min(from + Stretch.BLOCK, sample.rows())));
            }
        });
    }

    private double combine(double[] g, double[] h) {
        double value = 0;
        Arrays.fill(g, 0);
        Arrays.fill(h, 0);
        for (Tally tally : tallies) {
            value += tally.value;
            for (int i = 0; i < g.length; i++) g[i] += tally.g[i] / total;
            if (h.length > 0) tally.addProducts(h);
        }
        if (h.length > 0) Products.mirror(h, places);
        return value / total;
    }

    /// The sums over one run of rows.
    private final class Tally {
        private final Evaluator evaluator = Kernels.of(cost.loss());
        private final double[] pull = new double[Stretch.BLOCK];
        private final double[] g = new double[size()];
        private Derivatives each =
                new Derivatives(new double[Stretch.BLOCK], new double[scores.length][Stretch.BLOCK], new double[0][]);
        private Optional<Products> products = Optional.empty();
        private Stretch here = new Stretch(0, 0);
        private double value;
        private double steepness;
        private Sweep sweep = Sweep.GRADIENT;

        void start(Sweep next) {
            sweep = next;
            value = 0;
            steepness = 0;
            Arrays.fill(g, 0);
            if (sweep == Sweep.CURVATURE && products.isEmpty()) {
                products = Optional.of(new Products(design, places));
                each = Derivatives.of(scores.length, Stretch.BLOCK);
            }
            products.ifPresent(sums -> Arrays.fill(sums.values(), 0));
        }

        void take(double[] w, Stretch stretch) {
            rows.write(w, stretch, scores);
            Rows block = sample.at(scores);
            if (sweep == Sweep.CURVATURE) {
                evaluator.curvature(block, stretch.from(), stretch.to(), each);
            } else {
                evaluator.gradient(block, stretch.from(), stretch.to(), each.value(), each.gradient());
            }
            weigh(each.value(), stretch);
            for (int i = 0; i < stretch.size(); i++) value += pull[i];
            addSlopes(stretch);
            here = stretch;
            if (sweep == Sweep.CURVATURE) products.get().add(this::curve, stretch);
        }

        /// A row that counts nothing adds nothing, even where its loss is infinite.
        private void weigh(double[] values, Stretch stretch) {
            double[] weight = sample.weight();
            for (int i = 0; i < stretch.size(); i++) {
                double c = weight[stretch.from() + i];
                pull[i] = c == 0 ? 0 : c * values[i];
            }
        }

        private void addSlopes(Stretch stretch) {
            for (int k = 0; k < places.seeing().size(); k++) {
                weigh(each.gradient()[places.seeing().get(k)], stretch);
                design.addPull(pull, stretch, g, k * design.width());
                for (int i = 0; i < stretch.size(); i++) steepness += Math.abs(pull[i]);
            }
            for (int k = 0; k < places.constant().size(); k++) {
                weigh(each.gradient()[places.constant().get(k)], stretch);
                for (int i = 0; i < stretch.size(); i++) g[places.constantAt(k)] += pull[i];
            }
        }

        void addProducts(double[] h) {
            double[] sums = products.orElseThrow().values();
            for (int i = 0; i < h.length; i++) h[i] += sums[i] / total;
        }

        private double[] curve(int a, int b) {
            int high = Math.max(a, b);
            weigh(each.curvature()[high * (high + 1) / 2 + Math.min(a, b)], here);
            return pull;
        }
    }
}
