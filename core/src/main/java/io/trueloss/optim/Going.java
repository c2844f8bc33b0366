package io.trueloss.optim;

import java.util.Arrays;

/// How a descent has been going: what is made small and its slope, at steps that stand ever further apart, so
/// that a walk of any length is remembered in little room.
final class Going {
    private static final int MOST = 128;

    private final double[] values = new double[MOST];
    private final double[] residuals = new double[MOST];
    private final double[] travels = new double[MOST];
    private int marks;
    private int stride = 1;
    private int seen;
    private double last;
    private double travel;

    /// Takes note of the start, or of the next step.
    void see(double value, double residual) {
        travel += seen == 0 ? 0 : Math.abs(value - last);
        last = value;
        if (seen % stride == 0) {
            mark(value, residual);
        }
        seen++;
    }

    private void mark(double value, double residual) {
        values[marks] = value;
        residuals[marks] = residual;
        travels[marks] = travel;
        travel = 0;
        marks++;
        if (marks == MOST) {
            thin();
        }
    }

    /// Forgets every second mark.
    private void thin() {
        for (int i = 1; i < MOST / 2; i++) {
            values[i] = values[2 * i];
            residuals[i] = residuals[2 * i];
            travels[i] = travels[2 * i - 1] + travels[2 * i];
        }
        travel = travels[MOST - 1];
        marks = MOST / 2;
        stride *= 2;
    }

    State.Marked state() {
        return new State.Marked(
                Arrays.copyOf(values, marks),
                Arrays.copyOf(residuals, marks),
                Arrays.copyOf(travels, marks),
                stride,
                seen,
                last,
                travel);
    }

    void resume(State.Marked state) {
        marks = state.values().length;
        System.arraycopy(state.values(), 0, values, 0, marks);
        System.arraycopy(state.residuals(), 0, residuals, 0, marks);
        System.arraycopy(state.travels(), 0, travels, 0, marks);
        stride = state.stride();
        seen = state.seen();
        last = state.last();
        travel = state.travel();
    }

    /// How many steps lie between two marks.
    int stride() {
        return stride;
    }

    /// The values at the marks of the last half.
    double[] values() {
        return Arrays.copyOfRange(values, marks / 2, marks);
    }

    /// The slopes at the marks of the last half.
    double[] residuals() {
        return Arrays.copyOfRange(residuals, marks / 2, marks);
    }

    /// How far the value went up and down, all in all, between the marks of the last half.
    double[] travels() {
        return Arrays.copyOfRange(travels, Math.min(marks, marks / 2 + 1), marks);
    }

    /// The number of the first step of the last half.
    int from() {
        return marks / 2 * stride;
    }
}
