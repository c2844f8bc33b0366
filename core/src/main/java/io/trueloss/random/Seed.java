package io.trueloss.random;

/// Where randomness comes from. Streams have names and rows have numbers, so that a new consumer moves no
/// other:
///
///     seed.child("split").uniform(row)
///
/// gives the same number whatever was drawn before, by whom, and on how many threads. The stream of a seed is
/// SplitMix64
/// (Steele, Lea and Flood 2014, OOPSLA), read at any place.
///
/// @param value any number
public record Seed(long value) {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    /// The seed of a part of the work, by name: unrelated to its parent's stream and to other names.
    public Seed child(String name) {
        long hash = mix(value ^ STEP);
        for (int i = 0; i < name.length(); i++) {
            hash = mix((hash ^ name.charAt(i)) + STEP);
        }
        return new Seed(mix(hash ^ name.length()));
    }

    /// 64 random bits at a place of the stream.
    public long bits(long index) {
        return mix(value + STEP * (index + 1));
    }

    /// A number in [0, 1) at a place of the stream: a multiple of 2^-53.
    public double uniform(long index) {
        return (bits(index) >>> 11) * 0x1p-53;
    }

    /// A whole number from 0 to `bound - 1` at a place of the stream; no number is likelier by more than 2^-32.
    public int below(long index, int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("bound must be at least 1, was " + bound);
        }
        return (int) Math.unsignedMultiplyHigh(bits(index), bound);
    }

    /// The numbers 0 to `n - 1` in random order, every order equally likely (Fisher and Yates 1938).
    public int[] permutation(int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = below(i, i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    /// The finisher of SplitMix64: every bit of the result depends on every bit of `x`.
    private static long mix(long x) {
        long z = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
