package io.trueloss.optim;

/// Many vectors of one length, which need not be kept in memory.
public interface Bundle {

    /// How many vectors.
    int count();

    /// How long each is.
    int size();

    /// The product of vector i with another.
    double dot(int i, double[] other);

    /// Adds vector i, `times` over, to another.
    void add(int i, double times, double[] to);

    /// Vectors that are kept, one an array.
    static Bundle of(double[][] vectors, int size) {
        return new Bundle() {
            @Override
            public int count() {
                return vectors.length;
            }

            @Override
            public int size() {
                return size;
            }

            @Override
            public double dot(int i, double[] other) {
                return Vectors.dot(vectors[i], other);
            }

            @Override
            public void add(int i, double times, double[] to) {
                for (int j = 0; j < to.length; j++) {
                    to[j] = Math.fma(times, vectors[i][j], to[j]);
                }
            }
        };
    }
}
