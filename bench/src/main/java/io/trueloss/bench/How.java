package io.trueloss.bench;

import io.trueloss.formula.Bound;
import io.trueloss.formula.Evaluator;
import io.trueloss.kernel.Kernels;
import java.util.function.Supplier;
import jdk.incubator.vector.DoubleVector;

/// A way to compute a loss.
public enum How {
    INTERPRETED,
    PLAIN,
    /// With vectors as wide as the machine likes them.
    VECTORS;

    Supplier<Evaluator> evaluators(Bound loss) {
        return switch (this) {
            case INTERPRETED -> loss::evaluator;
            case PLAIN -> () -> Kernels.plain(loss);
            case VECTORS -> () -> Kernels.vectors(loss, bits());
        };
    }

    /// The width of a vector.
    static int bits() {
        return DoubleVector.SPECIES_PREFERRED.vectorBitSize();
    }
}
