package io.trueloss.optim;

/// A quadratic model of an objective around a point, and the step to its lowest place.
interface Quadratic {

    /// Evaluates at `w` and makes the model there.
    Point at(double[] w);

    /// The step to take from a point, by the model at hand; where that is the Hessian, a point close by will
    /// do.
    Direction from(Point point);

    /// Where the gradient pulls along directions without curvature; zeros where it does not.
    double[] flat(Point point);

    /// A step.
    ///
    /// @param step where to
    /// @param slope how fast the objective changes along it, at first
    /// @param bent whether the model curved down somewhere and had to be bent up
    /// @param hidden what could be gained where the curvature is too small to be seen
    /// @param aliased the coordinates that others determine
    record Direction(double[] step, double slope, boolean bent, double hidden, int[] aliased) {

        /// How far the objective is above the lowest place of its model.
        double excess() {
            return Math.max(0, -slope / 2);
        }
    }
}
