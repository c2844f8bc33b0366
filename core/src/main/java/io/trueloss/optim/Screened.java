package io.trueloss.optim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Minimises over few coordinates at a time: those that are not 0, and those whose pull is nearly as strong as
/// their price. What was left out is looked at afterwards, all of it, before anything is claimed.
///
/// Source: Massias, Gramfort and Salmon (2018), ICML, PMLR 80, 3315-3324; Tibshirani et al. (2012), J. R. Stat.
/// Soc. B 74(2), 245-266.
public final class Screened {
    /// Coordinates that are all looked at, since their products are quickly made.
    private static final int FEW = 500;

    private static final int FIRST = 100;
    private static final double NEAR = 0.95;
    private static final int TRIALS = 40;
    private static final double DECREASE = 0.1;
    private static final double NOISE = 1e-15;

    private final Rowwise objective;
    private final int p;
    private final double[] f;
    private final double[] slope;
    private final double[] curve;
    private final double[] g;
    private final Screen screen;
    private Penalty penalty;
    private Parabola parabola = new Parabola();
    private double[] w;
    private double loss;
    private double height;
    private double near = NEAR;

    /// @param w where to start
    public Screened(Rowwise objective, Penalty penalty, double[] w) {
        this.objective = objective;
        this.p = objective.size();
        this.f = new double[objective.rows()];
        this.slope = new double[objective.rows()];
        this.curve = new double[objective.rows()];
        this.g = new double[p];
        this.penalty = penalty;
        this.screen = new Screen(objective);
        this.w = w.clone();
        look();
    }

    /// The same weights at other prices; `near` is the share of its price at which a pull is expected to reach
    /// it.
    public void at(Penalty other, double share) {
        penalty = other;
        near = share;
    }

    /// The weights.
    public double[] w() {
        return w;
    }

    /// Loss and penalty.
    public double value() {
        return loss + penalty.of(w);
    }

    /// The loss alone.
    public double loss() {
        return loss;
    }

    /// The gradient of the loss alone.
    double[] gradient() {
        return g;
    }

    /// How far the objective is above its minimum at most.
    public double gap() {
        return Duality.gap(penalty, w, g, this::divergence);
    }

    private double divergence(double s) {
        return objective.quadratic() ? (1 - s) * (1 - s) * height : objective.divergence(f, s);
    }

    /// Whether the parabola is all there is to know.
    private boolean whole() {
        return objective.quadratic() && parabola.size() == p;
    }

    /// One round: chooses coordinates, goes to the lowest place among them, and looks at all.
    ///
    /// @param goal the gap that is wanted
    public void improve(double goal) {
        if (!objective.quadratic()) {
            parabola = new Parabola();
        }
        parabola.include(chosen(), objective, curve);
        screen.freshen(parabola.which(), slope, g);
        var sweeps = new Sweeps(parabola, parabola.part(penalty), parabola.part(w), parabola.part(g), height);
        sweeps.run(goal / 4);
        double[] to = w.clone();
        parabola.put(sweeps.weights(), to);
        if (whole()) {
            loss += sweeps.height() - height;
            height = sweeps.height();
            w = to;
            parabola.put(sweeps.slopes(), g);
        } else if (objective.quadratic()) {
            w = to;
            glance();
        } else {
            search(to);
        }
    }

    /// The coordinates whose products are known, in their order, for [#know].
    double[] known() {
        return objective.quadratic()
                ? Arrays.stream(parabola.which()).asDoubleStream().toArray()
                : new double[0];
    }

    /// Makes the products of these coordinates.
    void know(double[] coordinates) {
        int[] which = Arrays.stream(coordinates).mapToInt(j -> (int) j).toArray();
        parabola.include(which, objective, curve);
    }

    /// Computes anew, from the weights, all that follows from them.
    void look() {
        screen.forget();
        glance();
    }

    private void glance() {
        objective.scores(w, f);
        loss = objective.derive(f, slope, curve);
        seen();
    }

    private void seen() {
        screen.pull(slope, g, w, penalty);
        height = 0;
        for (int i = 0; i < slope.length; i++) {
            height += slope[i] == 0 ? 0 : slope[i] * slope[i] / curve[i] / 2;
        }
    }

    /// Goes towards the lowest place of the parabola as far as the objective falls with it.
    private void search(double[] to) {
        double[] way = Vectors.minus(to, w);
        double before = value();
        double promise = Vectors.dot(way, g) + penalty.of(to) - penalty.of(w);
        double[] from = f.clone();
        double[] there = new double[f.length];
        objective.scores(to, there);
        double alpha = 1;
        for (int trial = 0; trial < TRIALS; trial++, alpha /= 2) {
            double[] next = alpha == 1 ? to : Vectors.moved(w, alpha, way);
            for (int i = 0; i < f.length; i++) {
                f[i] = from[i] + alpha * (there[i] - from[i]);
            }
            double value = objective.derive(f, slope, curve);
            if (value + penalty.of(next) <= before + DECREASE * alpha * promise + NOISE * Math.abs(before)) {
                w = next;
                loss = value;
                seen();
                return;
            }
        }
        look();
    }

    /// The coordinates that the parabola is to know besides those it knows: first all that are not 0 or have
    /// no price on their absolute value, then those that pull most.
    private int[] chosen() {
        double[] pull = strengths();
        boolean[] known = new boolean[p];
        for (int j : parabola.which()) {
            known[j] = true;
        }
        int alive = 0;
        List<Integer> some = new ArrayList<>();
        for (int j = 0; j < p; j++) {
            boolean sure = pull[j] == Double.POSITIVE_INFINITY;
            alive += sure ? 1 : 0;
            if (!known[j] && (sure || few() || pull[j] >= near)) {
                some.add(j);
            }
        }
        int most = few() ? p : Math.max(FIRST, 2 * alive);
        int[] strongest = some.stream()
                .sorted((a, b) -> Double.compare(pull[b], pull[a]))
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
        return whole(strongest);
    }

    /// Whether there are so few coordinates that all are taken.
    private boolean few() {
        return objective.quadratic() && p <= (p <= objective.rows() ? FEW : FIRST);
    }

    /// How strongly each coordinate is pulled, beside its price; a group as one.
    private double[] strengths() {
        double[] pull = new double[p];
        for (int j = 0; j < p; j++) {
            boolean sure = w[j] != 0 || penalty.l1()[j] == 0;
            pull[j] = sure ? Double.POSITIVE_INFINITY : Math.abs(g[j]) / penalty.l1()[j];
        }
        for (Group group : penalty.groups()) {
            boolean sure = group.length(w) > 0 || group.price() == 0;
            double strength = sure ? Double.POSITIVE_INFINITY : group.length(g) / group.price();
            Arrays.fill(pull, group.from(), group.to(), strength);
        }
        return pull;
    }

    /// These coordinates, with all others of their groups.
    private int[] whole(int[] some) {
        if (!penalty.grouped()) {
            return some;
        }
        int[] group = new int[p];
        for (int j = 0; j < p; j++) {
            group[j] = j;
        }
        for (Group each : penalty.groups()) {
            Arrays.fill(group, each.from(), each.to(), each.from());
        }
        boolean[] taken = new boolean[p];
        for (int j : some) {
            taken[group[j]] = true;
        }
        return IntStream.range(0, p).filter(j -> taken[group[j]]).toArray();
    }
}
