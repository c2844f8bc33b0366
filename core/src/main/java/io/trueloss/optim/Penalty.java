package io.trueloss.optim;

import java.util.Arrays;
import java.util.List;

/// What the weights themselves cost: `sum(l1[j] * |w[j]| + l2[j] / 2 * w[j]^2)`, and for each group its price
/// times the length of its weights. A coordinate that is free has zeros and no group.
///
/// @param l1 the price of the absolute value of each weight, 0 or more
/// @param l2 the price of half the square of each weight, 0 or more
/// @param groups weights that are 0 together, in ascending order; none in two groups, none with an l1 of its
///     own, all of a group with one l2
public record Penalty(double[] l1, double[] l2, List<Group> groups) {

    /// Refuses prices that are negative, not finite, or of different length, and groups that overlap.
    public Penalty {
        if (l1.length != l2.length) {
            throw new IllegalArgumentException(
                    "l1 and l2 must have one length, were " + l1.length + " and " + l2.length);
        }
        check("l1", l1);
        check("l2", l2);
        l1 = l1.clone();
        l2 = l2.clone();
        groups = List.copyOf(groups);
        check(l1, l2, groups);
    }

    /// Without groups.
    public Penalty(double[] l1, double[] l2) {
        this(l1, l2, List.of());
    }

    /// No penalty on any of `size` weights.
    public static Penalty none(int size) {
        return new Penalty(new double[size], new double[size]);
    }

    /// How many weights it is for.
    public int size() {
        return l1.length;
    }

    /// Whether some weight has a price on its absolute value, so that it may be exactly 0 at the minimum.
    public boolean sparse() {
        return Arrays.stream(l1).anyMatch(price -> price > 0) || grouped();
    }

    /// Whether some weights are 0 only together.
    public boolean grouped() {
        return groups.stream().anyMatch(group -> group.price() > 0);
    }

    /// Whether a weight has no price.
    public boolean free(int j) {
        return l1[j] == 0 && l2[j] == 0 && groups.stream().noneMatch(each -> each.holds(j) && each.price() > 0);
    }

    /// The largest price of an absolute value or of a length.
    double dearest() {
        double dearest = Vectors.largest(l1);
        for (Group group : groups) {
            dearest = Math.max(dearest, group.price());
        }
        return dearest;
    }

    /// What these weights cost.
    public double of(double[] w) {
        double sum = 0;
        for (int j = 0; j < w.length; j++) {
            sum += l1[j] * Math.abs(w[j]) + l2[j] / 2 * w[j] * w[j];
        }
        for (Group group : groups) {
            sum += group.price() * group.length(w);
        }
        return sum;
    }

    private static void check(double[] l1, double[] l2, List<Group> groups) {
        int next = 0;
        for (Group group : groups) {
            if (group.from() < next || group.to() > l1.length) {
                throw new IllegalArgumentException("groups must be apart and ascending, was " + group);
            }
            next = group.to();
            for (int j = group.from(); j < next; j++) {
                if (l1[j] != 0 || l2[j] != l2[group.from()]) {
                    throw new IllegalArgumentException("a group must have no l1 and one l2, was " + group);
                }
            }
        }
    }

    private static void check(String name, double[] prices) {
        for (double price : prices) {
            if (!(price >= 0) || price == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException(name + " must be 0 or more, and finite, was " + price);
            }
        }
    }
}
