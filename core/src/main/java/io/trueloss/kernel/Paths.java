package io.trueloss.kernel;

import java.util.ArrayList;
import java.util.List;

/// The ways by which a place in a method is reached. A way is a list of masks that all hold, in the order in
/// which they were asked; one of the ways is taken.
record Paths(List<List<Lane>> ways) {

    static Paths start() {
        return new Paths(List.of(List.of()));
    }

    /// The ways that go on where a mask holds.
    Paths and(Lane mask) {
        var longer = new ArrayList<List<Lane>>();
        for (var way : ways) {
            longer.add(with(way, mask));
        }
        return new Paths(longer);
    }

    private static List<Lane> with(List<Lane> way, Lane mask) {
        var longer = new ArrayList<>(way);
        longer.add(mask);
        return List.copyOf(longer);
    }

    /// The ways of both; two that differ only in how their last question was answered are one that did not ask.
    Paths or(Paths other, Lanes lanes) {
        var all = new ArrayList<>(ways);
        for (var way : other.ways) {
            add(all, way, lanes);
        }
        return new Paths(List.copyOf(all));
    }

    private static void add(List<List<Lane>> ways, List<Lane> way, Lanes lanes) {
        for (var known : ways) {
            int last = way.size() - 1;
            if (known.size() == way.size()
                    && last >= 0
                    && known.subList(0, last).equals(way.subList(0, last))
                    && known.get(last) == lanes.apply(Code.NOT, way.get(last))) {
                ways.remove(known);
                add(ways, way.subList(0, last), lanes);
                return;
            }
        }
        ways.add(way);
    }

    /// A mask that holds on these paths and not on those of another, wherever one of the two is taken.
    Lane apartFrom(Paths other, Lanes lanes) {
        int common = common(other);
        boolean shorter = questions() <= other.questions();
        var mask = lanes.no();
        for (var way : (shorter ? this : other).ways) {
            var all = lanes.yes();
            for (Lane asked : way.subList(common, way.size())) {
                all = lanes.apply(Code.BOTH, all, asked);
            }
            mask = lanes.apply(Code.EITHER, mask, all);
        }
        return shorter ? mask : lanes.apply(Code.NOT, mask);
    }

    private int questions() {
        int questions = 0;
        for (var way : ways) {
            questions += way.size();
        }
        return questions;
    }

    /// How many questions at the start all ways of both answered alike.
    private int common(Paths other) {
        var first = ways.getFirst();
        int common = first.size();
        for (var list : List.of(ways, other.ways)) {
            for (var way : list) {
                int same = 0;
                while (same < Math.min(common, way.size()) && way.get(same) == first.get(same)) {
                    same++;
                }
                common = same;
            }
        }
        return common;
    }
}
