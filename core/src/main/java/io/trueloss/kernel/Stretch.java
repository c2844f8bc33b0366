package io.trueloss.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The straight-line program of a stage of atoms, and how it is cut into passes of a limited size, where few
/// lanes are alive.
final class Stretch {

    /// The number of the input that is the entry worked on.
    static final int ENTRY = -1;

    /// How many lanes may be made, used or not: enough for all that is accepted, and little enough to find out
    /// soon that it is too much.
    private static final int MOST = 2 * Steps.LIMIT;

    /// What a pass costs beside its operations, in loads and stores.
    private static final int OVERHEAD = 3;

    private final Lanes lanes;
    private final Map<List<Integer>, Lane> known = new HashMap<>();
    private final Map<Lane, int[]> inputs = new LinkedHashMap<>();
    private final List<Cut.Store> stores = new ArrayList<>();
    /// What is stored where it was read.
    private final List<Cut.Store> updates = new ArrayList<>();
    private final List<Lane> checks = new ArrayList<>();
    private final Map<Integer, Double> numbers;
    private final Set<Integer> kept;
    private final Lane entry;
    private final Layout layout;

    /// @param layout whose stage it is
    /// @param kept cells that are read by others
    Stretch(Schedule.Stage stage, Layout layout, Set<Integer> kept) {
        this.lanes = new Lanes(layout.real());
        this.layout = layout;
        this.numbers = layout.numbers;
        this.kept = kept;
        this.entry = stage.width() == 1 ? lanes.number(0.0) : lanes.input(ENTRY);
        for (var work : stage.works()) {
            add((Work.Atom) work);
        }
    }

    private void add(Work.Atom atom) {
        var in = new ArrayList<Lane>();
        for (int[] cells : atom.in()) {
            in.add(lane(cells));
        }
        if (atom.role() == Work.Role.REDUCTION) {
            for (int cell : atom.out()) {
                in.add(lane(new int[] {cell}));
            }
        }
        var out = atom.rule().of(lanes, in, entry);
        if (lanes.size() > MOST) {
            throw new Steps.TooLarge();
        }
        switch (atom.role()) {
            case ENTRIES -> {
                known.put(Schedule.key(atom.out()), out.getFirst());
                if (!Collections.disjoint(Schedule.key(atom.out()), kept)) {
                    stores.add(new Cut.Store(out.getFirst(), atom.out()));
                }
            }
            case REDUCTION -> {
                for (int i = 0; i < out.size(); i++) {
                    if (kept.contains(atom.out()[i])) {
                        updates.add(new Cut.Store(out.get(i), new int[] {atom.out()[i]}));
                    }
                }
            }
            case CHECK -> checks.add(out.getFirst());
        }
    }

    private Lane lane(int[] cells) {
        var known = this.known.get(Schedule.key(cells));
        if (known != null) {
            return known;
        }
        var number = cells.length == 1 ? numbers.get(cells[0]) : null;
        if (number != null) {
            return lanes.number(number);
        }
        var input = lanes.input(inputs.size());
        inputs.put(input, cells);
        this.known.put(Schedule.key(cells), input);
        return input;
    }

    /// The passes, in order.
    ///
    /// @param most how many operations a pass may have
    List<Cut> cuts(int most) {
        var order = order();
        var uses = new Uses(order);
        var bounds = bounds(order.size(), uses, most);
        var kept = new HashMap<Lane, int[]>();
        var cuts = new ArrayList<Cut>();
        for (int i = 0; i + 1 < bounds.size(); i++) {
            int from = bounds.get(i);
            int to = bounds.get(i + 1);
            var pass = order.subList(from, to);
            for (int j = from; j < to; j++) {
                if (uses.last[j] >= to) {
                    kept.put(order.get(j), layout.fresh(1));
                }
            }
            cuts.add(cut(pass, kept, i + 2 == bounds.size() ? closing() : new Closing(List.of(), List.of())));
        }
        return cuts;
    }

    /// What the last pass does besides.
    private record Closing(List<Cut.Store> stores, List<Lane> checks) {}

    private Closing closing() {
        var last = new ArrayList<Cut.Store>();
        for (var store : stores) {
            if (isLeaf(store.lane())) {
                last.add(store);
            }
        }
        last.addAll(updates);
        var leaves = new ArrayList<>(checks);
        leaves.removeIf(check -> !isLeaf(check));
        return new Closing(last, leaves);
    }

