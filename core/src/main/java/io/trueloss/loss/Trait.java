package io.trueloss.loss;

import java.util.Locale;

/// What a loss may be. Whether it is, [Traits] finds out from its formula; nobody says so by hand.
public enum Trait {
    /// No chord lies below the loss, in all its scores together: a fit that ended is the best there is.
    CONVEX("no chord lies below it, so a fit that ended is the best there is"),
    /// Convex, and nowhere straight: at most one vector of scores minimises it.
    STRICTLY_CONVEX("convex and nowhere straight: at most one point minimises it"),
    /// Its curvature stays above a positive number.
    STRONGLY_CONVEX("its curvature stays above a positive bound"),
    /// For each target, the length of its gradient is bounded.
    LIPSCHITZ("for each target its gradient is bounded"),
    /// For each target, its gradient has no jump and its largest curvature is bounded.
    SMOOTH("its gradient has no jump, and for each target its curvature is bounded"),
    /// Its gradient jumps nowhere inside its domain.
    DIFFERENTIABLE("its gradient jumps nowhere"),
    /// For each target, its value stays below a number: a row can cost no more.
    BOUNDED("for each target a row costs no more than a bound"),
    /// One bound of the gradient holds for all targets: no row, however wild, pulls harder.
    ROBUST("one bound of the gradient holds for all targets: no row pulls harder"),
    /// Robust, and rows that are far off pull less and less.
    REDESCENDING("rows that are far off pull less and less"),
    /// Nowhere below zero.
    NOT_NEGATIVE("nowhere below 0"),
    /// Errors up and down cost the same; with two classes, errors in both.
    SYMMETRIC("errors on both sides, or in both classes, cost the same"),
    /// The expected loss is nowhere lower than at the true probability (or mean).
    PROPER("on average nothing beats the true probability or mean"),
    /// Proper, and only the true probability (or mean) is that low.
    STRICTLY_PROPER("on average everything but the true probability or mean is worse"),
    /// Minimised over all functions, it classifies as well as anything can (Bartlett, Jordan and McAuliffe
    /// 2006, J. Am. Stat. Assoc. 101(473), 138-156).
    CALIBRATED("minimised over all functions, it takes the more probable class");

    private final String meaning;

    Trait(String meaning) {
        this.meaning = meaning;
    }

    /// In lower case with dashes, as people type it.
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What it means, in a few words.
    public String meaning() {
        return meaning;
    }
}
