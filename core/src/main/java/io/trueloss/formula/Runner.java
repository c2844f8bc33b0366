package io.trueloss.formula;

/// Computes all entries of one node for n rows. May hold scratch memory: one for each thread.
@FunctionalInterface
public interface Runner {

    /// @param in for each argument, for each of its entries, the rows
    /// @param out for each entry of the node, where its rows go
    /// @param n how many rows
    void run(double[][][] in, double[][] out, int n);
}
