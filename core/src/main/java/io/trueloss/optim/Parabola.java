package io.trueloss.optim;

import java.util.Arrays;

/// The products of some columns, in the order in which they came: the curvature of an objective among their
/// weights.
final class Parabola {
    private int[] which = new int[0];
    private double[][] rows = new double[0][];

    /// How many coordinates it knows.
    int size() {
        return which.length;
    }

    /// The coordinates, in the order of the rows.
    int[] which() {
        return which;
    }

    /// The products of the column of a coordinate with those of all, by their place in the order.
    double[] row(int at) {
        return rows[at];
    }

    /// Takes more coordinates in, each with the curve of its rows.
    void include(int[] more, Rowwise from, double[] curve) {
        int before = which.length;
        if (more.length == 0) {
            return;
        }
        which = Arrays.copyOf(which, before + more.length);
        System.arraycopy(more, 0, which, before, more.length);
        double[][] added = new double[more.length][which.length];
        from.products(curve, which, before, added);
        rows = Arrays.copyOf(rows, which.length);
        for (int a = 0; a < before; a++) {
            rows[a] = roomy(rows[a]);
        }
        for (int a = before; a < which.length; a++) {
            rows[a] = added[a - before];
            for (int b = 0; b < a; b++) {
                rows[b][a] = rows[a][b];
            }
        }
    }

    /// A row long enough for all coordinates; grown by half at once, so that it is rarely moved.
    private double[] roomy(double[] row) {
        return row.length >= which.length ? row : Arrays.copyOf(row, Math.max(which.length, row.length * 3 / 2));
    }

    /// The weights of these coordinates, of all weights.
    double[] part(double[] all) {
        double[] part = new double[which.length];
        for (int a = 0; a < part.length; a++) {
            part[a] = all[which[a]];
        }
        return part;
    }

    /// Puts the weights of these coordinates back among all.
    void put(double[] part, double[] all) {
        for (int a = 0; a < part.length; a++) {
            all[which[a]] = part[a];
        }
    }

    /// The prices of these coordinates. A group stands together in the order.
    Penalty part(Penalty penalty) {
        int[] place = new int[penalty.size()];
        Arrays.fill(place, -1);
        for (int a = 0; a < which.length; a++) {
            place[which[a]] = a;
        }
        var groups = penalty.groups().stream()
                .filter(group -> place[group.from()] >= 0)
                .map(group -> new Group(place[group.from()], place[group.from()] + group.size(), group.price()))
                .sorted((one, other) -> Integer.compare(one.from(), other.from()))
                .toList();
        return new Penalty(part(penalty.l1()), part(penalty.l2()), groups);
    }
}
