package io.trueloss.optim;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/// How a function curves at a point: the extremes of its Hessian's spectrum, and the direction that curves down
/// most.
///
/// @param smallest the smallest eigenvalue; one within rounding of 0 is 0. NaN if it was not found
/// @param direction its eigenvector, of length 1
record Curvature(double smallest, double[] direction) {
    private static final double ROUNDING = 1e-13;

    /// At weights of a problem whose objective is [Curved]. Weights of 0 that have a price on their absolute
    /// value cannot move for a small gain, and are left out.
    static Curvature at(Penalised problem, Point point) {
        int p = problem.size();
        double[] h = new double[p * p];
        problem.at(point.w().clone(), h);
        for (int j = 0; j < p; j++) {
            if (point.w()[j] == 0 && problem.penalty().l1()[j] > 0) {
                for (int i = 0; i < p; i++) {
                    h[Math.max(i, j) * p + Math.min(i, j)] = 0;
                }
            }
        }
        return of(h, p);
    }

    /// Of a symmetric matrix whose lower triangle is given.
    static Curvature of(double[] h, int p) {
        var matrix = new DMatrixRMaj(p, p);
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                matrix.set(i, j, h[i * p + j]);
                matrix.set(j, i, h[i * p + j]);
            }
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(p, true, true);
        if (!Vectors.finite(matrix.data) || !eigen.decompose(matrix)) {
            return new Curvature(Double.NaN, new double[p]);
        }
        int lowest = 0;
        double largest = 0;
        for (int i = 0; i < p; i++) {
            double value = eigen.getEigenvalue(i).getReal();
            largest = Math.max(largest, Math.abs(value));
            if (value < eigen.getEigenvalue(lowest).getReal()) {
                lowest = i;
            }
        }
        double smallest = eigen.getEigenvalue(lowest).getReal();
        boolean zero = Math.abs(smallest) <= ROUNDING * p * largest;
        return new Curvature(
                zero ? 0 : smallest, eigen.getEigenVector(lowest).data.clone());
    }
}
