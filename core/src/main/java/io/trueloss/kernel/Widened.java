package io.trueloss.kernel;

import io.trueloss.formula.Derivatives;
import io.trueloss.formula.Evaluator;
import io.trueloss.formula.Rows;
import io.trueloss.formula.Workings.Order;
import java.util.Arrays;
import java.util.BitSet;

/// Floats computed in doubles, rounded once. Holds memory: one for each thread.
final class Widened {

    private static final double[][] NONE = {};

    private final Evaluator evaluator;
    private final Derivatives block;
    private final double[] target = new double[Evaluator.BLOCK];
    private Rows wide = new Rows(target, NONE, NONE, NONE);

    /// @param scores how many scalar scores the formula has
    Widened(Evaluator evaluator, int scores) {
        this.evaluator = evaluator;
        this.block = Derivatives.of(scores, Evaluator.BLOCK);
    }

    /// Computes a block.
    void run(Order order, SingleRows rows, int from, int to, SingleDerivatives into) {
        compute(order, rows, from, to - from);
        copy(order, 0, into, 0, to - from);
    }

    /// Computes some rows of the block that begins at a row; which, is said by their places in it.
    void some(Order order, SingleRows rows, int from, BitSet places, SingleDerivatives into) {
        boolean many = Kernel.areMany(places.cardinality(), places.length());
        if (many) {
            compute(order, rows, from, places.length());
        }
        for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
            if (!many) {
                compute(order, rows, from + place, 1);
            }
            copy(order, many ? place : 0, into, place, 1);
        }
    }

    private void compute(Order order, SingleRows rows, int from, int n) {
        widen(rows, from, n);
        switch (order) {
            case VALUE -> evaluator.value(wide, 0, n, block.value());
            case GRADIENT -> evaluator.gradient(wide, 0, n, block.value(), block.gradient());
            case CURVATURE -> evaluator.curvature(wide, 0, n, block);
        }
    }

    private void copy(Order order, int at, SingleDerivatives into, int place, int n) {
        narrow(block.value(), at, into.value(), place, n);
        for (int i = 0; order != Order.VALUE && i < into.gradient().length; i++) {
            narrow(block.gradient()[i], at, into.gradient()[i], place, n);
        }
        for (int i = 0; order == Order.CURVATURE && i < into.curvature().length; i++) {
            narrow(block.curvature()[i], at, into.curvature()[i], place, n);
        }
    }

    private void widen(SingleRows rows, int from, int n) {
        if (wide.scores().length != rows.scores().length) {
            wide = new Rows(target, room(rows.targets()), room(rows.scores()), room(rows.columns()));
        }
        if (rows.y().length > 0) {
            widen(rows.y(), wide.y(), from, n);
        }
        widen(rows.targets(), wide.targets(), from, n);
        widen(rows.scores(), wide.scores(), from, n);
        widen(rows.columns(), wide.columns(), from, n);
    }

    private static double[][] room(float[][] arrays) {
        return new double[arrays.length][Evaluator.BLOCK];
    }

    private static void widen(float[][] source, double[][] to, int from, int n) {
        for (int i = 0; i < source.length; i++) {
            widen(source[i], to[i], from, n);
        }
    }

    private static void widen(float[] source, double[] to, int from, int n) {
        if (source.length == 1) {
            Arrays.fill(to, 0, n, source[0]);
            return;
        }
        for (int i = 0; i < n; i++) {
            to[i] = source[from + i];
        }
    }

    private static void narrow(double[] source, int at, float[] to, int place, int n) {
        for (int i = 0; i < n; i++) {
            to[place + i] = (float) source[at + i];
        }
    }
}
