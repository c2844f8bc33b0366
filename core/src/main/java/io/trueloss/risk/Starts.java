package io.trueloss.risk;

import io.trueloss.formula.Part;
import io.trueloss.formula.Reach;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Constants to start from: places the target suggests, on every scale a score may have.
final class Starts {
    private final Sample sample;
    private final Cost cost;

    Starts(Sample sample, Cost cost) {
        this.sample = sample;
        this.cost = cost;
    }

    /// Starts with a finite mean loss, the lowest first, as weights of a model that has only intercepts.
    List<double[]> finite(LinearObjective objective) {
        record Start(double[] w, double value) {}
        List<Start> starts = new ArrayList<>();
        for (double place : locations()) {
            for (double scale : scales()) {
                double[] w = weights(objective.places(), place, scale);
                double value = objective.evaluate(w, new double[w.length]);
                if (Double.isFinite(value)) starts.add(new Start(w, value));
            }
        }
        return starts.stream()
                .sorted(Comparator.comparingDouble(Start::value))
                .map(Start::w)
                .toList();
    }

    /// For the first score: zero, the target's quantiles and mean, and the mean through the inverse of each
    /// usual link.
    private List<Double> locations() {
        double[] sorted = sample.y().clone();
        Arrays.sort(sorted);
        double mean = Arrays.stream(sorted).average().orElse(0);
        List<Double> places = new ArrayList<>(List.of(0.0, mean));
        for (double share : new double[] {0.5, 0.1, 0.9, 0.25, 0.75}) {
            places.add(sorted[(int) Math.min(sorted.length - 1, share * sorted.length)]);
        }
        if (mean != 0) places.add(1 / mean);
        if (mean > 0) places.addAll(List.of(StrictMath.log(mean), Math.sqrt(mean), 1 / mean / mean));
        if (mean > 0 && mean < 1) places.add(StrictMath.log(mean / (1 - mean)));
        return places;
    }

    /// For other scores: zero, and the logarithm of the target's spread.
    private List<Double> scales() {
        double mean = Arrays.stream(sample.y()).average().orElse(0);
        double squares = Arrays.stream(sample.y())
                .map(y -> (y - mean) * (y - mean))
                .average()
                .orElse(0);
        return squares > 0 && Double.isFinite(squares) ? List.of(0.0, StrictMath.log(squares) / 2) : List.of(0.0);
    }

    /// A vector of learned constants starts as an even ascent, which ordered thresholds need.
    private double[] weights(Places places, double place, double scale) {
        double[] flat = new double[places.scores()];
        for (Part part : cost.loss().parts()) {
            for (int k = 0; k < part.length(); k++) {
                double middle = (part.length() - 1) / 2.0;
                boolean ascent = part.reach() == Reach.CONSTANT && part.length() > 1;
                double other = ascent ? k - middle : scale;
                flat[part.offset() + k] = part.offset() == 0 ? place : other;
            }
        }
        return places.weights(flat);
    }
}
