package io.trueloss.race;

import io.trueloss.listing.Listed;
import io.trueloss.optim.Optimizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gives optimizers lanes with names of their own.
public final class Lanes {
    private Lanes() {}

    /// The lanes of optimizers, in their order: `adam`, and `adam-2` for a second one.
    ///
    /// @param ranges dials by `rate` for all lanes or `adam.rate` for the lanes of one optimizer
    public static List<Lane> of(List<Optimizer> optimizers, Map<String, Dial> ranges) {
        List<Lane> lanes = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Optimizer optimizer : optimizers) {
            String name = Listed.name(optimizer.getClass());
            int before = seen.merge(name, 1, Integer::sum);
            Map<String, Dial> own = new HashMap<>();
            ranges.forEach((key, dial) -> {
                if (key.equals(dial.name()) || key.equals(name + "." + dial.name())) {
                    own.merge(dial.name(), dial, (a, b) -> key.contains(".") ? b : a);
                }
            });
            lanes.add(new Lane(before == 1 ? name : name + "-" + before, optimizer, Space.of(optimizer, own)));
        }
        return lanes;
    }
}
