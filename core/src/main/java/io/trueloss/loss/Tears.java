package io.trueloss.loss;

import io.trueloss.loss.Survey.Site;
import java.util.Optional;

/// Looks for jumps of a loss's value: between two scores it changes more than its gradient at both of them lets
/// it, however near to each other they come.
record Tears(Survey survey) {

    private static final int HALVINGS = 80;

    /// Where the value jumps, in words. Only losses of one score are looked at.
    Optional<String> found() {
        return survey.sites().stream()
                .filter(site -> site.f().length == 1)
                .flatMap(site -> in(site).stream())
                .findFirst();
    }

    private Optional<String> in(Site site) {
        for (int i = 0; i + 1 < site.points(); i++) {
            if (site.isInside(i) && site.isInside(i + 1) && isModerate(site, i) && leaps(site, i)) {
                var torn = torn(site, site.f()[0][i], site.f()[0][i + 1]);
                if (torn.isPresent()) {
                    return torn;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isModerate(Site site, int i) {
        return Math.abs(site.f()[0][i]) <= Places.FAR && Math.abs(site.f()[0][i + 1]) <= Places.FAR;
    }

    private static boolean leaps(Site site, int i) {
        double way = site.f()[0][i + 1] - site.f()[0][i];
        double most = Math.max(site.steepness(i), site.steepness(i + 1));
        double change = Math.abs(site.at().value()[i + 1] - site.at().value()[i]);
        return change > 1.01 * most * way + 1e-9 * Math.abs(site.at().value()[i]) + 1e-9;
    }

    /// Halves the way between two scores, keeping the half with the larger change.
    private Optional<String> torn(Site site, double low, double high) {
        double first = value(site, low);
        double last = value(site, high);
        double whole = Math.abs(last - first);
        for (int step = 0; step < HALVINGS && Math.nextUp(low) < high; step++) {
            double middle = low / 2 + high / 2;
            double there = value(site, middle);
            boolean left = Math.abs(there - first) >= Math.abs(last - there);
            high = left ? middle : high;
            last = left ? there : last;
            low = left ? low : middle;
            first = left ? first : there;
        }
        return Math.abs(last - first) > 1e-3 * whole
                ? Optional.of("at " + Assay.place(site.y(), new double[] {high}) + " its value jumps from "
                        + Known.number(first) + " to " + Known.number(last))
                : Optional.empty();
    }

    private double value(Site site, double f) {
        return survey.look(site.y(), new double[][] {{f}}).at().value()[0];
    }
}
