package io.trueloss.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/// Lengths of vectors that are not known yet, and the equations between them.
///
/// A length is a sum such as 2*t + 1, kept as one coefficient for each unknown and the constant in the last
/// place. Two vectors that meet give an equation; each is solved for one unknown as soon as that is possible in
/// whole numbers.
final class Lengths {

    private final int unknowns;
    private final int[][] solved;
    private final List<int[]> waiting = new ArrayList<>();

    Lengths(int unknowns) {
        this.unknowns = unknowns;
        this.solved = new int[unknowns][];
    }

    /// A length that is known.
    int[] constant(int length) {
        int[] form = new int[unknowns + 1];
        form[unknowns] = length;
        return form;
    }

    /// The length that is this unknown.
    int[] unknown(int index) {
        int[] form = new int[unknowns + 1];
        form[index] = 1;
        return form;
    }

    static int[] sum(int[] left, int[] right) {
        return combined(left, right, 1);
    }

    private static int[] combined(int[] left, int[] right, int factor) {
        int[] form = left.clone();
        for (int i = 0; i < form.length; i++) {
            form[i] += factor * right[i];
        }
        return form;
    }

    /// Makes two lengths one; false if that is impossible.
    boolean equate(int[] left, int[] right) {
        return solve(combined(left, right, -1)) && retry();
    }

    private boolean retry() {
        var again = List.copyOf(waiting);
        waiting.clear();
        return again.stream().allMatch(this::solve);
    }

    /// Takes in that a form is zero.
    private boolean solve(int[] form) {
        int[] rest = reduced(form);
        int divisor = 0;
        for (int i = 0; i < unknowns; i++) {
            divisor = gcd(divisor, Math.abs(rest[i]));
        }
        if (divisor == 0 || rest[unknowns] % divisor != 0) {
            return divisor == 0 && rest[unknowns] == 0;
        }
        for (int i = 0; i < unknowns; i++) {
            if (Math.abs(rest[i]) == divisor) {
                return assign(i, rest);
            }
        }
        waiting.add(rest);
        return true;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    private boolean assign(int index, int[] zero) {
        int[] form = new int[unknowns + 1];
        for (int i = 0; i <= unknowns; i++) {
            form[i] = i == index ? 0 : -zero[i] / zero[index];
        }
        solved[index] = form;
        boolean possible = true;
        for (int i = 0; i < unknowns; i++) {
            if (solved[i] != null) {
                solved[i] = reduced(solved[i]);
                possible &= value(solved[i]).orElse(1) >= 1;
            }
        }
        return possible;
    }

    private int[] reduced(int[] form) {
        int[] result = form;
        for (int i = 0; i < unknowns; i++) {
            if (result[i] != 0 && solved[i] != null) {
                int factor = result[i];
                result = result.clone();
                result[i] = 0;
                result = combined(result, solved[i], factor);
            }
        }
        return result;
    }

    /// What a length is, if that follows.
    OptionalInt value(int[] form) {
        int[] rest = reduced(form);
        boolean known = Arrays.stream(rest, 0, unknowns).allMatch(coefficient -> coefficient == 0);
        return known ? OptionalInt.of(rest[unknowns]) : OptionalInt.empty();
    }
}
