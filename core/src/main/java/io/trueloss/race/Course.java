package io.trueloss.race;

import io.trueloss.optim.Penalty;
import io.trueloss.random.Seed;
import io.trueloss.watch.Watch;

/// What is raced over: a function to be made small, where runs start, and how low it goes.
public interface Course {

    /// How many rows one look at the whole is.
    int rows();

    /// A track of its own for one thread.
    ///
    /// @param repeat the seed of the repeat, which noise comes from where there is any
    Track track(Seed repeat);

    /// The price of the weights.
    Penalty penalty();

    /// Where races start, but for a little that differs from repeat to repeat; what can be gained is measured
    /// from here.
    double[] origin();

    /// Whether there are rows to judge by.
    boolean judged();

    /// How low it goes, as far as is known before the race.
    Optimum optimum(Watch watch);

    /// Where all lanes start in a repeat: the origin with up to a tenth of a unit added to each weight, less
    /// where the function would not be finite.
    ///
    /// @param repeat the seed of the repeat
    default double[] start(Seed repeat) {
        double[] from = origin();
        Track track = track(repeat);
        Seed seed = repeat.child("start");
        for (double reach = 0.1; reach > 1e-9; reach /= 2) {
            double[] w = from.clone();
            for (int j = 0; j < w.length; j++) {
                w[j] += reach * Math.max(1, Math.abs(from[j])) * (2 * seed.uniform(j) - 1);
            }
            if (Double.isFinite(track.objective().evaluate(w, new double[w.length]))) {
                return w;
            }
        }
        return from;
    }
}
