package io.trueloss.risk;

import io.trueloss.optim.Bundle;
import java.util.List;

/// What rows do to the weights when their scores are pulled, as vectors as long as the weights; nothing is
/// copied.
///
/// @param design where the rows are
/// @param places where the weights of each score are
/// @param rows which row each vector is of; a row may be there more than once
/// @param pulls how much each scalar score of that row is pulled
record Pulls(Design design, Places places, List<Integer> rows, List<double[]> pulls) implements Bundle {

    static Pulls none(Design design, Places places) {
        return new Pulls(design, places, List.of(), List.of());
    }

    @Override
    public int count() {
        return pulls.size();
    }

    @Override
    public int size() {
        return places.size();
    }

    @Override
    public double dot(int i, double[] other) {
        double[] pull = pulls.get(i);
        double sum = 0;
        for (int k = 0; k < places.seeing().size(); k++) {
            double times = pull[places.seeing().get(k)];
            if (times != 0) sum = Math.fma(times, design.dot(rows.get(i), other, places.start(k)), sum);
        }
        for (int k = 0; k < places.constant().size(); k++) {
            sum = Math.fma(pull[places.constant().get(k)], other[places.constantAt(k)], sum);
        }
        return sum;
    }

    @Override
    public void add(int i, double share, double[] to) {
        double[] pull = pulls.get(i);
        for (int k = 0; k < places.seeing().size(); k++) {
            double times = share * pull[places.seeing().get(k)];
            if (times != 0) design.add(rows.get(i), times, to, places.start(k));
        }
        for (int k = 0; k < places.constant().size(); k++) {
            to[places.constantAt(k)] += share * pull[places.constant().get(k)];
        }
    }
}
