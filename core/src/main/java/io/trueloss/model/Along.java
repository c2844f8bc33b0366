package io.trueloss.model;

/// Roots and heights of functions of one number that are dear to evaluate.
final class Along {
    private static final double GOLDEN = 0.3819660112501051;

    private static final int STEPS = 200;

    private Along() {}

    /// A function of one number.
    interface Curve {
        double at(double x);
    }

    /// Where a function is 0 between two places at which its signs differ: by false position, each end that
    /// stays for a second time halved in weight (Illinois; Dowell and Jarratt 1971, BIT 11, 168–174).
    static double root(Curve curve, double from, double to, double within) {
        double a = from;
        double b = to;
        double fa = curve.at(a);
        double fb = curve.at(b);
        for (int i = 0; i < STEPS && Math.abs(b - a) > within && fb != 0; i++) {
            double x = b - fb * (b - a) / (fb - fa);
            double fx = curve.at(x);
            if (fx * fb < 0) {
                a = b;
                fa = fb;
            } else {
                fa /= 2;
            }
            boolean settled = Math.abs(x - b) <= within / 4;
            b = x;
            fb = fx;
            if (settled) break;
        }
        return b;
    }

    /// Where a function with one top between two places is highest: by parabolas through the best three places,
    /// by the golden section where they lead astray (Brent 1973, Algorithms for Minimization Without
    /// Derivatives, chapter 5).
    static double highest(Curve curve, double from, double to, double within) {
        double a = from;
        double b = to;
        Spot x = Spot.of(curve, a + GOLDEN * (b - a));
        Spot w = x;
        Spot v = x;
        double last = b - a;
        double before = last;
        for (int i = 0; i < STEPS && Math.max(x.x - a, b - x.x) > 2 * within; i++) {
            double step = parabola(x, w, v);
            boolean good = Math.abs(step) < before / 2 && x.x + step > a + within && x.x + step < b - within;
            if (!good) step = GOLDEN * (x.x < (a + b) / 2 ? b - x.x : a - x.x);
            before = good ? last : Math.abs(step);
            last = Math.abs(step);
            Spot u = Spot.of(curve, x.x + (Math.abs(step) >= within ? step : Math.copySign(within, step)));
            boolean higher = u.f >= x.f;
            double wall = higher ? x.x : u.x;
            if (higher == u.x < x.x) b = wall;
            else a = wall;
            if (higher || u.f >= w.f || w == x) {
                v = w;
                w = higher ? x : u;
            } else if (u.f >= v.f || v == x || v == w) {
                v = u;
            }
            x = higher ? u : x;
        }
        return x.x;
    }

    /// A place and how high the function is there.
    private record Spot(double x, double f) {
        static Spot of(Curve curve, double x) {
            return new Spot(x, curve.at(x));
        }
    }

    /// The step from the best place to the top of the parabola through three; NaN where there is none.
    private static double parabola(Spot x, Spot w, Spot v) {
        double r = (x.x - w.x) * (x.f - v.f);
        double q = (x.x - v.x) * (x.f - w.f);
        return -((x.x - v.x) * q - (x.x - w.x) * r) / (2 * (q - r));
    }
}
