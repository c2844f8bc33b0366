package io.trueloss.risk;

import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;

/// The logarithm of the determinant of a matrix that is symmetric and positive, and its inverse.
///
/// @param log the logarithm; minus infinity where there is no inverse
/// @param inverse the inverse; empty where the columns depend on each other
record LogDeterminant(double log, Optional<DMatrixRMaj> inverse) {
    private static final double SINGULAR = 1e-13;

    /// Of a matrix, found with its diagonal scaled to 1 so that units do not matter.
    static LogDeterminant of(DMatrixRMaj matrix) {
        int p = matrix.numRows;
        double[] scale = new double[p];
        double log = 0;
        for (int j = 0; j < p; j++) {
            double diagonal = matrix.get(j, j);
            if (!(diagonal > 0) || !Double.isFinite(diagonal)) return none();
            scale[j] = 1 / Math.sqrt(diagonal);
            log += StrictMath.log(diagonal);
        }
        DMatrixRMaj scaled = scaled(matrix, scale);
        var cholesky = DecompositionFactory_DDRM.chol(p, true);
        if (!cholesky.decompose(scaled.copy())) return none();
        DMatrixRMaj root = cholesky.getT(null);
        for (int j = 0; j < p; j++) {
            if (!(root.get(j, j) * root.get(j, j) > SINGULAR)) return none();
            log += 2 * StrictMath.log(root.get(j, j));
        }
        DMatrixRMaj inverse = new DMatrixRMaj(p, p);
        var solver = LinearSolverFactory_DDRM.symmPosDef(p);
        solver.setA(scaled);
        solver.invert(inverse);
        return new LogDeterminant(log, Optional.of(scaled(inverse, scale)));
    }

    /// The product of the inverse, a matrix, and the inverse.
    static DMatrixRMaj between(DMatrixRMaj inverse, DMatrixRMaj matrix) {
        DMatrixRMaj half = new DMatrixRMaj(matrix.numRows, matrix.numRows);
        DMatrixRMaj whole = new DMatrixRMaj(matrix.numRows, matrix.numRows);
        CommonOps_DDRM.mult(inverse, matrix, half);
        CommonOps_DDRM.mult(half, inverse, whole);
        return whole;
    }

    private static LogDeterminant none() {
        return new LogDeterminant(Double.NEGATIVE_INFINITY, Optional.empty());
    }

    private static DMatrixRMaj scaled(DMatrixRMaj matrix, double[] scale) {
        DMatrixRMaj scaled = matrix.copy();
        for (int j = 0; j < scale.length; j++) {
            for (int k = 0; k < scale.length; k++) scaled.set(j, k, scale[j] * matrix.get(j, k) * scale[k]);
        }
        return scaled;
    }
}
