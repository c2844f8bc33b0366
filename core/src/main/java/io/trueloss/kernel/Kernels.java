package io.trueloss.kernel;

import io.trueloss.formula.Bound;
import io.trueloss.formula.Evaluator;

/// Makes evaluators that run compiled code.
public final class Kernels {

    private Kernels() {}

    /// One in plain code.
    public static Evaluator plain(Bound bound) {
        return new Kernel(Program.plain(bound.workings(), new Library()), bound.evaluator());
    }

    /// One in vectors of so many bits: 128, 256 or 512. Needs the module jdk.incubator.vector.
    public static Evaluator vectors(Bound bound, int bits) {
        return new Kernel(Program.vectors(bound.workings(), new Library(), bits), bound.evaluator());
    }
}
