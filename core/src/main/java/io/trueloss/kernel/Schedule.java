package io.trueloss.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Puts work that can be done in one loop together: atoms of one width that wait for nothing but each other.
final class Schedule {

    /// Work that is done together: atoms of one width, or one other.
    record Stage(int width, List<Work> works) {}

    private record Key(int level, int width, int number) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int order = Integer.compare(level, other.level);
            order = order == 0 ? Integer.compare(width, other.width) : order;
            return order == 0 ? Integer.compare(number, other.number) : order;
        }
    }

    private final List<Work> works;
    /// For each cell the work, by number, that writes it.
    private final Map<Integer, Integer> writers = new HashMap<>();
    private final int[] levels;

    private Schedule(List<Work> works) {
        this.works = works;
        this.levels = new int[works.size()];
        for (int i = 0; i < works.size(); i++) {
            for (int cell : works.get(i).out()) {
                writers.put(cell, i);
            }
        }
    }

    /// @param works in an order in which they can be done
    static List<Stage> of(List<Work> works) {
        var schedule = new Schedule(works);
        schedule.early();
        schedule.late();
        return schedule.stages();
    }

    /// Cells that are read from memory by these stages.
    static Set<Integer> read(List<Stage> stages) {
        var read = new HashSet<Integer>();
        for (var stage : stages) {
            var own = new HashSet<List<Integer>>();
            for (var work : stage.works) {
                for (int[] in : work.in()) {
                    if (!own.contains(key(in))) {
                        read.addAll(key(in));
                    }
                }
                if (work instanceof Work.Atom atom && atom.role() == Work.Role.ENTRIES) {
                    own.add(key(atom.out()));
                }
            }
        }
        return read;
    }

    static List<Integer> key(int[] cells) {
        var key = new ArrayList<Integer>(cells.length);
        for (int cell : cells) {
            key.add(cell);
        }
        return key;
    }

    private void early() {
        for (int i = 0; i < levels.length; i++) {
            for (int[] in : works.get(i).in()) {
                for (int cell : in) {
                    var writer = writers.get(cell);
                    if (writer != null) {
                        levels[i] = Math.max(levels[i], levels[writer] + (joins(writer, in, i) ? 0 : 1));
                    }
                }
            }
        }
    }

    /// Whether a reader can take a vector from its writer while both work on the same entry.
    private boolean joins(int writer, int[] in, int reader) {
        return works.get(writer) instanceof Work.Atom from
                && works.get(reader) instanceof Work.Atom to
                && from.role() == Work.Role.ENTRIES
                && from.width() == to.width()
                && Work.same(from.out(), in);
    }

    /// Light work moves to those who need it.
    private void late() {
        var latest = new int[levels.length];
        java.util.Arrays.fill(latest, Integer.MAX_VALUE);
        for (int i = levels.length - 1; i >= 0; i--) {
            if (works.get(i) instanceof Work.Atom atom && atom.light() && latest[i] < Integer.MAX_VALUE) {
                levels[i] = Math.max(levels[i], latest[i]);
            }
            for (int[] in : works.get(i).in()) {
                for (int cell : in) {
                    var writer = writers.get(cell);
                    if (writer != null) {
                        latest[writer] = Math.min(latest[writer], levels[i] - (joins(writer, in, i) ? 0 : 1));
                    }
                }
            }
        }
    }

    private List<Stage> stages() {
        var groups = new TreeMap<Key, List<Work>>();
        for (int i = 0; i < levels.length; i++) {
            var key = works.get(i) instanceof Work.Atom atom
                    ? new Key(levels[i], atom.width(), -1)
                    : new Key(levels[i], 0, i);
            var group = groups.get(key);
            if (group == null) {
                group = new ArrayList<>();
                groups.put(key, group);
            }
            group.add(works.get(i));
        }
        var stages = new ArrayList<Stage>();
        for (var group : groups.entrySet()) {
            stages.add(new Stage(group.getKey().width, group.getValue()));
        }
        return stages;
    }
}
