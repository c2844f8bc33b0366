package io.trueloss.optim;

/// The lowest place of a parabola within a radius, nearly: conjugate gradients from where one stands, to the
/// edge if they lead there or the parabola curves down (Steihaug 1983).
///
/// @param step where it is, from where one stands
/// @param length how far that is
/// @param gain how much lower the parabola is there
/// @param slope the slope at the start, times the step
/// @param end whether it was found before the edge
record Trusted(double[] step, double length, double gain, double slope, End end) {

    /// Where it is.
    enum End {
        /// Before the edge.
        INSIDE,
        /// At the edge.
        EDGE
    }

    /// Whether it was found before the edge.
    boolean inside() {
        return end == End.INSIDE;
    }

    /// @param share what may be left of the gradient, as a share of it
    static Trusted of(Bent bent, double radius, double share) {
        double[] g = bent.gradient();
        double goal = share * Vectors.length(g);
        double[] step = new double[g.length];
        double[] left = Vectors.times(-1, g);
        double[] way = left;
        double size = Vectors.dot(left, left);
        int most = 2 * g.length + 10;
        for (int i = 0; i < most && Math.sqrt(size) > goal; i++) {
            double[] turned = bent.times(way);
            double bend = Vectors.dot(way, turned);
            double[] next = Vectors.moved(step, size / bend, way);
            if (!(bend > 0) || !(Vectors.length(next) < radius)) {
                double alpha = reach(step, way, radius);
                return of(g, Vectors.moved(step, alpha, way), Vectors.moved(left, -alpha, turned), End.EDGE);
            }
            step = next;
            left = Vectors.moved(left, -size / bend, turned);
            double before = size;
            size = Vectors.dot(left, left);
            way = Vectors.moved(left, size / before, way);
        }
        return of(g, step, left, End.INSIDE);
    }

    private static Trusted of(double[] g, double[] step, double[] left, End end) {
        double slope = Vectors.dot(g, step);
        return new Trusted(step, Vectors.length(step), (Vectors.dot(step, left) - slope) / 2, slope, end);
    }

    /// How far along a direction the edge is.
    private static double reach(double[] step, double[] way, double radius) {
        double length = Vectors.length(way);
        double along = Vectors.dot(step, way) / length;
        double from = Vectors.length(step);
        double room = Math.max(0, (radius - from) * (radius + from));
        double root = Math.sqrt(along * along + room);
        return (along > 0 ? room / (along + root) : root - along) / length;
    }
}
