package io.trueloss.problem;

import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// Lists of numbers that are counted from 1, as the literature does.
final class Terms {
    private Terms() {}

    /// The terms number 1 to `count`.
    static Jet[] each(int count, IntFunction<Jet> term) {
        return IntStream.rangeClosed(1, count).mapToObj(term).toArray(Jet[]::new);
    }

    /// The sum of these, at least one.
    static Jet sum(Jet... terms) {
        Jet sum = terms[0];
        for (int i = 1; i < terms.length; i++) {
            sum = sum.plus(terms[i]);
        }
        return sum;
    }

    /// The numbers of 1 to `count`.
    static double[] array(int count, IntToDoubleFunction number) {
        return IntStream.rangeClosed(1, count).mapToDouble(number).toArray();
    }
}
