package io.trueloss.optim;

import io.trueloss.random.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/// The ends of a Hessian's spectrum, seen through products with it: enough to tell a saddle from a minimum
/// where the Hessian is too large to be written down, and the longest rate that gradient steps bear.
///
/// Both are approached from inside: `smallest` is at least the smallest eigenvalue, so that a negative one
/// proves a direction that curves down, and one that is not negative proves nothing. Source: Lanczos (1950),
/// J. Res. Nat. Bur. Stand. 45(4), 255–282; with all directions made orthogonal again at each step.
///
/// @param smallest the smallest curvature met; one within rounding of 0 is 0
/// @param largest the largest curvature met
/// @param steps how many products were taken
record Lanczos(double smallest, double largest, int steps) {
    private static final int MOST = 60;
    /// What is this small beside the largest curvature is 0: differences of gradients tell no more.
    private static final double ROUNDING = 1e-7;

    private static final double SPENT = 1e-10;
    private static final double STEP = 0x1p-17;

    /// At a point. Weights of 0 that have a price on their absolute value stay put.
    static Lanczos at(Penalised problem, Point point) {
        UnaryOperator<double[]> held = v -> held(problem.penalty(), point, v);
        UnaryOperator<double[]> product = problem.objective() instanceof Directional
                ? v -> problem.product(point, v)
                : v -> difference(problem, point, v);
        return of(v -> held.apply(product.apply(v)), held.apply(start(point.w().length)));
    }

    /// Of a symmetric matrix given by its products.
    ///
    /// @param product with a vector
    /// @param start a vector with something of every direction
    static Lanczos of(UnaryOperator<double[]> product, double[] start) {
        List<double[]> basis = new ArrayList<>();
        List<Double> diagonal = new ArrayList<>();
        List<Double> beside = new ArrayList<>();
        double[] next = start;
        double length = Vectors.length(next);
        double size = 0;
        while (basis.size() < Math.min(MOST, start.length) && length > SPENT * size) {
            double[] v = Vectors.times(1 / length, next);
            if (!basis.isEmpty()) {
                beside.add(length);
            }
            basis.add(v);
            double[] image = product.apply(v);
            diagonal.add(Vectors.dot(v, image));
            size = Math.max(size, Vectors.length(image));
            next = image;
            for (int again = 0; again < 2; again++) {
                for (double[] each : basis) {
                    next = Vectors.moved(next, -Vectors.dot(each, next), each);
                }
            }
            length = Vectors.length(next);
        }
        return ends(diagonal, beside);
    }

    private static Lanczos ends(List<Double> diagonal, List<Double> beside) {
        int m = diagonal.size();
        var matrix = new DMatrixRMaj(m, m);
        for (int i = 0; i < m; i++) {
            matrix.set(i, i, diagonal.get(i));
            if (i > 0) {
                matrix.set(i, i - 1, beside.get(i - 1));
                matrix.set(i - 1, i, beside.get(i - 1));
            }
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(m, false, true);
        if (m == 0 || !Vectors.finite(matrix.data) || !eigen.decompose(matrix)) {
            return new Lanczos(Double.NaN, Double.NaN, m);
        }
        double smallest = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < m; i++) {
            smallest = Math.min(smallest, eigen.getEigenvalue(i).getReal());
            largest = Math.max(largest, eigen.getEigenvalue(i).getReal());
        }
        boolean zero = Math.abs(smallest) <= ROUNDING * Math.max(Math.abs(largest), Math.abs(smallest));
        return new Lanczos(zero ? 0 : smallest, largest, m);
    }

    private static double[] start(int size) {
        var seed = new Seed(1).child("lanczos");
        double[] start = new double[size];
        for (int j = 0; j < size; j++) {
            start[j] = (seed.bits(j) >> 11) * 0x1p-52;
        }
        return start;
    }

    private static double[] held(Penalty penalty, Point point, double[] v) {
        double[] held = v.clone();
        for (int j = 0; j < v.length; j++) {
            held[j] = point.w()[j] == 0 && penalty.l1()[j] > 0 ? 0 : v[j];
        }
        return held;
    }

    /// How the gradient changes along a direction of length 1, by a difference to both sides.
    private static double[] difference(Penalised problem, Point point, double[] v) {
        double step = STEP * Math.max(1, Vectors.length(point.w()));
        double[] after = problem.seen(Vectors.moved(point.w(), step, v)).gradient();
        double[] before = problem.seen(Vectors.moved(point.w(), -step, v)).gradient();
        return Vectors.times(1 / (2 * step), Vectors.minus(after, before));
    }
}
