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

    /// As another one that remembered this; a new one if that is empty.
    static Exhaustion of(int most, double[] memory) {
        Exhaustion exhaustion = new Exhaustion(most);
        if (memory.length > 0) {
            exhaustion.lowest = memory[0];
            exhaustion.flattest = memory[1];
            exhaustion.idle = (int) memory[2];
        }
        return exhaustion;
    }

    /// What it remembers.
    double[] memory() {
        return new double[] {lowest, flattest, idle};
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
