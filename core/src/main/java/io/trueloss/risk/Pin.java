package io.trueloss.risk;

import io.trueloss.optim.Penalty;

/// Where scores may move together, holds the sums of coordinates without a price at zero: half the square of
/// the sum is added to an objective, which is zero at the minimum that is meant.
///
/// @param places where the weights are
/// @param pinned which coordinates are held; empty if none
record Pin(Places places, boolean[] pinned) {
    static Pin none(Places places) {
        return new Pin(places, new boolean[0]);
    }

    /// Holds every coordinate that a penalty leaves free.
    static Pin free(Penalty penalty, Places places) {
        boolean[] free = new boolean[places.width()];
        for (int j = 0; j < free.length; j++) free[j] = penalty.l1()[j] == 0 && penalty.l2()[j] == 0;
        return new Pin(places, free);
    }

    /// What is added to the value at `w`; the gradient is added to `g`, and the Hessian to `h` unless that is
    /// empty.
    double add(double[] w, double[] g, double[] h) {
        double added = 0;
        int copies = places.seeing().size();
        for (int j = 0; j < pinned.length; j++) {
            if (!pinned[j]) continue;
            double sum = 0;
            for (int k = 0; k < copies; k++) sum += w[places.start(k) + j];
            added += sum * sum / 2;
            for (int k = 0; k < copies; k++) {
                g[places.start(k) + j] += sum;
                for (int l = 0; l <= k && h.length > 0; l++)
                    h[(places.start(k) + j) * w.length + places.start(l) + j] += 1;
            }
        }
        return added;
    }
}
