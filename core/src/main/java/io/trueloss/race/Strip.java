package io.trueloss.race;

import java.util.List;

/// How much a lane cares for its rate: the same run at nine rates over four decades.
///
/// @param rates the rates, ascending
/// @param traces how each run went
public record Strip(double[] rates, List<Trace> traces) {
    /// The share of the largest gain that counts as good.
    private static final double GOOD = 0.9;

    public Strip {
        traces = List.copyOf(traces);
    }

    /// Over how many decades of rates without a gap, around the best, a run gained at least nine tenths of what
    /// the best one gained.
    public double decades() {
        int best = 0;
        for (int i = 1; i < rates.length; i++) {
            if (traces.get(i).lowest() < traces.get(best).lowest()) {
                best = i;
            }
        }
        int low = best;
        int high = best;
        while (low > 0 && good(low - 1, best)) {
            low--;
        }
        while (high < rates.length - 1 && good(high + 1, best)) {
            high++;
        }
        return (high - low) * 4.0 / (rates.length - 1);
    }

    /// Which share of the runs diverged.
    public double diverged() {
        return (double) traces.stream()
                        .filter(trace -> trace.end().kind() == Trace.Kind.DIVERGED)
                        .count()
                / traces.size();
    }

    private boolean good(int at, int best) {
        double start = traces.get(at).value()[0];
        Trace trace = traces.get(at);
        double last = trace.end().kind() == Trace.Kind.DIVERGED ? Double.POSITIVE_INFINITY : trace.lowest();
        return start - last >= GOOD * (start - traces.get(best).lowest());
    }
}