    private Cut cut(List<Lane> pass, Map<Lane, int[]> kept, Closing closing) {
        var own = new HashSet<>(pass);
        var stored = new ArrayList<Cut.Store>();
        var checked = new ArrayList<Lane>();
        for (var store : stores) {
            if (own.contains(store.lane())) {
                stored.add(store);
            }
        }
        for (Lane lane : pass) {
            if (kept.containsKey(lane)) {
                stored.add(new Cut.Store(lane, kept.get(lane)));
            }
        }
        for (Lane check : checks) {
            if (own.contains(check)) {
                checked.add(check);
            }
        }
        stored.addAll(closing.stores());
        checked.addAll(closing.checks());
        var loads = new LinkedHashMap<Lane, int[]>();
        for (Lane lane : pass) {
            for (Lane arg : lane.args()) {
                load(arg, own, kept, loads);
            }
        }
        for (var store : stored) {
            load(store.lane(), own, kept, loads);
        }
        for (Lane check : checked) {
            load(check, own, kept, loads);
        }
        return new Cut(List.copyOf(pass), loads, stored, checked);
    }

    private void load(Lane lane, Set<Lane> own, Map<Lane, int[]> kept, Map<Lane, int[]> loads) {
        if (!own.contains(lane) && !lane.isConstant() && !isEntry(lane)) {
            var cells = lane.is(Code.INPUT) ? inputs.get(lane) : kept.get(lane);
            if (cells == null) {
                throw new IllegalStateException("a lane must be computed before it is used");
            }
            loads.put(lane, cells);
        }
    }

    static boolean isEntry(Lane lane) {
        return lane.is(Code.INPUT) && lane.bits() == ENTRY;
    }

    private static boolean isLeaf(Lane lane) {
        return lane.args().isEmpty();
    }

    private List<Lane> order() {
        var order = new ArrayList<Lane>();
        var seen = new HashSet<Lane>();
        for (var store : stores) {
            collect(store.lane(), seen, order);
        }
        for (Lane check : checks) {
            collect(check, seen, order);
        }
        for (var update : updates) {
            collect(update.lane(), seen, order);
        }
        return order;
    }

    private static void collect(Lane lane, Set<Lane> seen, List<Lane> order) {
        if (!isLeaf(lane) && seen.add(lane)) {
            for (Lane arg : lane.args()) {
                collect(arg, seen, order);
            }
            order.add(lane);
        }
    }

    /// Where lanes are used last.
    private final class Uses {

        /// For each place in the order.
        private final int[] last;
        /// For each place how many lanes before it are used at it or later.
        private final int[] alive;

        Uses(List<Lane> order) {
            var places = new HashMap<Lane, Integer>();
            this.last = new int[order.size()];
            this.alive = new int[order.size() + 1];
            for (int i = 0; i < order.size(); i++) {
                places.put(order.get(i), i);
                last[i] = i;
                for (Lane arg : order.get(i).args()) {
                    if (!isLeaf(arg)) {
                        last[places.getOrDefault(arg, i)] = i;
                    }
                }
            }
            for (var update : updates) {
                if (!isLeaf(update.lane())) {
                    last[places.getOrDefault(update.lane(), 0)] = order.size() - 1;
                }
            }
            for (int i = 0; i < order.size(); i++) {
                for (int place = i + 1; place <= last[i]; place++) {
                    alive[place]++;
                }
            }
        }
    }

    private static List<Integer> bounds(int size, Uses uses, int most) {
        var cost = new int[size + 1];
        var from = new int[size + 1];
        for (int to = 1; to <= size; to++) {
            cost[to] = Integer.MAX_VALUE;
            for (int start = Math.max(0, to - most); start < to; start++) {
                int all = cost[start] + OVERHEAD + 2 * uses.alive[start];
                if (all < cost[to]) {
                    cost[to] = all;
                    from[to] = start;
                }
            }
        }
        var bounds = new ArrayList<Integer>();
        bounds.add(size);
        while (bounds.getFirst() > 0) {
            bounds.addFirst(from[bounds.getFirst()]);
        }
        if (bounds.size() == 1) {
            bounds.addFirst(0);
        }
        return bounds;
    }
}
