package io.trueloss.runs.verb;

import io.trueloss.error.UserError;
import io.trueloss.race.Raced;
import io.trueloss.race.Rows;
import io.trueloss.race.Terms;
import io.trueloss.random.Seed;
import io.trueloss.risk.RowLosses;
import io.trueloss.runs.session.Session;
import io.trueloss.stat.Mean;
import io.trueloss.stat.Sampled;
import io.trueloss.table.Dataset;
import io.trueloss.table.Labelled;
import io.trueloss.table.Parts;
import io.trueloss.table.Recipe;
import io.trueloss.table.Split;
import io.trueloss.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Races over halves: all rows but the sealed ones are parted into two halves, several times; the lanes learn
/// from each half and are measured on the other (5x2 after Dietterich 1998, Neural Comput. 10(7), 1895–1923).
/// Of the half that is learned from, as many rows are for choosing as the split asks for.
///
/// @param race what was asked
/// @param prepared the rows
/// @param session where it runs
record RaceHalves(Race race, Prepared prepared, Session session) {
    private static final Pattern FORM = Pattern.compile("([2-9]|[1-9][0-9])x2");

    /// What lanes lost on halves that they did not see.
    ///
    /// @param losses the mean loss, for each lane on each half
    /// @param constant what the best constants of the halves learned from lost
    /// @param ratio how many rows were held out for each row learned from
    /// @param asked how many halves were to be learned from
    record Held(double[][] losses, double[] constant, double ratio, int asked) {}

    /// A half and the other.
    private record Fold(Prepared learned, Table held, Seed seed) {}

    RacedRows run(String id) {
        Terms terms = race.terms().terms(race.batch(), race.targetLoss()).times(1);
        List<Raced> races = new ArrayList<>();
        List<double[]> losses = new ArrayList<>();
        double ratio = 0;
        RaceGround first = race.ground(prepared, session);
        List<Fold> folds = folds();
        for (Fold fold : folds) {
            RaceGround ground = race.ground(fold.learned(), session);
            Raced raced = race.heats(ground, terms, session, fold.seed()).bare(session.watch());
            if (raced.none()) break;
            Dataset held = fold.learned().recipe().apply(fold.held());
            races.add(raced);
            losses.add(lost(raced, ground.course(), held));
            ratio += (double) held.rows() / ground.problem().train().rows();
        }
        int lanes = race.optimizers().size();
        double[][] byLane = IntStream.rangeClosed(0, lanes)
                .mapToObj(
                        lane -> losses.stream().mapToDouble(loss -> loss[lane]).toArray())
                .toArray(double[][]::new);
        Held held =
                new Held(Arrays.copyOf(byLane, lanes), byLane[lanes], ratio / Math.max(1, races.size()), folds.size());
        return new RacedRows(
                id,
                session.seed().value(),
                prepared,
                first.problem(),
                races,
                List.of(),
                Optional.of(held),
                race.setBy(),
                0,
                race.level());
    }

    /// The mean loss of each lane, and last of the best constant.
    private static double[] lost(Raced raced, Rows course, Dataset held) {
        int lanes = raced.lanes().size();
        return IntStream.rangeClosed(0, lanes)
                .mapToDouble(lane -> {
                    double[] w = lane == lanes
                            ? course.origin()
                            : raced.runs(lane).getFirst().w();
                    double[] each = RowLosses.each(course.cost().loss(), held, course.scores(w, held));
                    return Mean.value(
                            each, Sampled.of(held.weight(), held.weights().frequency()));
                })
                .toArray();
    }

    private List<Fold> folds() {
        Split.Kind kind = prepared.parts().kind();
        if (kind == Split.Kind.TIME) throw timed();
        Optional<Split.Kind> alike = kind == Split.Kind.NONE ? Optional.empty() : Optional.of(kind);
        int[] all = IntStream.concat(
                        IntStream.of(prepared.parts().train()),
                        IntStream.of(prepared.parts().valid()))
                .sorted()
                .toArray();
        Labelled rows = select(prepared.rows(), all);
        List<Fold> folds = new ArrayList<>();
        for (int time = 0; time < times(race.splits().orElse("")); time++) {
            Seed seed = session.seed().child("halves").child(Integer.toString(time));
            Parts halves = parted(rows, alike, List.of(0.5, 0.0, 0.5), seed);
            folds.add(fold(rows, alike, halves.train(), halves.test(), seed.child("first")));
            folds.add(fold(rows, alike, halves.test(), halves.train(), seed.child("second")));
        }
        return folds;
    }

    private Fold fold(Labelled rows, Optional<Split.Kind> kind, int[] learned, int[] held, Seed seed) {
        Labelled half = select(rows, learned);
        List<Double> asked = race.split().fractions();
        double choose = asked.get(1) / (asked.get(0) + asked.get(1));
        Parts parts = choose == 0
                ? new Parts(Split.Kind.NONE, IntStream.range(0, learned.length).toArray(), new int[0], new int[0])
                : parted(half, kind, List.of(1 - choose, choose, 0.0), seed);
        Table train = half.table().select(parts.train());
        Table valid = half.table().select(parts.valid());
        Table other = rows.table().select(held);
        var roles = race.objective().roles(race.roles());
        Prepared one = new Prepared(
                prepared.loaded(), half, parts, Recipe.fit(train, roles, rows.goal()), train, valid, other, List.of());
        return new Fold(one, other, seed);
    }

    private Parts parted(Labelled rows, Optional<Split.Kind> kind, List<Double> shares, Seed seed) {
        return new Split(kind, shares, Optional.empty(), Optional.empty())
                .parts(rows, race.objective().roles(race.roles()), seed);
    }

    private static Labelled select(Labelled rows, int[] which) {
        return new Labelled(rows.table().select(which), rows.goal(), 0);
    }

    /// How many times there are two halves.
    static int times(String text) {
        Matcher form = FORM.matcher(text);
        if (form.matches()) return Integer.parseInt(form.group(1));
        throw new UserError(
                "TL1018", "'" + text + "' is not a number of times two halves", "--splits", "write --splits 5x2");
    }

    private static UserError timed() {
        return new UserError(
                "TL3281",
                "rows in time order cannot be parted into halves that are alike",
                "--splits",
                "leave --splits out, or part the rows another way: --split random");
    }
}
