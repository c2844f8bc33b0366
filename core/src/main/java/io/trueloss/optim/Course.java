package io.trueloss.optim;

import java.util.Arrays;

/// How the loss went so far: at the start and after each step, what is made small and the loss on validation
/// rows; without any, the former stands for both.
public final class Course {
    private double[] train = new double[16];
    private double[] held = new double[16];
    private int count;
    private int lowest;

    /// Nothing seen yet.
    Course() {}

    /// What was seen before a run went on.
    Course(double[] train, double[] held) {
        for (int i = 0; i < train.length; i++) {
            add(train[i], held[i]);
        }
    }

    /// Takes note of a value; whether it is the lowest validation loss so far.
    boolean add(double trainValue, double heldValue) {
        if (count == train.length) {
            train = Arrays.copyOf(train, 2 * count);
            held = Arrays.copyOf(held, 2 * count);
        }
        train[count] = trainValue;
        held[count] = heldValue;
        boolean lower = count == 0 || heldValue < held[lowest];
        lowest = lower ? count : lowest;
        count++;
        return lower;
    }

    /// How many steps were made.
    public int steps() {
        return count - 1;
    }

    /// The validation loss so many steps ago; the one at the start if there were fewer.
    public double held(int ago) {
        return held[Math.max(0, count - 1 - ago)];
    }

    /// How many steps ago the validation loss was lowest.
    public int sinceLowest() {
        return count - 1 - lowest;
    }

    /// By how many percent the validation loss is above the lowest so far: Prechelt's generalization loss.
    public double rise() {
        return percent(held[count - 1], held[lowest]);
    }

    /// By how many percent what is made small was, over the last so many values, on average above the lowest
    /// of them.
    public double progress(int strip) {
        double[] last = Arrays.copyOfRange(train, Math.max(0, count - strip), count);
        return percent(
                Arrays.stream(last).average().orElse(0),
                Arrays.stream(last).min().orElse(0));
    }

    double[] train() {
        return Arrays.copyOf(train, count);
    }

    double[] held() {
        return Arrays.copyOf(held, count);
    }

    private static double percent(double value, double lowest) {
        return value == lowest ? 0 : 100 * (value - lowest) / Math.abs(lowest);
    }
}
