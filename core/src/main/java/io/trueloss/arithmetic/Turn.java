package io.trueloss.arithmetic;

/// Angles of 2^30 radians and more, brought into a quarter turn with integers (Payne and Hanek 1983). Scalar
/// code.
final class Turn {

    /// 64 zero bits, then the first 1,216 bits of 2/π.
    private static final long[] TWO_OVER_PI = {
        0L,
        0xa2f9836e4e441529L,
        0xfc2757d1f534ddc0L,
        0xdb6295993c439041L,
        0xfe5163abdebbc561L,
        0xb7246e3a424dd2e0L,
        0x06492eea09d1921cL,
        0xfe1deb1cb129a73eL,
        0xe88235f52ebb4484L,
        0xe99c7026b45f7e41L,
        0x3991d639835339f4L,
        0x9c845f8bbdf9283bL,
        0x1ff897ffde05980fL,
        0xef2f118b5a0a6d1fL,
        0x6d367ecf27cb09b7L,
        0x4f463f669e5fea2dL,
        0x7527bac7ebe5f17bL,
        0x3d0739f78a5292eaL,
        0x6bfb5fb11f8d5d08L,
        0x56033046fc7b6babL
    };

    private Turn() {}

    /// sin(x + turns π/2) for |x| >= 2^30.
    static double sin(double x, long turns) {
        if (!(Math.abs(x) < Double.POSITIVE_INFINITY)) {
            return Double.NaN;
        }
        long bits = Double.doubleToRawLongBits(x);
        long mantissa = (bits & 0xfffffffffffffL) | 0x10000000000000L;
        int first = (int) ((bits >>> 52) & 0x7ff) - 1075 - 2 + 64;
        long low = mantissa * word(first + 128);
        long middle = mantissa * word(first + 64);
        long high = mantissa * word(first) + Math.unsignedMultiplyHigh(mantissa, word(first + 64));
        long carried = middle + Math.unsignedMultiplyHigh(mantissa, word(first + 128));
        high += Long.compareUnsigned(carried, middle) < 0 ? 1 : 0;
        long fraction = (high << 2) | (carried >>> 62);
        long finer = (carried << 2) | (low >>> 62);
        long quadrant = (high >>> 62) + (fraction >>> 63);
        return x < 0 ? -ofFraction(fraction, finer, quadrant - turns) : ofFraction(fraction, finer, quadrant + turns);
    }

    /// 64 bits of the table from a bit on.
    private static long word(int bit) {
        int index = bit >> 6;
        int shift = bit & 63;
        return (TWO_OVER_PI[index] << shift) | (TWO_OVER_PI[index + 1] >>> 1 >>> (63 - shift));
    }

    /// sin of (quadrant + the signed 128-bit fraction) quarter turns.
    private static double ofFraction(long fraction, long finer, long quadrant) {
        long sign = fraction >> 63;
        long high = (fraction ^ sign) + (sign != 0 && finer == 0 ? 1 : 0);
        long low = (finer ^ sign) - sign;
        int empty = Long.numberOfLeadingZeros(high);
        long top = (high << empty) | (low >>> 1 >>> (63 - empty));
        long next = low << empty;
        double scale = Binary.power(-64 - empty) * (1 | sign);
        double head = (double) (top >>> 11) * 0x1p11 * scale;
        double tail = ((double) (top & 0x7ff) + (double) (next >>> 11) * 0x1p-53) * scale;
        double product = head * Trig.HALF_PI;
        double rest = Math.fma(head, Trig.HALF_PI, -product);
        rest = Math.fma(head, Trig.HALF_PI_REST, Math.fma(tail, Trig.HALF_PI, rest));
        double angle = product + rest;
        return Trig.ofParts(angle, rest - (angle - product), quadrant);
    }
}
