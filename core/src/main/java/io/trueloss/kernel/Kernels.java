package io.trueloss.kernel;

import io.trueloss.formula.Bound;
import io.trueloss.formula.Evaluator;
import io.trueloss.formula.Workings;

/// Makes evaluators that run compiled code. Whichever code runs, the bits are those of the interpreter.
public final class Kernels {

    /// One for the process, since what a kernel costs is mostly the time in which the virtual machine learns
    /// it.
    private static final Foundry FOUNDRY = new Foundry();

    private Kernels() {}

    /// One for work of any size: it begins with the interpreter, and where there is much to do it changes to
    /// compiled code once that is made and warm.
    public static Evaluator of(Bound bound) {
        return new Kernel(new Warming(FOUNDRY, Workings.of(bound)), bound.evaluator(), bound.size());
    }

    /// One in plain code; interpreted where the formula is too large to be compiled.
    public static Evaluator plain(Bound bound) {
        return new Kernel(Program.plain(Workings.of(bound), new Library()), bound.evaluator(), bound.size());
    }

    /// One in vectors of so many bits: 128, 256 or 512. Needs the module
    /// jdk.incubator.vector. Interpreted where the formula is too large to be compiled.
    public static Evaluator vectors(Bound bound, int bits) {
        return new Kernel(Program.vectors(Workings.of(bound), new Library(), bits), bound.evaluator(), bound.size());
    }
}
