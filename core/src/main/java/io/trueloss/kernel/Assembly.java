package io.trueloss.kernel;

import java.util.ArrayList;
import java.util.List;

/// Steps with the code of their passes. Immutable.
record Assembly(Steps steps, List<Step> once, List<Step> directed) {

    /// A part of the work.
    sealed interface Step {}

    /// Passes, run one after the other for each entry of a vector.
    record Loop(int width, List<Coded> passes) implements Step {}

    /// Work of the interpreter's own code.
    record Foreign(Steps.Foreign foreign) implements Step {}

    /// A pass: plain code, which also does the rows that fill no vector, and code in vectors, if there is any.
    ///
    /// @param plain one row at a time
    /// @param vectors many rows at a time, or none: then the same as `plain`
    /// @param rows how many rows the second does at a time
    /// @param slots for each entry the cells of its arrays
    record Coded(Pass plain, Pass vectors, int rows, int[][] slots) {

        void run(Frame frame, int n) {
            int whole = n & -rows;
            if (whole > 0) {
                vectors.run(frame, 0, whole);
            }
            if (whole < n) {
                plain.run(frame, whole, n);
            }
        }
    }

    /// In plain code.
    static Assembly plain(Steps steps) {
        return of(steps, 0);
    }

    /// In vectors of so many bits.
    static Assembly vectors(Steps steps, int bits) {
        return of(steps, bits);
    }

    private static Assembly of(Steps steps, int bits) {
        var made = new Making(steps.real(), bits);
        return new Assembly(steps, made.of(steps.once()), made.of(steps.directed()));
    }

    /// @param real the floating-point kind that is worked on
    /// @param bits of a vector; 0 for plain code
    private record Making(Kind real, int bits) {

        List<Step> of(List<Steps.Step> steps) {
            var made = new ArrayList<Step>();
            for (var step : steps) {
                made.add(step instanceof Steps.Loop loop ? of(loop) : new Foreign((Steps.Foreign) step));
            }
            return made;
        }

        private Loop of(Steps.Loop loop) {
            var passes = new ArrayList<Coded>();
            for (var cut : loop.cuts()) {
                passes.add(of(cut, loop.width()));
            }
            return new Loop(loop.width(), passes);
        }

        private Coded of(Cut cut, int width) {
            var plain = Emission.plain(cut, real);
            var vectors = Emission.vectors(cut);
            var slots = new int[width][vectors.size()];
            for (int entry = 0; entry < width; entry++) {
                for (int i = 0; i < vectors.size(); i++) {
                    int[] cells = vectors.get(i);
                    slots[entry][i] = cells[cells.length == 1 ? 0 : entry];
                }
            }
            return bits == 0
                    ? new Coded(plain, plain, 1, slots)
                    : new Coded(plain, Emission.vectors(cut, bits, real), bits / real.width(), slots);
        }
    }
}
