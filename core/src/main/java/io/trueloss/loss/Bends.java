package io.trueloss.loss;

import io.trueloss.loss.Survey.Site;
import java.util.Arrays;

/// How a loss bends, as far as looking at many points tells.
record Bends(Survey survey) {

    /// Beyond this a curvature may vanish by rounding alone.
    private static final double NEAR = 1000;
    /// A curvature below this has fallen to nothing.
    private static final double VANISHED = 1e-5;

    /// For a loss whose convexity was neither proven nor refuted.
    Known tested() {
        String seems = "";
        for (var site : survey.sites()) {
            for (int i = 0; i < site.points(); i++) {
                if (site.isInside(i) && site.isNear(i) && least(site, i) < -1e-9 * site.bend(i)) {
                    var chord = chord(site, i);
                    if (!chord.isEmpty()) {
                        return Known.refuted(Trait.CONVEX, chord);
                    }
                    seems = "it seems to bend downward at " + Assay.place(site.y(), site.point(i));
                }
            }
        }
        return seems.isEmpty()
                ? Known.tested(
                        Trait.CONVEX, "it bends upward at " + points() + " points, and no chord was found below it")
                : Known.unknown(Trait.CONVEX, seems);
    }

    private int points() {
        return survey.sites().stream().mapToInt(Site::points).sum();
    }

    /// A chord around a place that lies below the middle by more than rounding.
    private String chord(Site site, int i) {
        double[] center = site.point(i);
        for (double size : new double[] {0.01, 0.1, 0.5}) {
            for (int way = 0; way < 2 * center.length; way++) {
                double[] step = new double[center.length];
                step[way % center.length] = size;
                if (way >= center.length) {
                    step[(way + 1) % center.length] = -size;
                }
                var text = chord(site.y(), center, step);
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }

    private String chord(double[] y, double[] center, double[] step) {
        double[][] f = new double[center.length][3];
        for (int j = 0; j < center.length; j++) {
            f[j] = new double[] {center[j] - step[j], center[j], center[j] + step[j]};
        }
        var three = survey.look(y, f);
        double[] value = three.at().value();
        double above = value[1] - (value[0] / 2 + value[2] / 2);
        double size = Math.abs(value[0]) + Math.abs(value[1]) + Math.abs(value[2]);
        boolean inside = three.isInside(0) && three.isInside(1) && three.isInside(2);
        return inside && above > 1e-8 * size
                ? "half-way from " + Assay.text(three.point(0)) + " to " + Assay.place(y, three.point(2))
                        + " it is above the chord by " + Known.number(above)
                : "";
    }

    private static double least(Site site, int i) {
        return site.f().length == 1 ? site.at().curvature()[0][i] : Spectrum.least(site.matrix(i));
    }

    /// For a convex loss.
    Known strictly() {
        for (var site : survey.sites()) {
            var flat = site.f().length == 1 ? straight(site) : flat(site);
            if (!flat.isEmpty()) {
                return Known.refuted(Trait.STRICTLY_CONVEX, flat);
            }
        }
        return Known.tested(Trait.STRICTLY_CONVEX, "it bends wherever it was looked at");
    }

    /// A stretch between scores on which the gradient stays the same.
    private String straight(Site site) {
        double[] f = site.f()[0];
        double[] slope = site.at().gradient()[0];
        double[] bend = site.at().curvature()[0];
        for (int i = 0; i + 2 < f.length; i++) {
            boolean same = slope[i] == slope[i + 1] && slope[i] == slope[i + 2];
            boolean none = bend[i] == 0 && bend[i + 1] == 0 && bend[i + 2] == 0;
            boolean near = Math.abs(f[i]) < NEAR && Math.abs(f[i + 2]) < NEAR && f[i + 2] - f[i] > 1e-3;
            if (same && none && near && !fades(site, i, -1) && !fades(site, i + 2, 1)) {
                return "for y = " + Known.number(site.y()[0]) + " it is straight from f = " + Known.number(f[i])
                        + " to f = " + Known.number(f[i + 2]);
            }
        }
        return "";
    }

    /// Whether the curvature vanishes beside a place only because it is too small for a number.
    private boolean fades(Site site, int from, int way) {
        double[] bend = site.at().curvature()[0];
        int end = from;
        while (end > 0 && end < bend.length - 1 && !(Math.abs(bend[end]) > 0)) {
            end += way;
        }
        if (!(Math.abs(bend[end]) > 0)) {
            return false;
        }
        double zero = site.f()[0][end - way];
        double more = site.f()[0][end];
        double size = Math.abs(bend[end]);
        for (int step = 0; step < 60; step++) {
            double middle = zero / 2 + more / 2;
            double there = Math.abs(
                    survey.look(site.y(), new double[][] {{middle}}).at().curvature()[0][0]);
            zero = there > 0 ? zero : middle;
            more = there > 0 ? middle : more;
            size = there > 0 ? there : size;
        }
        return size < 1e-150;
    }

    /// A direction in which nothing bends: all scores together, or one of them.
    private static String flat(Site site) {
        int size = site.f().length;
        for (int i = 0; i < site.points(); i++) {
            if (site.isInside(i) && isModerate(site, i)) {
                double[][] matrix = site.matrix(i);
                double most = Spectrum.radius(matrix);
                for (int way = -1; way < size; way++) {
                    if (bend(matrix, way) <= 1e-14 * most) {
                        return "at " + Assay.text(site.point(i)) + " it does not bend "
                                + (way < 0 ? "where all scores move together" : "along score " + (way + 1));
                    }
                }
            }
        }
        return "";
    }

    private static boolean isModerate(Site site, int i) {
        for (double[] column : site.f()) {
            if (Math.abs(column[i]) > 5 || column[i] == 0) {
                return false;
            }
        }
        return true;
    }

    /// The second derivative along one score, or along all together.
    private static double bend(double[][] matrix, int way) {
        double sum = 0;
        for (int j = 0; j < matrix.length; j++) {
            for (int k = 0; k < matrix.length; k++) {
                sum += way < 0 || way == j && way == k ? matrix[j][k] : 0;
            }
        }
        return Math.abs(sum);
    }

    /// For a strictly convex loss.
    Known strongly() {
        double least = Double.POSITIVE_INFINITY;
        String place = "";
        double nearest = Double.POSITIVE_INFINITY;
        for (var site : survey.all()) {
            for (int i = 0; i < site.points(); i++) {
                double bend = site.isInside(i) ? least(site, i) : Double.NaN;
                double size = Arrays.stream(site.point(i)).map(Math::abs).max().orElse(0);
                if (bend < VANISHED && size < nearest) {
                    nearest = size;
                    place = "at " + Assay.place(site.y(), site.point(i)) + " its curvature is " + Known.number(bend);
                }
                least = bend < least ? bend : least;
            }
        }
        return place.isEmpty()
                ? Known.tested(Trait.STRONGLY_CONVEX, "its curvature wherever it was looked at")
                        .with(least)
                : Known.refuted(Trait.STRONGLY_CONVEX, place);
    }
}
