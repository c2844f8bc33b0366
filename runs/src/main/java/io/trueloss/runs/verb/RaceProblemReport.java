package io.trueloss.runs.verb;

import static io.trueloss.report.Block.grid;
import static io.trueloss.report.Block.line;
import static io.trueloss.report.Piece.fact;

import io.trueloss.catalogue.Card;
import io.trueloss.catalogue.Catalogue;
import io.trueloss.error.UserError;
import io.trueloss.problem.TestProblem;
import io.trueloss.race.Lane;
import io.trueloss.race.Raced;
import io.trueloss.race.Spread;
import io.trueloss.report.Block;
import io.trueloss.report.Estimate;
import io.trueloss.report.Report;
import io.trueloss.report.Status;
import io.trueloss.report.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What `race problem` says.
final class RaceProblemReport {
    /// Within how many times what the cheapest lane cost.
    private static final double[] FACTORS = {1, 2, 4, 8};

    private RaceProblemReport() {}

    static UserError none() {
        List<String> names = new Catalogue(Map.of())
                .cards(TestProblem.class).stream().map(Card::name).toList();
        return new UserError(
                "TL1006",
                "PROBLEMS is missing: which test problems to race over",
                "",
                "there are: " + String.join(", ", names));
    }

    static Report of(RaceProblem.Result result) {
        if (result.raced().isEmpty()) return RaceReport.nothing("race problem", List.of());
        List<Block> blocks = new ArrayList<>();
        List<String> asked = result.problems().stream()
                .map(problem -> new Catalogue(Map.of()).text(problem))
                .toList();
        List<String> names = asked.subList(0, result.raced().size());
        blocks.add(line(
                "problems",
                names.size() > 5 ? "{count} problems" : "{problems}",
                fact("problems", Value.texts(names)),
                fact("count", names.size())));
        if (names.size() == 1) {
            RaceTables tables = new RaceTables(result.raced().getFirst(), result.level());
            blocks.addAll(tables.head());
            blocks.add(tables.race());
            blocks.addAll(tables.more());
            blocks.addAll(tables.notes());
            blocks.add(tables.chart());
        } else {
            blocks.add(several(result, names));
            blocks.add(profile(result));
            blocks.add(picture(result));
        }
        boolean cut = result.raced().getLast().cut();
        if (cut && asked.size() > 1) blocks.add(cut(result, asked.size()));
        blocks.add(Block.next("trueloss race show " + result.run(), "trueloss race replay " + result.run()));
        return Report.of("race problem", blocks)
                .mainly(names.size() == 1 ? "race" : "races")
                .with(cut ? Status.CANCELLED : Status.OK)
                .about(result.run())
                .seeded(result.seed());
    }

    private static Block cut(RaceProblem.Result result, int asked) {
        Raced last = result.raced().getLast();
        String said = result.raced().size() + " of " + asked + " problems were raced over, the last one in "
                + last.repeats().size() + " of " + last.terms().repeats() + " repeats";
        return line("cancelled", "{cancelled}", fact("cancelled", said));
    }

    private static Block several(RaceProblem.Result result, List<String> names) {
        List<List<Value>> rows = new ArrayList<>();
        List<String> columns = List.of();
        for (int i = 0; i < names.size(); i++) {
            var race = (Block.Grid) new RaceTables(result.raced().get(i), result.level()).race();
            columns = new ArrayList<>(race.columns());
            columns.addFirst("problem");
            for (List<Value> row : race.rows()) {
                List<Value> longer = new ArrayList<>(row);
                longer.addFirst(Value.text(names.get(i)));
                rows.add(longer);
            }
        }
        return new Block.Grid("races", columns, rows);
    }

    /// The same of every repeat, as curves.
    private static Block picture(RaceProblem.Result result) {
        List<String> lanes =
                result.raced().getFirst().lanes().stream().map(Lane::name).toList();
        return RacePictures.profile(
                "profile-curves",
                lanes,
                result.raced().stream().map(RaceLedger.One::of).toList());
    }

    /// On which share of the problems each lane cost at most so many times what the cheapest did, in the median
    /// (Dolan and Moré 2002, Math. Program. 91, 201–213).
    private static Block profile(RaceProblem.Result result) {
        List<String> columns = new ArrayList<>(List.of("optimizer"));
        for (double factor : FACTORS) columns.add("within-" + (int) factor + "x");
        columns.add("solved");
        int lanes = result.raced().getFirst().lanes().size();
        return grid("profile", columns, IntStream.range(0, lanes).boxed().toList(), lane -> {
            List<Value> row = new ArrayList<>();
            row.add(Value.text(result.raced().getFirst().lanes().get(lane).name()));
            for (double factor : FACTORS) row.add(share(result, lane, factor));
            row.add(share(result, lane, Double.MAX_VALUE));
            return row;
        });
    }

    private static Value share(RaceProblem.Result result, int lane, double factor) {
        long within = result.raced().stream()
                .filter(raced -> {
                    double[] medians = IntStream.range(0, raced.lanes().size())
                            .mapToDouble(one -> Spread.median(raced.costs(one, raced.goal())))
                            .toArray();
                    double best = Arrays.stream(medians).min().orElse(Double.NaN);
                    return Double.isFinite(medians[lane]) && medians[lane] / best <= factor;
                })
                .count();
        int n = result.raced().size();
        return new Estimate.Exact((double) within / n, n);
    }
}
