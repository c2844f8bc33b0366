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
        return new Kernel(program(bound, Kind.DOUBLE, 0), bound.evaluator(), bound.size());
    }

    /// One in vectors of so many bits: 128, 256 or 512. Needs the module
    /// jdk.incubator.vector. Interpreted where the formula is too large to be compiled.
    public static Evaluator vectors(Bound bound, int bits) {
        return new Kernel(program(bound, Kind.DOUBLE, bits), bound.evaluator(), bound.size());
    }

    /// One in single precision, in plain code. Computed in doubles and rounded is each of value, gradient and
    /// curvature that is no straight line of float operations, has a constant that no float can hold or is too
    /// large to be compiled, and the curvature of a formula whose second derivatives are taken along
    /// directions.
    public static SingleEvaluator plainSingle(Bound bound) {
        return new SingleKernel(program(bound, Kind.FLOAT, 0), plain(bound), bound.size());
    }

    /// One in single precision, in vectors of so many bits; else as [#plainSingle(Bound)], with the same bits.
    public static SingleEvaluator singleVectors(Bound bound, int bits) {
        return new SingleKernel(program(bound, Kind.FLOAT, bits), vectors(bound, bits), bound.size());
    }

    private static Program program(Bound bound, Kind real, int bits) {
        return new Program(Workings.of(bound), new Library(), real, bits);
    }
}
