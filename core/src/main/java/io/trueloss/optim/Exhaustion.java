package io.trueloss.optim;

/// Notices that moves have become rounding: neither the value nor the residual has a new low for a while.
final class Exhaustion {
    private static final double CLEARLY = 1e-15;
    private static final double FLATTER = 0.9;

    private final int most;
    private double lowest = Double.POSITIVE_INFINITY;
    private double flattest = Double.POSITIVE_INFINITY;
    private int idle;

    /// @param most how many moves without a new low are borne
    Exhaustion(int most) {
        this.most = most;
    }

    /// Whether it is over, after a move to this value and residual.
    boolean over(double value, double residual) {
        boolean lower = lowest - value > CLEARLY * Math.abs(value);
        boolean flatter = residual < FLATTER * flattest;
        idle = lower || flatter ? 0 : idle + 1;
        lowest = Math.min(lowest, value);
        flattest = Math.min(flattest, residual);
        return idle > most;
    }
}
